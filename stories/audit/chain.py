"""What makes the lines a chain: the hash of each, and the seal over the last."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from stories.audit.lines import AuditHead
from stories.audit.seals import seal_fits, stable

NOTHING_BEFORE: Final = "0" * 64
# The one row of the head.
HEAD: Final = 1


def is_sealed(head: AuditHead) -> bool:
    """Whether the program itself left the head as it is."""
    sealed = isinstance(head.head_seal, str)  # SQLite keeps bytes in a column of text
    return sealed and seal_fits(head.head_seal, "log", head_parts(head))


def head_parts(head: AuditHead) -> dict[str, Any]:
    """What the seal of the head covers: how many lines there are, and the hash of the last."""
    return {"number": head.number, "digest": head.digest}


def as_told(line: Any) -> dict[str, Any]:
    """A line as JSON-ready values, in the order of its columns: what is hashed and exported."""
    return {
        "number": line.number,
        "at": stable(line.at),
        "act": line.act,
        "by": line.by,
        "page": line.page,
        "review": line.review,
        "reference": line.reference,
        "fingerprint": line.fingerprint,
        "codes": line.codes,
        "before": line.before,
    }


def digest_of(line: Any) -> str:
    """SHA-256 over everything in a line but the hash itself, 64 hex digits.

    Without a key, so that whoever holds an export can follow the chain; that nobody wrote the
    whole chain anew is what the seal of the head proves.
    """
    return digest_told(as_told(line))


def digest_told(told: Mapping[str, Any]) -> str:
    """The hash of a line as :func:`as_told` gives it and an export has it."""
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
