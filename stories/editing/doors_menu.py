"""The words on the editor's buttons, and the way from the editor to the review."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.action_menu import (
    CancelWorkflowMenuItem,
    RestartWorkflowMenuItem,
    SubmitForModerationMenuItem,
)
from wagtail.admin.widgets.button import Button

from stories.pages.gated import GatedPage


class SendToReview(SubmitForModerationMenuItem):
    """Wagtail's button, in the words of the desk."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The same label whether it is the first time or not."""
        return super().get_context_data(parent_context) | {"label": _("Send to review")}


class TakeBackFromReview(CancelWorkflowMenuItem):
    """Wagtail's button, in the words of the desk."""

    label = gettext_lazy("Take back from review")


class SendAnew(RestartWorkflowMenuItem):
    """Wagtail's button, in the words of the desk."""

    label = gettext_lazy("Send to review from the start")


WORDS = {
    SubmitForModerationMenuItem: SendToReview,
    CancelWorkflowMenuItem: TakeBackFromReview,
    RestartWorkflowMenuItem: SendAnew,
}


def name_the_buttons(menu_items: list[Any], request: HttpRequest, context: Any) -> None:
    """Replace Wagtail's items by ours; who sees which stays as it was."""
    menu_items[:] = [
        WORDS[type(item)](order=item.order) if type(item) in WORDS else item for item in menu_items
    ]


def review_buttons(page: Any, user: Any, **others: Any) -> Iterator[Button]:
    """In a page's menu: the way to its review, for reviewers and those who edit it."""
    if isinstance(page.specific_deferred, GatedPage):
        reviews = user.has_perm("stories.review_redactions")
        if reviews or page.permissions_for_user(user).can_edit():
            link = reverse("stories_review", args=[page.pk])
            yield Button(_("Review"), url=link, icon_name="view", priority=12)
