"""Opening, approving and ending a redaction review. Every act has one function."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.audit.seals import seal
from stories.redaction.answering import require_answered
from stories.redaction.approvals import ReviewApproval, approvals_of
from stories.redaction.contributors import contributors_of
from stories.redaction.guards import (
    NEEDS_REASON,
    NOT_OPEN,
    REVIEWS,
    require_current,
    require_free,
    require_reviewer,
)
from stories.redaction.once import one_look
from stories.redaction.reviews import RedactionReview
from stories.redaction.risk import eyes_needed

APPROVED_ALREADY = _("You have approved these words. Now a second reviewer looks at them.")


def open_review(page: Any, *, by: Any = None) -> RedactionReview:
    """The open or approved review of exactly this state of ``page``; makes one if there is none.

    An approval that is not enough any more (see :func:`suffices`) is none: it is asked for anew.
    An open review of an older state is superseded: what was answered there stays in the record.
    Who was on it, and its day, go over to the new one.
    """
    fingerprint = page.fingerprint()
    with transaction.atomic():
        reviews = RedactionReview.objects.select_for_update(of=("self",)).filter(page_id=page.pk)
        for same in reviews.filter(fingerprint=fingerprint, state__in=["open", "approved"]):
            if same.state == RedactionReview.State.OPEN or suffices(same, page):
                return same
        before = reviews.filter(state=RedactionReview.State.OPEN).first()
        reviews.filter(state=RedactionReview.State.OPEN).update(
            state=RedactionReview.State.SUPERSEDED
        )
        review = RedactionReview.objects.create(
            page_id=page.pk,
            revision_id=page.latest_revision_id,
            fingerprint=fingerprint,
            opened_by=by,
            claimed_by_id=before.claimed_by_id if before else None,
            claimed_at=before.claimed_at if before else None,
            due_on=before.due_on if before else None,
        )
        _tell(Act.REVIEW_OPENED, review, by)
        return review


def carry(review: RedactionReview, page: Any) -> RedactionReview:
    """Let a review go on with words that a redaction made within it has changed.

    What was answered and decided stays; eyes that saw the older words do not count any more.
    """
    review.fingerprint, review.revision_id = page.fingerprint(), page.latest_revision_id
    review.save(update_fields=["fingerprint", "revision"])
    return review


def eyes_given(review: RedactionReview, page: Any) -> list[ReviewApproval]:
    """The approvals that count for exactly these words, the earliest first.

    A row without its seal is none; neither is that of somebody who has left, lost the right to
    review, or written the words.
    """
    approvals = [
        each
        for each in approvals_of(page)
        if (each.review_id, each.fingerprint) == (review.pk, review.fingerprint)
        and each.is_sealed()
        and each.by.is_active
    ]
    if review.state == RedactionReview.State.OPEN:  # whoever moves on later takes nothing along
        approvals = [each for each in approvals if each.by.has_perm(REVIEWS)]
    if not approvals:
        return []
    authors = contributors_of(page, before=review if review.decided_at else None)
    return [each for each in approvals if each.by_id not in authors]


def suffices(review: RedactionReview, page: Any) -> bool:
    """Whether ``review`` is approved, by as many as the risk of the page asks for now.

    The risk can rise after an approval, and whoever approved can leave.
    """
    if not review.is_approved() or review.decided_by is None or not review.decided_by.is_active:
        return False
    return len(all_eyes(review, page)) >= eyes_needed(page)


def all_eyes(review: RedactionReview, page: Any) -> set[int | None]:
    """Who has approved, the last one too."""
    return {review.decided_by_id, *(each.by_id for each in eyes_given(review, page))}


@transaction.atomic
def approve(*, review: RedactionReview, page: Any, by: Any) -> RedactionReview:
    """Record the approval of ``by``. The gate decides afterwards whether it opens.

    Where the risk of the page asks for more eyes the review stays open until they are given.

    Raises:
        PermissionDenied: ``by`` may not review this page.
        ValidationError: the review is not current, somebody else is on it, the checklist is not
            answered with yes, or ``by`` has approved already.
    """
    review = RedactionReview.objects.select_for_update(of=("self",)).get(pk=review.pk)
    with one_look(page):
        require_reviewer(page, by)
        require_current(review, page)
        require_free(review, page, by)
        require_answered(review, page, by)
        eyes = {each.by_id for each in eyes_given(review, page)}
        needed = eyes_needed(page)
    if by.pk in eyes and len(eyes) < needed:  # otherwise the risk is less than it was
        raise ValidationError(APPROVED_ALREADY)
    _give_eyes(review, by)
    if len(eyes | {by.pk}) < needed:
        enter(
            Act.EYES_APPROVED, by=by, page=page.pk, review=review.pk, fingerprint=review.fingerprint
        )
        return review
    end_approvals(page.pk)
    review.state = RedactionReview.State.APPROVED
    review.decided_at, review.decided_by = timezone.now(), by
    review.approval_seal = seal("approval", review.approval_parts())
    review.save(update_fields=["state", "decided_at", "decided_by", "approval_seal"])
    _tell(Act.APPROVED, review, by)
    return review


def _tell(act: Act, review: RedactionReview, by: Any) -> None:
    enter(act, by=by, page=review.page_id, review=review.pk, fingerprint=review.fingerprint)


def _give_eyes(review: RedactionReview, by: Any) -> None:
    review.approvals.filter(by=by, fingerprint=review.fingerprint).delete()  # one without a seal
    given = ReviewApproval(review=review, fingerprint=review.fingerprint, by=by, at=timezone.now())
    given.approval_seal = seal("eyes", given.parts())
    given.save()
    # The next pair of eyes need not wait until this claim lapses.
    review.claimed_by = review.claimed_at = None
    review.save(update_fields=["claimed_by", "claimed_at"])


def end_approvals(page_number: int) -> None:
    """Let earlier approvals of a page stand no longer: a later decision takes their place."""
    RedactionReview.objects.filter(
        page_id=page_number, state=RedactionReview.State.APPROVED
    ).update(state=RedactionReview.State.SUPERSEDED)


@transaction.atomic
def send_back(*, review: RedactionReview, page: Any, by: Any, reason: str) -> RedactionReview:
    """Return the page to its author with a reason. Raises as :func:`approve`."""
    review = RedactionReview.objects.select_for_update(of=("self",)).get(pk=review.pk)
    require_reviewer(page, by)
    if review.page_id != page.pk or review.state != RedactionReview.State.OPEN:
        raise ValidationError(NOT_OPEN)
    require_free(review, page, by)
    if not reason.strip():
        raise ValidationError(NEEDS_REASON)
    end_approvals(page.pk)
    review.state, review.reason = RedactionReview.State.SENT_BACK, reason.strip()
    review.decided_at, review.decided_by = timezone.now(), by
    review.save(update_fields=["state", "reason", "decided_at", "decided_by"])
    _tell(Act.SENT_BACK, review, by)
    return review
