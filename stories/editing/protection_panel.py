"""The side panel *Protection*: what was found, asked and decided, and what is missing."""

from typing import Any

from django.forms import Media
from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import TaskState, WorkflowState

from stories.editing.protection import Look, glance_at, readable_passages
from stories.editing.protection_groups import decided_on, groups_of
from stories.editing.protection_lines import (
    FindingLine,
    PartLine,
    can_change_here,
    finding_line,
    jump_to,
)
from stories.editing.protection_missing import SCAN_BROKEN, missing_for, told_with_helpers
from stories.editing.protection_undo import offered_undo
from stories.redaction.layers import protection_off

__all__ = [
    "SCAN_BROKEN",
    "FindingLine",
    "PartLine",
    "ProtectionPanel",
    "can_change_here",
    "finding_line",
    "jump_to",
    "last_send_back",
    "missing_for",
]


def last_send_back(state: WorkflowState | None) -> TaskState | None:
    """The stage that sent the page back, while nobody has sent it to review again."""
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return None
    return state.current_task_state


class ProtectionPanel(BaseSidePanel):
    """Findings worst first, each with its reason, a suggestion to use and a way to the words."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle protection")
        icon_name = "view"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """The number on the button counts what keeps the page from being published."""
            return super().get_context_data(parent_context) | {"count": self.panel.look.musts}

    name = "protection"
    title = _("Protection")
    template_name = "stories/editing/protection_panel.html"
    order = 150

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.look = glance_at(page) if page.pk else Look()

    @property
    def media(self) -> Media:
        """Style and scripts of the panel, from our own origin."""
        scripts = ["protection_renewal", "protection_words", "protection_unchecked", "protection"]
        return Media(
            css={"all": ["stories/desk.css", "stories/protection.css"]},
            js=[f"stories/{name}.js" for name in scripts],
        )

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What the template shows; a page that was never saved has nothing to show yet."""
        context = super().get_context_data(parent_context)
        page = self.object
        if not page.pk:
            return context | {"unsaved": True}
        state = page.current_workflow_state
        passages = {passage.path: passage for passage in readable_passages(page)}
        return context | {
            "csrf_token": get_token(self.request),  # parts renewed after an autosave have none
            "look": self.look,
            "groups": groups_of(page, self.look, passages),
            "decided": decided_on(page, self.look),
            "came_back": last_send_back(state),
            "undo": self.undo(),
            "protection_off": protection_off(),
            **self._sending(state),
        }

    def _sending(self, state: WorkflowState | None) -> dict[str, Any]:
        """What is missing, by who supplies it, and whether the page can be sent to review."""
        page, user = self.object, self.request.user
        sent = state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS
        missing = told_with_helpers(page, missing_for(page, self.look), user, sent=sent)
        apart = page.can_go_out and [each for each in missing if each.comes_back]
        rest = [each for each in missing if each not in (apart or [])]
        return {
            "stage": state.current_task_state.task if state and sent else None,
            "missing": missing,
            "coming_back": apart,
            "others_supply": [each for each in rest if not each.in_review],
            "reviewers_do": [each for each in rest if each.in_review],
            "may_send": not sent and page.permissions_for_user(user).can_submit_for_moderation(),
            "may_review": user.has_perm("stories.review_redactions"),
        }

    def undo(self) -> dict[str, Any] | None:
        """The suggestion used last, as long as its words stand as it left them."""
        return offered_undo(self.request, self.object)
