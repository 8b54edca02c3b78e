"""How far a withdrawal reaches: other pages that tell the person, and pages that do not."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry, Page

from stories.consent.appearances import Appearance
from stories.editing.rehearsal.exercises import exercise_called
from stories.editing.rehearsal.making import make_rehearsal
from stories.editing.rehearsal.shelf import drafts_on
from stories.images.models import StoryImage
from stories.publishing.editions import Edition
from stories.publishing.reach import reach_of
from stories.publishing.search import find_traces
from stories.publishing.withdrawal import withdraw_consent
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def told():
    """A published story about V. W., and its consent."""
    page, _edition = factories.published_story(person=factories.storyteller("V. W."))
    return page.appearances.get().consent


def readable(page):
    return Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_name_in_the_teaser_of_another_page_comes_back(told):
    other = factories.article(teaser="V. W. tells of the sea.")
    factories.publish(other)
    withdraw_consent(record=told, by=None)
    assert not readable(other)
    assert find_traces("V. W.") == []


def test_a_name_in_a_scheduled_edition_never_goes_out(told):
    other = factories.article(
        body=[("text", "<p>V. W. will speak.</p>")],
        go_live_at=timezone.now() + timedelta(days=1),
    )
    factories.publish(other)
    withdraw_consent(record=told, by=None)
    later = Edition.objects.readable(timezone.now() + timedelta(days=2))
    assert not later.filter(page_number=other.pk).exists()


def test_a_name_in_a_draft_is_taken_out(told):
    draft = factories.article(body=[("text", "<p>We asked V. W. again.</p>")])
    withdraw_consent(record=told, by=None)
    assert "We asked [withdrawn] again." in str(Page.objects.get(pk=draft.pk).specific.body)


def test_the_name_that_was_shown_on_the_page_alone_is_searched_too():
    person = factories.storyteller("V. W.")
    record = factories.consent(person)
    page = factories.story(person=None, record=None)
    page.appearances = [Appearance(storyteller=person, consent=record, shown_name="U. T.")]
    page.save_revision(user=factories.user("erin"))
    factories.publish(page)
    other = factories.article(body=[("text", "<p>U.T. came too.</p>")])
    factories.publish(other)
    withdraw_consent(record=record, by=None)
    assert not readable(other)


def test_a_page_that_links_to_the_erased_one_is_marked(told):
    target = told.appearances.get().page
    link = f'<p>Read <a linktype="page" id="{target.pk}">how it went on</a>.</p>'
    other = factories.article(body=[("text", link)])
    factories.publish(other)
    withdraw_consent(record=told, by=None)
    assert readable(other)
    assert DeskReturn.objects.filter(page=other).exists()


def test_an_unused_consent_takes_nothing_with_it(told):
    page = told.appearances.get().page
    mistaken = factories.consent(told.storyteller)
    assert reach_of(mistaken).mentioned == []
    withdraw_consent(record=mistaken, by=None)
    assert readable(page)


def test_a_page_that_told_the_person_only_once_loses_only_its_history():
    record = factories.consent(factories.storyteller("V. W."))
    page = factories.story(person=record.storyteller, record=record, title="A day at the lake")
    words = manuscript_of(page)
    words.appearances = []
    words.title = "A day at the river"
    words.save(clean=False)
    words.save_revision(user=factories.user("erin"))
    factories.publish(page)
    withdraw_consent(record=record, by=None)
    assert readable(page)
    assert find_traces("at the lake") == []


@pytest.mark.django_db(transaction=True)
def test_a_picture_of_a_draft_goes_with_its_title_its_tags_and_its_log(told):
    page = told.appearances.get().page
    image = factories.picture()
    image.title = "romisong portrait"
    image.save()
    image.tags.add("romisong")
    image.save()
    ModelLogEntry.objects.log_action(image, "wagtail.edit")
    words = manuscript_of(page)
    words.body = [("picture", {"image": image, "alt": "A harbour", "caption": ""})]
    words.save_revision(user=factories.user("erin"))
    withdraw_consent(record=told, by=None)
    assert not StoryImage.objects.exists()
    assert find_traces("romisong") == []


def test_an_invented_draft_with_the_same_initials_is_left_alone(told):
    with patch("stories.editing.rehearsal.making.EXERCISES", [exercise_called("bathtub")]):
        (draft,) = drafts_on(make_rehearsal(reviewer=factories.user("ruth")))
    draft.teaser = "V. W. tells of the sea."
    draft.save_revision(user=draft.owner)
    reach = reach_of(told)
    assert reach.mentioned == reach.to_look_at == []
    receipt = withdraw_consent(record=told, by=None)
    assert receipt.manuscripts_returned == 0
    assert not DeskReturn.objects.filter(page_id=draft.pk).exists()
    assert manuscript_of(draft).teaser == "V. W. tells of the sea."


def in_common(*, shows_face: bool):
    """A picture on the page of a person, and on an article that names them too or nobody."""
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=shows_face)
    shown = [("picture", {"image": image, "alt": "A shop", "caption": ""})]
    person = factories.storyteller()
    record = factories.consent(person, picture_form="full")
    page = factories.story(person=person, record=record, body=shown)
    return record, page, factories.article(body=shown)


def test_a_page_with_the_same_picture_is_marked_for_an_editor():
    """Nobody but a person can say what is on it, and this page names nobody."""
    record, page, other = in_common(shows_face=False)
    reach = reach_of(record)
    assert [each.pk for each in reach.alone] == [page.pk]
    assert ([each.pk for each in reach.to_look_at], reach.pictured) == ([other.pk], [])
    withdraw_consent(record=record, by=factories.user("ruth"))
    assert DeskReturn.objects.get().page_id == other.pk


def test_a_page_that_may_show_the_face_of_somebody_who_left_is_taken_down():
    record, _page, other = in_common(shows_face=True)
    friend = factories.storyteller("F. F.")
    agreed = factories.consent(friend, picture_form="full")
    draft = manuscript_of(other)
    draft.appearances.add(Appearance(storyteller=friend, consent=agreed))
    draft.save_revision(user=factories.user("erin"))
    factories.publish(draft)
    assert Edition.objects.readable().filter(page_number=other.pk).exists()
    assert [each.pk for each in reach_of(record).pictured] == [other.pk]
    withdraw_consent(record=record, by=factories.user("ruth"))
    assert not Edition.objects.readable().filter(page_number=other.pk).exists()
    assert DeskReturn.objects.get().page_id == other.pk
