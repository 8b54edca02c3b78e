"""At the first stage: who may not say that the text is ready, or send it back, is told why."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import WorkflowActionView

from stories.redaction.contributors import contributors_of
from stories.redaction.guards import OWN_WORDS
from stories.redaction.tasks import EditorialReviewTask

NOT_THEIR_STAGE = _("This stage is for: %s. Ask one of them.")


def why_refused(task: Any, page: Any, user: Any) -> str:
    """Why ``user`` may not act at the first stage; empty if they may, or at another stage."""
    if not isinstance(task, EditorialReviewTask) or task.get_actions(page, user):
        return ""
    if user.pk in contributors_of(page):
        return str(OWN_WORDS)
    return NOT_THEIR_STAGE % _(", ").join(group.name for group in task.groups.all())


class ToldAtTheStage(WorkflowActionView):
    """Wagtail's *Approve* and *Send back*, with an answer for those who may not."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The act; or why not, and back to the page."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            why = why_refused(self.task, self.object, request.user)
            if not why:
                raise
            messages.error(request, why)
            return self.back()

    def back(self) -> HttpResponse:
        """To the page, for those who may open it; a window over the page is told the way."""
        address = _way_back(self.object, self.request.user)
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(self.request, {"step": "success", "redirect": address})
        return redirect(address)


class TellsAtTheStage:
    """For the editor: its words are saved, and whoever may not end the stage is told why."""

    page: Any
    request: HttpRequest

    def perform_workflow_action(self) -> HttpResponse:
        """Save and act; who has just changed the words has only saved them."""
        try:
            return super().perform_workflow_action()  # type: ignore[misc]
        except PermissionDenied:
            if not self._told():
                raise
            return redirect(_way_back(self.page, self.request.user))

    def save_action(self) -> HttpResponse:
        """Save; Wagtail does no more for somebody who pressed a button that is theirs no longer."""
        answer = super().save_action()  # type: ignore[misc]
        if self.request.POST.get("action-workflow-action"):
            self._told()
        return answer

    def _told(self) -> bool:
        why = why_refused(self.page.current_workflow_task, self.page, self.request.user)
        if why:
            messages.error(self.request, why)
        return bool(why)


def _way_back(page: Any, user: Any) -> str:
    if page.permissions_for_user(user).can_edit():
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    return reverse("wagtailadmin_home")
