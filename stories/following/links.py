"""The addresses in mails: signed, each for one purpose, none of them with a mail address in it."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.urls import reverse

from stories.following.subscriptions import KEPT_UNCONFIRMED, Subscription


class Purpose(StrEnum):
    """What a link is good for; a token for one purpose opens no other."""

    CONFIRM = "confirm"
    MANAGE = "manage"
    UNSUBSCRIBE = "unsubscribe"


# For how long a link works. Leaving works for ever: it can only take away.
LASTS: Final[dict[Purpose, timedelta | None]] = {
    Purpose.CONFIRM: KEPT_UNCONFIRMED,
    Purpose.MANAGE: timedelta(days=60),
    Purpose.UNSUBSCRIBE: None,
}


class LinkRefused(Exception):
    """A link that was never made here, or whose time is over."""


def _signer(purpose: Purpose) -> TimestampSigner:
    return TimestampSigner(sep=".", salt=f"landfall/following/{purpose}")


def token_for(subscription: Subscription, purpose: Purpose) -> str:
    """A token that names the subscription by number and key, and the moment it was made.

    One to confirm also names which choice: that of the mail it is made for, which is the newest.
    """
    named = f"{subscription.pk}-{subscription.key}"
    if purpose is Purpose.CONFIRM:
        named = f"{named}-{len(subscription.wishes)}"
    return _signer(purpose).sign(named)


def subscription_of(token: str, purpose: Purpose) -> Subscription | None:
    """Whose link this is; None when the subscription is gone.

    Raises:
        LinkRefused: the token is forged, made for something else, or too old.
    """
    number, key, *_choice = _named(token, purpose)
    return Subscription.objects.filter(pk=int(number), key=key).first()


def choice_in(token: str) -> int:
    """Which choice a link confirms, from 1; 0 for one that does not say.

    Raises:
        LinkRefused: as above.
    """
    _number, _key, *choice = _named(token, Purpose.CONFIRM)
    return int(choice[0]) if choice else 0


def _named(token: str, purpose: Purpose) -> list[str]:
    try:
        return _signer(purpose).unsign(token, max_age=LASTS[purpose]).split("-")
    except BadSignature as refusal:  # also when it is too old
        raise LinkRefused from refusal


def local_address(name: str, language: str, **parts: str) -> str:
    """An address of following in a language: the site's own has no prefix."""
    if language != settings.LANGUAGE_CODE:
        parts["language"] = language
    return reverse(name, kwargs=parts)


def link(subscription: Subscription, purpose: Purpose) -> str:
    """The whole address for a mail, in the language of the follower."""
    token = token_for(subscription, purpose)
    path = local_address(f"follow_{purpose}", subscription.language, token=token)
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"
