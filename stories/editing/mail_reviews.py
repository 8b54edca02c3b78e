"""E-mails about reviews: handed over, second eyes, a hold that ended, overdue, and live pages."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from stories.audit.lines import AuditLine
from stories.audit.log import Act, enter
from stories.editing.mailing import comment_for, editor_of, later, review_of
from stories.publishing.editions import Edition
from stories.publishing.holds import Hold
from stories.redaction.approvals import ReviewApproval
from stories.redaction.claims import holder_of
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of


def reviewers() -> QuerySet:
    """Everybody with the right to review; who may do everything is not asked for everything."""
    users = get_user_model().objects
    return users.with_perm("stories.review_redactions", include_superusers=False).distinct()


def _may_review(page: Any, besides: Iterable[int] = ()) -> QuerySet:
    return reviewers().exclude(pk__in={*contributors_of(page), *besides})


def tell_handed_over(*, page: Any, to: Any, by: Any, comment: str = "") -> None:
    """A review was handed over: whoever has it now hears of it, with the comment."""
    if to.pk != by.pk:
        later("handed_over", [to], review_of(page.pk), comment=comment_for(page, comment))


def tell_taken_over(*, page: Any, former: Any, by: Any, comment: str = "") -> None:
    """Somebody else is on a review now: whoever was on it need not go on."""
    if former is not None and former.pk != by.pk:
        later("taken_over", [former], review_of(page.pk), comment=comment_for(page, comment))


def eyes_were_given(
    sender: Any, instance: ReviewApproval, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """One pair of eyes has approved: asked after the commit whether that was enough."""
    if created and not raw:
        transaction.on_commit(partial(_ask_second_eyes, instance.review_id), robust=True)


def _ask_second_eyes(number: int) -> None:
    review = RedactionReview.objects.filter(pk=number, state=RedactionReview.State.OPEN).first()
    page = Page.objects.filter(pk=review.page_id).first() if review else None
    if review is not None and page is not None:
        given = review.approvals.filter(fingerprint=review.fingerprint)
        people = _may_review(manuscript_of(page), besides=given.values_list("by_id", flat=True))
        later("second_eyes", people, review_of(page.pk))


def edition_was_issued(
    sender: Any, instance: Edition, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """A page went out: where it had waited for a hold, its authors hear of it."""
    if created and not raw and instance.review_number is not None:
        transaction.on_commit(partial(_tell_hold_is_over, instance.pk), robust=True)


def _tell_hold_is_over(number: int) -> None:
    edition = Edition.objects.filter(pk=number).first()
    page = Page.objects.filter(pk=edition.page_number).first() if edition else None
    number = (edition.review_number if edition else None) or 0
    review = RedactionReview.objects.filter(pk=number).first()
    if page is None or review is None or review.decided_at is None:
        return
    waited = Hold.objects.filter(page_id=page.pk, lifted_at__gte=review.decided_at)
    if waited.exists():
        people = {person.pk: person for person in (page.owner, review.decided_by) if person}
        later("hold_over", people.values(), editor_of(page))


def tell_reviewers_of_live_musts(pages: Iterable[int]) -> None:
    """Words that have to be solved stand where readers read them: every reviewer hears at once."""
    numbers = list(dict.fromkeys(pages))
    if numbers:
        later("live_must", reviewers(), _one_link(numbers))


def tell_overdue() -> int:
    """Remind whoever is on an overdue review, or all who may be; how many reviews that were.

    Once a day: the log tells which reviews were told today.
    """
    today = timezone.localdate()
    told = AuditLine.objects.filter(act=Act.OVERDUE_TOLD, at__date=today)
    late = RedactionReview.objects.filter(state=RedactionReview.State.OPEN, due_on__lt=today)
    reviews = late.exclude(pk__in=told.values("review")).select_related("page", "claimed_by")
    pages_for: dict[Any, list[int]] = {}
    count = 0
    with transaction.atomic():
        for review in reviews:
            page = manuscript_of(review.page)
            if not page.can_go_out:
                continue
            holder = holder_of(review, page)
            for person in [holder] if holder else _may_review(page):
                pages_for.setdefault(person, []).append(page.pk)
            enter(Act.OVERDUE_TOLD, page=page.pk, review=review.pk)
            count += 1
        for person, numbers in pages_for.items():
            later("overdue", [person], _one_link(numbers))
    return count


def _one_link(pages: list[int]) -> str:
    """To the one review, or to the home screen where all of them stand."""
    return review_of(pages[0]) if len(pages) == 1 else reverse("wagtailadmin_home")
