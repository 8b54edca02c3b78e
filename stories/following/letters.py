"""The mails to followers: approved words of the frame and of cards, plain text beside HTML.

None loads anything from anywhere, and no link leads over somebody who counts.
"""

from collections.abc import Sequence
from email.utils import parseaddr
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import override

from stories.following.links import Purpose, link
from stories.following.returning import return_address, return_token
from stories.following.subscriptions import Subscription
from stories.publishing.editions import Edition
from stories.reading.frame import frame_of
from stories.reading.frame_words import Frame
from stories.reading.moments import Moment

# RFC 3834: nobody's holiday answers; the second is what Exchange understands.
AUTOMATIC: Final = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


def confirm_letter(subscription: Subscription) -> EmailMultiAlternatives | None:
    """Asks whoever reads this mailbox whether they want reports; None while there is no frame."""
    frame = frame_for(subscription)
    with override(frame.language):
        subject = _("%(organisation)s: please confirm") % {"organisation": frame.organisation}
        context = {"confirm": link(subscription, Purpose.CONFIRM)}
    return _letter(subscription, frame, "confirm", subject, context=context, headers=AUTOMATIC)


def manage_letter(subscription: Subscription) -> EmailMultiAlternatives | None:
    """For somebody who follows already and asked again: the way to change it."""
    frame = frame_for(subscription)
    with override(frame.language):
        subject = _("%(organisation)s: what you receive") % {"organisation": frame.organisation}
    return _letter(subscription, frame, "manage", subject, context={}, headers=AUTOMATIC)


def report_letter(
    subscription: Subscription, editions: Sequence[Edition], *, together: bool, name: str
) -> EmailMultiAlternatives | None:
    """New reports: one by itself, or those of a week ``together``; None while there is no frame.

    ``name`` is the same for the same mail when it is sent again, so that a mailbox which got it
    already can know it.
    """
    frame = frame_for(subscription)
    with override(frame.language):
        subject = _subject(frame, editions, together)
    headers = list_headers(subscription, frame) | {"Message-ID": message_id(name)}
    context = {"editions": editions, "together": together}
    return _letter(subscription, frame, "report", subject, context=context, headers=headers)


def _subject(frame: Frame, editions: Sequence[Edition], together: bool) -> str:
    if together and len(editions) > 1:
        words = {"organisation": frame.organisation, "count": len(editions)}
        return _("%(organisation)s: %(count)d new reports") % words
    words = {"organisation": frame.organisation, "title": editions[0].title}
    return _("%(organisation)s: %(title)s") % words


def frame_for(subscription: Subscription) -> Frame:
    """The approved words in the language of the follower, or in the site's own."""
    return frame_of(subscription.language, Moment.present())


def list_headers(subscription: Subscription, frame: Frame) -> dict[str, str]:
    """What tells programs that this is a list, and how to leave it.

    RFC 8058 (one click), RFC 2369 (List-Unsubscribe), RFC 2919 (List-Id), RFC 3834.
    """
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    return AUTOMATIC | {
        "List-Id": f"<reports.{host}>",
        "List-Unsubscribe": f"<{link(subscription, Purpose.UNSUBSCRIBE)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Precedence": "list",
        "Content-Language": frame.language,
    }


def message_id(name: str) -> str:
    """A name for a mail that tells nobody anything, and stays the same when it is sent again."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    digest = salted_hmac("landfall/following/mail", name, algorithm="sha256").hexdigest()[:40]
    return f"<{digest}@{domain}>"


def _letter(
    subscription: Subscription,
    frame: Frame,
    template: str,
    subject: str,
    *,
    context: dict[str, Any],
    headers: dict[str, str],
) -> EmailMultiAlternatives | None:
    if frame.is_empty:
        return None
    context = {
        "frame": frame,
        "language": frame.language,
        "site": settings.WAGTAILADMIN_BASE_URL,
        "manage": link(subscription, Purpose.MANAGE),
        "unsubscribe": link(subscription, Purpose.UNSUBSCRIBE),
        **context,
    }
    with override(frame.language):
        text = render_to_string(f"stories/following/{template}.txt", context).strip() + "\n"
        page = render_to_string(f"stories/following/{template}_mail.html", context)
    letter = EmailMultiAlternatives(
        " ".join(subject.split()),
        text,
        from_email=return_address(subscription),
        to=[subscription.address()],
        headers={"From": settings.DEFAULT_FROM_EMAIL, **headers},
    )
    letter.attach_alternative(page, "text/html")
    letter.metadata = {"return": return_token(subscription)}  # type: ignore[attr-defined]
    return letter
