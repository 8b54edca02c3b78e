"""What is in review: waits for me, came back, claimed, overdue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, TaskState, WorkflowState

from stories.editing.home.authors import authors_among
from stories.editing.home.lines import (
    DeskPanel,
    Line,
    day_of,
    editor_of,
    name_of,
    pages_by_number,
    pages_of_mine,
    review_of,
    title_of,
)
from stories.redaction.approvals import ReviewApproval
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import RedactionReviewTask


@dataclass(frozen=True, slots=True)
class Held:
    """An open review that somebody is on."""

    review: RedactionReview
    page: Page
    holder: Any


def held_reviews() -> list[Held]:
    """Every open review that somebody is on, as ``holder_of`` says of one, the longest first.

    Rehearsals are nobody else's business.
    """
    lasts = timedelta(hours=settings.LANDFALL_CLAIM_HOURS)
    claimed = RedactionReview.objects.filter(
        state=RedactionReview.State.OPEN,
        claimed_at__gt=timezone.now() - lasts,
        page__rehearsalpage=None,
    )
    able = get_user_model().objects.with_perm("stories.review_redactions")
    reviews = list(
        claimed.filter(claimed_by__in=able.values("pk"))
        .select_related("claimed_by", "page")
        .order_by("claimed_at")
    )
    pages = [review.page for review in reviews]
    authors = authors_among(pages, {review.claimed_by_id or 0 for review in reviews})
    return [
        Held(review, review.page, review.claimed_by)
        for review in reviews
        if review.claimed_by_id not in authors[review.page_id]
    ]


class WaitingForMe(DeskPanel):
    """Pages whose present stage is mine, whose words are not, and that nobody else is on."""

    name = "waiting"
    heading = gettext_lazy("Waits for you")
    order = 210

    def lines(self) -> Iterator[Line]:
        """Oldest first; each leads to the screen where the stage is done."""
        states = list(self._states())
        pages = pages_by_number(state.workflow_state.object_id for state in states)
        reviews = set(RedactionReviewTask.objects.values_list("pk", flat=True))
        done = self._done(state for state in states if state.task_id in reviews)
        authors = authors_among(pages.values(), {self.user.pk})
        for state in states:
            page = pages.get(int(state.workflow_state.object_id))
            in_review = state.task_id in reviews
            if page is None or authors[page.pk] or (in_review and page.pk in done):
                continue
            link = review_of(page.pk) if in_review else editor_of(page.pk)
            told = {"stage": _(state.task.name), "day": day_of(state.started_at)}
            yield Line(title_of(page), link, _("%(stage)s, since %(day)s") % told)

    def _states(self) -> QuerySet:
        of_pages = Q(workflow_state__base_content_type=ContentType.objects.get_for_model(Page))
        states = TaskState.objects.reviewable_by(self.user).filter(of_pages)
        return states.select_related("workflow_state", "task").order_by("started_at")

    def _done(self, states: Iterable[TaskState]) -> set[int]:
        """Pages that somebody else is on, and those of which I was one pair of eyes."""
        if not any(True for _state in states):
            return set()
        others = {held.page.pk for held in held_reviews() if held.holder.pk != self.user.pk}
        given = ReviewApproval.objects.filter(
            by=self.user,
            review__state=RedactionReview.State.OPEN,
            fingerprint=F("review__fingerprint"),
        )
        return others | set(given.values_list("review__page_id", flat=True))


class CameBack(DeskPanel):
    """Pages of mine that a reviewer sent back, with the reason."""

    name = "came-back"
    heading = gettext_lazy("Came back")
    order = 211

    def lines(self) -> Iterator[Line]:
        """Newest first; each leads to the editor."""
        owned = Page.objects.filter(owner=self.user).values_list("pk", flat=True)
        states = WorkflowState.objects.filter(
            Q(requested_by=self.user) | Q(object_id__in=[str(number) for number in owned]),
            base_content_type=ContentType.objects.get_for_model(Page),
            status=WorkflowState.STATUS_NEEDS_CHANGES,
        ).select_related("current_task_state")
        pages = pages_by_number(state.object_id for state in states)
        for state in states.order_by("-created_at"):
            page = pages.get(int(state.object_id))
            if page is not None:
                reason = state.current_task_state.get_comment()
                yield Line(title_of(page), editor_of(page.pk), reason)


class Claimed(DeskPanel):
    """Reviews that somebody is on: mine first, then those of others."""

    name = "claimed"
    heading = gettext_lazy("Being reviewed")
    order = 212

    def lines(self) -> Iterator[Line]:
        """For reviewers all of them, for others those of pages they may edit."""
        held = held_reviews()
        if not self.user.has_perm("stories.review_redactions"):
            mine = pages_of_mine(self.user, [each.page.pk for each in held])
            held = [each for each in held if each.page.pk in mine]
        for each in sorted(held, key=lambda one: one.holder.pk != self.user.pk):
            yield Line(title_of(each.page), self.screen_of(each.page.pk), self._who(each))

    def _who(self, held: Held) -> str:
        day = day_of(held.review.claimed_at)
        if held.holder.pk == self.user.pk:
            return _("you are on it, since %s") % day
        return _("%(who)s is on it, since %(day)s") % {"who": name_of(held.holder), "day": day}


class Overdue(DeskPanel):
    """Open reviews whose day is over, but for rehearsals."""

    name = "overdue"
    heading = gettext_lazy("Overdue")
    order = 209

    def lines(self) -> Iterator[Line]:
        """The longest overdue first; for reviewers, and for who may edit the page."""
        reviews = list(
            RedactionReview.objects.filter(
                state=RedactionReview.State.OPEN,
                due_on__lt=timezone.localdate(),
                page__rehearsalpage=None,
            )
            .select_related("page", "claimed_by")
            .order_by("due_on")
        )
        if not self.user.has_perm("stories.review_redactions"):
            mine = pages_of_mine(self.user, [review.page_id for review in reviews])
            reviews = [review for review in reviews if review.page_id in mine]
        for review in reviews:
            note = _("should have been reviewed by %s") % day_of(review.due_on)
            yield Line(title_of(review.page), self.screen_of(review.page_id), note)
