"""Mails that came back, as mail servers write them: delivery status notifications (RFC 3464)."""

import re
from collections.abc import Iterator
from email.message import Message
from email.utils import getaddresses
from enum import Enum
from typing import Final

from django.conf import settings

from stories.following.posting import ABOUT_US, NO_SUCH_MAILBOX
from stories.following.returning import came_back, subscription_returned

# Where a server writes to which of our addresses it delivered.
_TO: Final = ("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")
_STATUS: Final = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})")


class Back(Enum):
    """What became of a mail that came back."""

    FORGOTTEN = "forgotten"
    COUNTED = "counted"
    PASSED_OVER = "passed over"


def take_back(message: Message) -> Back:
    """Take up one mail from the mailbox for returns; what is no bounce of ours is passed over."""
    reports = [status for action, status in _reports(message) if action == "failed"]
    failures = [status for status in reports if not ABOUT_US.fullmatch(status)]
    subscription = next(filter(None, map(subscription_returned, _tokens(message))), None)
    if subscription is None or not failures:
        return Back.PASSED_OVER
    is_gone = any(NO_SUCH_MAILBOX.fullmatch(status) for status in failures)
    return Back.FORGOTTEN if came_back(subscription, for_good=is_gone) else Back.COUNTED


def _tokens(message: Message) -> Iterator[str]:
    """What stands behind the plus of our address, wherever the mail was sent to."""
    local, _at, domain = settings.LANDFALL_BOUNCE_ADDRESS.casefold().partition("@")
    if not domain:
        return
    written = [str(value) for name in _TO for value in message.get_all(name, [])]
    for _name, address in getaddresses(written):
        name, _at, host = address.casefold().rpartition("@")
        if host == domain and name.startswith(f"{local}+"):
            yield name.removeprefix(f"{local}+")


def _reports(message: Message) -> Iterator[tuple[str, str]]:
    """Action and status for each recipient that the notification tells of (RFC 3464, 2.3)."""
    if message.get_content_type() != "multipart/report":
        return
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status":
            for group in part.get_payload():
                yield from _report(group)


def _report(group: object) -> Iterator[tuple[str, str]]:
    if isinstance(group, Message) and group.get("Action"):
        status = _STATUS.match(str(group.get("Status", "")))
        yield str(group["Action"]).strip().casefold(), status[1] if status else ""
