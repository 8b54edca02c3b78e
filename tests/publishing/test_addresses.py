"""Addresses are made of approved words, follow the page, and are remembered by digest."""

import pytest
from django.test import Client
from wagtail.models import Page

from stories.publishing.addresses import (
    FormerAddress,
    follow_move,
    former_address,
    remember_address,
)
from stories.publishing.caches import reading_epoch
from stories.publishing.editions import Edition
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_archive():
    archive = factories.draft(
        type(factories.index())(title="More stories", slug="more"), factories.home()
    )
    factories.publish(archive)
    return archive


def test_a_former_address_is_kept_without_its_words():
    remember_address("/stories/shop/", 7)
    remember_address("/stories/shop/", 7, withdrawn=True)
    kept = FormerAddress.objects.get()
    assert kept == former_address("/stories/shop/")
    assert kept.withdrawn
    assert "shop" not in f"{kept.digest}{kept}"
    assert former_address("/stories/other/") is None


def test_a_moved_page_takes_its_edition_along_and_the_old_address_leads_on(other_archive):
    page, edition = factories.published_story(slug="shop")
    Page.objects.get(pk=page.pk).specific.move(other_archive, "last-child")
    edition.refresh_from_db()
    assert edition.path == "/more/shop/"
    assert edition.is_sealed()
    assert Client().get("/stories/shop/").headers["Location"] == "/more/shop/"


def test_lists_and_the_site_map_follow_a_page_that_is_moved(other_archive):
    page, edition = factories.published_story(slug="shop", title="The shop by the sea")
    reader = Client()
    first, second = "/stories/", "/more/"
    assert edition.title in reader.get(first).content.decode()
    assert edition.title not in reader.get(second).content.decode()
    assert "/stories/shop/" in reader.get("/sitemap.xml").content.decode()
    Page.objects.get(pk=page.pk).specific.move(other_archive, "last-child")
    assert "/stories/shop/" not in reader.get(first).content.decode()
    assert edition.title in reader.get(second).content.decode()
    site_map = reader.get("/sitemap.xml").content.decode()
    assert "/more/shop/" in site_map
    assert "/stories/shop/" not in site_map


def test_a_move_makes_the_kept_answers_of_every_process_out_of_date(other_archive):
    page, _edition = factories.published_story(slug="shop")
    before = reading_epoch()
    Page.objects.get(pk=page.pk).specific.move(other_archive, "last-child")
    assert reading_epoch() > before


def test_a_page_below_a_draft_keeps_the_address_that_readers_know():
    page, _edition = factories.published_story(slug="shop")
    hidden = factories.draft(
        type(factories.index())(title="Hidden", slug="hidden"), factories.home()
    )
    Page.objects.get(pk=page.pk).specific.move(hidden, "last-child")
    assert Client().get("/stories/shop/").status_code == 200


def test_a_draft_that_moves_changes_nothing_for_readers(other_archive):
    page = factories.story()
    Page.objects.get(pk=page.pk).specific.move(other_archive, "last-child")
    follow_move(page.pk, "/more/")
    assert not Edition.objects.of_page(page.pk).exists()


def test_a_move_makes_nothing_good_that_was_tampered_with(other_archive):
    page, edition = factories.published_story(slug="shop")
    Edition.objects.filter(pk=edition.pk).update(title="Another title")
    follow_move(page.pk, "/more/")
    assert not Edition.objects.get(pk=edition.pk).is_sealed()
    archive = factories.index()
    draft = archive.get_latest_revision_as_object()
    draft.slug = "voices"
    draft.save_revision(user=factories.user("erin"))
    factories.publish(archive)
    left = Edition.objects.get(pk=edition.pk)
    assert left.path == "/stories/shop/"
    assert not left.is_sealed()


def test_a_move_to_where_it_stands_changes_nothing():
    page, edition = factories.published_story(slug="shop")
    follow_move(page.pk, "/stories/")
    assert not FormerAddress.objects.exists()
    assert Edition.objects.get(pk=edition.pk).path == "/stories/shop/"


def test_the_home_page_has_no_address_to_move():
    home = factories.home()
    follow_move(home.pk, "/more/")
    assert Edition.objects.get(page_number=home.pk).path == "/"
