"""A decision stays with its words as long as what stands around them stays."""

import pytest
from wagtail.models import Page

from stories.detection import EntityType, Finding, Passage, Severity
from stories.redaction.approval import open_review
from stories.redaction.deciding import decide_finding
from stories.redaction.decisions import FindingDecision
from stories.redaction.scanning import findings_of
from stories.redaction.surroundings import surroundings
from stories.redaction.tasks import manuscript_of
from tests import factories

BEFORE = "<p>Every spring we met again and Kwon Mi-rae sang for us in the old hall. {}</p>"


def about(page):
    return next(item for item in findings_of(page) if "Kwon" in item.words)


def finding(text, words):
    start = text.index(words)
    return Finding(
        EntityType.PERSON_NAME, "body.0", start, start + len(words), Severity.MUST, "test", "why"
    )


@pytest.mark.parametrize(
    ("language", "before", "after", "same"),
    [
        (
            "en",
            "one two three four five six NAME seven",
            "ONE two three  four five six NAME seven",
            True,
        ),
        (
            "en",
            "zero one two three four five NAME seven",
            "other one two three four five NAME seven",
            True,
        ),
        ("en", "one two three four five NAME seven", "one two three four other NAME seven", False),
        ("en", "NAME a b c d e f", "NAME a b c d e g", True),
        ("en", "NAME a b c d e f", "NAME a b c d x f", False),
        (
            "ja",
            "昔も今もずっと変わらず港の町に住むNAMEさん",
            "今はもうずっと変わらず港の町に住むNAMEさん",
            True,
        ),
        ("ko", "우리는 다시 NAME를 만났다", "우리는 다시 NAME와 헤어졌다", False),
    ],
)
def test_five_words_or_twelve_letters_count(language, before, after, same):
    told = [
        surroundings(finding(text, "NAME"), {"body.0": Passage("body.0", text, language)})
        for text in (before, after)
    ]
    assert (told[0] == told[1]) is same


def test_a_place_that_is_not_read_any_more_has_no_surroundings():
    assert surroundings(finding("NAME", "NAME"), {}) == []


@pytest.fixture
def kept(db):
    """A story in which Ruth has kept a name, as it is saved."""
    page = factories.story(body=[("text", BEFORE.format("It was warm."))])
    words = manuscript_of(page)
    decide_finding(
        review=open_review(words),
        page=words,
        found=about(words),
        verdict="keep",
        by=factories.user("ruth"),
        note="She is known by it.",
    )
    return page


def saved(page, text):
    draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.body = [("text", text)]
    draft.save_revision(user=factories.user("erin"))
    return manuscript_of(Page.objects.get(pk=page.pk))


def test_a_decision_is_not_asked_again_when_something_far_away_changes(kept):
    assert not about(saved(kept, BEFORE.format("It was cold that year, and long."))).is_open


def test_a_decision_goes_along_when_its_paragraph_moves(kept):
    moved = saved(kept, "<p>A new beginning.</p>" + BEFORE.format("It was warm."))
    assert not about(moved).is_open


def test_words_in_other_surroundings_are_asked_again_and_the_earlier_decision_is_told(kept):
    found = about(saved(kept, "<p>Nobody but Kwon Mi-rae knew where we were.</p>"))
    assert found.is_open
    assert found.decision is None
    assert found.earlier.note == "She is known by it."


def test_a_decision_from_before_surroundings_were_kept_holds(kept):
    FindingDecision.objects.update(around_digest="")
    found = about(saved(kept, "<p>Nobody but Kwon Mi-rae knew where we were.</p>"))
    assert not found.is_open
