"""A story in two languages: begun as a draft, reviewed for itself, held against the other one."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from stories.detection import EntityType
from stories.publishing.editions import Edition
from stories.publishing.nearby import told_in_translations, translations_of
from stories.redaction.once import look_once
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in, story_form
from tests.review_forms import address

pytestmark = pytest.mark.django_db

ENGLISH = [
    ("text", "<p>We came in 2011. The winter of that year was long.</p>"),
    ("text", "<p>I learned forty words a day.</p>"),
]
JAPANESE = [
    ("text", "<p>2011年3月に来ました。その冬は長かったです。</p>"),
    ("text", "<p>一日に四十の言葉を覚えました。</p>"),
]


@pytest.fixture
def japanese() -> Locale:
    return Locale.objects.get_or_create(language_code="ja")[0]


@pytest.fixture
def english():
    page, _edition = make.published_story(body=ENGLISH)
    return page


def begin_translation(page, japanese):
    """Erin presses *Translate* on the pages above and on the page itself."""
    erin = signed_in("erin")
    chain = [*page.get_ancestors().filter(depth__gt=1), page]
    for each in chain:
        where = reverse("simple_translation:submit_page_translation", args=[each.pk])
        answer = erin.post(where, {"locales": [japanese.pk]}, follow=True)
        assert answer.status_code == 200
    return Page.objects.get(translation_key=page.translation_key, locale=japanese)


def in_japanese(page, japanese, body=JAPANESE):
    copy = manuscript_of(begin_translation(page, japanese))
    copy.title, copy.body = "ランプの店", body
    copy.save_revision(user=make.user("erin"))
    return manuscript_of(Page.objects.get(pk=copy.pk))


def test_erin_begins_a_translation_and_it_is_a_draft(english, japanese) -> None:
    copy = begin_translation(english, japanese)
    assert not copy.live
    assert not Edition.objects.filter(page_number=copy.pk).exists()
    assert not Edition.objects.filter(language="ja").exists()


def test_the_people_and_their_consents_go_along(english, japanese) -> None:
    copy = manuscript_of(begin_translation(english, japanese))
    mine = [(one.storyteller_id, one.consent_id) for one in english.appearances.all()]
    assert [(one.storyteller_id, one.consent_id) for one in copy.appearances.all()] == mine


def test_an_approval_of_one_language_opens_no_gate_for_the_other(english, japanese) -> None:
    page = in_japanese(english, japanese)
    where = reverse("wagtailadmin_pages:edit", args=[page.pk])
    signed_in("zoe").post(where, story_form(page) | {"action-publish": "yes"})
    assert not Edition.objects.filter(language="ja").exists()


def test_what_the_other_language_does_not_tell_is_a_finding(english, japanese) -> None:
    page = in_japanese(english, japanese)
    found = {
        each.words for each in findings_of(page) if each.finding.detector == "told_in_one_language"
    }
    told = {each.finding.entity_type for each in findings_of(page)}
    assert found == {"2011年3月"} or EntityType.EXACT_DATE in told
    assert told_in_translations(page)[0].language == "en"


def test_ruth_sees_the_same_facts_side_by_side(english, japanese) -> None:
    page = in_japanese(english, japanese)
    make.approve_text(page)
    (beside,) = signed_in("ruth").get(address(page)).context["translations"]
    assert [each.words for each in beside.only_here] == ["2011年3月"]
    assert [each.words for each in beside.only_there] == []
    assert beside.edition.page_number == english.pk
    assert beside.alike > 0


def test_what_readers_are_told_in_the_other_language_only_is_shown_with_the_way_there(
    english, japanese
) -> None:
    page = in_japanese(english, japanese, [("text", "<p>ある冬に来ました。</p>")])
    make.approve_text(page)
    answer = signed_in("ruth").get(address(page))
    (beside,) = answer.context["translations"]
    assert [each.words for each in beside.only_there] == ["2011"]
    screen = answer.content.decode()
    assert "Readers are told in English, and not here" in screen
    assert reverse("wagtailadmin_pages:edit", args=[english.pk]) in screen


def test_a_draft_in_another_language_is_no_measure(english, japanese) -> None:
    in_japanese(english, japanese)
    assert translations_of(manuscript_of(Page.objects.get(pk=english.pk))) == []


def test_a_forged_translation_is_no_measure(english, japanese) -> None:
    page = in_japanese(english, japanese)
    Edition.objects.filter(page_number=english.pk).update(title="Another title")
    assert translations_of(page) == []
    assert told_in_translations(look_once(page)) == []


def test_a_page_in_one_language_has_no_such_card(english) -> None:
    page = make.story(slug="alone")
    make.approve_text(page)
    answer = signed_in("ruth").get(address(page))
    assert answer.context["translations"] == []
    assert "In other languages" not in answer.content.decode()
