"""A mistake is stopped, or an e-mail is let go before its time; both are told in the log."""

from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter, lines_last
from stories.following.announcements import Announcement
from stories.publishing.editions import Edition

RIGHT: Final = "stories.stop_announcement"

NEEDS_RIGHT = _("Only reviewers and administrators stop and send e-mails to followers.")
NOTHING_THERE = _("Readers have no such page any more. Nothing is sent.")
SENT_ALREADY = _("This e-mail was sent already.")
STOPPED_ALREADY = _("This e-mail was stopped already.")


@lines_last()
def stop(*, page_number: int, by: Any) -> Announcement:
    """Send nothing of this page, and nothing more where some have it already.

    Raises:
        PermissionDenied: ``by`` may not stop e-mails.
        ValidationError: it was sent or stopped already, or the page has no edition.
    """
    announcement = _locked(page_number, by)
    if announcement.stopped_at:
        raise ValidationError(STOPPED_ALREADY)
    announcement.stopped_at, announcement.stopped_by = timezone.now(), by
    announcement.save(update_fields=["stopped_at", "stopped_by"])
    announcement.deliveries.filter(sent_at=None, in_hand=False).delete()
    enter(Act.ANNOUNCEMENT_STOPPED, by=by, page=page_number, codes={"sent": announcement.sent})
    return announcement


@lines_last()
def send_now(*, page_number: int, by: Any) -> Announcement:
    """Let the mail about the present edition go with the next run, also one that was stopped.

    Raises:
        PermissionDenied: ``by`` may not send e-mails.
        ValidationError: it was sent already, or the page has no edition.
    """
    announcement = _locked(page_number, by)
    edition = _standing(page_number)
    if announcement.stopped_at:  # who has nothing yet is queued anew
        announcement.started_at = None
    announcement.released_for = edition.issued_at
    announcement.stopped_at = announcement.stopped_by = None
    announcement.save()
    announcement.deliveries.filter(sent_at=None, together=False).update(next_at=timezone.now())
    enter(Act.ANNOUNCEMENT_RELEASED, by=by, page=page_number)
    return announcement


def _locked(page_number: int, by: Any) -> Announcement:
    if not by.is_active or not by.has_perm(RIGHT):
        raise PermissionDenied(NEEDS_RIGHT)
    _standing(page_number)
    Announcement.objects.get_or_create(page_number=page_number)
    announcement = Announcement.objects.select_for_update(of=("self",)).get(page_number=page_number)
    if announcement.finished_at:
        raise ValidationError(SENT_ALREADY)
    return announcement


def _standing(page_number: int) -> Edition:
    edition = Edition.objects.of_page(page_number).filter(withdrawn_at=None).first()
    if edition is None:
        raise ValidationError(NOTHING_THERE)
    return edition
