"""In which form an answer travels: as it is, or compressed.

Compressing what is answered over HTTPS can betray a secret to somebody who may choose words that
stand beside it and who sees how long the answer becomes (BREACH, breachattack.com). Pages made of
editions hold no secret: no session, no token, nothing that differs from reader to reader. What does
hold one says ``no-store``, and is never compressed; nor is the desk.
"""

import gzip
from collections.abc import Callable
from typing import Final

import brotli

LEAST_BYTES: Final = 600  # below it the saving is smaller than a packet of the network
COMPRESSIBLE: Final = (
    "text/",
    "application/atom+xml",
    "application/rss+xml",
    "application/xml",
    "application/json",
    "image/svg+xml",
)
_BROTLI_QUALITY = 5
_GZIP_LEVEL = 6


def _brotli(body: bytes) -> bytes:
    return brotli.compress(body, quality=_BROTLI_QUALITY)


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, _GZIP_LEVEL, mtime=0)  # the same bytes at every hour


# In the order in which we like them.
ENCODINGS: Final[dict[str, Callable[[bytes], bytes]]] = {"br": _brotli, "gzip": _gzip}


def accepted_encoding(header: str) -> str:
    """The best of ``ENCODINGS`` that an ``Accept-Encoding`` allows; empty for none.

    A browser names what it can; a weight of nought forbids (RFC 9110, 12.5.3). ``*`` is left to
    those who mean it: we send them the plain words.
    """
    if not header:
        return ""
    allowed = {
        name.strip().lower()
        for name, _mark, weight in (each.partition(";") for each in header.split(","))
        if not _forbids(weight)
    }
    return next((name for name in ENCODINGS if name in allowed), "")


def _forbids(weight: str) -> bool:
    name, _is, number = weight.replace(" ", "").lower().partition("=")
    return name == "q" and not number.strip("0.")


def compressed(body: bytes, content_type: str, encoding: str) -> bytes | None:
    """``body`` in this encoding; None where there is nothing to gain."""
    if not encoding or len(body) < LEAST_BYTES or not content_type.startswith(COMPRESSIBLE):
        return None
    small = ENCODINGS[encoding](body)
    return small if len(small) < len(body) else None
