"""What is remembered between requests, and why it is never out of date.

Only lists of numbers and the words of the frame are remembered, under the reading epoch and until
the clock would change the readable set. Rows that are shown are read anew, and asked for their
validity and their seal, every time.
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


@dataclass(frozen=True, slots=True)
class Moment:
    """When a request is answered: by the clock, and by the number of changes until then."""

    now: datetime
    epoch: int

    @classmethod
    def present(cls) -> "Moment":
        """This moment. Costs one query; a page gets its epoch together with its edition."""
        return cls(timezone.now(), reading_epoch())


def remember(name: str, moment: Moment, build: Callable[[], T]) -> T:
    """The value of ``build()``, kept while the readable set stays what it is now."""
    key = f"landfall.reading.{moment.epoch}.{name}"
    kept: tuple[datetime | None, Any] | None = cache.get(key)
    if kept and (kept[0] is None or moment.now < kept[0]):
        return kept[1]
    until = remembered_change(moment)
    value = build()
    cache.set(key, (until, value))
    return value


def remembered_change(moment: Moment) -> datetime | None:
    """:func:`next_change`, asked once between two changes; ``False`` stands for not asked yet."""
    key = f"landfall.reading.{moment.epoch}.next"
    until: datetime | bool | None = cache.get(key, False)
    if until is False or (isinstance(until, datetime) and until <= moment.now):
        until = next_change(moment.now)
        cache.set(key, until)
    return until or None  # type: ignore[return-value]


def next_change(now: datetime) -> datetime | None:
    """When, by the clock alone, an edition will begin or end to be readable."""
    changes = Edition.objects.filter(withdrawn_at__isnull=True).aggregate(
        start=Min("valid_from", filter=Q(valid_from__gt=now)),
        end=Min("valid_until", filter=Q(valid_until__gt=now)),
    )
    return min(filter(None, changes.values()), default=None)
