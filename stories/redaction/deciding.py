"""Deciding about found words, and proposing to keep them."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.detection import EntityType
from stories.redaction.decisions import FindingDecision
from stories.redaction.guards import (
    NEEDS_REASON,
    require_current,
    require_free,
    require_reviewer,
)
from stories.redaction.proposals import KeepProposal
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import FoundWords

NOT_READ = _("Nobody can decide about a part that could not be read.")
UNKNOWN_VERDICT = _("This is no decision. Choose one of those that are offered.")
NOT_YOUR_PAGE = _("You may not edit this page, so you cannot propose anything for it.")


def decide_finding(
    *,
    review: RedactionReview,
    page: Any,
    found: FoundWords,
    verdict: str,
    by: Any,
    note: str = "",
    option: str = "",
) -> FindingDecision:
    """Record a decision about found words; keeping them needs a reason.

    ``option`` is the code of the wording that took their place, where one did.

    Raises:
        PermissionDenied: ``by`` may not review this page.
        ValidationError: the review is not current, somebody else is on it, the reason is
            missing, or there is no such verdict.
    """
    require_reviewer(page, by)
    require_current(review, page)
    require_free(review, page, by)
    _require_sense(found, verdict, note)
    decision = FindingDecision.objects.create(
        page_id=page.pk,
        review=review,
        entity_type=found.finding.entity_type,
        severity=found.finding.severity,
        words_digest=found.digest,
        around_digest=found.around_digest,
        verdict=verdict,
        option=option,
        note=note.strip(),
        by=by,
    )
    _tell(decision)
    return decision


def _tell(decision: FindingDecision) -> None:
    codes = {
        "verdict": decision.verdict,
        "kind": str(decision.entity_type),
        "severity": str(decision.severity),
        "option": decision.option,
        "words": decision.words_digest,
    }
    enter(
        Act.DECISION_MADE,
        by=decision.by,
        page=decision.page_id,
        review=decision.review_id,
        codes=codes,
    )


def _require_sense(found: FoundWords, verdict: str, note: str) -> None:
    if verdict not in FindingDecision.Verdict.values:
        raise ValidationError(UNKNOWN_VERDICT)
    if verdict in {FindingDecision.Verdict.REDACT, FindingDecision.Verdict.GENERALISE}:
        return
    if found.finding.entity_type == EntityType.UNSCANNABLE:
        raise ValidationError(NOT_READ)
    if not note.strip():
        raise ValidationError(NEEDS_REASON)


def propose_keep(*, page: Any, found: FoundWords, note: str, by: Any) -> KeepProposal:
    """Let an author tell the reviewer why found words should stay. It decides nothing.

    Raises:
        PermissionDenied: ``by`` may not edit the page.
        ValidationError: the reason is missing, or the words could not be read.
    """
    if not page.permissions_for_user(by).can_edit():
        raise PermissionDenied(NOT_YOUR_PAGE)
    _require_sense(found, FindingDecision.Verdict.KEEP, note)
    proposal, _new = KeepProposal.objects.update_or_create(
        page_id=page.pk,
        entity_type=found.finding.entity_type,
        words_digest=found.digest,
        defaults={"note": note.strip(), "by": by},
    )
    codes = {"kind": str(found.finding.entity_type), "words": found.digest}
    enter(Act.PROPOSED_TO_KEEP, by=by, page=page.pk, codes=codes)
    return proposal


def take_back_proposal(*, page: Any, found: FoundWords, by: Any) -> None:
    """Let an author take back what they proposed about found words.

    Raises:
        PermissionDenied: ``by`` may not edit the page.
    """
    if not page.permissions_for_user(by).can_edit():
        raise PermissionDenied(NOT_YOUR_PAGE)
    kind = found.finding.entity_type
    proposals = KeepProposal.objects.filter(page_id=page.pk, entity_type=kind)
    taken_back, _models = proposals.filter(words_digest=found.digest).delete()
    if taken_back:
        codes = {"kind": str(kind), "words": found.digest, "taken_back": 1}
        enter(Act.PROPOSED_TO_KEEP, by=by, page=page.pk, codes=codes)
