"""Mails that come back: for whom they were is told by the address they come back to.

The return address carries a number and a keyed digest (variable envelope return path), so that
nobody can have somebody else forgotten by inventing a returned mail.
"""

import hmac
import re
from datetime import timedelta
from email.utils import parseaddr
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from stories.following.subscriptions import Subscription

MOST_SOFT: Final = 3
# Three troubles within this time; a full mailbox of last year says nothing.
REMEMBERED: Final = timedelta(days=60)
_NAME: Final = re.compile(r"(\d{1,18})-([0-9a-f]{20})")


def return_token(subscription: Subscription) -> str:
    """Number and keyed digest, in letters that survive servers which ignore case."""
    return f"{subscription.pk}-{_digest(subscription)}"


def return_address(subscription: Subscription) -> str:
    """Where a mail to this follower comes back to; the sender's own where none is set."""
    local, _at, domain = settings.LANDFALL_BOUNCE_ADDRESS.partition("@")
    if not domain:
        return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return f"{local}+{return_token(subscription)}@{domain}"


def subscription_returned(token: str) -> Subscription | None:
    """Whose return token this is; None where it is nobody's, or forged."""
    match = _NAME.fullmatch(token.strip().lower())
    found = Subscription.objects.filter(pk=int(match[1])).first() if match else None
    if found is None or match is None or not hmac.compare_digest(match[2], _digest(found)):
        return None
    return found


def _digest(subscription: Subscription) -> str:
    value = f"{subscription.pk}-{subscription.key}"
    return salted_hmac("landfall/following/return", value, algorithm="sha256").hexdigest()[:20]


def came_back(subscription: Subscription, *, for_good: bool) -> bool:
    """Count a mail that came back; returns whether the follower is forgotten with it."""
    now = timezone.now()
    recent = subscription.bounced_at is not None and now - subscription.bounced_at < REMEMBERED
    subscription.bounces = (subscription.bounces if recent else 0) + 1
    subscription.bounced_at = now
    if for_good or subscription.bounces >= MOST_SOFT:
        subscription.delete()
        return True
    subscription.save(update_fields=["bounces", "bounced_at"])
    return False
