"""From a page to its findings: what is known of its people, and nothing stored of the words."""

import pytest
from wagtail.blocks import RawHTMLBlock

from stories.detection import EntityType, Severity
from stories.people.terms import protect
from stories.redaction.decisions import StoredFinding
from stories.redaction.scanning import (
    BETWEEN_WORDS,
    digest_of_all,
    findings_of,
    open_musts,
    scan_page,
    store_findings,
    words_digest,
)
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def told(page):
    return {found.words for found in findings_of(page)}


@pytest.fixture
def telling():
    return manuscript_of(
        factories.story(body=[("text", "<p>Kwon Mi-rae came from Pugo-ri to the shop.</p>")])
    )


def test_protected_terms_of_the_people_on_the_page_are_found(telling):
    found = [item for item in findings_of(telling) if "Kwon" in item.words]
    assert found
    assert found[0].finding.severity == Severity.MUST
    assert found[0].finding.suggestion == "K. M."
    assert found[0].is_open


@pytest.mark.parametrize("where", ["slug", "teaser", "alt", "caption"])
def test_a_true_name_is_found_wherever_it_stands(where):
    fields = {}
    if where in {"alt", "caption"}:
        words = {"image": factories.picture(), "alt": "A harbour", "caption": ""}
        fields["body"] = [("picture", words | {where: "Kwon Mi-rae at the harbour"})]
    else:
        fields[where] = "kwon-mi-rae" if where == "slug" else "How Kwon Mi-rae began."
    page = manuscript_of(factories.story(**fields))
    assert any("rae" in words.casefold() for words in told(page))


@pytest.mark.parametrize(
    "written", ["kwon-mi-rae", "my-life-kwon-mi-rae", "kwonmirae", "mi-rae-kwon", "pugo-ri"]
)
def test_in_an_address_it_is_found_also_where_nobody_appears(written):
    """A name that is kept as two words is written in three."""
    factories.storyteller()
    page = manuscript_of(factories.article(slug=written))
    found = [item for item in findings_of(page) if item.finding.path == "slug"]
    assert [item.finding.entity_type for item in found] == [EntityType.PROTECTED_TERM]


def test_protected_terms_of_everybody_else_are_found_too():
    other = factories.storyteller("S. P.")
    protect(storyteller=other, kind="school", terms=["Rimyongsu Middle School"])
    page = manuscript_of(factories.article(body=[("note", "She went to Rimyongsu Middle School.")]))
    assert any("Rimyongsu" in words for words in told(page))


def test_findings_are_stored_without_their_words(telling):
    found = store_findings(telling)
    stored = list(StoredFinding.objects.filter(page_id=telling.pk))
    assert len(stored) == len(found)
    row = " ".join(str(value) for item in stored for value in vars(item).values())
    assert "Kwon" not in row
    assert "Pugo" not in row
    assert str(stored[0]).startswith(stored[0].severity)


def test_storing_again_replaces(telling):
    store_findings(telling)
    count = StoredFinding.objects.count()
    store_findings(telling)
    assert StoredFinding.objects.count() == count


def test_what_cannot_be_read_must_be_solved():
    page = manuscript_of(factories.story(body=[("note", "Words.")]))
    page.body[0].block = RawHTMLBlock()
    passages, findings = scan_page(page)
    assert passages == {}
    assert [finding.entity_type for finding in findings] == [EntityType.UNSCANNABLE]
    assert [item.words for item in open_musts(page)] == [""]


def test_a_digest_of_words_ignores_case_and_tells_nothing(settings):
    digest = words_digest("Kwon Mi-rae")
    assert words_digest("KWON MI-RAE") == digest
    assert len(digest) == 32
    settings.LANDFALL_SEAL_KEY = "another key of the server"
    assert words_digest("Kwon Mi-rae") != digest
    assert words_digest("\ud800")


def test_a_decision_about_words_that_stand_together_ends_when_others_join_them():
    together = digest_of_all(["Hyesan", "a welder", "hyesan"])
    assert digest_of_all(["a welder", "Hyesan"]) == together
    assert digest_of_all(["a welder", "Hyesan", "in May"]) != together
    assert digest_of_all(["Hyesan", "HYESAN"]) == words_digest("hyesan")


def test_words_that_are_decided_together_are_shown_together():
    body = [("text", "<p>She was a welder in Hoeryong, and a cook in Musan.</p>")]
    found = findings_of(manuscript_of(factories.story(body=body)))
    (item,) = [item for item in found if "Musan" in item.words]
    assert "Hoeryong" in item.words
    assert BETWEEN_WORDS in item.words
    assert sorted(part.words for part in item.parts) == sorted(item.words.split(BETWEEN_WORDS))
    assert {part.digest for part in item.parts} == {words_digest(p.words) for p in item.parts}
    assert item.digest not in {part.digest for part in item.parts}
