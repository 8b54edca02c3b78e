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


def language_of(page: Any) -> str:
    """The language in which a page is written."""
    return str(page.locale.language_code)


def cards_now(page: Any) -> list[Card]:
    """The cards of a page after something was decided or changed."""
    passages = {passage.path: passage for passage in readable_passages(page)}
    return cards_of(look_at(page).found, passages, language_of(page))


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
