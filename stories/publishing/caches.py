"""When readers' caches are out of date: a number that every change of the readable set raises."""

from django.db import connection, models
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
    """The present number; part of the key of everything cached for readers.

    Every answer from the cache costs this one question, so it is not written anew each time.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT number FROM stories_readingepoch WHERE id = 1")
        row: tuple[int] | None = cursor.fetchone()
    return row[0] if row else 0


def forget_cached() -> None:
    """Make everything cached for readers out of date, with the transaction that is running."""
    if not ReadingEpoch.objects.filter(pk=1).update(number=F("number") + 1):
        ReadingEpoch.objects.create(pk=1)


def hold_readers() -> None:
    """Wait for whoever else changes what readers have, and let nobody do so until the transaction
    is over. Nothing is out of date by this alone: :func:`forget_cached` belongs to each change.
    """
    # Before the very first edition there is no row yet, and what is not there locks nobody out.
    ReadingEpoch.objects.select_for_update().get_or_create(pk=1)
