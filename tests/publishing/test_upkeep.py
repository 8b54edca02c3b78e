"""An edition is valid only while every consent it rests on is in force, as it is now."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from stories.consent.records import ConsentRecord
from stories.images.clearable import ALL_YES
from stories.images.models import StoryImage
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.caches import reading_epoch
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from stories.publishing.upkeep import keep_all_within
from tests import factories
from tests.publishing.test_translations_of_consent import translated_without_people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def record():
    page, _edition = factories.published_story()
    return page.appearances.get().consent


def test_a_consent_that_loses_the_site_takes_its_edition_down(record):
    record.channels = ["email"]
    record.save()
    assert not Edition.objects.readable().filter(kind="storypage").exists()


def test_a_consent_that_is_shortened_lets_its_edition_end_with_it(record):
    record.expires_on = timezone.localdate() + timedelta(days=3)
    record.save()
    edition = Edition.objects.readable().get(kind="storypage")
    assert edition.is_sealed()
    later = timezone.now() + timedelta(days=5)
    assert not Edition.objects.readable(later).filter(pk=edition.pk).exists()


def test_a_consent_that_grows_changes_nothing_until_the_page_is_published_again(record):
    record.expires_on = timezone.localdate() + timedelta(days=3)
    record.save()
    record.expires_on = timezone.localdate() + timedelta(days=300)
    record.save()
    before = Edition.objects.readable().get(kind="storypage")
    publish_page(factories.StoryPage.objects.get())
    after = Edition.objects.readable().get(kind="storypage")
    assert after.valid_until > before.valid_until + timedelta(days=200)


def test_a_consent_changed_behind_our_back_is_found_by_the_clock_work(record):
    yesterday = timezone.localdate() - timedelta(days=1)
    ConsentRecord.objects.filter(pk=record.pk).update(expires_on=yesterday)
    call_command("publish_scheduled")
    assert not Edition.objects.readable().filter(kind="storypage").exists()


def test_an_edition_that_was_tampered_with_is_not_sealed_anew(record):
    Edition.objects.filter(kind="storypage").update(title="Forged")
    record.expires_on = timezone.localdate() + timedelta(days=3)
    record.save()
    assert not Edition.objects.get(kind="storypage").is_sealed()


def test_a_page_set_to_private_is_taken_down_with_all_below_it(record):
    archive = factories.index()
    PageViewRestriction.objects.create(page=archive, restriction_type="login")
    assert set(Edition.objects.readable().values_list("kind", flat=True)) == {"homepage"}


def private_shelf():
    """A page below which nobody but those at the desk may look."""
    shelf = factories.draft(type(factories.index())(title="Inner", slug="inner"), factories.home())
    factories.publish(shelf)
    PageViewRestriction.objects.create(page=shelf, restriction_type="login")
    return Page.objects.get(pk=shelf.pk)


def test_a_page_moved_below_a_private_one_is_taken_down_with_all_below_it():
    _page, edition = factories.published_story()
    archive = factories.index()
    shelf = private_shelf()
    Page.objects.get(pk=archive.pk).move(shelf, "last-child")
    assert set(Edition.objects.readable().values_list("kind", flat=True)) == {"homepage"}
    assert Client().get(edition.path).status_code == 410


def test_an_alias_of_a_page_set_to_private_is_taken_down(record):
    page = factories.StoryPage.objects.get()
    alias = page.create_alias(update_slug="alias")
    further = alias.create_alias(update_slug="further")
    for each in (alias, further):
        factories.publish(Page.objects.get(pk=each.pk).specific)
    assert Edition.objects.readable().filter(kind="storypage").count() == 3
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert not Edition.objects.readable().filter(kind="storypage").exists()


def test_a_private_page_is_not_published(record):
    archive = factories.index()
    PageViewRestriction.objects.create(page=archive, restriction_type="login")
    with pytest.raises(PublicationBlocked, match="set to private"):
        publish_page(factories.StoryPage.objects.get())


def test_a_consent_that_wants_another_form_of_the_name_takes_its_edition_down(record):
    record.name_form = "surname_mask"
    record.save()
    assert not Edition.objects.readable().filter(kind="storypage").exists()


def test_a_consent_that_refuses_pictures_takes_an_edition_with_pictures_down():
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    body = [("picture", {"image": image, "alt": "A harbour at dawn", "caption": ""})]
    page, _edition = factories.published_story(body=body)
    record = page.appearances.get().consent
    record.picture_form = "none"
    record.save()
    assert not Edition.objects.readable().filter(kind="storypage").exists()


def story_with_a_picture(*, shows_face, picture_form="full", **fields):
    """A published story with one cleared picture; its consent and its edition."""
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=shows_face)
    body = [("picture", {"image": image, "alt": "A harbour at dawn", "caption": ""})]
    person = factories.storyteller()
    agreed = factories.consent(person, picture_form=picture_form, languages=["en", "ja"])
    page = factories.story(person=person, record=agreed, body=body, **fields)
    return agreed, factories.publish(page)


def stands(edition):
    return Edition.objects.filter(pk=edition.pk, withdrawn_at=None).exists()


@pytest.mark.parametrize("shows_face", [True, False])
def test_a_consent_narrowed_to_obscured_pictures_takes_an_open_face_down(shows_face):
    agreed, edition = story_with_a_picture(shows_face=shows_face)
    agreed.picture_form = "obscured"
    agreed.save()
    assert stands(edition) is not shows_face


def test_a_face_behind_our_back_is_found_by_the_clock_work():
    agreed, edition = story_with_a_picture(shows_face=True)
    ConsentRecord.objects.filter(pk=agreed.pk).update(picture_form="obscured")
    assert keep_all_within() == 1
    assert not stands(edition)


def test_the_clock_work_makes_nothing_out_of_date_where_nothing_has_changed():
    record = factories.consent(factories.storyteller(), expires_on=date(2040, 1, 1))
    _page, edition = factories.published_story(record=record, person=record.storyteller)
    before = reading_epoch()
    call_command("publish_scheduled", stdout=StringIO())
    assert reading_epoch() == before
    ConsentRecord.objects.filter(pk=record.pk).update(expires_on=date(2035, 1, 1))
    call_command("publish_scheduled", stdout=StringIO())
    assert reading_epoch() > before
    assert edition.valid_until > Edition.objects.get(pk=edition.pk).valid_until


def test_whether_a_face_shows_is_what_was_sealed_and_not_what_the_picture_says_today():
    agreed, edition = story_with_a_picture(shows_face=True)
    StoryImage.objects.update(shows_face=False, answers=ALL_YES)
    agreed.picture_form = "obscured"
    agreed.save()
    assert not stands(edition)


def test_an_open_face_on_a_translation_without_names_goes_too():
    agreed, edition = story_with_a_picture(shows_face=True)
    page = factories.StoryPage.objects.get(pk=edition.page_number)
    japanese = factories.publish(translated_without_people(page))
    agreed.picture_form = "obscured"
    agreed.save()
    assert not stands(edition)
    assert not stands(japanese)


def from_before(edition):
    """The edition as it was when nothing was sealed of faces."""
    kept = edition.content["pictures"]
    edition.content["pictures"] = {key: [*said[:3], said[-1]] for key, said in kept.items()}
    edition.close_seal()
    edition.save()


def clear_differently(image):
    image.forget_clean_copy()
    image.save()


def say_that_a_face_shows(image):
    factories.clear(image, by=factories.user("ruth"), shows_face=True)


@pytest.mark.parametrize(
    ("act", "is_kept"),
    [
        (lambda image: None, True),
        (clear_differently, False),
        (say_that_a_face_shows, False),
        (lambda image: StoryImage.objects.filter(pk=image.pk).delete(), False),
    ],
    ids=["the same copy", "not cleared now", "a face after all", "no such picture"],
)
def test_a_picture_of_an_older_edition_shows_a_face_unless_its_clearance_denies_it(act, is_kept):
    agreed, edition = story_with_a_picture(shows_face=False)
    from_before(edition)
    act(StoryImage.objects.get())
    agreed.picture_form = "obscured"
    agreed.save()
    assert stands(edition) is is_kept


def test_what_an_edition_that_was_tampered_with_says_of_faces_does_not_count():
    agreed, edition = story_with_a_picture(shows_face=True)
    kept = edition.content["pictures"].items()
    edition.content["pictures"] = {key: [*said[:3], False, said[-1]] for key, said in kept}
    edition.save()
    agreed.picture_form = "obscured"
    agreed.save()
    assert not stands(edition)
