"""A mail goes out only about people who agreed to mails, also where a page names none of them."""

import pytest
from django.utils import timezone

from stories.consent.records import ConsentRecord
from stories.following.covering import is_covered
from stories.publishing.editions import Edition
from tests import factories
from tests.publishing.test_translations_of_consent import translated_without_people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.mark.parametrize(("channels", "goes"), [(["site", "email"], True), (["site"], False)])
def test_a_translation_that_names_nobody_is_mailed_only_if_those_it_tells_of_agreed(
    channels: list[str], goes: bool
) -> None:
    person = factories.storyteller()
    record = factories.consent(person, languages=["en", "ja"], channels=["site", "email"])
    page = factories.story(person=person, record=record)
    factories.publish(page)
    edition = factories.publish(translated_without_people(page))
    ConsentRecord.objects.filter(pk=record.pk).update(channels=channels)
    assert is_covered(Edition.objects.get(pk=edition.pk), timezone.now()) is goes


def test_a_page_about_nobody_needs_nobodys_yes() -> None:
    edition = factories.publish(factories.article())
    assert is_covered(Edition.objects.get(pk=edition.pk), timezone.now())


def test_who_was_forgotten_behind_our_back_is_no_yes() -> None:
    person = factories.storyteller()
    record = factories.consent(person, languages=["en", "ja"], channels=["site", "email"])
    page = factories.story(person=person, record=record)
    factories.publish(page)
    edition = factories.publish(translated_without_people(page))
    assert is_covered(Edition.objects.get(pk=edition.pk), timezone.now())
    edition.told.clear()
    assert not is_covered(Edition.objects.get(pk=edition.pk), timezone.now())
