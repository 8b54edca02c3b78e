"""Is the log whole? Every line is walked in order, and the first that is broken is named."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.audit.acts import Act
from stories.audit.chain import HEAD, NOTHING_BEFORE, as_told, digest_told, is_sealed
from stories.audit.exporting import BATCH, UNREADABLE, stored_lines
from stories.audit.lines import AuditHead, AuditLine

MISSING = _("Its number is missing: it was deleted, or another stands in its place.")
NOT_READ = _("It cannot be read: something was written into it.")
OTHER_HASH = _("Its hash does not fit: something in it was changed.")
OTHER_SPELLING = _("It is not spelt as the program writes it: something in it was changed.")
NOT_NEXT = _("It does not follow the line before: that one was put in, or changed with its hash.")
NO_HEAD = _("The head of the log is missing: nobody can say how many lines there were.")
OTHER_SEAL = _(
    "The head is not as the program sealed it: it was changed, lines were taken from the end, "
    "or the seal key is another."
)
CUT_OFF = _("It is missing at the end: the head was sealed over more lines.")
TOO_MANY = _("It stands behind the last line that the head was sealed over.")
OTHER_LAST = _("It is not the line that the head was sealed over.")

Trouble = str | Promise
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Break:
    """The first line that is broken, by its number, and what is wrong with it."""

    number: int
    trouble: Trouble


@dataclass(slots=True)
class Chain:
    """The lines as they come: each has to be the next, follow the one before and fit its hash.

    In the end it says how many ``lines`` are whole, which was the last and where the log was
    ``resumed``; ``broken`` names the first that is not, and what is wrong.
    """

    number: int = 0
    digest: str = NOTHING_BEFORE
    lines: int = 0
    resumed: tuple[int, ...] = ()
    broken: Break | None = None

    def take(self, told: dict[str, Any], digest: Any) -> Trouble | None:
        """What is wrong with the next line, or None; the chain is then one line longer."""
        if told["number"] != self.number + 1:
            return MISSING
        try:
            fits = digest_told(told) == digest
        except UNREADABLE:
            return OTHER_HASH
        if not fits:
            return OTHER_HASH
        if told["before"] != self.digest:
            return NOT_NEXT
        self.number, self.digest, self.lines = told["number"], digest, self.lines + 1
        if told["act"] == Act.LOG_RESUMED:
            self.resumed += (self.number,)
        return None

    def breaks(self, trouble: Trouble, number: int | None = None) -> "Chain":
        """End here: the next line, or that of ``number``, is broken."""
        self.broken = Break(self.number + 1 if number is None else number, trouble)
        return self


def verify_log(*, start: int = 1, progress: Progress | None = None) -> Chain:
    """Walk the log of the database from line ``start``; ``progress`` gets (line, of so many).

    Lines that are entered meanwhile are walked too, up to the head that they left.
    """
    chain = _begun(start)
    head = _head()
    while True:
        trouble = _walk(chain, progress, head.number if head else 0)
        if trouble:
            return chain.breaks(trouble)
        known = head
        if head and head.number < chain.number:
            head = _head()
        if head is None or known is None or head.number == known.number:
            return hold_against(head, chain)


def _begun(start: int) -> Chain:
    """A chain that goes on from the line before ``start``, whatever that one says."""
    if start <= 1:
        return Chain()
    before = AuditLine.objects.filter(number=start - 1).values_list("digest", flat=True).first()
    return Chain(number=start - 1, digest=before or "")


def _head() -> AuditHead | None:
    try:
        return AuditHead.objects.filter(pk=HEAD).first()
    except UNREADABLE:
        return AuditHead(pk=HEAD)  # without a seal: whoever wrote into it had none


def _walk(chain: Chain, progress: Progress | None, total: int) -> Trouble | None:
    try:
        for line in stored_lines(after=chain.number or None):
            trouble = _misspelt(line) or chain.take(as_told(line), line.digest)
            if trouble:
                return trouble
            if progress and chain.lines % BATCH == 0:
                progress(chain.number, total)
    except UNREADABLE:
        return NOT_READ
    return None


def _misspelt(line: Any) -> Trouble | None:
    """SQLite keeps moments as text, which Python reads in more than one spelling."""
    if connection.vendor != "sqlite":
        return None
    spelt = connection.ops.adapt_datetimefield_value(line.at)
    return None if line.spelt == spelt else OTHER_SPELLING


def hold_against(head: AuditHead | None, chain: Chain) -> Chain:
    """The chain as it is, or broken where it does not end as the head says."""
    if head is None:
        return chain.breaks(NO_HEAD, chain.number)
    if not is_sealed(head):
        return chain.breaks(OTHER_SEAL, chain.number)
    if head.number > chain.number:
        return chain.breaks(CUT_OFF)
    if head.number < chain.number:
        return chain.breaks(TOO_MANY, head.number + 1)
    return chain if _ends_in(head, chain) else chain.breaks(OTHER_LAST, chain.number)


def _ends_in(head: AuditHead, chain: Chain) -> bool:
    return head.digest == (chain.digest if chain.number else "")
