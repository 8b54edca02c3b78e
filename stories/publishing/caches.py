"""When readers' caches are out of date: a number that every change of the readable set raises."""

from django.db import models
from django.db.models import F


class ReadingEpoch(models.Model):
    """One row. It is raised inside the transaction that changes an edition.

    The row lock lets such transactions commit one after the other, so whoever reads the number
    also reads every change that belongs to it; a cache entry made under it is never stale.
    """

    number = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.number)


def reading_epoch() -> int:
    """The present number; part of the key of everything cached for readers."""
    return ReadingEpoch.objects.filter(pk=1).values_list("number", flat=True).first() or 0


def forget_cached() -> None:
    """Make everything cached for readers out of date, with the transaction that is running."""
    if not ReadingEpoch.objects.filter(pk=1).update(number=F("number") + 1):
        ReadingEpoch.objects.create(pk=1)
