"""What waits to be told: computed from the editions each time, so that nothing is ever forgotten
or remembered too long.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from stories.following.announcements import Announcement
from stories.following.covering import is_covered
from stories.publishing.editions import Edition
from stories.reading.kinds import LISTED, STANDING

# What could not be sent for so long is no news: a consent that is widened next year must not
# send mails about a page of today.
NEWS: Final = timedelta(days=14)
# “About us” is in no list and is no news.
_ALWAYS_THERE: Final = Q(kind=STANDING, listed_on=None)


class Verdict(Enum):
    """What is to be done with an edition's mail at a moment."""

    GO = "go"
    WAIT = "wait"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A readable or coming edition with what became of its mail until now."""

    edition: Edition
    announcement: Announcement | None
    not_before: datetime
    covered: bool

    @property
    def public_since(self) -> datetime:
        """When readers got it: who follows only since then has it before them already."""
        return max(self.edition.issued_at, self.edition.valid_from)

    @property
    def has_begun(self) -> bool:
        """Whether some followers have it already."""
        return bool(self.announcement and self.announcement.started_at)

    @property
    def is_stopped(self) -> bool:
        return bool(self.announcement and self.announcement.stopped_at)


def cooling_off() -> timedelta:
    """How long a mistake can be stopped."""
    return timedelta(hours=settings.LANDFALL_MAIL_COOLING_HOURS)


def not_before(edition: Edition, announcement: Announcement | None) -> datetime:
    """When the mail may go: after the cooling-off, or at once when this very edition was released;
    never before readers have it.
    """
    is_released = announcement is not None and announcement.released_for == edition.issued_at
    earliest = edition.issued_at if is_released else edition.issued_at + cooling_off()
    return max(earliest, edition.valid_from)


def waiting(now: datetime | None = None, *, stopped: bool = False) -> Iterator[Waiting]:
    """Everything that is to be told, in the order in which it goes; or what was ``stopped``.

    Only kinds that stand in lists are told. An edition whose seal is broken does not exist here.
    """
    now = now or timezone.now()
    past = Q(finished_at__isnull=False) | Q(stopped_at__isnull=False)
    if stopped:
        chosen = Q(page_number__in=_numbers(Q(stopped_at__isnull=False, finished_at=None)))
    else:
        chosen = ~Q(page_number__in=_numbers(past))
    editions = [each for each in _news(now, chosen) if each.is_sealed()]
    known = Announcement.objects.in_bulk(
        [edition.page_number for edition in editions], field_name="page_number"
    )
    found = [_waiting(edition, known.get(edition.page_number), now) for edition in editions]
    yield from sorted(found, key=lambda each: (each.not_before, each.edition.pk))


def _waiting(edition: Edition, announcement: Announcement | None, now: datetime) -> Waiting:
    at = max(now, edition.valid_from)
    begins = not_before(edition, announcement)
    return Waiting(edition, announcement, begins, is_covered(edition, at))


def _numbers(which: Q) -> QuerySet:
    return Announcement.objects.filter(which).values("page_number")


def _news(now: datetime, chosen: Q) -> QuerySet[Edition]:
    """Standing editions that came out, or come out, too lately to be old."""
    since = now - NEWS - cooling_off()
    in_time = Q(valid_until=None) | Q(valid_until__gt=now)
    recent = Q(issued_at__gte=since) | Q(valid_from__gte=since)
    told = Edition.objects.filter(in_time, recent, withdrawn_at=None, kind__in=LISTED)
    return told.exclude(_ALWAYS_THERE).filter(chosen).prefetch_related("consents", "told")


def verdict_on(announcement: Announcement, now: datetime) -> tuple[Verdict, Edition | None]:
    """Whether the page of ``announcement`` may be told at this moment, asked of its edition anew.

    A later edition of the same page waits until its own cooling-off is over.
    """
    standing = Edition.objects.of_page(announcement.page_number).filter(withdrawn_at=None)
    edition = standing.prefetch_related("consents", "told").first()
    if edition is None or announcement.is_over or not edition.is_sealed():
        return Verdict.NEVER, None
    if edition.kind not in LISTED or (edition.valid_until and edition.valid_until <= now):
        return Verdict.NEVER, None
    if now < not_before(edition, announcement):
        return Verdict.WAIT, edition
    if not is_covered(edition, now):
        return Verdict.NEVER, None
    return Verdict.GO, edition
