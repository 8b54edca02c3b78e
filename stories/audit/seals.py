"""Seals: HMAC-SHA256 under a key of the server, so that a row that was forged shows."""

import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.conf import settings


def seal(label: str, parts: Mapping[str, Any]) -> str:
    """Seal of ``parts`` (JSON-ready values): 64 hex digits; ``label`` keeps two kinds apart."""
    message = json.dumps([label, parts], sort_keys=True, ensure_ascii=False, default=str)
    # Text from a form can hold half of a surrogate pair, which UTF-8 refuses without being told.
    secret, words = settings.LANDFALL_SEAL_KEY.encode(), message.encode("utf-8", "surrogatepass")
    return hmac.digest(secret, words, "sha256").hex()


def seal_fits(claimed: str, label: str, parts: Mapping[str, Any]) -> bool:
    """Whether ``claimed`` is the seal of ``parts``, compared in constant time."""
    return hmac.compare_digest(claimed.encode(), seal(label, parts).encode())


def stable(value: Any) -> Any:
    """Moments in UTC to the microsecond, whatever zone the database driver speaks."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value
