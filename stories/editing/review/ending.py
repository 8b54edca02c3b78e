"""The two verbs at the foot of the screen: approve, and send back with a reason."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from stories.editing.protection_panel import SCAN_BROKEN
from stories.editing.review.outcome import Outcome
from stories.editing.review.situation import Situation
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.gate import finish_approved
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.approval import approve, send_back
from stories.redaction.reviews import RedactionReview


def approve_page(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Approve; where the risk asks for a second pair of eyes the review goes on.

    Raises:
        PublicationBlocked: something is missing at the gate; nothing has changed.
    """
    if now.look.failed:
        raise PublicationBlocked([SCAN_BROKEN])
    if now.task_state:
        task = now.task_state.task.specific
        task.on_action(now.task_state, now.user, "approve")
    else:
        approve(review=now.open_review, page=now.page, by=now.user)
    review = RedactionReview.objects.get(pk=now.open_review.pk)
    if review.state != RedactionReview.State.APPROVED:
        done = _("Your approval is recorded. A second reviewer has to approve too.")
        return Outcome(done=done, anchor="bar")
    if not now.task_state:
        finish_approved(review, by=now.user)
    DeskReturn.objects.filter(page_id=now.page.pk, settled_at=None).update(
        settled_at=timezone.now()
    )
    return Outcome(done=_("Approved."), anchor="approved", leaves=True)


def send_page_back(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Return the page to its author with the reason of the form."""
    reason = given.get("reason", "")
    if now.task_state:
        task = now.task_state.task.specific
        task.on_action(now.task_state, now.user, "reject", comment=reason)
    else:
        send_back(review=now.open_review, page=now.page, by=now.user, reason=reason)
    return Outcome(done=_("Sent back. The author gets your reason."), leaves=True)
