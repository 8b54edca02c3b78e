"""Where a page stands between *Send to review* and its readers, and who acts next."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Page, TaskState, WorkflowState

from stories.detection import Passage
from stories.editing.protection import Look, look_at, readable_passages
from stories.editing.review.cards import Card, cards_of
from stories.editing.review.reading import look_to_read, manuscript_to_read
from stories.redaction.approval import open_review, suffices
from stories.redaction.guards import NOT_OPEN, require_reviewer
from stories.redaction.reviews import RedactionReview, reviews_of
from stories.redaction.tasks import RedactionReviewTask, manuscript_of


class Stage(StrEnum):
    """The stages of a page, as the review screen tells them."""

    NOT_SENT = "not_sent"
    EDITORIAL = "editorial"
    OPEN = "open"
    APPROVED = "approved"
    CAME_BACK = "came_back"


@dataclass
class Situation:
    """A page under review, for one person who looks at it."""

    page: Any
    user: Any
    stage: Stage
    task_state: TaskState | None
    review: RedactionReview | None
    why_not: str
    look: Look

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """The passages of the page that could be read, by their path."""
        return {passage.path: passage for passage in readable_passages(self.page)}

    @cached_property
    def cards(self) -> list[Card]:
        """The decisions to make, and those that were made."""
        return cards_of(self.look.found, self.passages, language_of(self.page))

    @cached_property
    def fingerprint(self) -> str:
        """The fingerprint of the words that this screen shows."""
        return str(self.page.fingerprint())

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


def situation_of(row: Page, user: Any, *, to_read: bool = False) -> Situation:
    """Look at a page as ``user``. A reviewer who opens a page under review opens its review.

    ``to_read``: nothing is going to be changed, so that what is read once is enough.
    """
    page = manuscript_to_read(row) if to_read else manuscript_of(row)
    workflow = page.current_workflow_state
    task_state = _task_of(workflow) if to_read else page.current_workflow_task_state
    review = _review_of(page)
    stage = _stage(page, workflow, task_state, review)
    why_not = _why_not(page, user)
    is_open = review is not None and review.state == RedactionReview.State.OPEN
    if stage == Stage.OPEN and not why_not and not is_open:
        review = open_review(page, by=user)
    look = look_to_read(page) if to_read else look_at(page)
    return Situation(page, user, stage, task_state, review, why_not, look)


def language_of(page: Any) -> str:
    """The language in which a page is written."""
    return str(page.locale.language_code)


def cards_now(page: Any) -> list[Card]:
    """The cards of a page after something was decided or changed."""
    passages = {passage.path: passage for passage in readable_passages(page)}
    return cards_of(look_at(page).found, passages, language_of(page))


def _review_of(page: Any) -> RedactionReview | None:
    """The review of exactly these words: approved, open, or the last that sent them back."""
    fingerprint = page.fingerprint()
    same = [review for review in reviews_of(page) if review.fingerprint == fingerprint]
    current = next((review for review in same if review.state in {"open", "approved"}), None)
    sent_back = RedactionReview.State.SENT_BACK
    return current or next((review for review in same if review.state == sent_back), None)


def _task_of(workflow: WorkflowState | None) -> TaskState | None:
    """The stage that is waited for, while the workflow goes on."""
    goes_on = workflow is not None and workflow.status == WorkflowState.STATUS_IN_PROGRESS
    return workflow.current_task_state if workflow and goes_on else None


def _stage(
    page: Any,
    workflow: WorkflowState | None,
    task_state: TaskState | None,
    review: RedactionReview | None,
) -> Stage:
    # Sent to review again, because the approval is not enough any more, it is to be reviewed.
    if review and review.is_approved() and (task_state is None or suffices(review, page)):
        return Stage.APPROVED
    if workflow and workflow.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return Stage.CAME_BACK
    if task_state and issubclass(task_state.task.specific_class, RedactionReviewTask):
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
