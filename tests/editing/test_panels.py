"""What editors fill in: what matters, and nothing that never reaches a reader."""

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import translation

from stories.editing.panels import CONTENT
from stories.pages.gated import GatedPage
from stories.pages.passages import shown_fields
from stories.pages.stories import StoryPage
from tests import factories
from tests.desk import latest, signed_in, story_form

# Filled in elsewhere, or by the program.
NOT_ASKED = {"slug", "cover_seed", "date_precision"}
# Lists and the front tell nobody's story; dates and filing mean nothing there.
NOT_ON_LISTS = {"appearances", "category", "themes", "date"}
# A rehearsal is filed nowhere.
NOT_FILED = {"stories.RehearsalPage": {"category", "themes"}}


def asked(model) -> set[str]:
    """The fields and children that the form of a page type asks for."""
    form = model.get_edit_handler().get_form_class()
    return {*form.base_fields, *form.formsets}


@pytest.mark.parametrize("label", CONTENT)
def test_every_field_that_readers_see_is_asked_for(label) -> None:
    model = apps.get_model(label)
    shown = {field.name for field in shown_fields(model)} - NOT_ASKED
    missing = shown - asked(model) - NOT_FILED.get(label, set())
    assert not missing if "body" in shown else missing <= NOT_ON_LISTS


@pytest.mark.parametrize("label", CONTENT)
def test_nothing_is_asked_that_nobody_reads(label) -> None:
    hidden = {"seo_title", "search_description", "show_in_menus"}
    assert not asked(apps.get_model(label)) & hidden
    assert {"go_live_at", "expire_at", "slug"} <= asked(apps.get_model(label))


def test_every_page_type_has_its_panels() -> None:
    gated = {model._meta.label for model in apps.get_models() if issubclass(model, GatedPage)}
    assert set(CONTENT) == gated


def test_a_form_is_put_together_once_a_language_and_asks_the_database_nothing() -> None:
    handler = StoryPage.get_edit_handler()
    with translation.override("en"):
        form = handler.get_form_class()
        assert handler.get_form_class() is form
        english = form.base_fields["body"].widget.block_json
    with translation.override("ko"):
        assert handler.get_form_class() is not form
        assert handler.get_form_class().base_fields["body"].widget.block_json != english


@pytest.mark.django_db
def test_two_forms_share_no_field() -> None:
    form = StoryPage.get_edit_handler().get_form_class()
    page, erin = latest(factories.story()), factories.user("erin")
    one, other = (form(instance=page, for_user=erin) for _each in range(2))
    one.fields["title"].required = False
    assert other.fields["title"].required
    assert one.fields["body"].widget is not other.fields["body"].widget
    assert one.fields["body"].widget.block_json is other.fields["body"].widget.block_json


@pytest.mark.django_db
def test_erin_opens_the_form_of_a_meeting_and_of_a_story() -> None:
    erin = signed_in("erin")
    record = factories.consent(factories.storyteller())
    meeting = factories.meeting([(record, "I have a garden now.")])
    text = erin.get(reverse("wagtailadmin_pages:edit", args=[meeting.pk])).content.decode()
    for words in ("People present", "how they are doing now", "number of the meeting", "K. M."):
        assert words.lower() in text.lower()
    story = factories.story(person=record.storyteller, record=record)
    text = erin.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    for words in ("People on this page", "Before and after", 'name="go_live_at"', "Address"):
        assert words in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "asked_for"),
    [
        (factories.update, ("Kind of update", "What came before", "What is new, in short")),
        (factories.appeal, ("What it costs", "Units needed", "Cases", "a mother of two")),
        (factories.statement, ("From whom to whom", "Signed by", "Adopted again in")),
        (factories.article, ("Written by", "Form", "What came before")),
    ],
)
def test_erin_opens_the_form_of_every_other_kind(make, asked_for) -> None:
    page = make()
    erin = signed_in("erin")
    text = erin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    for words in asked_for:
        assert words.lower() in text.lower()
    preview = erin.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert page.title in preview.content.decode()


@pytest.mark.django_db
def test_half_a_sum_is_told_to_whoever_sends_an_appeal_to_review() -> None:
    page = factories.appeal()
    form = story_form(latest(page), units_needed="") | {"action-submit": "1"}
    answer = signed_in("erin").post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert "Say what one unit is" in answer.content.decode()


@pytest.mark.django_db
def test_ada_files_a_theme_under_an_address_made_of_its_name() -> None:
    ada = signed_in("ada")
    ada.post(reverse("theme:add"), {"name": "Learning", "slug": "learning", "description": ""})
    assert "Learning" in ada.get(reverse("theme:index")).content.decode()
    again = ada.post(reverse("theme:add"), {"name": "Lessons", "slug": "learning"})
    assert "already exists" in again.content.decode()
    assert signed_in("erin").get(reverse("theme:add")).status_code == 302
