"""What a provider of e-mail tells about mails that came back, or that somebody calls spam.

django-anymail verifies the provider and speaks its language; here the event is taken up.
"""

from typing import Any, Final

from django.core.exceptions import ValidationError

from stories.following.addresses import cleaned_address
from stories.following.returning import came_back, subscription_returned
from stories.following.subscriptions import Subscription

# anymail.signals.EventType and RejectReason, which need not be installed to know their words.
BACK: Final = frozenset({"bounced", "rejected", "failed"})
UNWANTED: Final = frozenset({"complained", "unsubscribed"})
NO_SUCH_MAILBOX: Final = frozenset({"invalid", "bounced"})


def mail_was_tracked(sender: Any, event: Any, **_others: Any) -> None:
    """Forget who does not want mails or has no mailbox; wired to anymail's ``tracking``."""
    if event.event_type not in BACK | UNWANTED:
        return
    subscription = _subscription_of(event)
    if subscription is None:
        return
    if event.event_type in UNWANTED:
        subscription.delete()
    else:
        is_gone = event.event_type == "bounced" and event.reject_reason in NO_SUCH_MAILBOX
        came_back(subscription, for_good=is_gone)


def _subscription_of(event: Any) -> Subscription | None:
    token = (event.metadata or {}).get("return", "")
    if token:
        return subscription_returned(token)
    try:
        return Subscription.objects.of_address(cleaned_address(event.recipient or "")).first()
    except ValidationError:  # nobody promises that a provider writes addresses
        return None
