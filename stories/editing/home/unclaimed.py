"""What somebody sent to review and nobody has taken on."""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, TaskState, WorkflowState

from stories.editing.home.lines import DeskPanel, Line, day_of, editor_of, pages_by_number, title_of
from stories.editing.home.reviewing import held_reviews


class Unclaimed(DeskPanel):
    """Pages of mine in review that nobody is on yet."""

    name = "unclaimed"
    heading = gettext_lazy("Your pages that wait")
    order = 213

    def lines(self) -> Iterator[Line]:
        """Oldest first; each leads to the editor, and says what it waits for, and since when."""
        owned = Page.objects.filter(owner=self.user).values_list("pk", flat=True)
        mine = Q(workflow_state__requested_by=self.user) | Q(
            workflow_state__object_id__in=[str(number) for number in owned]
        )
        states = TaskState.objects.filter(
            mine,
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type=ContentType.objects.get_for_model(Page),
        ).select_related("workflow_state", "task")
        pages = pages_by_number(state.workflow_state.object_id for state in states)
        held = {each.page.pk for each in held_reviews()} if pages else set()
        for state in states.order_by("started_at"):
            page = pages.get(int(state.workflow_state.object_id))
            if page is not None and page.pk not in held:
                told = {"stage": _(state.task.name), "day": day_of(state.started_at)}
                note = _("%(stage)s, since %(day)s; nobody is on it yet") % told
                yield Line(title_of(page), editor_of(page.pk), note)
