"""Where a page stands between *Send to review* and its readers, and who acts next."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Page, TaskState, WorkflowState

from stories.editing.protection import Look, look_at
from stories.redaction.approval import open_review
from stories.redaction.guards import NOT_OPEN, require_reviewer
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import RedactionReviewTask, manuscript_of


class Stage(StrEnum):
    """The stages of a page, as the review screen tells them."""

    NOT_SENT = "not_sent"
    EDITORIAL = "editorial"
    OPEN = "open"
    APPROVED = "approved"
    CAME_BACK = "came_back"


@dataclass(slots=True)
class Situation:
    """A page under review, for one person who looks at it."""

    page: Any
    user: Any
    stage: Stage
    task_state: TaskState | None
    review: RedactionReview | None
    why_not: str
    look: Look

    @property
    def may_act(self) -> bool:
        """Whether this person may decide, answer and end this review now."""
        return self.stage == Stage.OPEN and not self.why_not

    @property
    def open_review(self) -> RedactionReview:
        """The review to act on. Raises ``ValidationError`` where there is none."""
        if self.review is None:
            raise ValidationError(NOT_OPEN)
        return self.review


def situation_of(row: Page, user: Any) -> Situation:
    """Look at a page as ``user``. A reviewer who opens a page under review opens its review."""
    page = manuscript_of(row)
    task_state = page.current_workflow_task_state
    review = _review_of(page)
    stage = _stage(page, task_state, review)
    why_not = _why_not(page, user)
    if stage == Stage.OPEN and not why_not:
        review = open_review(page, by=user)
    return Situation(page, user, stage, task_state, review, why_not, look_at(page))


def _review_of(page: Any) -> RedactionReview | None:
    """The review of exactly these words: approved, open, or the last that sent them back."""
    reviews = RedactionReview.objects.select_related("decided_by").filter(
        page_id=page.pk, fingerprint=page.fingerprint()
    )
    current = reviews.filter(state__in=["open", "approved"]).first()
    return current or reviews.filter(state=RedactionReview.State.SENT_BACK).first()


def _stage(page: Any, task_state: TaskState | None, review: RedactionReview | None) -> Stage:
    if review and review.is_approved():
        return Stage.APPROVED
    workflow = page.current_workflow_state
    if workflow and workflow.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return Stage.CAME_BACK
    if task_state and isinstance(task_state.task.specific, RedactionReviewTask):
        return Stage.OPEN
    if task_state:
        return Stage.EDITORIAL
    return Stage.OPEN if review and review.state == "open" else Stage.NOT_SENT


def _why_not(page: Any, user: Any) -> str:
    """Why this person may not review these words; empty when they may."""
    try:
        require_reviewer(page, user)
    except PermissionDenied as refusal:
        return str(refusal)
    return ""
