"""What tests begin with is written again exactly as it was made, and only where it fits."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from stories.audit.verifying import verify_log
from stories.pages.taxonomy import Theme
from stories.publishing.editions import Edition
from tests import factories, standing

pytestmark = [pytest.mark.django_db, pytest.mark.doors]


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch):
    monkeypatch.setattr(standing, "KEPT", {})


@pytest.fixture
def writes(monkeypatch):
    """What was written again, and not made."""
    written, truly = [], standing._write
    monkeypatch.setattr(standing, "_write", lambda each: written.append(each) or truly(each))
    return written


def after(make):
    """All rows after ``make``, which is then undone."""
    with transaction.atomic():
        make()
        rows = {table: rows for table, (_columns, _key, rows) in standing._everything().items()}
        transaction.set_rollback(True)
    return rows


@pytest.mark.parametrize("make", [factories.home, factories.index, factories.meetings])
def test_what_is_written_again_is_row_for_row_what_was_made(make, writes):
    made = after(make)
    assert not writes
    again = after(make)
    assert len(writes) == 1
    assert again == made


def test_the_site_goes_on_from_there_as_from_one_just_made(writes):
    after(factories.index)
    page, edition = factories.published_story()
    assert len(writes) == 1
    assert page.get_parent().pk == Page.objects.get(slug="stories").pk
    assert Edition.objects.readable().count() == 3
    assert edition.is_sealed()
    assert verify_log().broken is None
    numbers = Page.objects.values_list("pk", flat=True)
    assert len(set(numbers)) == len(numbers)


def test_where_somebody_is_there_already_the_pages_are_made_anew(writes):
    after(factories.index)
    factories.user("erin")
    factories.index()
    assert not writes


def test_where_a_theme_is_there_already_the_home_page_is_made_with_its_name(writes):
    after(factories.home)
    Theme.objects.create(name="Work", slug="work")
    page = factories.home()
    assert not writes
    edition = Edition.objects.of_page(page.pk).get()
    assert edition.content["frame"]["themes"] == {"work": ["Work", ""]}


def test_under_other_keys_and_another_clock_the_pages_are_made_anew(writes, settings, monkeypatch):
    after(factories.index)
    with monkeypatch.context() as patch:
        then = timezone.now() - timedelta(days=30)
        patch.setattr(timezone, "now", lambda: then)
        after(factories.index)
    settings.LANDFALL_SEAL_KEY = "another key, for tests only"
    after(factories.index)
    assert not writes


@pytest.mark.django_db(transaction=True)
def test_where_a_test_really_commits_the_pages_are_made_anew(writes):
    factories.index()
    assert not writes
    assert not standing.KEPT
