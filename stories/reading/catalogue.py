"""The catalogue: how many pages each kind, year, category, theme and series has.

Counted once for each state of the readable set, in two queries, and remembered with it. Both read
an index alone; to verify ten thousand seals would keep a reader waiting for most of a second.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count
from django.db.models.functions import Substr
from django.utils import formats, translation

from stories.publishing.editions import Edition, EditionTerm
from stories.reading.frame_words import Frame, Label, Way
from stories.reading.kinds import KINDS, LISTED
from stories.reading.moments import Moment, remember

OVERVIEW = "archive/"  # below the home page of a language
BY_NAME = ("category", "theme", "series")  # their names are approved with the home page
_MODELS = {kind.model: kind.slug for kind in KINDS}
# Rows are counted without their seals, so a forged one is counted as well: at most as a number, for
# every name here was approved, and a year or a month has no letters.
_TOLD = re.compile(r"[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?")
KINDS_BY_SLUG = {kind.slug: kind for kind in KINDS}


class Key(NamedTuple):
    """What is counted: in a language, by a kind of list, under a short name."""

    language: str
    by: str
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One archive and how many pages it has; the share is of the fullest beside it."""

    label: Label
    count: int
    share: int = 100


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every archive of one language that has something, and what other languages have."""

    years: list[Shelf]
    kinds: list[Shelf]
    categories: list[Shelf]
    themes: list[Shelf]
    series: list[Shelf]
    languages: list[tuple[Way, int]]


def counts_at(moment: Moment) -> "Counter[Key]":
    """How many readable pages each archive has. What has none is not in it."""
    return remember("counts", moment, lambda: _count(moment))


def _count(moment: Moment) -> "Counter[Key]":
    counts: Counter[Key] = Counter()
    readable = Edition.objects.readable(moment.now).filter(kind__in=LISTED).order_by()
    by_month = readable.annotate(month=Substr("date_told", 1, 7))
    columns = ("language", "kind", "category", "series", "month")
    for language, kind, category, series, month, number in by_month.values_list(
        *columns, Count("pk")
    ).iterator():
        counts[Key(language, "")] += number
        counts[Key(language, "kind", _MODELS[kind])] += number
        told = month if _TOLD.fullmatch(month) else ""
        for by, slug in (("category", category), ("series", series), ("year", told[:4])):
            if slug:
                counts[Key(language, by, slug)] += number
        if told[4:]:
            counts[Key(language, "month", told)] += number
    themes = EditionTerm.objects.filter(edition__in=readable).order_by()
    for language, slug, number in themes.values_list(
        "edition__language", "theme", Count("pk")
    ).iterator():
        counts[Key(language, "theme", slug)] += number
    return counts


def label_of(frame: Frame, by: str, slug: str, moment: Moment) -> Label | None:
    """What an archive is called, and where it is; None where there is no such archive.

    Kinds, and names that are approved, have one even while it is empty; years and months do not.
    """
    is_known = by == "kind" and slug in KINDS_BY_SLUG
    if by in {"year", "month"}:
        is_known = counts_at(moment)[Key(frame.language, by, slug)] > 0
    return named_label(frame, by, slug) if is_known or by in BY_NAME else None


def named_label(frame: Frame, by: str, slug: str) -> Label | None:
    """What the archive would be called, whether or not there is anything in it."""
    if by in BY_NAME:
        return frame.label(by, slug)
    name, path = slug, slug.replace("-", "/")
    with translation.override(frame.language):
        if by == "kind":
            name, path = str(KINDS_BY_SLUG[slug].name), f"kind/{slug}"
        elif by == "month":
            year, month = map(int, slug.split("-"))
            name = formats.date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")
        else:
            name = translation.pgettext("a year alone", "%(year)s") % {"year": slug}
    return Label(slug, name, "", f"{frame.root}{path}/")


def shelves(frame: Frame, by: str, moment: Moment, within: str = "") -> list[Shelf]:
    """The archives of one kind that have something, as readers look for them.

    Years and months newest first, kinds in their own order, names by the alphabet. ``within`` is
    a year, of which only the months are wanted.
    """
    counts = counts_at(moment)
    if by in BY_NAME:
        slugs = list(frame.labels.get(by, {}))
    elif by == "kind":
        slugs = list(KINDS_BY_SLUG)
    else:
        found = {key.slug for key in counts if key[:2] == (frame.language, by)}
        slugs = sorted((slug for slug in found if slug.startswith(within)), reverse=True)
    numbers = {slug: counts[Key(frame.language, by, slug)] for slug in slugs}
    most = max(numbers.values(), default=0)
    return [
        Shelf(label, number, max(1, round(100 * number / most)))
        for slug, number in numbers.items()
        if number and (label := named_label(frame, by, slug))
    ]


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a reader of an archive by date may go on: months, the year, the ones next to it."""

    months: list[Shelf]
    year: Label | None = None
    earlier: Label | None = None
    later: Label | None = None


def beside(frame: Frame, by: str, slug: str, moment: Moment) -> Beside | None:
    """What stands beside the year or month ``slug``; None for other archives."""
    if by not in {"year", "month"}:
        return None
    line = [shelf.label for shelf in shelves(frame, by, moment)]  # newest first
    place = next(index for index, label in enumerate(line) if label.slug == slug)
    return Beside(
        months=shelves(frame, "month", moment, within=slug) if by == "year" else [],
        year=label_of(frame, "year", slug[:4], moment) if by == "month" else None,
        earlier=line[place + 1] if place + 1 < len(line) else None,
        later=line[place - 1] if place else None,
    )


def catalogue_of(frame: Frame, moment: Moment) -> Catalogue:
    """Everything that the overview of a language shows."""
    counts = counts_at(moment)
    by = {name: shelves(frame, name, moment) for name in ("year", "kind", *BY_NAME)}
    return Catalogue(
        years=by["year"],
        kinds=by["kind"],
        categories=by["category"],
        themes=by["theme"],
        series=by["series"],
        languages=[(way, counts[Key(way.language, "")]) for way in frame.languages],
    )
