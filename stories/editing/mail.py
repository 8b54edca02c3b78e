"""E-mails along the way of a page: sent to review, came back, approved, somebody is asked.

They stand in the place of Wagtail's own workflow mails, which quote titles. What no mail may say
is told in ``mailing.py``.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.dispatch import Signal
from django.urls import reverse
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from stories.editing.mail_words import WANTED
from stories.editing.mailing import comment_for, editor_of, later
from stories.publishing.help_requests import CLEARER, HOLDER, REVIEWER, SUPPLIERS
from stories.redaction.contributors import contributors_of
from stories.redaction.tasks import RedactionReviewTask

# Wagtail's receivers, by what it calls them; ours are connected under the same names, so that
# there is one mail per event whichever app starts first.
_SUBMITTED = "group_approval_task_submitted_email_notification"
_STARTED = "workflow_state_submitted_email_notification"
_REJECTED = "workflow_state_rejected_email_notification"
_APPROVED = "workflow_state_approved_email_notification"


def replace_wagtails_mails() -> None:
    """Connect the mails of the desk in the place of Wagtail's."""
    _replace(task_submitted, TaskState, _SUBMITTED, tell_reviewers)
    _replace(workflow_submitted, WorkflowState, _STARTED, stay_silent)
    _replace(workflow_rejected, WorkflowState, _REJECTED, tell_author_it_came_back)
    _replace(workflow_approved, WorkflowState, _APPROVED, tell_author_it_was_approved)


def _replace(signal: Signal, sender: Any, name: str, receiver: Any) -> None:
    signal.disconnect(sender=sender, dispatch_uid=name)
    signal.connect(receiver, sender=sender, dispatch_uid=name)


def stay_silent(**event: Any) -> None:
    """The start of a workflow is told with its first stage."""


def tell_reviewers(instance: TaskState, user: Any = None, **event: Any) -> None:
    """Sent to review: tell the people of this stage whose words these are not."""
    page = instance.workflow_state.content_object
    if not isinstance(page, Page):
        return
    task = instance.task.specific
    name = "stories_review" if isinstance(task, RedactionReviewTask) else "wagtailadmin_pages:edit"
    members = get_user_model().objects.filter(is_active=True, groups__in=task.groups.all())
    authors = contributors_of(page) | ({user.pk} if user else set())
    later("submitted", members.exclude(pk__in=authors).distinct(), reverse(name, args=[page.pk]))


def tell_author_it_came_back(instance: WorkflowState, user: Any = None, **event: Any) -> None:
    """Came back: the author gets the reason, unless it says what no mail may say."""
    page = instance.content_object
    state = instance.current_task_state
    if not isinstance(page, Page) or state is None:
        return
    comment = comment_for(page, state.get_comment())
    later("rejected", _authors(instance, user), editor_of(page), comment=comment)


def tell_author_it_was_approved(instance: WorkflowState, user: Any = None, **event: Any) -> None:
    """Approved: the author hears that it is done."""
    page = instance.content_object
    if isinstance(page, Page):
        later("approved", _authors(instance, user), editor_of(page))


def tell_somebody_asked(person: Any, *, page: Any, code: str) -> None:
    """Asked for help: one sentence about what is missing, and the place where it is supplied.

    ``code`` is that of the gate's blocker. Who asked is told at the desk.
    """
    in_review = SUPPLIERS.get(code) in {REVIEWER, CLEARER, HOLDER}
    path = reverse("stories_review", args=[page.pk]) if in_review else editor_of(page)
    later("asked", [person], path, comment=WANTED.get(code, WANTED[""]))


def _authors(state: WorkflowState, by: Any) -> list[Any]:
    """Who sent the page to review and who owns it, but not who acted just now."""
    page = state.content_object
    people = {person.pk: person for person in (state.requested_by, page.owner) if person}
    return [person for number, person in people.items() if by is None or number != by.pk]
