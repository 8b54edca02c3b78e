"""Somebody asks to follow: the same for everybody, whether the address is known or not."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from stories.following.limits import PAUSE, address_may_be_asked
from stories.following.subscriptions import CHOICE, Rhythm, Subscription, Wanted, newest_digest
from stories.following.working import send_wanted_soon
from stories.people import identity

# Mails to somebody who never confirms, in the week after which the row is deleted.
MOST_UNANSWERED: Final = 3


def ask_to_follow(
    *,
    address: str,
    language: str,
    languages: Iterable[str],
    categories: Iterable[str] = (),
    rhythm: str = Rhythm.AT_ONCE,
) -> None:
    """Have a mail sent to ``address``: a new one confirms by it, a known one changes by it.

    Nothing comes back, so that nobody learns who follows. Who is confirmed keeps what was
    chosen: anybody can type an address. Before that each mail carries its own choice, and none is
    lost because somebody else asked after it.
    """
    digest = newest_digest(address)
    if not address_may_be_asked(digest):
        return
    now = timezone.now()
    try:
        with transaction.atomic():
            subscription = _found(address) or Subscription(
                token=identity.encrypt(address), digest=digest, asked_at=now
            )
            if subscription.pk and not _may_be_written_to(subscription, now):
                return
            if subscription.confirmed_at is None:
                subscription.language = language
                subscription.choose(languages=languages, categories=categories, rhythm=rhythm)
                subscription.remember_choice()
            _want(subscription, now)
            transaction.on_commit(lambda: send_wanted_soon(subscription.pk))
    except IntegrityError:
        return  # the same was asked twice in the same moment; one mail is enough


def _found(address: str) -> Subscription | None:
    return Subscription.objects.of_address(address).select_for_update().first()


def _may_be_written_to(subscription: Subscription, now: datetime) -> bool:
    confirmed_at = subscription.confirmed_at
    if confirmed_at is not None and confirmed_at > subscription.asked_at:
        return True  # the last mail was to confirm, and did its work
    if now - subscription.asked_at < PAUSE:
        return False
    if confirmed_at is not None:
        return True
    # While a mail waits, no other takes its place: it carries the choice of who asked for it.
    return subscription.asked < MOST_UNANSWERED and not subscription.wanted


def _want(subscription: Subscription, now: datetime) -> None:
    is_new = subscription.confirmed_at is None
    subscription.wanted = Wanted.CONFIRM if is_new else Wanted.MANAGE
    subscription.asked_at = now
    subscription.asked += 1 if is_new else 0
    subscription.save()


def confirm(subscription: Subscription, number: int = 0) -> None:
    """The owner of the mailbox said yes to the choice of this ``number``, which is that of the
    mail in hand; saying it again changes nothing.
    """
    if subscription.confirmed_at is None:
        subscription.take_choice(number)
        subscription.confirmed_at = timezone.now()
        subscription.wanted = ""
        subscription.save(update_fields=[*CHOICE, "wishes", "confirmed_at", "wanted"])


def unsubscribe(subscription: Subscription) -> None:
    """Forget somebody altogether: the row goes, and what was still to be delivered with it."""
    subscription.delete()
