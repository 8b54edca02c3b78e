"""What the desk says when a stage is over: where the page is now, and who is next."""

from typing import Any

from django.contrib.messages import add_message, get_messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from stories.redaction.tasks import EditorialReviewTask, RedactionReviewTask


def said_of(page: Page) -> str:
    """Where ``page`` is, in a sentence; empty where no stage of ours waits."""
    title = page.draft_title or page.title
    task = page.current_workflow_task
    if isinstance(task, EditorialReviewTask):
        words = _("“%s” is sent to review. Next, a colleague says whether the text is ready.")
    elif isinstance(task, RedactionReviewTask):
        words = _("“%s” is ready to be reviewed; a reviewer is next.")
    else:
        return ""
    return words % title


class TellsWhoIsNext:
    """For the forms of a page: the stage that comes, in the place of Wagtail's “moderation”."""

    page: Any
    request: HttpRequest

    def submit_action(self) -> HttpResponse:
        """*Send to review*."""
        return self._tell(super().submit_action())  # type: ignore[misc]

    def restart_workflow_action(self) -> HttpResponse:
        """*Send to review from the start*."""
        return self._tell(super().restart_workflow_action())  # type: ignore[misc]

    def perform_workflow_action(self) -> HttpResponse:
        """*Text is ready*; what sends a page back keeps Wagtail's words."""
        answer: HttpResponse = super().perform_workflow_action()  # type: ignore[misc]
        return self._tell(answer) if self.workflow_action == "approve" else answer  # type: ignore[attr-defined]

    def _tell(self, answer: HttpResponse) -> HttpResponse:
        words = said_of(Page.objects.get(pk=self.page.pk))
        if words:
            before = list(get_messages(self.request))[:-1]
            for each in before:
                add_message(self.request, each.level, each.message, each.extra_tags)
            messages.success(self.request, words, buttons=[self.get_edit_message_button()])  # type: ignore[attr-defined]
        return answer
