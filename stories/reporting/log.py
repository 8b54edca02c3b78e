"""The log at the desk: every line to be read by administrators, and all of it to be taken along."""

from datetime import date

import django_filters
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from stories.audit.exporting import exported_lines, first_line_on
from stories.audit.lines import AuditLine
from stories.reporting.log_words import ACTS, codes_in_words
from stories.reporting.report import FitsAPhone

RIGHT = "stories.view_auditline"


def staff() -> list[tuple[int, str]]:
    """Accounts by number; whoever was deleted is known by the number alone."""
    accounts = get_user_model().objects.order_by("username")
    return list(accounts.values_list("pk", "username"))


class LogFilterSet(WagtailFilterSet):
    """By act, account, page and day."""

    act = django_filters.MultipleChoiceFilter(
        label=_("Act"), choices=[(act.value, words) for act, words in ACTS.items()]
    )
    by = django_filters.ChoiceFilter(label=_("Account"), choices=staff, empty_label=_("all"))
    page = django_filters.NumberFilter(label=_("Number of the page"))
    at = django_filters.DateFromToRangeFilter(label=_("Day"), widget=DateRangePickerWidget)

    class Meta:
        model = AuditLine
        fields: list[str] = []


class LogView(FitsAPhone, IndexView):
    """Every line, the last first. Nothing can be added, changed or deleted here."""

    model = AuditLine
    page_title = _("Log")
    any_permission_required = ["view"]
    default_ordering = "-number"
    filterset_class = LogFilterSet
    is_searchable = False
    paginate_by = 50

    @cached_property
    def columns(self) -> list[Column]:
        """When, what, by whom, on what."""
        return [
            NumberColumn("number", label=_("Line"), sort_key="number"),
            Column("at", label=_("When"), accessor=_moment, sort_key="at"),
            Column("act", label=_("What"), accessor=lambda line: ACTS.get(line.act, line.act)),
            Column("by", label=_("Account"), accessor=self._account),
            TitleColumn("page", label=_("Page"), accessor=_page, get_url=self._page_url),
            Column("reference", label=_("Reference")),
            Column("codes", label=_("Codes"), accessor=self._codes),
        ]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The whole log, for the board."""
        url = reverse("story_log:download")
        return [HeaderButton(_("Download (JSON Lines)"), url=url, icon_name="download")]

    @cached_property
    def _accounts(self) -> dict[int, str]:
        return dict(staff())

    @cached_property
    def _groups(self) -> dict[int, str]:
        return dict(Group.objects.values_list("pk", "name"))

    def _codes(self, line: AuditLine) -> str:
        return codes_in_words(line.codes, self._accounts, self._groups)

    @cached_property
    def _pages(self) -> set[int]:
        return set(Page.objects.values_list("pk", flat=True))

    def _account(self, line: AuditLine) -> str:
        if line.by is None:
            return "–"
        return self._accounts.get(line.by, f"{_('account')} {line.by}")

    def _page_url(self, line: AuditLine) -> str | None:
        there = line.page in self._pages
        return reverse("wagtailadmin_pages:edit", args=[line.page]) if there else None


def _page(line: AuditLine) -> str:
    return "–" if line.page is None else str(line.page)


def _moment(line: AuditLine) -> str:
    return timezone.localtime(line.at).strftime("%Y-%m-%d %H:%M:%S")


class LogDownload(View):
    """The log as JSON Lines, whole or from a day or a line on; the last line is its head."""

    def get(self, request: HttpRequest) -> StreamingHttpResponse:
        """Line by line, so that a long log needs no memory.

        Raises:
            PermissionDenied: the account may not read the log.
        """
        if not request.user.has_perm(RIGHT):
            raise PermissionDenied
        lines = exported_lines(_start(request.GET.get("from", "")))
        name = f"log-{timezone.localdate():%Y-%m-%d}.jsonl"
        return StreamingHttpResponse(
            lines,
            content_type="application/x-ndjson",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "Cache-Control": "no-store",
            },
        )


def _start(given: str) -> int:
    """The line that ``from`` names, by number or day; the first when it names none."""
    if given.isdecimal() and len(given) < 19:
        return int(given)
    try:
        return first_line_on(date.fromisoformat(given))
    except ValueError:
        return 1


class ReadersMenuItem(MenuItem):
    """In the menu of those who may read the log."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this account may."""
        return request.user.has_perm(RIGHT)


class LogViewSet(ViewSet):
    """The list, its refreshes, and the file."""

    name = "story_log"
    url_prefix = "stories/log"
    icon = "history"
    menu_label = _("Log")
    menu_name = "story-log"
    menu_order = 900
    menu_hook = "register_reports_menu_item"
    menu_item_class = ReadersMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """Under ``/admin/stories/log/``."""
        names = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
            "header_icon": self.icon,
        }
        return [
            path("", LogView.as_view(**names), name="index"),
            path("results/", LogView.as_view(**names, results_only=True), name="index_results"),
            path("download/", LogDownload.as_view(), name="download"),
        ]
