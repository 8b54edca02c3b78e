"""Entering a line into the log: in the transaction of the act that it tells of."""

import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from django.db import connection, transaction
from django.utils import timezone

from stories.audit.acts import Act
from stories.audit.chain import HEAD, NOTHING_BEFORE, digest_of, head_parts, is_sealed
from stories.audit.lines import AuditHead, AuditLine
from stories.audit.seals import seal

__all__ = ["Act", "NotACode", "enter", "fingerprint_code", "lines_last"]

# A code is a short name or number of the program, or a moment. Words of a story are none: they
# have spaces, other scripts, or a capital with small letters after it.
_CODE: Final = re.compile(r"[a-z0-9_.:+-]{0,64}|\d{4}-\d\d-\d\dT[0-9:.+-]{1,24}Z?", re.ASCII)
_REFERENCE: Final = re.compile(r"[A-Z0-9-]{0,32}|[a-z0-9_.:-]{0,32}", re.ASCII)
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{0,64}")

logger = logging.getLogger(__name__)
Waiting = list[tuple[AuditLine, Any]]
_waiting: ContextVar[Waiting | None] = ContextVar("lines that wait", default=None)


class NotACode(ValueError):
    """Something was to be logged that could be words of a story. It is not quoted here either."""


def enter(
    act: Act,
    *,
    by: Any = None,
    page: int | None = None,
    review: int | None = None,
    reference: str = "",
    fingerprint: str = "",
    codes: Mapping[str, Any] | None = None,
) -> AuditLine:
    """Add a line: ``by`` is a user or None, ``page`` and ``review`` are numbers, ``codes`` short.

    The head of the log is locked until the transaction ends: whoever locks pages, reviews or
    consents too does so before. An act that consists of others holds back with
    :func:`lines_last`; the line that is returned has its number only afterwards.

    Raises:
        NotACode: a code, reference or fingerprint is longer or freer than a code may be.
    """
    line = AuditLine(
        at=timezone.now(),
        act=Act(act).value,
        by=by.pk if by is not None else None,
        page=page,
        review=review,
        reference=_checked(_REFERENCE, reference),
        fingerprint=fingerprint_code(_checked(_FINGERPRINT, fingerprint)),
        codes=_written(codes or {}),
    )
    waiting = _waiting.get()
    if waiting is None:
        _append([line])
    else:
        waiting.append((line, _mark()))
    return line


@contextmanager
def lines_last() -> Iterator[None]:
    """A transaction that enters the lines of everything within it when all else is done.

    Otherwise the first of several acts would hold the head of the log while the next waits for
    a page, and whoever has that page waits for the head. A part that is rolled back takes its
    lines with it. Can be a decorator too, in the place of ``transaction.atomic``.
    """
    if _waiting.get() is not None:
        with transaction.atomic():
            yield
        return
    with transaction.atomic():
        waiting: Waiting = []
        token = _waiting.set(waiting)
        try:
            yield
        finally:
            _waiting.reset(token)
        standing = {id(entry[1]) for entry in connection.run_on_commit}
        _append([line for line, mark in waiting if id(mark) in standing])


def _mark() -> Any:
    """Does nothing on commit, but Django forgets it with the savepoint that is rolled back."""

    def mark() -> None:
        """The line that waits beside it tells of something that happened."""

    transaction.on_commit(mark)
    return mark


@transaction.atomic
def _append(lines: list[AuditLine]) -> None:
    """Number the lines, chain them and seal the new head.

    A log that was tampered with must not keep anybody from withdrawing a consent, so it goes
    on. Lines that are gone leave a gap. Without a head that can be believed the lines follow
    what is there, and the head stays without a seal: nothing that was done is made good.
    """
    if not lines:
        return
    head, last = locked_head()
    believed = is_believed(head, last)
    number, before = (head.number, head.digest) if believed else last
    for line in lines:
        number += 1
        line.number, line.before = number, before or NOTHING_BEFORE
        line.digest = before = digest_of(line)
    AuditLine.objects.bulk_create(lines)
    head.number, head.digest = number, before
    head.head_seal = seal("log", head_parts(head)) if believed else ""
    head.save()
    if not believed:
        logger.error("The log was changed behind the program's back: manage.py verify_log")


def locked_head() -> tuple[AuditHead, tuple[int, str]]:
    """The head, locked, or one without a seal if it is gone; number and hash of the last line."""
    head = AuditHead.objects.select_for_update().filter(pk=HEAD).first() or AuditHead(pk=HEAD)
    lines = AuditLine.objects.order_by("-number").values_list("number", "digest")
    return head, lines.first() or (0, "")


def is_believed(head: AuditHead, last: tuple[int, str]) -> bool:
    """Whether the head is as the program sealed it, and no line stands behind it."""
    return is_sealed(head) and last[0] <= head.number


def fingerprint_code(fingerprint: str) -> str:
    """How the log calls the words with this fingerprint: the same for the same, under a key.

    An export leaves the house. With the bare hash whoever has it could try out words.
    """
    return seal("fingerprint in the log", {"of": fingerprint}) if fingerprint else ""


def _written(codes: Mapping[str, Any]) -> str:
    for name, value in codes.items():
        _checked(_CODE, name)
        for each in value if isinstance(value, list | tuple) else (value,):
            if each is not None and not isinstance(each, int | float):
                _checked(_CODE, each)
    return json.dumps(dict(codes), sort_keys=True, separators=(",", ":"))


def _checked(pattern: re.Pattern[str], value: Any) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise NotACode("This is no code, and the log keeps no words.")
    return str(value)
