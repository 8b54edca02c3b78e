"""A row that somebody wrote past the gate keeps nothing in the copy that was taken down."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.moments import Moment
from stories.reading.static_copy import exporting
from stories.reading.static_copy.addresses import readable_pages
from stories.reading.static_copy.page_marks import PageMarks
from tests.reading.static_copy.conftest import (
    FULL,
    RARE,
    TITLE,
    Commit,
    Export,
    in_the_site,
    raising,
    sunday,
)

pytestmark = pytest.mark.django_db


def forged(edition: Edition, **fields: Any) -> Edition:
    """A row like ``edition``, to be saved; its seal does not fit what it says."""
    row = Edition.objects.get(pk=edition.pk)
    row.pk, row.title, row._state.adding = None, "Nobody approved this", True
    for name, value in fields.items():
        setattr(row, name, value)
    return row


def test_a_row_with_the_number_of_the_page_keeps_none_of_its_words(
    copy: Path, django_capture_on_commit_callbacks: Commit
) -> None:
    gone = sunday()
    path, row = gone.path, forged(gone)
    with django_capture_on_commit_callbacks(execute=True):
        take_down(gone)
        row.save()
    assert in_the_site(copy, TITLE, RARE, path) == {}


def test_nor_does_it_where_nobody_told_the_copy(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = forged(sunday())
    take_down(sunday())
    row.save()
    monkeypatch.setattr(exporting, "_make", raising(FULL))
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_site", copy)
    assert in_the_site(copy, TITLE, RARE) == {}


def test_a_row_at_the_address_of_the_page_hides_none_of_what_leads_there(
    copy: Path, export: Export, django_capture_on_commit_callbacks: Commit
) -> None:
    """The manifest tells which files lead to which page, by the page's own number."""
    forged(sunday(), page_number=99_999, slug="forged").save()
    forget_cached()
    export(anew=True)
    with django_capture_on_commit_callbacks(execute=True):
        take_down(sunday())
    assert in_the_site(copy, TITLE, RARE) == {}


def test_pages_are_counted_by_their_seals(edition: Edition) -> None:
    true = readable_pages(Moment.present())
    row = forged(edition, page_number=99_999)
    row.save()
    present = Moment.present()
    assert edition.page_number in true
    assert readable_pages(present) == true
    assert readable_pages(present, {99_999}) == true
    assert readable_pages(present, {edition.page_number}) == true | {99_999}
    assert PageMarks(present).cards.keys() == true
