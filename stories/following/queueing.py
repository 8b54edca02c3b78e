"""From editions to deliveries: one for each follower, none for what may not be told."""

from datetime import datetime, time, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from stories.audit.log import Act, enter
from stories.following.announcements import Announcement, Delivery
from stories.following.subscriptions import Rhythm, Subscription
from stories.following.waiting import Waiting, not_before, waiting
from stories.publishing.editions import Edition

# Monday, before people read their mail.
DIGEST_WEEKDAY: Final = 0
DIGEST_HOUR: Final = time(7)
STEP: Final = 500  # rows in one statement


def next_digest(after: datetime) -> datetime:
    """The first Monday at seven, by the clock of the site, that is not before ``after``."""
    day = timezone.localtime(after).date()
    day += timedelta(days=(DIGEST_WEEKDAY - day.weekday()) % 7)
    moment = timezone.make_aware(datetime.combine(day, DIGEST_HOUR))
    return moment if moment >= after else moment + timedelta(days=7)


def queue_what_is_due(now: datetime) -> int:
    """Make the deliveries of every page whose cooling-off is over; how many pages those are."""
    due = [each for each in waiting(now) if each.covered and each.not_before <= now]
    return sum(_begin(each, now) for each in due if not each.has_begun)


@transaction.atomic
def _begin(due: Waiting, now: datetime) -> bool:
    edition = due.edition
    Announcement.objects.get_or_create(page_number=edition.page_number)
    rows = Announcement.objects.select_for_update(of=("self",))
    announcement = rows.get(page_number=edition.page_number)
    if announcement.is_over or announcement.started_at:
        return False  # stopped in this very moment
    followers = Subscription.objects.wanting(
        language=edition.language,
        category=edition.category,
        public_since=due.public_since,
    )
    weekly, digest = Rhythm.WEEKLY.value, next_digest(now)
    deliveries = [
        Delivery(
            announcement=announcement,
            subscription=follower,
            together=follower.rhythm == weekly,
            next_at=digest if follower.rhythm == weekly else now,
        )
        for follower in followers
    ]
    # Who has it from before it was stopped does not get it again.
    Delivery.objects.bulk_create(deliveries, batch_size=STEP, ignore_conflicts=True)
    announcement.started_at = now
    announcement.save(update_fields=["started_at"])
    enter(Act.ANNOUNCEMENT_BEGUN, page=edition.page_number, codes={"to": len(deliveries)})
    return True


def postpone(announcement: Announcement, edition: Edition) -> None:
    """A later edition came out meanwhile: who has nothing yet waits for its cooling-off."""
    begins = not_before(edition, announcement)
    left = announcement.deliveries.filter(sent_at=None)
    left.filter(together=False).update(next_at=begins, in_hand=False)
    left.filter(together=True).update(next_at=next_digest(begins), in_hand=False)


def drop_rest(announcement: Announcement) -> None:
    """Nobody else is told. What nobody was told is as if it had never been queued."""
    announcement.deliveries.filter(sent_at=None).delete()
    Announcement.objects.filter(pk=announcement.pk, sent=0, stopped_at=None).delete()


def finish_what_is_done() -> None:
    """Close what everybody has: that it was sent remains, to whom does not."""
    begun = Announcement.objects.filter(started_at__isnull=False, finished_at=None, stopped_at=None)
    left = Delivery.objects.filter(announcement=OuterRef("pk"), sent_at=None)
    for announcement in begun.exclude(Exists(left)):
        _close(announcement)


@transaction.atomic
def _close(announcement: Announcement) -> None:
    announcement.deliveries.all().delete()
    announcement.finished_at = timezone.now()
    announcement.save(update_fields=["finished_at"])
    codes = {"sent": announcement.sent}
    enter(Act.ANNOUNCEMENT_SENT, page=announcement.page_number, codes=codes)


def edition_was_saved(sender: Any, instance: Edition, **_others: Any) -> None:
    """What is taken down is told to nobody else; wired to the model's ``post_save``."""
    if instance.withdrawn_at is None:
        return
    numbers = Announcement.objects.filter(page_number=instance.page_number, finished_at=None)
    for announcement in numbers:
        drop_rest(announcement)
