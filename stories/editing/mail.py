"""E-mails of the desk: one sentence, the comment, one link.

None carries a name of a storyteller, words that were found, or the title of a page: mail
boxes are read by others, and nobody can take back what was sent. They stand in the place of
Wagtail's own workflow mails, which quote titles.
"""

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.dispatch import Signal
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)
from wagtail.users.models import UserProfile

from stories.detection import Passage, UnscannableContent
from stories.editing.mail_words import WANTED
from stories.publishing.help_requests import CLEARER, HOLDER, REVIEWER, SUPPLIERS
from stories.redaction.contributors import contributors_of
from stories.redaction.lexicons import lexicon_for
from stories.redaction.scanning import scan_passages
from stories.redaction.tasks import RedactionReviewTask, manuscript_of

logger = logging.getLogger(__name__)

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
    _later("submitted", members.exclude(pk__in=authors).distinct(), reverse(name, args=[page.pk]))


def tell_author_it_came_back(instance: WorkflowState, user: Any = None, **event: Any) -> None:
    """Came back: the author gets the reason, unless it says what no mail may say."""
    page = instance.content_object
    state = instance.current_task_state
    if not isinstance(page, Page) or state is None:
        return
    comment = state.get_comment()
    if comment and not may_be_mailed(comment, page):
        comment = ""
    _later("rejected", _authors(instance, user), _editor(page), comment=comment)


def tell_author_it_was_approved(instance: WorkflowState, user: Any = None, **event: Any) -> None:
    """Approved: the author hears that it is done."""
    page = instance.content_object
    if isinstance(page, Page):
        _later("approved", _authors(instance, user), _editor(page))


def tell_somebody_asked(person: Any, *, page: Any, code: str) -> None:
    """Asked for help: one sentence about what is missing, and the place where it is supplied.

    ``code`` is that of the gate's blocker. Who asked is told at the desk.
    """
    in_review = SUPPLIERS.get(code) in {REVIEWER, CLEARER, HOLDER}
    path = reverse("stories_review", args=[page.pk]) if in_review else _editor(page)
    _later("asked", [person], path, comment=WANTED.get(code, WANTED[""]))


def may_be_mailed(comment: str, page: Page) -> bool:
    """Whether a comment tells nothing that the check would find, and not the page's title."""
    draft = manuscript_of(page)
    told = comment.casefold()
    titles = {draft.title.casefold(), *(one.name_shown.casefold() for one in _people(draft))}
    if any(title and title in told for title in titles):
        return False
    try:
        return not scan_passages([Passage("comment", comment, "en")], lexicon_for(draft))
    except UnscannableContent:
        return False


def _people(draft: Any) -> Iterable[Any]:
    return draft.appearances.all()


def _authors(state: WorkflowState, by: Any) -> list[Any]:
    """Who sent the page to review and who owns it, but not who acted just now."""
    page = state.content_object
    people = {person.pk: person for person in (state.requested_by, page.owner) if person}
    return [person for number, person in people.items() if by is None or number != by.pk]


def _editor(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _later(event: str, people: Iterable[Any], path: str, comment: Any = "") -> None:
    """Send when the transaction holds: what is rolled back is not told."""
    wanted = [person for person in people if _wants(person, event)]
    if wanted:
        send = partial(_send, event, wanted, settings.WAGTAILADMIN_BASE_URL + path, comment)
        transaction.on_commit(send, robust=True)


def _wants(person: Any, event: str) -> bool:
    profile = UserProfile.get_for_user(person)
    return (
        person.is_active and bool(person.email) and getattr(profile, f"{event}_notifications", True)
    )


def _send(event: str, people: list[Any], link: str, comment: Any) -> None:
    for person in people:
        profile = UserProfile.get_for_user(person)
        with override(profile.get_preferred_language()):
            message = _message(event, person.email, {"link": link, "comment": comment})
        try:
            message.send()
        except OSError as trouble:
            logger.error("An e-mail (%s) was not sent: %s", event, type(trouble).__name__)


def _message(event: str, address: str, context: dict[str, Any]) -> EmailMultiAlternatives:
    context = {"site": settings.WAGTAIL_SITE_NAME, **context}
    text = render_to_string(f"stories/email/{event}.txt", context).strip() + "\n"
    message = EmailMultiAlternatives(
        _subject(event), text, to=[address], headers={"Auto-Submitted": "auto-generated"}
    )
    message.attach_alternative(
        render_to_string(f"stories/email/{event}.html", context), "text/html"
    )
    return message


def _subject(event: str) -> str:
    subjects = {
        "submitted": _("A page waits for your review"),
        "rejected": _("A page came back to you"),
        "approved": _("A page was approved"),
        "asked": _("A colleague asks for your help"),
    }
    return f"{settings.WAGTAIL_SITE_NAME}: {subjects[event]}"
