"""Claims: "I am on it", so that two reviewers do not do the same work, nor wait for each other."""

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview

MAY_NOT_REVIEW = _("This person may not review this page: no right to, or an author of its words.")
CLOSED = _("This review is closed, so there is nothing to take on.")
IN_THE_PAST = _("This day is over. Choose today or a later one.")


def may_review(page: Any, user: Any) -> bool:
    """Whether ``user`` has the right to review and did not write these words."""
    able = user.is_active and user.has_perm("stories.review_redactions")
    return able and user.pk not in contributors_of(page)


def holder_of(review: RedactionReview, page: Any, *, at: datetime | None = None) -> Any:
    """Who is on this review at ``at`` (default now), or None.

    A claim lapses after ``LANDFALL_CLAIM_HOURS``, and when its holder may not review any more.
    """
    if review.claimed_by is None or review.claimed_at is None:
        return None
    lasts = timedelta(hours=settings.LANDFALL_CLAIM_HOURS)
    if review.claimed_at + lasts <= (at or timezone.now()):
        return None
    return review.claimed_by if may_review(page, review.claimed_by) else None


def claim(*, review: RedactionReview, page: Any, by: Any) -> RedactionReview:
    """Let ``by`` be on this review, also in the place of somebody else: they see it.

    Raises:
        PermissionDenied: ``by`` may not review this page.
        ValidationError: the review is closed.
    """
    return _give_to(by, review=review, page=page, by=by, act=Act.REVIEW_CLAIMED)


def hand_over(*, review: RedactionReview, page: Any, to: Any, by: Any) -> RedactionReview:
    """Give the review to ``to``. Raises as :func:`claim`, for either of the two."""
    if not may_review(page, by):
        raise PermissionDenied(MAY_NOT_REVIEW)
    return _give_to(to, review=review, page=page, by=by, act=Act.REVIEW_HANDED_OVER)


def _give_to(to: Any, *, review: RedactionReview, page: Any, by: Any, act: Act) -> RedactionReview:
    if review.page_id != page.pk or review.state != RedactionReview.State.OPEN:
        raise ValidationError(CLOSED)
    if not may_review(page, to):
        raise PermissionDenied(MAY_NOT_REVIEW)
    review.claimed_by, review.claimed_at = to, timezone.now()
    review.save(update_fields=["claimed_by", "claimed_at"])
    enter(act, by=by, page=page.pk, review=review.pk, codes={"to": to.pk})
    return review


def release(*, review: RedactionReview, by: Any) -> RedactionReview:
    """Let nobody be on the review.

    Raises:
        PermissionDenied: somebody else is on it.
    """
    if review.claimed_by_id not in {None, by.pk}:
        raise PermissionDenied(_("Somebody else is on this review."))
    review.claimed_by = review.claimed_at = None
    review.save(update_fields=["claimed_by", "claimed_at"])
    enter(Act.REVIEW_RELEASED, by=by, page=review.page_id, review=review.pk)
    return review


def set_due(*, review: RedactionReview, due_on: date | None, by: Any) -> RedactionReview:
    """Say by which day the review should be done; None takes the day away.

    Raises:
        ValidationError: the review is closed, or the day is over.
    """
    if review.state != RedactionReview.State.OPEN:
        raise ValidationError(CLOSED)
    if due_on is not None and due_on < timezone.localdate():
        raise ValidationError(IN_THE_PAST)
    review.due_on = due_on
    review.save(update_fields=["due_on"])
    day = due_on.isoformat() if due_on else ""
    enter(Act.REVIEW_DUE, by=by, page=review.page_id, review=review.pk, codes={"on": day})
    return review
