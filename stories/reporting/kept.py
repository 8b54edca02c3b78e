"""The register of what was kept and why: the kind, the reason and the reviewer, not the words."""

from collections.abc import Iterable
from dataclasses import dataclass

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from stories.detection import EntityType, Severity
from stories.redaction.decisions import FindingDecision
from stories.reporting.moments import told_moment
from stories.reporting.pages import name_of, rehearsals, staff, titles_for
from stories.reporting.report import DeskReport, Shown

KEPT = (FindingDecision.Verdict.KEEP, FindingDecision.Verdict.NOT_A_FINDING)
VERDICTS = [(verdict.value, verdict.label) for verdict in KEPT]
SEVERITIES = [(severity.value, _(severity.value)) for severity in Severity]
KINDS = [(kind.value, _(kind.label)) for kind in EntityType]


class KeptFilterSet(WagtailFilterSet):
    """By kind, severity, decision, reviewer, page and day."""

    entity_type = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=KINDS)
    severity = django_filters.ChoiceFilter(
        label=_("Severity"), choices=SEVERITIES, empty_label=_("all")
    )
    verdict = django_filters.ChoiceFilter(
        label=_("Decision"), choices=VERDICTS, empty_label=_("all")
    )
    by = django_filters.ModelChoiceFilter(label=_("By"), queryset=staff)
    page = django_filters.NumberFilter(label=_("Number of the page"), field_name="page_id")
    at = django_filters.DateFromToRangeFilter(label=_("Day"), widget=DateRangePickerWidget)

    class Meta:
        model = FindingDecision
        fields: list[str] = []


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One decision to let words stand."""

    url: str
    page: int
    title: str
    kind: str
    severity: str
    verdict: str
    reason: str
    by: str
    at: str
    in_force: str


class KeptReport(DeskReport):
    """Every decision to let words stand, the last first."""

    model = FindingDecision
    page_title = _("Kept and why")
    header_icon = "tick-inverse"
    export_filename = "kept-and-why"
    filterset_class = KeptFilterSet
    shown = (
        Shown("page", _("Page"), is_link=True),
        Shown("title", _("Title")),
        Shown("kind", _("Kind")),
        Shown("severity", _("Severity")),
        Shown("verdict", _("Decision")),
        Shown("reason", _("Reason")),
        Shown("by", _("By")),
        Shown("at", _("When")),
        Shown("in_force", _("Still so")),
    )

    def get_queryset(self) -> QuerySet:
        """With the people; without rehearsals."""
        decisions = FindingDecision.objects.filter(verdict__in=KEPT)
        decisions = decisions.exclude(page__content_type__in=rehearsals())
        return decisions.select_related("by").order_by("-at", "-pk")

    def rows(self, items: Iterable[FindingDecision]) -> list[KeptRow]:
        """With what was decided about the same words since."""
        decisions = list(items)
        titles = titles_for(self.request.user, [each.page_id for each in decisions])
        last = _last_decisions({each.page_id for each in decisions})
        return [_row(each, titles.get(each.page_id, ""), each.pk in last) for each in decisions]


def _last_decisions(pages: set[int]) -> set[int]:
    """The last decision about each of the words on these pages, in their surroundings."""
    made = FindingDecision.objects.filter(page_id__in=pages).order_by("at", "pk")
    subjects = ("page_id", "entity_type", "words_digest", "around_digest", "pk")
    return set({tuple(row[:-1]): row[-1] for row in made.values_list(*subjects)}.values())


def _row(decision: FindingDecision, title: str, is_last: bool) -> KeptRow:
    return KeptRow(
        url=reverse("stories_review", args=[decision.page_id]),
        page=decision.page_id,
        title=title,
        kind=str(dict(KINDS).get(decision.entity_type, decision.entity_type)),
        severity=str(dict(SEVERITIES).get(decision.severity, decision.severity)),
        verdict=str(decision.get_verdict_display()),
        reason=decision.note,
        by=name_of(decision.by),
        at=told_moment(decision.at),
        in_force=str(_("yes") if is_last else _("decided otherwise since")),
    )
