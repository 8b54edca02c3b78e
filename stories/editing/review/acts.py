"""What a reviewer does on the screen: answer, decide, approve, send back. One transaction each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from stories.editing.protection_panel import SCAN_BROKEN
from stories.editing.review.cards import card_with, cards_of
from stories.editing.review.situation import Situation, Stage, situation_of
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.gate import finish_approved
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.answering import answer_item, checklist_for
from stories.redaction.approval import approve, send_back
from stories.redaction.deciding import decide_finding
from stories.redaction.decisions import FindingDecision
from stories.redaction.guards import CHANGED_MEANWHILE, NOT_OPEN, require_reviewer
from stories.redaction.reviews import RedactionReview

PAGE_GONE = gettext_lazy("This page does not exist any more. Nothing was recorded.")
OTHER_PAGE = gettext_lazy("This form belongs to another page. Nothing was recorded.")
EDITORIAL_FIRST = gettext_lazy("A colleague of the author has to say first that the text is ready.")
NOT_SENT = gettext_lazy("This page has not been sent to review.")
WORDS_GONE = gettext_lazy("These words are no longer on the page. Look at the new list.")
UNKNOWN_ACT = gettext_lazy("The form was not understood. Nothing was recorded.")
VERDICTS = set(FindingDecision.Verdict.values)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a form: what was done, where to look next, or why it was refused."""

    done: str = ""
    anchor: str = ""
    refused: tuple[str, ...] = ()


@transaction.atomic
def take(page_number: int, given: Mapping[str, str], by: Any) -> Outcome:
    """Do what the form says, if its page, its review and its words are the present ones.

    The answers of the checklist are kept in any case; an act that is refused leaves nothing
    else behind, whatever it had begun.
    """
    row = Page.objects.select_for_update().filter(pk=page_number).first()
    if row is None:
        return Outcome(refused=(str(PAGE_GONE),))
    try:
        now = _require_present(row, given, by)
        _keep_answers(now, given)
        with transaction.atomic():
            return _act(now, given)
    except PublicationBlocked as refusal:
        return Outcome(refused=tuple(str(blocker) for blocker in refusal.blockers))
    except ValidationError as refusal:
        return Outcome(refused=tuple(refusal.messages))
    except PermissionDenied as refusal:
        return Outcome(refused=(str(refusal) or _("You may not review this page."),))


def _require_present(row: Page, given: Mapping[str, str], by: Any) -> Situation:
    """The situation, provided that the form was made for it."""
    number = given.get("review", "")
    posted = RedactionReview.objects.filter(pk=int(number)) if number.isdecimal() else None
    review = posted.select_related("decided_by").first() if posted is not None else None
    if review is None or review.page_id != row.pk:
        raise ValidationError(OTHER_PAGE)
    now = situation_of(row, by)
    require_reviewer(now.page, by)
    if review.state in {RedactionReview.State.APPROVED, RedactionReview.State.SENT_BACK}:
        raise ValidationError(_already(review))
    fingerprint = now.page.fingerprint()
    if review.fingerprint != fingerprint or given.get("fingerprint") != fingerprint:
        raise ValidationError(CHANGED_MEANWHILE)
    if now.stage == Stage.EDITORIAL:
        raise ValidationError(EDITORIAL_FIRST)
    if now.stage != Stage.OPEN:
        raise ValidationError(NOT_SENT)
    if now.open_review.pk != review.pk:
        raise ValidationError(NOT_OPEN)
    return now


def _already(review: RedactionReview) -> str:
    who = (
        (review.decided_by.get_full_name() or str(review.decided_by)) if review.decided_by else "–"
    )
    if review.state == RedactionReview.State.APPROVED:
        return _("Already approved by %s.") % who
    return _("Already sent back by %s.") % who


def _keep_answers(now: Situation, given: Mapping[str, str]) -> None:
    for item in checklist_for(now.page):
        value = given.get(f"answer-{item.pk}", "")
        if value:
            answer_item(
                review=now.open_review,
                page=now.page,
                item=item,
                value=value,
                by=now.user,
                note=given.get(f"answer-note-{item.pk}", ""),
            )


def _act(now: Situation, given: Mapping[str, str]) -> Outcome:
    act, _bar, key = given.get("act", "").partition("|")
    if act == "save":
        return Outcome(done=_("Your answers are kept."), anchor="checklist")
    if act == "approve":
        return _approve(now)
    if act == "send_back":
        return _send_back(now, given.get("reason", ""))
    if act in VERDICTS:
        return _decide(now, act, key, given.get(f"note|{key}", ""))
    raise ValidationError(UNKNOWN_ACT)


def _decide(now: Situation, verdict: str, key: str, note: str) -> Outcome:
    cards = cards_of(now.look.found)
    card = card_with(cards, key)
    if card is None:
        raise ValidationError(WORDS_GONE)
    decide_finding(
        review=now.open_review,
        page=now.page,
        found=card.items[0],
        verdict=verdict,
        by=now.user,
        note=note,
    )
    after = next((other for other in cards[card.number :] if other.is_open), None)
    anchor = f"decision-{after.number}" if after else "decisions"
    return Outcome(done=_("Decision %d is recorded.") % card.number, anchor=anchor)


def _approve(now: Situation) -> Outcome:
    if now.look.failed:
        raise PublicationBlocked([SCAN_BROKEN])
    if now.task_state:
        task = now.task_state.task.specific
        task.on_action(now.task_state, now.user, "approve")
    else:
        approve(review=now.open_review, page=now.page, by=now.user)
    review = RedactionReview.objects.get(pk=now.open_review.pk)
    if review.state != RedactionReview.State.APPROVED:
        return Outcome(done=_("Your approval is recorded. A second reviewer has to approve too."))
    if not now.task_state:
        finish_approved(review, by=now.user)
    DeskReturn.objects.filter(page_id=now.page.pk, settled_at=None).update(
        settled_at=timezone.now()
    )
    return Outcome(done=_("Approved."), anchor="approved")


def _send_back(now: Situation, reason: str) -> Outcome:
    if now.task_state:
        task = now.task_state.task.specific
        task.on_action(now.task_state, now.user, "reject", comment=reason)
    else:
        send_back(review=now.open_review, page=now.page, by=now.user, reason=reason)
    return Outcome(done=_("Sent back. The author gets your reason."))
