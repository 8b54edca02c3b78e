"""A page of results: editions that are read anew, asked for their seals, and quoted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from stories.publishing.editions import Edition
from stories.reading.archives import PER_PAGE, Leaf
from stories.reading.moments import Moment
from stories.reading.prepared import Prepared
from stories.reading.search.excerpts import Excerpt, excerpts, marked
from stories.reading.search.finding import Found
from stories.reading.search.looking import Hit
from stories.reading.search.marking import Marker, marker


def _with_keys(now: datetime, keys: list[int]) -> "QuerySet[Edition]":
    return Edition.objects.readable(now).filter(pk__in=keys).order_by()


_WHOLE = Prepared(_with_keys)


@dataclass(frozen=True, slots=True)
class Result:
    """One edition, its title with what was looked for marked, and at most two excerpts."""

    card: Edition
    title: Excerpt
    excerpts: list[Excerpt]


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what was found. ``leaf`` numbers the pages and counts."""

    shown: list[Result]
    leaf: Leaf


def results(found: Found, moment: Moment, number: int) -> Results | None:
    """Page ``number`` of what was found; None where there is no such page.

    What the index has and nobody may read is not shown and, where one page shows all, not counted.
    """
    hits = found.hits
    pages = max(1, -(-len(hits) // PER_PAGE))
    if number > pages:
        return None
    editions = _sealed(hits[(number - 1) * PER_PAGE : number * PER_PAGE], moment)
    made = marker(found.terms)
    shown = [_result(edition, made) for edition in editions]
    count = len(shown) if pages == 1 else len(hits)
    return Results(shown, Leaf([], number, pages, count))


def _sealed(hits: Sequence[Hit], moment: Moment) -> list[Edition]:
    """The editions of these rows in their order, with their words, as far as they may be read."""
    numbers = [hit.edition for hit in hits]
    if not numbers:
        return []
    found = _WHOLE(moment.now, numbers)
    editions = {edition.pk: edition for edition in found if edition.is_sealed()}
    return [editions[number] for number in numbers if number in editions]


def _result(edition: Edition, made: Marker) -> Result:
    return Result(edition, marked(edition.title, made), excerpts(edition, made))
