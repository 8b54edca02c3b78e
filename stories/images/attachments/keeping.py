"""What was found in a PDF, encrypted for the database: words with their places, hidden words."""

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.conf import settings

from stories.images.attachments.asking import hidden_from, page_from
from stories.images.attachments.copying import PageRead
from stories.images.attachments.hidden import Hidden
from stories.images.sealing import UnsealedFile, seal_pieces


@dataclass(frozen=True, slots=True)
class Found:
    """The pages as the clean copy shows them, and what the original hides."""

    pages: Sequence[PageRead] = ()
    hidden: Sequence[Hidden] = field(default_factory=list)


def sealed_found(found: Found) -> bytes:
    """For the database; nothing where there is nothing."""
    if not found.pages and not found.hidden:
        return b""
    return _seal(
        {
            "pages": [asdict(page) for page in found.pages],
            "hidden": [asdict(one) for one in found.hidden],
        }
    )


def opened_found(data: bytes) -> Found:
    """What was found, again. Raises ``SealBroken``: it was changed, or no key fits."""
    told = _open(data) if data else {"pages": [], "hidden": []}
    return Found(
        [page_from(page) for page in told["pages"]], [hidden_from(one) for one in told["hidden"]]
    )


def sealed_texts(texts: Sequence[str]) -> bytes:
    """The text of each page of a clean copy, for the database."""
    return _seal(list(texts)) if any(texts) else b""


def opened_texts(data: bytes) -> list[str]:
    """The texts again. Raises as :func:`opened_found`."""
    return list(_open(data)) if data else []


def _seal(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return b"".join(seal_pieces(io.BytesIO(text), settings.LANDFALL_IDENTITY_KEYS))


def _open(data: bytes) -> Any:
    plain = io.BufferedReader(UnsealedFile(io.BytesIO(data), settings.LANDFALL_IDENTITY_KEYS))
    return json.loads(plain.read().decode("utf-8", "surrogatepass"))
