"""Wagtail's ``live`` says what readers have, and nothing that readers get depends on it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.status import (
    ERASED_MEANWHILE,
    ManuscriptErased,
    require_manuscript,
    standing_edition,
    sync_status,
)
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def test_an_edition_that_was_tampered_with_does_not_stand():
    page, edition = factories.published_story()
    assert standing_edition(page.pk) == edition
    Edition.objects.filter(pk=edition.pk).update(title="Another title")
    assert standing_edition(page.pk) is None
    assert standing_edition(None) is None


def test_a_draft_is_not_turned_live_by_saving_it():
    page = factories.story()
    page.live = True
    with pytest.raises(PublicationBlocked, match="Only an approved review"):
        page.save()


def test_a_page_that_readers_have_can_be_saved_as_it_is():
    page, _edition = factories.published_story()
    page = fresh(page)
    page.save()
    assert fresh(page).live


def test_a_version_with_other_words_does_not_become_the_live_one():
    page, _edition = factories.published_story()
    draft = fresh(page).get_latest_revision_as_object()
    draft.title = "Another title"
    draft.live_revision = draft.save_revision()
    with pytest.raises(PublicationBlocked, match="Only an approved review"):
        draft.save()
    assert fresh(page).title == "A shop of our own"


def test_a_page_whose_edition_has_ended_falls_back():
    page, edition = factories.published_story()
    edition.valid_until = timezone.now() - timedelta(minutes=1)
    edition.close_seal()
    edition.save()
    page = fresh(page)
    page.save()
    assert not fresh(page).live


def test_aliases_and_new_pages_are_born_as_drafts():
    page, _edition = factories.published_story()
    alias = fresh(page).create_alias(update_slug="alias")
    copy = fresh(page).copy(update_attrs={"slug": "copy"})
    assert not fresh(alias).live
    assert not fresh(copy).live


def test_the_clock_is_followed_in_both_directions():
    ended, edition = factories.published_story(slug="ended")
    begun, _other = factories.published_story(slug="begun")
    edition.valid_until = timezone.now() - timedelta(minutes=1)
    edition.close_seal()
    edition.save()
    marked = factories.article()
    Page.objects.filter(pk=begun.pk).update(live=False)
    Page.objects.filter(pk=marked.pk).update(live=True)
    assert sync_status() == 3
    assert [fresh(page).live for page in (ended, begun, marked)] == [False, True, False]
    assert sync_status() == 0
    assert Page.objects.get(depth=1).live


def test_readers_get_the_edition_whatever_the_page_says():
    page, edition = factories.published_story()
    Page.objects.filter(pk=page.pk).update(live=False)
    assert Client().get(edition.path).status_code == 200


def test_a_page_that_was_erased_while_it_was_open_stays_erased():
    page, _edition = factories.published_story()
    in_the_editor = fresh(page)
    Page.objects.get(pk=page.pk).delete()
    with pytest.raises(ManuscriptErased, match="erased while it was open"):
        in_the_editor.save()
    with pytest.raises(ManuscriptErased):
        require_manuscript(page.pk)
    assert not Page.objects.filter(pk=page.pk).exists()
    assert issubclass(ManuscriptErased, ValidationError)
    assert "consent was withdrawn" in str(ERASED_MEANWHILE)
