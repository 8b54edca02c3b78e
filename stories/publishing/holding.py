"""Setting and lifting holds; a page that was approved meanwhile goes out with the last one."""

import logging
from datetime import date
from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from stories.audit.log import Act, enter, lines_last
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.gate import approved_review, publish_page
from stories.publishing.holds import Hold, holds_on
from stories.redaction.contributors import contributors_of
from stories.redaction.tasks import manuscript_of

logger = logging.getLogger(__name__)

RIGHT: Final = "stories.change_hold"
NEEDS_RIGHT = _("Only reviewers and administrators set and lift holds.")
OWN_WORDS = _("You wrote or edited this text. Somebody else has to end the wait.")
NEEDS_DAY = _("Choose the day until which the page waits; it has to be after today.")
NO_DAY = _("Only a wait for a day has a day.")
UNKNOWN_KIND = _("This is no kind of wait. Choose one of those that are offered.")
LIFTED_ALREADY = _("This hold was lifted already.")


def set_hold(*, page: Any, kind: str, until: date | None = None, by: Any) -> Hold:
    """Keep a page back, whether it is approved already or not. What readers have stays.

    Raises:
        PermissionDenied: ``by`` has no right to.
        ValidationError: no such kind; a day is missing, over, or not asked for.
    """
    _require_right(by)
    if kind not in Hold.Kind.values:
        raise ValidationError(UNKNOWN_KIND)
    if kind == Hold.Kind.DATE and (until is None or until <= timezone.localdate()):
        raise ValidationError(NEEDS_DAY)
    if kind != Hold.Kind.DATE and until is not None:
        raise ValidationError(NO_DAY)
    with transaction.atomic():
        hold = Hold.objects.create(page_id=page.pk, kind=kind, until=until, set_by=by)
        enter(
            Act.HOLD_SET,
            by=by,
            page=page.pk,
            codes={"kind": kind, "until": until.isoformat() if until else ""},
        )
    return hold


@lines_last()
def copy_holds(*, page: Any, copy: Any, by: Any) -> list[Hold]:
    """Let a copy of a page wait as the page does; whoever copies it needs no right to that.

    Pages below the two are paired in their order, where all of them were copied.
    """
    pairs = [(page, copy)]
    below, copied = page.get_descendants(), copy.get_descendants()
    if below.count() == copied.count():
        pairs += zip(below, copied, strict=True)
    return [_again(hold, new, by) for original, new in pairs for hold in holds_on(original.pk)]


def _again(hold: Hold, copy: Any, by: Any) -> Hold:
    until = hold.until.isoformat() if hold.until else ""
    again = Hold.objects.create(
        page_id=copy.pk, kind=hold.kind, until=hold.until, set_by_id=hold.set_by_id
    )
    codes = {"kind": hold.kind, "until": until, "copied_from": hold.page_id}
    enter(Act.HOLD_SET, by=by, page=copy.pk, codes=codes)
    return again


def lift_hold(*, hold: Hold, by: Any) -> bool:
    """End a hold; True when the page went out with it.

    Raises:
        PermissionDenied: ``by`` has no right to, or is an author of the words that wait.
        ValidationError: the hold was lifted already.
    """
    _require_right(by)
    with transaction.atomic():
        row = Page.objects.select_for_update().get(pk=hold.page_id)
        words = manuscript_of(row)
        if by.pk in contributors_of(words, before=approved_review(words)):
            raise PermissionDenied(OWN_WORDS)
        held = Hold.objects.select_for_update(of=("self",)).get(pk=hold.pk)
        if held.lifted_at is not None:
            raise ValidationError(LIFTED_ALREADY)
        _lift(held, by)
    return _issue_what_waited(row, by)


def release_due_holds() -> int:
    """Lift every hold whose day has come, and issue what waited for it; returns how many.

    A page that breaks down keeps no other one waiting; it is named in the server's log.
    """
    due = Hold.objects.filter(lifted_at=None, until__lte=timezone.localdate())
    return sum(_release(hold) for hold in due.select_related("page"))


def _release(hold: Hold) -> bool:
    """End one hold whose day has come; False when something broke down, which is logged."""
    try:
        with transaction.atomic():
            _lift(hold, None)
        _issue_what_waited(hold.page, None)
    except Exception as trouble:
        # Without the message: it could quote the story.
        logger.error("The wait of page %s ended in %s", hold.page_id, type(trouble).__name__)
        return False
    return True


def _require_right(by: Any) -> None:
    if not by.is_active or not by.has_perm(RIGHT):
        raise PermissionDenied(NEEDS_RIGHT)


def _lift(hold: Hold, by: Any) -> None:
    hold.lifted_at, hold.lifted_by = timezone.now(), by
    hold.save(update_fields=["lifted_at", "lifted_by"])
    enter(Act.HOLD_LIFTED, by=by, page=hold.page_id, codes={"kind": hold.kind})


def _issue_what_waited(row: Page, by: Any) -> bool:
    """Publish a page that is approved and waits no more; the gate asks everything again."""
    if holds_on(row.pk) or approved_review(manuscript_of(row)) is None:
        return False
    try:
        publish_page(row, by=by)
    except PublicationBlocked:
        logger.info("Page %s waits no more, but something else is missing.", row.pk)
        return False
    return True
