"""*Use it*: a suggested wording takes the place of the words found, where they stand."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from stories.detection import Occurrence
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
    *,
    page: Any,
    occurrences: Iterable[Occurrence],
    expected_digest: str,
    wording: str | Mapping[Occurrence, str],
    by: Any,
) -> Revision:
    """Put ``wording`` in the place of the same words, wherever ``occurrences`` says they stand.

    It is one wording, or for each of the places the one that fits it.

    It is the latest draft that is changed, and a new version by ``by`` that comes out. Markup
    around and inside the words stays.

    Raises:
        PermissionDenied: ``by`` may not edit the page now.
        ValidationError: the words are no longer in one of the places, or the wording does not
            fit the field. Then no place is changed.
    """
    draft = _locked_draft(page, by)
    put_wording(draft, occurrences, expected_digest=expected_digest, wording=wording)
    return save_draft(draft, by)


def put_wording(
    draft: Any,
    occurrences: Iterable[Occurrence],
    *,
    expected_digest: str,
    wording: str | Mapping[Occurrence, str],
) -> None:
    """Put ``wording`` in the place of the same words of a draft in hand; nothing is saved.

    Raises:
        ValidationError: as :func:`apply_suggestion`. The draft in hand is spoilt then.
    """
    from_the_end = sorted(occurrences, key=lambda each: (each.path, each.start), reverse=True)
    if not from_the_end:
        raise ValidationError(WORDS_MOVED)
    for each in from_the_end:  # so that the places before stay where they are
        spot = _spot(draft, each.path)
        words = spot.text[each.start : each.end] if 0 <= each.start < each.end else ""
        if not words or words_digest(words) != expected_digest:
            raise ValidationError(WORDS_MOVED)
        spot.replace(each.start, each.end, wording if isinstance(wording, str) else wording[each])


@transaction.atomic
def undo_suggestion(*, page: Any, paths: Iterable[str], made: int, by: Any) -> Revision:
    """Restore the passages at ``paths`` as they were before the version numbered ``made``.

    Raises:
        PermissionDenied: ``by`` may not edit the page now.
        ValidationError: that version is not of this page, or a passage was changed since. Then
            nothing is restored.
    """
    draft = _locked_draft(page, by)
    after = draft.revisions.filter(pk=made, user=by).first()
    before = _before(after) if after else None
    if after is None or before is None:
        raise ValidationError(UNDO_TOO_LATE)
    then, earlier = after.as_object(), before.as_object()
    for path in dict.fromkeys(paths):
        spot = _spot(draft, path)
        if spot.source != _spot(then, path).source:
            raise ValidationError(UNDO_TOO_LATE)
        spot.put(_spot(earlier, path).source)
    return save_draft(draft, by)


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


def save_draft(draft: Any, by: Any) -> Revision:
    """As the editor saves: a draft may be unfinished, and its row follows until it is public."""
    if not draft.live:
        draft.save(clean=False)
    return draft.save_revision(user=by, log_action=True, clean=False)
