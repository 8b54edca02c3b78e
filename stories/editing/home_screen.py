"""The home screen: what waits for me, what came back, what runs out, what lost a consent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page, TaskState, WorkflowState

from stories.consent.records import ConsentRecord
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.contributors import contributors_of
from stories.redaction.tasks import RedactionReviewTask

MOST_LINES = 20
SOON = timedelta(days=60)  # long enough to reach somebody who is hard to reach


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: what it is, where it is solved, and what else to know."""

    words: str
    link: str
    note: str = ""


class DeskPanel(Component):
    """A list of things to do; an empty one is not shown."""

    template_name = "stories/editing/home_panel.html"
    name = ""
    heading: Any = ""
    order = 100

    class Media:
        css = {"all": ["stories/desk.css"]}

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def lines(self) -> Iterator[Line]:
        """What there is to do for the person who looks."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """The lines, and how many there are beyond what is shown."""
        lines = list(self.lines())
        return {"panel": self, "lines": lines[:MOST_LINES], "more": max(0, len(lines) - MOST_LINES)}


class WaitingForMe(DeskPanel):
    """Pages whose present stage is mine, and whose words are not."""

    name = "waiting"
    heading = gettext_lazy("Waits for you")
    order = 210

    def lines(self) -> Iterator[Line]:
        """Oldest first; each leads to the screen where the stage is done."""
        states = TaskState.objects.reviewable_by(self.request.user).order_by("started_at")
        for state in states.select_related("workflow_state"):
            page = state.workflow_state.content_object
            if isinstance(page, Page) and self.request.user.pk not in contributors_of(page):
                yield Line(_title(page), _screen(state, page), _since(state))


class CameBack(DeskPanel):
    """Pages of mine that a reviewer sent back, with the reason."""

    name = "came-back"
    heading = gettext_lazy("Came back")
    order = 211

    def lines(self) -> Iterator[Line]:
        """Newest first; each leads to the editor."""
        user = self.request.user
        owned = Page.objects.filter(owner=user).values_list("pk", flat=True)
        states = WorkflowState.objects.filter(
            Q(requested_by=user) | Q(object_id__in=[str(number) for number in owned]),
            status=WorkflowState.STATUS_NEEDS_CHANGES,
        ).select_related("current_task_state")
        for state in states.order_by("-created_at"):
            page = state.content_object
            if isinstance(page, Page):
                yield Line(_title(page), _editor(page), state.current_task_state.get_comment())


class ConsentsRunningOut(DeskPanel):
    """Consents that end within sixty days: what rests on them will end too."""

    name = "consents"
    heading = gettext_lazy("Consents running out")
    order = 212

    def lines(self) -> Iterator[Line]:
        """Soonest first; each leads to the person, where a new consent is recorded."""
        if not self.request.user.has_perm("stories.view_consentrecord"):
            return
        last_day = timezone.localdate() + SOON
        records = ConsentRecord.objects.in_force().filter(expires_on__lte=last_day)
        for record in records.select_related("storyteller").order_by("expires_on"):
            link = reverse("storyteller:inspect", args=[record.storyteller_id])
            day = formats.date_format(record.expires_on, "DATE_FORMAT")
            yield Line(str(record.storyteller), link, _("ends after %s") % day)


class Returned(DeskPanel):
    """Manuscripts that lost a consent and need an editor before they can go out again."""

    name = "returned"
    heading = gettext_lazy("Lost a consent")
    order = 213

    def lines(self) -> Iterator[Line]:
        """Newest first, for those who may edit the page."""
        for back in DeskReturn.objects.filter(settled_at=None).select_related("page"):
            if back.page.permissions_for_user(self.request.user).can_edit():
                places = _("passages to look at: %d") % len(back.passages)
                yield Line(_title(back.page), _editor(back.page), f"{back.reference} · {places}")


PANELS = (WaitingForMe, CameBack, ConsentsRunningOut, Returned)
IN_PLACE_OF = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)


def lay_out_home_screen(request: HttpRequest, panels: list[Any]) -> None:
    """Put the lists of the desk in the place of Wagtail's lists of workflows."""
    panels[:] = [panel for panel in panels if not isinstance(panel, IN_PLACE_OF)]
    panels += [panel(request) for panel in PANELS]


def _title(page: Page) -> str:
    return page.specific_deferred.get_admin_display_title()


def _editor(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _screen(state: TaskState, page: Page) -> str:
    if isinstance(state.task.specific, RedactionReviewTask):
        return reverse("stories_review", args=[page.pk])
    return _editor(page)


def _since(state: TaskState) -> str:
    day = formats.date_format(timezone.localtime(state.started_at), "DATE_FORMAT")
    return _("%(stage)s, since %(day)s") % {"stage": state.task.name, "day": day}
