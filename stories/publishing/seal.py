"""The seal: HMAC-SHA256 under a key of the server, over what an edition says.

It has two parts, so that a listing verifies what it shows without loading articles.
"""

import hmac
import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings


def seal(label: str, parts: Mapping[str, Any]) -> str:
    """Seal of ``parts`` (JSON-ready values): 64 hex digits; ``label`` keeps two kinds apart."""
    message = json.dumps([label, parts], sort_keys=True, ensure_ascii=False, default=str)
    return hmac.digest(settings.LANDFALL_SEAL_KEY.encode(), message.encode(), "sha256").hex()


def seal_fits(claimed: str, label: str, parts: Mapping[str, Any]) -> bool:
    """Whether ``claimed`` is the seal of ``parts``, compared in constant time."""
    return hmac.compare_digest(claimed, seal(label, parts))


def address_digest(path: str) -> str:
    """Keyed digest of a public address, so that a gone address can be known but not read."""
    return seal("address", {"path": path})
