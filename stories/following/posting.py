"""Handing mails to the mail server, and what its answers mean. No answer is ever quoted: each
may repeat the address.
"""

import logging
import re
import smtplib
from enum import Enum
from typing import Any, Final, Self

from django.core.mail import EmailMessage, get_connection

logger = logging.getLogger(__name__)

# There is no such mailbox, or it is closed: RFC 3463, 3.2 and 3.3. Everything else that is
# refused for good may be about us, the mail or a full mailbox, and is no reason to forget anybody
# at once.
NO_SUCH_MAILBOX: Final = re.compile(r"5\.1\.(?:0|1|2|3|6|10)|5\.2\.1")
# What the server holds against us or the mail: security and policy, 3.8.
ABOUT_US: Final = re.compile(r"5\.7\.\d{1,3}")
_STATUS: Final = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")


class Outcome(Enum):
    SENT = "sent"
    LATER = "later"  # not now, says the server about this mailbox
    SOFT = "soft"  # not at all, which may have many reasons
    UNWELCOME = "unwelcome"  # because of who writes; nothing is wrong with the mailbox
    REFUSED = "refused"  # there is no such mailbox
    BROKEN = "broken"  # the server takes nothing just now


class Post:
    """A connection to the mail server, opened with the first mail and kept for the next."""

    def __init__(self) -> None:
        self.connection: Any = get_connection()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._hang_up()

    def hand_over(self, letter: EmailMessage) -> Outcome:
        """Give one mail to the server. What goes wrong is told in the log by its kind alone."""
        try:
            self.connection.open()
            self.connection.send_messages([letter])
        except Exception as trouble:
            self._hang_up()
            outcome = meaning_of(trouble)
            if outcome is not Outcome.REFUSED:
                logger.warning("A mail was not sent: %s (%s)", type(trouble).__name__, outcome)
            return outcome
        return Outcome.SENT

    def _hang_up(self) -> None:
        try:
            self.connection.close()
        except OSError as trouble:  # it is gone already
            logger.info("The mail server hung up: %s", type(trouble).__name__)


def meaning_of(trouble: Exception) -> Outcome:
    """What an exception of the mail server, or of a provider, says about a mail."""
    if isinstance(trouble, smtplib.SMTPRecipientsRefused):
        answers = list(trouble.recipients.values())
        return _answer(answers[0]) if answers else Outcome.LATER
    if isinstance(trouble, smtplib.SMTPDataError):
        return Outcome.LATER  # about the mail; others may be taken
    if isinstance(trouble, OSError):  # smtplib's other errors too
        return Outcome.BROKEN
    return Outcome.LATER


def _answer(answer: tuple[int, bytes | str]) -> Outcome:
    code, said = answer
    words = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    match = _STATUS.search(words)
    status = match[1] if match else ""
    if code < 500:
        return Outcome.LATER
    if ABOUT_US.fullmatch(status):
        return Outcome.UNWELCOME
    return Outcome.REFUSED if NO_SUCH_MAILBOX.fullmatch(status) else Outcome.SOFT
