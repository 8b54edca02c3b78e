"""What is remembered between requests, and why it is never out of date.

Lists of numbers and the words of the frame are remembered, under the reading epoch and until the
clock would change the readable set. Rows that are shown are read anew, and asked for their validity
and their seal, whenever a page is made. Whole answers are kept for a minute at most, under the same
number and the same clock: see ``kept_pages``.

Without Redis a process remembers for itself alone, within :data:`MOST_BYTES`. What comes back from
a Redis names the key it was put under: a cache that several machines share might be told to answer
with something else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from django.core.cache import caches
from django.db.models import Min, Q
from django.utils import timezone

from stories.publishing.caches import reading_epoch
from stories.publishing.editions import Edition
from stories.reading.epoch_memory import EpochMemory, weight

T = TypeVar("T")
MOST_BYTES: Final = 4 * 1024 * 1024  # every list of 10,000 stories has room in a quarter of it


@dataclass(frozen=True, slots=True)
class Moment:
    """When a request is answered: by the clock, and by the number of changes until then."""

    now: datetime
    epoch: int

    @classmethod
    def present(cls) -> "Moment":
        """This moment. Costs one query; a page gets its epoch together with its edition."""
        return cls(timezone.now(), reading_epoch())


# As they are, without packing: the order of an archive and the ways between ten thousand pages are
# large, and unpacking them for each request would cost more than the page.
NEAR: Final = EpochMemory(MOST_BYTES)


def remember(name: str, moment: Moment, build: Callable[[], T]) -> T:
    """The value of ``build()``, kept while the readable set stays what it is now.

    Whoever gets it must not change it: others get the same.
    """
    return _kept(name, moment, lambda: (remembered_change(moment), build()))[1]


def remembered_change(moment: Moment) -> datetime | None:
    """:func:`next_change`, asked once between two changes."""

    def build() -> tuple[datetime | None, None]:
        return next_change(moment.now), None

    return _kept("next", moment, build)[0]


def _kept(
    name: str, moment: Moment, build: Callable[[], tuple[datetime | None, T]]
) -> tuple[datetime | None, T]:
    """Until when, and what: from this process, else from the cache that all share, else made."""
    near: tuple[datetime | None, T] | None = NEAR.get(moment.epoch, name)
    if near and _is_true(near[0], moment):
        return near
    key = f"landfall.reading.{moment.epoch}.{name}"
    shared: tuple[str, datetime | None, T] | None = caches["lists"].get(key)
    if shared and shared[0] == key and _is_true(shared[1], moment):
        kept = shared[1:]
    else:
        kept = build()
        caches["lists"].set(key, (key, *kept))
    NEAR.keep(moment.epoch, name, kept, weight(kept))
    return kept


def _is_true(until: datetime | None, moment: Moment) -> bool:
    return until is None or moment.now < until


def next_change(now: datetime) -> datetime | None:
    """When, by the clock alone, an edition will begin or end to be readable."""
    changes = Edition.objects.filter(withdrawn_at__isnull=True).aggregate(
        start=Min("valid_from", filter=Q(valid_from__gt=now)),
        end=Min("valid_until", filter=Q(valid_until__gt=now)),
    )
    return min(filter(None, changes.values()), default=None)
