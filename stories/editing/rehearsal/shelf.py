"""Whose rehearsal it is, which drafts stand on it, and which are done."""

from typing import Any

from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage


def shelf_of(reviewer: Any) -> RehearsalIndexPage | None:
    """The rehearsal of this person; None where none was made."""
    return RehearsalIndexPage.objects.filter(owner=reviewer).first()


def drafts_on(shelf: RehearsalIndexPage) -> list[RehearsalPage]:
    """The drafts of a rehearsal in the order in which they were made."""
    return list(RehearsalPage.objects.child_of(shelf).order_by("path"))


def draft_for(page_number: int, reviewer: Any) -> RehearsalPage | None:
    """The draft with this number, if it stands on the shelf of ``reviewer``."""
    page = RehearsalPage.objects.filter(pk=page_number).first()
    shelf = shelf_of(reviewer)
    return page if page and shelf and page.is_child_of(shelf) else None
