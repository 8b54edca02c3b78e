"""*Use it*: a suggested wording takes the place of the words found, where they stand."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from stories.editing.suggestions_spots import Spot, find_spot
from stories.redaction.scanning import words_digest
from stories.redaction.tasks import manuscript_of

WORDS_MOVED = _(
    "These words have moved or were changed meanwhile. Nothing was changed; look at the new list."
)
NOT_YOURS = _("You may not edit this page now.")
UNDO_TOO_LATE = _("The words were changed again since. Nothing was undone.")
PAGE_GONE = _("This page does not exist any more.")


def require_editor(page: Any, by: Any) -> None:
    """Refuse whoever may not edit the page, now or at all.

    Raises:
        PermissionDenied: no right to edit, somebody else's lock, or a copy that follows another.
    """
    lock = page.get_lock()
    if (
        page.alias_of_id
        or not page.permissions_for_user(by).can_edit()
        or (lock and lock.for_user(by))
    ):
        raise PermissionDenied(NOT_YOURS)


@transaction.atomic
def apply_suggestion(
    *, page: Any, path: str, start: int, end: int, expected_digest: str, wording: str, by: Any
) -> Revision:
    """Put ``wording`` in the place of characters ``start`` to ``end`` of the passage at ``path``.

    It is the latest draft that is changed, and a new version by ``by`` that comes out. Markup
    around and inside the words stays.

    Raises:
        PermissionDenied: ``by`` may not edit the page now.
        ValidationError: the words are no longer there, or the wording does not fit the field.
    """
    draft = _locked_draft(page, by)
    spot = _spot(draft, path)
    words = spot.text[start:end] if 0 <= start < end else ""
    if not words or words_digest(words) != expected_digest:
        raise ValidationError(WORDS_MOVED)
    spot.replace(start, end, wording)
    return _save(draft, by)


@transaction.atomic
def undo_suggestion(*, page: Any, path: str, made: int, by: Any) -> Revision:
    """Restore the passage at ``path`` as it was before the version numbered ``made``.

    Raises:
        PermissionDenied: ``by`` may not edit the page now.
        ValidationError: that version is not of this page, or the passage was changed since.
    """
    draft = _locked_draft(page, by)
    after = draft.revisions.filter(pk=made, user=by).first()
    before = _before(after) if after else None
    if after is None or before is None:
        raise ValidationError(UNDO_TOO_LATE)
    spot, then = _spot(draft, path), _spot(after.as_object(), path)
    if spot.source != then.source:
        raise ValidationError(UNDO_TOO_LATE)
    spot.put(_spot(before.as_object(), path).source)
    return _save(draft, by)


def _before(revision: Revision) -> Revision | None:
    try:
        return revision.get_previous()
    except Revision.DoesNotExist:
        return None


def _locked_draft(page: Any, by: Any) -> Any:
    row = Page.objects.select_for_update().filter(pk=page.pk).first()
    if row is None:
        raise ValidationError(PAGE_GONE)
    draft = manuscript_of(row)
    require_editor(draft, by)
    return draft


def _spot(draft: Any, path: str) -> Spot:
    try:
        return find_spot(draft, path)
    except ValidationError:
        raise
    except (LookupError, ValueError) as trouble:
        raise ValidationError(WORDS_MOVED) from trouble


def _save(draft: Any, by: Any) -> Revision:
    """As the editor saves: a draft may be unfinished, and its row follows until it is public."""
    if not draft.live:
        draft.save(clean=False)
    return draft.save_revision(user=by, log_action=True, clean=False)
