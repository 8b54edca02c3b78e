"""What a reviewer does on the screen: one form, one act, one transaction each."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from stories.audit.log import lines_last
from stories.editing.review import claiming, commenting, ending, verdicts
from stories.editing.review.outcome import Outcome
from stories.editing.review.situation import Situation, Stage, situation_of
from stories.publishing.blockers import PublicationBlocked
from stories.redaction.answering import DOUBT_NEEDS_WORDS, answer_item, checklist_for
from stories.redaction.checklists import ChecklistAnswer
from stories.redaction.decisions import FindingDecision
from stories.redaction.guards import CHANGED_MEANWHILE, NOT_OPEN, require_reviewer
from stories.redaction.reviews import RedactionReview

PAGE_GONE = gettext_lazy("This page does not exist any more. Nothing was recorded.")
OTHER_PAGE = gettext_lazy("This form belongs to another page. Nothing was recorded.")
EDITORIAL_FIRST = gettext_lazy("A colleague of the author has to say first that the text is ready.")
NOT_SENT = gettext_lazy("This page has not been sent to review.")
ASKED_ANEW = gettext_lazy("A question has changed meanwhile. Read it again and answer it.")
UNKNOWN_ACT = gettext_lazy("The form was not understood. Nothing was recorded.")

# What is done with the situation, what follows the act's name in the form, and the form.
Deed = Callable[[Situation, str, Mapping[str, str]], Outcome]


def keep_the_answers(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """The answers are kept before any act: there is nothing more to do."""
    return Outcome(done=_("Your answers are kept."), anchor="checklist")


def _decide(verdict: str) -> Deed:
    return lambda now, rest, given: verdicts.decide(now, verdict, rest, given)


DEEDS: dict[str, Deed] = {
    "save": keep_the_answers,
    "answers": keep_the_answers,
    "use": verdicts.use_wording,
    "undo": verdicts.undo_wording,
    "agree": verdicts.keep_for_proposal,
    "still": verdicts.still_so,
    "claim": claiming.claim_it,
    "release": claiming.release_it,
    "hand_over": claiming.hand_it_over,
    "due": claiming.set_the_day,
    "hold": claiming.hold_it,
    "lift": claiming.lift_it,
    "comment": commenting.comment_it,
    "reply": commenting.reply_it,
    "resolve": commenting.resolve_it,
    "approve": ending.approve_page,
    "send_back": ending.send_page_back,
} | {verdict: _decide(verdict) for verdict in FindingDecision.Verdict.values}
# A page that is approved, or not under review, can wait and be commented all the same.
AT_ANY_STAGE = {"hold", "lift", "comment", "reply", "resolve"}
# Whoever is not on the review yet, or ends a wait, has nothing to answer.
WITHOUT_ANSWERS = {*AT_ANY_STAGE, "claim"}
# These end the answering: whoever is in doubt has to say of what.
NEED_WORDS = {"save", "approve"}


@lines_last()
def take(page_number: int, given: Mapping[str, str], by: Any) -> Outcome:
    """Do what the form says, if its page, its review and its words are the present ones.

    The answers of the checklist are kept in any case; an act that is refused leaves nothing
    else behind, whatever it had begun.
    """
    row = Page.objects.select_for_update().filter(pk=page_number).first()
    if row is None:
        return Outcome(refused=(str(PAGE_GONE),), leaves=True)
    act, _bar, rest = given.get("act", "").partition("|")
    deed = DEEDS.get(act)
    try:
        if deed is None or any("\0" in each for each in given.values()):  # no database keeps it
            raise ValidationError(UNKNOWN_ACT)
        now = _require_present(row, given, by, act)
        _keep_answers(now, given, act)
        with transaction.atomic():
            return deed(now, rest, given)
    except PublicationBlocked as refusal:
        return Outcome(refused=tuple(str(blocker) for blocker in refusal.blockers))
    except ValidationError as refusal:
        return Outcome(refused=tuple(refusal.messages))
    except PermissionDenied as refusal:
        return Outcome(refused=(str(refusal) or _("You may not review this page."),))


def _require_present(row: Page, given: Mapping[str, str], by: Any, act: str) -> Situation:
    """The situation, provided that the form was made for it."""
    number = given.get("review", "")
    is_number = number.isdecimal() and len(number) < 18
    posted = RedactionReview.objects.filter(pk=int(number)) if is_number else None
    review = posted.select_related("decided_by").first() if posted is not None else None
    if act in AT_ANY_STAGE and not number:
        return situation_of(row, by)
    if review is None or review.page_id != row.pk:
        raise ValidationError(OTHER_PAGE)
    now = situation_of(row, by)
    if act in AT_ANY_STAGE:
        return now
    require_reviewer(now.page, by)
    _require_open(now, review, given)
    return now


def _require_open(now: Situation, review: RedactionReview, given: Mapping[str, str]) -> None:
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


def _already(review: RedactionReview) -> str:
    who = (
        (review.decided_by.get_full_name() or str(review.decided_by)) if review.decided_by else "–"
    )
    if review.state == RedactionReview.State.APPROVED:
        return _("Already approved by %s.") % who
    return _("Already sent back by %s.") % who


def _keep_answers(now: Situation, given: Mapping[str, str], act: str) -> None:
    """Keep what was answered; a doubt without words is kept too, but ends nothing.

    Raises:
        ValidationError: as ``answer_item``, words are missing, or the form asked otherwise.
    """
    if act in WITHOUT_ANSWERS:
        return
    answer = partial(answer_item, review=now.open_review, page=now.page, by=now.user)
    wordless = False
    for item in checklist_for(now.page):
        if value := given.get(f"answer-{item.pk}", ""):
            if given.get(f"asked-{item.pk}", str(item.version)) != str(item.version):
                raise ValidationError(ASKED_ANEW)
            note = given.get(f"answer-note-{item.pk}", "")
            answer(item=item, value=value, note=note)
            wordless |= value != ChecklistAnswer.Value.YES and not note.strip()
    if wordless and act in NEED_WORDS:
        raise ValidationError(DOUBT_NEEDS_WORDS)
