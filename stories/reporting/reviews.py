"""The register of reviews: who looked at which page, how long it took, what was decided."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from stories.redaction.approvals import ReviewApproval
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.reporting.moments import told_moment
from stories.reporting.pages import name_of, rehearsals, staff, titles_for
from stories.reporting.report import DeskReport, Shown

Verdict = FindingDecision.Verdict
SECONDS_IN_AN_HOUR = 3600


class ReviewFilterSet(WagtailFilterSet):
    """By state, day, people and page."""

    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=RedactionReview.State.choices
    )
    opened_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Opened"), widget=DateRangePickerWidget
    )
    decided_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Decided"), widget=DateRangePickerWidget
    )
    decided_by = django_filters.ModelChoiceFilter(label=gettext_lazy("Decided by"), queryset=staff)
    page = django_filters.NumberFilter(
        label=gettext_lazy("Number of the page"), field_name="page_id"
    )

    class Meta:
        model = RedactionReview
        fields: list[str] = []


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One review as it is shown."""

    url: str
    number: int
    page: int
    title: str
    state: str
    opened: str
    opened_by: str
    claimed_by: str
    due: str
    decided: str
    decided_by: str
    taken: str
    hours: float | None
    eyes: int
    redact: int
    generalise: int
    keep: int
    not_a_finding: int


class ReviewsReport(DeskReport):
    """Every review, the last opened first."""

    model = RedactionReview
    page_title = gettext_lazy("Reviews")
    header_icon = "clipboard-list"
    export_filename = "reviews"
    filterset_class = ReviewFilterSet
    shown = (
        Shown("number", gettext_lazy("Review"), on_screen=False),
        Shown("page", gettext_lazy("Page"), is_link=True),
        Shown("title", gettext_lazy("Title")),
        Shown("state", gettext_lazy("State")),
        Shown("opened", gettext_lazy("Opened")),
        Shown("opened_by", gettext_lazy("Opened by"), on_screen=False),
        Shown("claimed_by", gettext_lazy("On it")),
        Shown("due", gettext_lazy("Due"), on_screen=False),
        Shown("decided", gettext_lazy("Decided")),
        Shown("decided_by", gettext_lazy("Decided by")),
        Shown("taken", gettext_lazy("Time taken"), in_file=False),
        Shown("hours", gettext_lazy("Hours taken"), on_screen=False),
        Shown("eyes", gettext_lazy("Approved by")),
        Shown("redact", gettext_lazy("Changed")),
        Shown("generalise", gettext_lazy("Less exact")),
        Shown("keep", gettext_lazy("Kept")),
        Shown("not_a_finding", gettext_lazy("No finding")),
    )

    def get_queryset(self) -> QuerySet:
        """With the people; without rehearsals."""
        people = ("opened_by", "claimed_by", "decided_by")
        reviews = RedactionReview.objects.exclude(page__content_type__in=rehearsals())
        return reviews.select_related(*people).order_by("-opened_at", "-pk")

    def rows(self, items: Iterable[RedactionReview]) -> list[ReviewRow]:
        """Reviews with their decisions counted, whatever their number in a few queries."""
        reviews = list(items)
        titles = titles_for(self.request.user, [review.page_id for review in reviews])
        decided = _verdicts(reviews)
        eyes = _eyes(reviews)
        return [
            _row(review, titles.get(review.page_id, ""), decided[review.pk], eyes[review.pk])
            for review in reviews
        ]


def _verdicts(reviews: Iterable[RedactionReview]) -> dict[int, Counter[str]]:
    counts: dict[int, Counter[str]] = {review.pk: Counter() for review in reviews}
    decisions = FindingDecision.objects.filter(review__in=list(counts))
    for number, verdict in decisions.values_list("review", "verdict"):
        counts[number][verdict] += 1
    return counts


def _eyes(reviews: Iterable[RedactionReview]) -> dict[int, int]:
    """How many people have approved what the review is about now; unsealed rows are nobody."""
    by_number = {review.pk: review for review in reviews}
    people: dict[int, set[int]] = {
        number: {review.decided_by_id or 0} if review.was_approved() else set()
        for number, review in by_number.items()
    }
    for given in ReviewApproval.objects.filter(review__in=list(by_number)):
        if given.fingerprint == by_number[given.review_id].fingerprint and given.is_sealed():
            people[given.review_id].add(given.by_id)
    return {number: len(each) for number, each in people.items()}


def _row(review: RedactionReview, title: str, verdicts: Counter[str], eyes: int) -> ReviewRow:
    taken = review.decided_at - review.opened_at if review.decided_at else None
    return ReviewRow(
        url=reverse("stories_review", args=[review.page_id]),
        number=review.pk,
        page=review.page_id,
        title=title,
        state=str(review.get_state_display()),
        opened=told_moment(review.opened_at),
        opened_by=name_of(review.opened_by),
        claimed_by=name_of(review.claimed_by),
        due=review.due_on.isoformat() if review.due_on else "",
        decided=told_moment(review.decided_at),
        decided_by=name_of(review.decided_by),
        taken=in_words(taken),
        hours=round(taken.total_seconds() / SECONDS_IN_AN_HOUR, 2) if taken else None,
        eyes=eyes,
        redact=verdicts[Verdict.REDACT],
        generalise=verdicts[Verdict.GENERALISE],
        keep=verdicts[Verdict.KEEP],
        not_a_finding=verdicts[Verdict.NOT_A_FINDING],
    )


def in_words(taken: timedelta | None) -> str:
    """A length of time as people tell it: minutes below an hour, days above one."""
    if taken is None:
        return ""
    minutes = int(taken.total_seconds() // 60)
    days, hours = minutes // (24 * 60), minutes // 60 % 24
    if days:
        return _("%(days)d d %(hours)d h") % {"days": days, "hours": hours}
    if hours:
        return _("%(hours)d h %(minutes)d min") % {"hours": hours, "minutes": minutes % 60}
    return _("%d min") % minutes
