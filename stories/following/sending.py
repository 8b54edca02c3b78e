"""The worker's run: what is due is handed over mail by mail, and each is noted at once."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from django.db.models import F
from django.utils import timezone

from stories.following.announcements import Announcement, Delivery
from stories.following.lease import sending_lease
from stories.following.letters import report_letter
from stories.following.posting import Outcome, Post
from stories.following.queueing import (
    drop_rest,
    finish_what_is_done,
    postpone,
    queue_what_is_due,
)
from stories.following.returning import came_back
from stories.following.subscriptions import forget_unconfirmed
from stories.following.waiting import Verdict, verdict_on
from stories.following.wanted import send_wanted
from stories.people.identity import IdentityUnreadable
from stories.publishing.editions import Edition

logger = logging.getLogger(__name__)

# Five minutes, twenty, eighty, five hours, a day, four days: RFC 5321, 4.5.4.1 asks for four to
# five days of patience altogether.
FIRST_PAUSE: Final = timedelta(minutes=5)
MOST_TRIES: Final = 6
# The server takes nothing: go home, and come again with the next run.
MOST_BROKEN: Final = 3
_TRY_AGAIN: Final = {Outcome.LATER, Outcome.UNWELCOME}


@dataclass(slots=True)
class Run:
    """One run: its lease, its connection, and what came of it. Counts only."""

    renew: Callable[[], bool]
    post: Post = field(default_factory=Post)
    sent: int = 0
    asked: int = 0
    forgotten: int = 0
    broken: int = 0

    @property
    def may_go_on(self) -> bool:
        """Whether the server takes mails and the lease is still ours."""
        return self.broken < MOST_BROKEN and self.renew()


def send_what_is_due() -> Run | None:
    """Send everything whose time has come; None where somebody else is sending.

    May be begun and ended at any moment. A mail that was in hand when the program died is sent
    again, under the same Message-ID: whether the server had taken it nobody can know.
    """
    with sending_lease() as renew:
        if renew is None:
            return None
        run = Run(renew)
        with run.post:
            Delivery.objects.filter(in_hand=True).update(in_hand=False)  # of a run that died
            run.forgotten = forget_unconfirmed()
            run.asked = send_wanted(post=run.post)
            queue_what_is_due(timezone.now())
            for letter in _due_letters(timezone.now()):
                if not run.may_go_on:
                    break
                _deliver(letter, run)
        finish_what_is_done()
    return run


def _due_letters(now: datetime) -> Iterator[list[int]]:
    """The deliveries that go into one mail: each by itself, those of a digest together."""
    rows = Delivery.objects.due(now).order_by("next_at", "pk")
    digests: dict[int, list[int]] = {}
    for number, follower, together in list(rows.values_list("pk", "subscription_id", "together")):
        if together:
            digests.setdefault(follower, []).append(number)
        else:
            yield [number]
    yield from digests.values()


def _deliver(numbers: list[int], run: Run) -> None:
    free = Delivery.objects.filter(sent_at=None, in_hand=False)
    taken = [number for number in numbers if free.filter(pk=number).update(in_hand=True)]
    rows = Delivery.objects.filter(pk__in=taken).select_related("announcement", "subscription")
    told = [(each, edition) for each in rows.order_by("pk") if (edition := _edition_for(each))]
    if not told:
        return
    deliveries = [delivery for delivery, _edition in told]
    outcome = _hand_over(deliveries, [edition for _delivery, edition in told], run)
    _note(deliveries, outcome, run)


def _edition_for(delivery: Delivery) -> Edition | None:
    """The edition as it may be told at this moment; of others the rest is dropped or put off."""
    verdict, edition = verdict_on(delivery.announcement, timezone.now())
    if verdict is Verdict.NEVER:
        drop_rest(delivery.announcement)
    elif verdict is Verdict.WAIT and edition:
        postpone(delivery.announcement, edition)
    return edition if verdict is Verdict.GO else None


def _hand_over(deliveries: list[Delivery], editions: list[Edition], run: Run) -> Outcome:
    first = deliveries[0]
    told = " ".join(str(edition.page_number) for edition in editions)
    name = f"{first.subscription.key} {told}"
    try:
        letter = report_letter(first.subscription, editions, together=first.together, name=name)
    except IdentityUnreadable:
        logger.error("The address of follower %s cannot be read.", first.subscription_id)
        return Outcome.BROKEN
    return run.post.hand_over(letter) if letter else Outcome.BROKEN


def _note(deliveries: list[Delivery], outcome: Outcome, run: Run) -> None:
    now, rows = timezone.now(), Delivery.objects.filter(pk__in=[each.pk for each in deliveries])
    run.broken = run.broken + 1 if outcome is Outcome.BROKEN else 0
    if outcome is Outcome.SENT:
        rows.update(sent_at=now, in_hand=False)
        told = Announcement.objects.filter(pk__in={each.announcement_id for each in deliveries})
        told.update(sent=F("sent") + 1)
        run.sent += 1
    elif outcome is Outcome.BROKEN:
        rows.update(in_hand=False, next_at=now + FIRST_PAUSE)
    elif outcome in _TRY_AGAIN and deliveries[0].tries + 1 < MOST_TRIES:
        pause = FIRST_PAUSE * 4 ** deliveries[0].tries
        rows.update(in_hand=False, next_at=now + pause, tries=F("tries") + 1)
    elif outcome is Outcome.UNWELCOME:
        rows.delete()
    else:
        rows.delete()
        came_back(deliveries[0].subscription, for_good=outcome is Outcome.REFUSED)
