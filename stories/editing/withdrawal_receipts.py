"""The receipts of withdrawals: read only, without a name."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.base import ViewSet

from stories.publishing.withdrawals import REASONS, Withdrawal


class ReceiptIndexView(IndexView):
    """Every withdrawal, the latest first."""

    model = Withdrawal
    page_title = _("Withdrawals")
    any_permission_required = ["view"]
    default_ordering = "-at"

    @cached_property
    def columns(self) -> list[Column]:
        """Reference, day, and what it took with it."""
        return [
            TitleColumn(
                "reference",
                label=_("Reference"),
                get_url=lambda receipt: reverse("story_withdrawals:receipt", args=[receipt.pk]),
            ),
            DateColumn("at", label=_("When"), sort_key="at"),
            Column("editions", label=_("Taken from readers")),
            Column("manuscripts_erased", label=_("Manuscripts erased")),
            Column("manuscripts_returned", label=_("Back at the desk")),
        ]


class ReceiptView(InspectView):
    """One receipt."""

    model = Withdrawal
    page_title = _("Receipt")
    any_permission_required = ["view"]
    template_name = "stories/editing/withdrawal/receipt.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the reason as the form said it."""
        reason = self.object.reason
        return super().get_context_data(reason=dict(REASONS).get(reason, reason), **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, withdrawals, this one."""
        index = {"url": reverse("story_withdrawals:index"), "label": ReceiptIndexView.page_title}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.object.reference}]


class ReceiptsMenuItem(MenuItem):
    """In the menu of those who may read receipts."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may read them."""
        return request.user.has_perm("stories.view_withdrawal")


class ReceiptsViewSet(ViewSet):
    """List and receipt; nothing to add, change or delete."""

    name = "story_withdrawals"
    url_prefix = "stories/withdrawals"
    icon = "clipboard-list"
    menu_label = _("Withdrawals")
    menu_order = 400
    menu_item_class = ReceiptsMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """List, its refreshes, one receipt."""
        names = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
            "header_icon": self.icon,
        }
        return [
            path("", ReceiptIndexView.as_view(**names), name="index"),
            path(
                "results/",
                ReceiptIndexView.as_view(**names, results_only=True),
                name="index_results",
            ),
            path("<int:pk>/", ReceiptView.as_view(header_icon=self.icon), name="receipt"),
        ]
