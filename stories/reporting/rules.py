"""The rules and exceptions in force: what the program asks, and what this site has agreed to."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet

from stories.people.public_names import PublicName
from stories.publishing.conditions import CONDITIONS
from stories.redaction.checklists import ChecklistItem
from stories.redaction.risk import RISK_RULES
from stories.reporting.condition_words import told_condition
from stories.reporting.moments import told_moment
from stories.reporting.pages import name_of
from stories.reporting.report import DeskReport, Shown

RISK, CONDITION, QUESTION, EXCEPTION = "risk", "condition", "question", "exception"
SORTS: Final = [
    (RISK, gettext_lazy("Risk: how many reviewers")),
    (CONDITION, gettext_lazy("Condition of publishing")),
    (QUESTION, gettext_lazy("Question of the checklist")),
    (EXCEPTION, gettext_lazy("Exception of the site")),
]
RETIRED, ALL = "retired", "all"
STATES: Final = [(RETIRED, gettext_lazy("retired")), (ALL, gettext_lazy("in force and retired"))]


class RuleFilterSet(WagtailFilterSet):
    """By what sort of rule it is; those that were retired only when they are asked for."""

    sort = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Kind"), choices=SORTS, method="by_sort"
    )
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"),
        choices=STATES,
        method="by_state",
        empty_label=gettext_lazy("in force"),
    )

    class Meta:
        model = PublicName
        fields: list[str] = []

    def by_sort(self, exceptions: QuerySet, _name: str, value: list[str]) -> QuerySet:
        """The exceptions, or none of them: other rules are no rows of a table."""
        return exceptions if EXCEPTION in value else exceptions.none()

    def by_state(self, exceptions: QuerySet, _name: str, value: str) -> QuerySet:
        """All of them: each row knows its state."""
        return exceptions


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule, whatever its sort."""

    url: str
    sort: str
    rule: str
    why: str
    detail: str = ""
    who: str = ""
    since: str = ""
    ended: str = ""
    ended_by: str = ""
    is_in_force: bool = True

    @property
    def state(self) -> str:
        """In force or retired, in words."""
        return _("in force") if self.is_in_force else _("retired")


class RulesReport(DeskReport):
    """Every rule and exception; short enough for one screen."""

    right = "stories.view_publicname"
    model = PublicName
    page_title = gettext_lazy("Rules and exceptions")
    header_icon = "list-ul"
    export_filename = "rules-and-exceptions"
    filterset_class = RuleFilterSet
    paginate_by = None
    shown = (
        Shown("sort", gettext_lazy("Kind")),
        Shown("rule", gettext_lazy("Rule"), is_link=True),
        Shown("why", gettext_lazy("Why")),
        Shown("detail", gettext_lazy("More")),
        Shown("who", gettext_lazy("Added by")),
        Shown("since", gettext_lazy("Since")),
        Shown("state", gettext_lazy("State")),
        Shown("ended", gettext_lazy("Retired")),
        Shown("ended_by", gettext_lazy("Retired by")),
    )

    def get_queryset(self) -> QuerySet:
        """The exceptions, with the people; the other rules join them as rows."""
        return PublicName.objects.select_related("added_by", "retired_by").order_by("name")

    def get_filtered_queryset(self) -> Any:
        """Every row that is asked for, rules of the program first."""
        exceptions = super().get_filtered_queryset()
        asked = self.filters.form.cleaned_data if self.filters and self.filters.is_valid() else {}
        sorts = asked.get("sort") or [code for code, _label in SORTS]
        state = asked.get("state") or ""
        found = [row for sort in sorts if sort in _ROWS for row in _ROWS[sort]()]
        found += map(_of_exception, exceptions)
        return [row for row in found if state == ALL or row.is_in_force == (state != RETIRED)]

    def rows(self, items: Iterable[RuleRow]) -> list[RuleRow]:
        """They are rows already."""
        return list(items)


def _label(sort: str) -> str:
    return str(dict(SORTS)[sort])


def _risks() -> Iterator[RuleRow]:
    for rule in RISK_RULES:
        why = _("Then %d reviewers look at the page.") % rule.eyes
        yield RuleRow("", _label(RISK), str(rule.reason), why)


def _conditions() -> Iterator[RuleRow]:
    for condition in CONDITIONS:
        why = _("Otherwise the page does not go out.")
        yield RuleRow("", _label(CONDITION), told_condition(condition), why)


def _questions() -> Iterator[RuleRow]:
    for item in ChecklistItem.objects.all():
        asked = [item.page_type or _("every page")]
        asked += [_("not for: %s") % _(", ").join(item.spared)] if item.spared else []
        asked += [str(item.get_risk_display())] if item.risk else []
        yield RuleRow(
            reverse("checklist:edit", args=[item.pk]),
            _label(QUESTION),
            _(item.question),
            _(item.help_text) if item.help_text else "",
            _("version %(version)d; asked for: %(asked)s")
            % {"version": item.version, "asked": _(", ").join(asked)},
            is_in_force=item.active,
        )


def _of_exception(exception: PublicName) -> RuleRow:
    return RuleRow(
        reverse("publicname:edit", args=[exception.pk]),
        _label(EXCEPTION),
        exception.name,
        exception.reason,
        str(exception.get_kind_display()),
        name_of(exception.added_by),
        told_moment(exception.added_at),
        told_moment(exception.retired_at),
        name_of(exception.retired_by) if exception.retired_at else "",
        exception.is_in_force,
    )


_ROWS: Final[dict[str, Callable[[], Iterator[RuleRow]]]] = {
    RISK: _risks,
    CONDITION: _conditions,
    QUESTION: _questions,
}
