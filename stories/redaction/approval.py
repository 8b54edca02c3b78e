"""Opening, answering, deciding and ending a redaction review. Every act has one function."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.seals import seal
from stories.detection import EntityType
from stories.redaction.checklists import ChecklistAnswer, ChecklistItem
from stories.redaction.contributors import contributors_of
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import FoundWords

NEEDS_RIGHT = _("Only reviewers decide on redactions.")
OWN_WORDS = _(
    "You wrote or edited this text since its last approval. Somebody else has to review it."
)
CHANGED_MEANWHILE = _(
    "The text has changed since this screen was opened. Reload it and look at the new words."
)
NOT_OPEN = _("This review is closed. Open the page's review again.")
NEEDS_REASON = _("Write a reason: it helps whoever reads this later.")
NOT_READ = _("Nobody can decide about a part that could not be read.")
CHECKLIST_INCOMPLETE = _("Answer every question of the checklist first.")
CHECKLIST_NO = _("A question is answered with “no” or “not sure”. Send the page back instead.")


def open_review(page: Any, *, by: Any = None) -> RedactionReview:
    """The open or approved review of exactly this state of ``page``; makes one if there is none.

    An open review of an older state is superseded: what was answered there stays in the record.
    """
    fingerprint = page.fingerprint()
    with transaction.atomic():
        reviews = RedactionReview.objects.select_for_update().filter(page_id=page.pk)
        for same in reviews.filter(fingerprint=fingerprint, state__in=["open", "approved"]):
            if same.state == RedactionReview.State.OPEN or same.is_approved():
                return same
        reviews.filter(state=RedactionReview.State.OPEN).update(
            state=RedactionReview.State.SUPERSEDED
        )
        return RedactionReview.objects.create(
            page_id=page.pk,
            revision_id=page.latest_revision_id,
            fingerprint=fingerprint,
            opened_by=by,
        )


def require_reviewer(page: Any, by: Any) -> None:
    """Refuse anyone without the right to review, and anyone whose words these are.

    Raises:
        PermissionDenied: with the reason in plain words.
    """
    if not by.is_active or not by.has_perm("stories.review_redactions"):
        raise PermissionDenied(NEEDS_RIGHT)
    if by.pk in contributors_of(page):
        raise PermissionDenied(OWN_WORDS)


def require_current(review: RedactionReview, page: Any) -> None:
    """Refuse a review that is closed, of another page, or of words that have changed.

    Raises:
        ValidationError: with what to do about it.
    """
    if review.page_id != page.pk or review.state != RedactionReview.State.OPEN:
        raise ValidationError(NOT_OPEN)
    if review.fingerprint != page.fingerprint():
        raise ValidationError(CHANGED_MEANWHILE)


def decide_finding(
    *, review: RedactionReview, page: Any, found: FoundWords, verdict: str, by: Any, note: str = ""
) -> FindingDecision:
    """Record a decision about found words; keeping them needs a reason.

    Raises:
        PermissionDenied: ``by`` may not review this page.
        ValidationError: the review is not current, or the reason is missing.
    """
    require_reviewer(page, by)
    require_current(review, page)
    if verdict != FindingDecision.Verdict.REDACT:
        _require_reason(found, note)
    return FindingDecision.objects.create(
        page_id=page.pk,
        review=review,
        entity_type=found.finding.entity_type,
        words_digest=found.digest,
        verdict=verdict,
        note=note.strip(),
        by=by,
    )


def _require_reason(found: FoundWords, note: str) -> None:
    if found.finding.entity_type == EntityType.UNSCANNABLE:
        raise ValidationError(NOT_READ)
    if not note.strip():
        raise ValidationError(NEEDS_REASON)


def checklist_for(page: Any) -> list[ChecklistItem]:
    """The questions asked for this type of page, in order."""
    types = ["", page._meta.model_name]
    return list(ChecklistItem.objects.filter(active=True, page_type__in=types))


def answer_item(
    *,
    review: RedactionReview,
    page: Any,
    item: ChecklistItem,
    value: str,
    by: Any,
    note: str = "",
) -> ChecklistAnswer:
    """Record one answer, with the question as it was asked. Raises as :func:`decide_finding`."""
    require_reviewer(page, by)
    require_current(review, page)
    if value not in ChecklistAnswer.Value.values:
        raise ValidationError(CHECKLIST_INCOMPLETE)
    answer, _created = ChecklistAnswer.objects.update_or_create(
        review=review,
        item=item,
        defaults={"question": item.question, "value": value, "note": note.strip(), "by": by},
    )
    return answer


def unanswered(review: RedactionReview, page: Any, by: Any) -> list[ChecklistItem]:
    """Questions that ``by`` has not answered with yes for this review."""
    said = review.answers.filter(by=by, value=ChecklistAnswer.Value.YES)
    answered = set(said.values_list("item_id", "question"))  # a new wording is a new question
    return [item for item in checklist_for(page) if (item.pk, item.question) not in answered]


@transaction.atomic
def approve(*, review: RedactionReview, page: Any, by: Any) -> RedactionReview:
    """Record the approval of a second person. The gate decides afterwards whether it opens.

    Raises:
        PermissionDenied: ``by`` may not review this page.
        ValidationError: the review is not current, or the checklist is not answered with yes.
    """
    review = RedactionReview.objects.select_for_update().get(pk=review.pk)
    require_reviewer(page, by)
    require_current(review, page)
    if review.answers.exclude(value=ChecklistAnswer.Value.YES).exists():
        raise ValidationError(CHECKLIST_NO)
    if unanswered(review, page, by):
        raise ValidationError(CHECKLIST_INCOMPLETE)
    end_approvals(page.pk)
    review.state = RedactionReview.State.APPROVED
    review.decided_at, review.decided_by = timezone.now(), by
    review.approval_seal = seal("approval", review.approval_parts())
    review.save(update_fields=["state", "decided_at", "decided_by", "approval_seal"])
    return review


def end_approvals(page_number: int) -> None:
    """Let earlier approvals of a page stand no longer: a later decision takes their place."""
    RedactionReview.objects.filter(
        page_id=page_number, state=RedactionReview.State.APPROVED
    ).update(state=RedactionReview.State.SUPERSEDED)


@transaction.atomic
def send_back(*, review: RedactionReview, page: Any, by: Any, reason: str) -> RedactionReview:
    """Return the page to its author with a reason. Raises as :func:`approve`."""
    review = RedactionReview.objects.select_for_update().get(pk=review.pk)
    require_reviewer(page, by)
    if review.page_id != page.pk or review.state != RedactionReview.State.OPEN:
        raise ValidationError(NOT_OPEN)
    if not reason.strip():
        raise ValidationError(NEEDS_REASON)
    end_approvals(page.pk)
    review.state, review.reason = RedactionReview.State.SENT_BACK, reason.strip()
    review.decided_at, review.decided_by = timezone.now(), by
    review.save(update_fields=["state", "reason", "decided_at", "decided_by"])
    return review
