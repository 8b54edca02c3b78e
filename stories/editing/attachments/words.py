"""What is found in a file and about it, in words for the desk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from stories.images.attachments.hidden import Hidden, Why
from stories.images.attachments.models import StoryDocument
from stories.images.clearable import FAILED

REASONS = {
    Why.UNDER_BOX: _("Words under a black box or another shape"),
    Why.UNDER_PICTURE: _("Words under a picture"),
    Why.UNDER_TEXT: _("Words under other words"),
    Why.SAME_COLOUR: _("Words in the colour of their ground"),
    Why.OUTSIDE: _("Words outside the page"),
    Why.TOO_SMALL: _("Words too small to be read"),
    Why.INVISIBLE: _("Words that are set to be invisible, where the page shows nothing like them"),
    Why.LAYER_OFF: _("Words on a layer that is switched off"),
    Why.NOT_DRAWN: _("Words that are not drawn: transparent, cut off, or without a font"),
    Why.NOTE: _("Notes and comments"),
    Why.FORM_FIELD: _("Names and values of form fields"),
    Why.ADDRESS: _("Addresses behind links"),
    Why.DESCRIPTION: _("Descriptions for screen readers"),
    Why.OUTLINE: _("Bookmarks"),
    Why.PROPERTIES: _("Properties such as author, title, dates and programs"),
    Why.PHOTOGRAPH: _("What photographs in it carry along"),
    Why.EMBEDDED: _("Files inside the file"),
    Why.PROGRAM: _("Programs that would run"),
    Why.EARLIER_VERSIONS: _("Earlier versions of the file that it keeps"),
    Why.SCAN_TEXT: _("The text of a scan: what a program read in the picture of a page"),
}
# This one is not thrown away: it becomes the text that screen readers and searches find.
KEPT = Why.SCAN_TEXT
SHOWN_OF_A_KIND = 40


@dataclass(frozen=True, slots=True)
class Finds:
    """What is hidden for one reason, in the order of the pages."""

    reason: Any
    is_kept: bool
    items: list[tuple[int, str]]  # the page as people count it, 0 for the whole file; the words
    more: int


def finds_in_words(hidden: Iterable[Hidden]) -> list[Finds]:
    """Grouped by reason, in the order in which they should be looked at."""
    several = list(hidden)
    return [
        Finds(
            reason=reason,
            is_kept=why is KEPT,
            items=list(_items(several, why))[:SHOWN_OF_A_KIND],
            more=max(0, sum(one.why is why for one in several) - SHOWN_OF_A_KIND),
        )
        for why, reason in REASONS.items()
        if any(one.why is why for one in several)
    ]


def _items(hidden: Iterable[Hidden], why: Why) -> Iterator[tuple[int, str]]:
    for one in hidden:
        if one.why is why:
            yield one.page + 1, one.words


def status_of_paper(document: StoryDocument) -> str:
    """In words: cleared, changed after it was cleared, or waiting."""
    if document.is_cleared:
        return now("cleared")
    if document.work_state == FAILED:
        return now("cannot be prepared")
    if not document.is_prepared:
        return now("being prepared")
    return now("changed after clearing") if document.cleared_at else now("to be looked at")
