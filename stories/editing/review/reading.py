"""Reading a page for the screen: everything that several parts of it need is read once."""

from collections.abc import Callable
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import COMMENTS_RELATION_NAME, Comment, Page

from stories.consent.appearances import Appearance
from stories.editing.protection import Look, look_at
from stories.editing.review.comments import open_comments_of
from stories.publishing.conditions_pictures import people_on_translations
from stories.publishing.holds import Hold, holds_of
from stories.redaction.applied import AppliedRedaction, redactions_of
from stories.redaction.approvals import ReviewApproval, approvals_of
from stories.redaction.once import known_beforehand, look_once
from stories.redaction.proposals import KeepProposal, proposals_of
from stories.redaction.scanning import findings_of

# What most pages have none of: asked of all together with the row, and read where there is some.
SELDOM: Final[dict[str, tuple[Any, Callable[[Any], list[Any]]]]] = {
    "holds": (Hold.objects.filter(page=OuterRef("pk"), lifted_at=None), holds_of),
    "redactions": (AppliedRedaction.objects.filter(page=OuterRef("pk")), redactions_of),
    "proposals": (KeepProposal.objects.filter(page=OuterRef("pk")), proposals_of),
    "eyes": (ReviewApproval.objects.filter(review__page=OuterRef("pk")), approvals_of),
    "translated": (
        Appearance.objects.filter(page__translation_key=OuterRef("translation_key")).exclude(
            page=OuterRef("pk")
        ),
        people_on_translations,
    ),
    "comments": (Comment.objects.filter(page=OuterRef("pk"), resolved_at=None), open_comments_of),
}


def row_to_read(page_number: int) -> Page | None:
    """The row of a page with what stands beside it and the page above, in one query."""
    length = Length("path") - Page.steplen
    above = Page.objects.filter(pk=page_number).values(above=Substr("path", 1, length))
    rows = Page.objects.select_related("latest_revision", "locale", "content_type")
    rows = rows.annotate(**{f"has_{name}": Exists(of_it) for name, (of_it, _) in SELDOM.items()})
    found = rows.filter(Q(pk=page_number) | Q(path__in=above)).in_bulk()
    row = found.pop(page_number, None)
    if row is not None and found:
        (row._cached_parent_obj,) = found.values()  # where treebeard looks first
    return row


def look_to_read(page: Any) -> Look:
    """As ``look_at`` does it, without a transaction of its own where nothing goes wrong."""
    try:
        return Look(findings_of(page))
    except Exception:  # whatever it was: look_at tells it
        return look_at(page)


def manuscript_to_read(row: Page) -> Any:
    """The latest draft of a page, to look at and not to change: it remembers what is read of it."""
    revision = row.latest_revision
    if revision is None:
        return look_once(row.specific)
    # Wagtail would read the comments into the draft; the screen has its own way to them.
    setattr(row, COMMENTS_RELATION_NAME, [])
    page = row.with_content_json(revision.content)
    page.locale, page.latest_revision = row.locale, revision
    page._cached_parent_obj = row.get_parent()
    look_once(page)
    for name, (_of_it, read) in SELDOM.items():
        if getattr(row, f"has_{name}", True) is False:
            known_beforehand(page, read, [])
    return page
