"""The two mails that somebody asks for: to confirm, and to change what was chosen."""

import logging

from stories.following.letters import confirm_letter, manage_letter
from stories.following.posting import Outcome, Post
from stories.following.subscriptions import Subscription, Wanted
from stories.people.identity import IdentityUnreadable

logger = logging.getLogger(__name__)
_LETTERS = {Wanted.CONFIRM.value: confirm_letter, Wanted.MANAGE.value: manage_letter}


def send_wanted(*, only: int | None = None, post: Post | None = None) -> int:
    """Send what is asked for and not sent yet, to all or to ``only`` one; returns how many.

    Each is taken before it is sent, so that two who send do not send twice; what the server
    does not take is wanted again. An address that does not exist is forgotten.
    """
    waiting = Subscription.objects.exclude(wanted="").order_by("asked_at", "pk")
    if only is not None:
        waiting = waiting.filter(pk=only)
    with post or Post() as opened:
        return sum(_send(each, opened) for each in waiting)


def _send(subscription: Subscription, post: Post) -> int:
    wanted = subscription.wanted
    row = Subscription.objects.filter(pk=subscription.pk)
    if not row.filter(wanted=wanted).update(wanted=""):
        return 0
    try:
        letter = _LETTERS[wanted](subscription)
    except IdentityUnreadable:
        logger.error("The address of follower %s cannot be read.", subscription.pk)
        return 0
    outcome = post.hand_over(letter) if letter else Outcome.LATER
    if outcome in {Outcome.LATER, Outcome.UNWELCOME, Outcome.BROKEN}:
        row.filter(wanted="").update(wanted=wanted)
    elif outcome is Outcome.REFUSED and subscription.confirmed_at is None:
        row.filter(confirmed_at=None).delete()
    return int(outcome is Outcome.SENT)
