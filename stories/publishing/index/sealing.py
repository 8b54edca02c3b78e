"""The seal of a row of the index: that the gate wrote it, for this edition, in its time.

A search counts hundreds of rows, so this seal is cheaper than that of an edition: what is counted
and the times of validity, as lines, under a keyed BLAKE2b. The digests of words stay outside:
whatever they lead to is read anew from the edition before anybody sees it.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.conf import settings

from stories.publishing.index.rows import SearchRow

_LENGTH: Final = 12  # bytes


class Facts(NamedTuple):
    """What a row is counted by, as text: the same from every database."""

    edition: str
    language: str
    kind: str
    category: str
    themes: str  # as JSON
    year: str
    listed_on: str
    valid_from: str
    valid_until: str


def facts_of(row: SearchRow) -> Facts:
    """The facts of a row as the gate writes it."""
    return Facts(
        str(row.edition_id),
        row.language,
        row.kind,
        row.category,
        json.dumps(row.themes),
        row.year,
        told(row.listed_on),
        told(row.valid_from),
        told(row.valid_until),
    )


def told(moment: date | None) -> str:
    """A day, or a moment in UTC, as SQLite keeps it; nothing for none."""
    if isinstance(moment, datetime):
        return str(moment.astimezone(UTC)).removesuffix("+00:00")
    return str(moment or "")


def seal_of(facts: Sequence[str]) -> str:
    """The seal of these facts in the order of :class:`Facts`: 24 hex digits."""
    state = _keyed(settings.LANDFALL_SEAL_KEY).copy()
    state.update("\n".join(facts).encode("utf-8", "surrogatepass"))
    return str(state.hexdigest())


def is_sealed(facts: Sequence[Any], claimed: Any) -> bool:
    """Whether ``claimed`` is the seal of these facts; what is no text has none."""
    try:
        return hmac.compare_digest(claimed.encode(), seal_of(facts).encode())
    except (AttributeError, TypeError):
        return False


@lru_cache(maxsize=2)
def _keyed(secret: str) -> Any:
    """A hash that has taken its key already, to be copied."""
    key = hashlib.blake2b(secret.encode(), digest_size=32, person=b"landfall rows").digest()
    return hashlib.blake2b(key=key, digest_size=_LENGTH)
