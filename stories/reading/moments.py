"""What is remembered between requests, and why it is never out of date.

Lists of numbers and the words of the frame are remembered, under the reading epoch and until the
clock would change the readable set. Rows that are shown are read anew, and asked for their validity
and their seal, whenever a page is made. Whole answers are kept for a minute at most, under the same
number and the same clock: see ``kept_pages``.

What comes back from the cache names the key it was put under: a cache that several machines share
might be told to answer with something else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.core.cache import cache
from django.db.models import Min, Q
from django.utils import timezone

from stories.publishing.caches import reading_epoch
from stories.publishing.editions import Edition

T = TypeVar("T")
MOST_NAMES = 500


@dataclass(frozen=True, slots=True)
class Moment:
    """When a request is answered: by the clock, and by the number of changes until then."""

    now: datetime
    epoch: int

    @classmethod
    def present(cls) -> "Moment":
        """This moment. Costs one query; a page gets its epoch together with its edition."""
        return cls(timezone.now(), reading_epoch())


class Near:
    """What this process remembers under the present epoch, as it is, without packing it.

    The order of an archive and the ways between ten thousand pages are large: unpacking them for
    each request would cost more than the page.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """As a process that has just begun."""
        # In one piece: another thread must not find the names of one number under the next.
        self.state: tuple[int, dict[str, tuple[datetime | None, Any]]] = (-1, {})

    def value(self, name: str, moment: Moment) -> tuple[datetime | None, Any] | None:
        """Until when, and what; None for what is not known here, or not true any more."""
        epoch, values = self.state
        kept = values.get(name) if moment.epoch == epoch else None
        return kept if kept and (kept[0] is None or moment.now < kept[0]) else None

    def keep(self, name: str, moment: Moment, kept: tuple[datetime | None, Any]) -> None:
        """Keep it; with a newer epoch, or with too many names, all others are forgotten."""
        epoch, values = self.state
        if moment.epoch > epoch or (moment.epoch == epoch and len(values) >= MOST_NAMES):
            epoch, values = self.state = (moment.epoch, {})
        if moment.epoch == epoch:
            values[name] = kept


NEAR = Near()


def remember(name: str, moment: Moment, build: Callable[[], T]) -> T:
    """The value of ``build()``, kept while the readable set stays what it is now.

    Whoever gets it must not change it: others get the same.
    """
    near = NEAR.value(name, moment)
    if near:
        return near[1]
    key = f"landfall.reading.{moment.epoch}.{name}"
    kept: tuple[str, datetime | None, Any] | None = cache.get(key)
    if not kept or kept[0] != key or (kept[1] and moment.now >= kept[1]):
        kept = (key, remembered_change(moment), build())
        cache.set(key, kept)
    NEAR.keep(name, moment, kept[1:])
    return kept[2]


def remembered_change(moment: Moment) -> datetime | None:
    """:func:`next_change`, asked once between two changes."""
    key = f"landfall.reading.{moment.epoch}.next"
    kept: tuple[str, datetime | None] | None = cache.get(key)
    if kept and kept[0] == key and (kept[1] is None or moment.now < kept[1]):
        return kept[1]
    until = next_change(moment.now)
    cache.set(key, (key, until))
    return until


def next_change(now: datetime) -> datetime | None:
    """When, by the clock alone, an edition will begin or end to be readable."""
    changes = Edition.objects.filter(withdrawn_at__isnull=True).aggregate(
        start=Min("valid_from", filter=Q(valid_from__gt=now)),
        end=Min("valid_until", filter=Q(valid_until__gt=now)),
    )
    return min(filter(None, changes.values()), default=None)
