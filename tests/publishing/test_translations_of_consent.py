"""Whoever agreed to one language is not told in another by leaving the name out."""

from typing import Any

import pytest
from wagtail.models import Locale, Page

from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.withdrawal import withdraw_consent
from tests import factories

pytestmark = [pytest.mark.doors, pytest.mark.django_db]


def translated_without_people(page: Any) -> Any:
    """The page in Japanese, below published pages, from which the translator took the person."""
    japanese, _made = Locale.objects.get_or_create(language_code="ja")
    other = Page.objects.get(pk=page.pk).specific
    other = other.copy_for_translation(japanese, copy_parents=True)
    for above in other.get_ancestors().filter(locale=japanese).order_by("depth"):
        factories.publish(above)
    other.appearances.all().delete()
    other = Page.objects.get(pk=other.pk).specific
    other.save_revision(user=factories.user("erin"))
    return other


def test_a_translation_that_names_nobody_needs_the_consent_for_its_language() -> None:
    page, _edition = factories.published_story()
    with pytest.raises(PublicationBlocked, match="has not agreed to this site in this language"):
        factories.publish(translated_without_people(page))


def test_a_withdrawal_erases_such_a_translation_too() -> None:
    person = factories.storyteller()
    record = factories.consent(person, languages=["en", "ja"])
    page = factories.story(person=person, record=record)
    factories.publish(page)
    edition = factories.publish(translated_without_people(page))
    withdraw_consent(record=record, by=factories.user("ada"))
    assert not Edition.objects.readable().filter(page_number__in=[page.pk, edition.page_number])
    assert not Page.objects.filter(pk__in=[page.pk, edition.page_number]).exists()
