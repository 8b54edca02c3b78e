"""The home screen: what there is to do, in the place of Wagtail's lists of workflows."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from stories.editing.home.clearing import FilesToClear
from stories.editing.home.following import MailsThatWait
from stories.editing.home.keeping import ConsentsRunningOut, OnHold, Returned, RuleChanged
from stories.editing.home.reviewing import CameBack, Claimed, Overdue, WaitingForMe
from stories.editing.home.unclaimed import Unclaimed

PANELS = (
    RuleChanged,
    Overdue,
    WaitingForMe,
    FilesToClear,
    CameBack,
    Claimed,
    Unclaimed,
    OnHold,
    ConsentsRunningOut,
    Returned,
    MailsThatWait,
)
IN_PLACE_OF = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)


def lay_out_home_screen(request: HttpRequest, panels: list[Any]) -> None:
    """Put the lists of the desk in the place of Wagtail's."""
    panels[:] = [panel for panel in panels if not isinstance(panel, IN_PLACE_OF)]
    panels += [panel(request) for panel in PANELS]
