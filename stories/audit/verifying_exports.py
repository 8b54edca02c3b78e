"""Is an exported log whole, and is it the beginning of the log that is here?"""

import json
from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from stories.audit.chain import HEAD
from stories.audit.exporting import COLUMNS, UNREADABLE, as_written
from stories.audit.lines import AuditHead, AuditLine
from stories.audit.verifying import (
    NOT_READ,
    OTHER_SPELLING,
    TOO_MANY,
    Chain,
    Trouble,
    hold_against,
)

NOT_HERE: Final = _(
    "The log that is here has another line in its place, or none: it is not the one that was "
    "exported, or it was written anew since."
)
_HEAD: Final = ("number", "digest", "seal")


def verify_export(lines: Iterable[str]) -> Chain:
    """Walk an exported file, from its first line to the head at its end.

    The seal of the head is held against the key of this server.
    """
    chain = Chain()
    heads: list[AuditHead] = []
    try:
        for text in lines:
            trouble = TOO_MANY if heads else _take(chain, heads, text)
            if trouble:
                return chain.breaks(trouble)
    except UNREADABLE:
        return chain.breaks(NOT_READ)
    return hold_against(heads[0] if heads else None, chain)


def hold_against_this_log(chain: Chain) -> Chain:
    """The chain of a file, or broken where the log of the database is not its continuation."""
    here = AuditLine.objects.filter(number=chain.number, digest=chain.digest)
    return chain if not chain.number or here.exists() else chain.breaks(NOT_HERE, chain.number)


def _take(chain: Chain, heads: list[AuditHead], text: str) -> Trouble | None:
    told = _read(text)
    if told is None:
        return OTHER_SPELLING
    if "head" in told:
        heads.append(_head_of(told["head"]))
        return None
    if not chain.lines:
        chain.number, chain.digest = told["number"] - 1, told["before"]
    digest = told.pop("digest")
    return chain.take(told, digest)


def _read(text: str) -> dict[str, Any] | None:
    """A line of an export, or None when the program would not have written it so."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or as_written(told) != text:
        return None
    if tuple(told) == COLUMNS:
        return told if isinstance(told["number"], int) else None
    return told if tuple(told) == ("head",) else None


def _head_of(told: Any) -> AuditHead:
    """The head that a file ends with; one without a seal when it is not spelt as a head is."""
    if not isinstance(told, dict) or tuple(told) != _HEAD:
        return AuditHead(pk=HEAD)
    return AuditHead(pk=HEAD, number=told["number"], digest=told["digest"], head_seal=told["seal"])
