"""What all reports share: who may read them, their columns, and the files they give."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.admin.viewsets.base import ViewSet

from stories.reporting.cells import defused

# Whoever may read what the gate did may read the registers: reviewers and administrators.
REGISTERS = "stories.view_gateentry"


@dataclass(frozen=True, slots=True)
class Shown:
    """One column: an attribute of the rows, and whether it is on the screen and in the file."""

    name: str
    label: Any
    on_screen: bool = True
    in_file: bool = True
    is_link: bool = False


class FitsAPhone:
    """A list whose wide table scrolls by itself on a narrow screen, beside its first column."""

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With the style for it."""
        context = super().get_context_data(*args, **kwargs)  # type: ignore[misc]
        context["media"] += Media(css={"all": ["stories/reports.css"]})
        return context


class DeskReport(FitsAPhone, ReportView):
    """A register as a list with filters, and as CSV or XLSX.

    ``shown`` is the allow list: nothing else of a row is on the screen or in a file. A row has
    an attribute for each of them, and ``url``, the place where one can look further.
    """

    right: ClassVar[str] = REGISTERS
    shown: ClassVar[Sequence[Shown]] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse whoever has not the right; what leaves the house is kept by nobody on the way.

        Raises:
            PermissionDenied: the account may not read this report.
        """
        if not request.user.has_perm(self.right):
            raise PermissionDenied
        answer = super().dispatch(request, *args, **kwargs)
        answer["Cache-Control"] = "no-store"
        return answer

    def rows(self, items: Iterable[Any]) -> list[Any]:
        """The items of one screen, or of the whole file, as rows; asks all at once."""
        raise NotImplementedError

    @cached_property
    def columns(self) -> list[Column]:
        """Those on the screen."""
        return [
            TitleColumn(each.name, label=each.label, get_url=lambda row: row.url)
            if each.is_link
            else Column(each.name, label=each.label)
            for each in self.shown
            if each.on_screen
        ]

    @property
    def list_export(self) -> list[str]:
        """Those in the file."""
        return [each.name for each in self.shown if each.in_file]

    @property
    def export_headings(self) -> dict[str, str]:
        """Their names."""
        return {each.name: str(each.label) for each in self.shown}

    def get_table(self, object_list: Any) -> Table:
        """The rows of this screen."""
        return super().get_table([] if self.is_export else self.rows(object_list))

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """In a file, rows; the screen has them in its table."""
        return self.rows(object_list) if self.is_export else object_list

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """As Wagtail writes it, but never as a formula."""
        return defused(super().preprocess_field_value(field, value, export_format))


def menu_item(right: str) -> type[MenuItem]:
    """An entry in the menu for those who have a right."""

    class Entry(MenuItem):
        """Shown to those who may read the report."""

        def is_shown(self, request: HttpRequest) -> bool:
            """Whether this account may."""
            return request.user.has_perm(right)

    return Entry


class ReportViewSet(ViewSet):
    """A report, its refreshes and its entry among Wagtail's reports."""

    menu_hook = "register_reports_menu_item"

    def __init__(self, report: type[DeskReport], **kwargs: Any) -> None:
        self.report = report
        self.menu_label = report.page_title
        self.menu_item_class = menu_item(report.right)
        super().__init__(icon=report.header_icon, **kwargs)

    @property
    def menu_name(self) -> str:
        """One of its own: Wagtail's reports have names such as “workflows”."""
        return self.name.replace("_", "-")

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list and its refreshes; files come from the list's address."""
        names = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
        }
        view = self.report
        return [
            path("", view.as_view(**names), name="index"),
            path("results/", view.as_view(**names, results_only=True), name="index_results"),
        ]
