"""In which form an answer travels."""

import gzip
import random

import brotli
import pytest

from stories.reading.encodings import LEAST_BYTES, accepted_encoding, compressed

LONG = b"<p>The harbour was quiet that morning.</p>" * 60
NOISE = random.Random(1).randbytes(700)  # noqa: S311  the same every time


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZip;q=0.5", "gzip"),
        ("br;q=0, gzip;q=1.0", "gzip"),
        ("br; q=0.000, gzip; q=0", ""),
        ("identity", ""),
        ("*", ""),
        (",;=,", ""),
    ],
)
def test_a_browser_is_given_what_it_names(header: str, encoding: str) -> None:
    assert accepted_encoding(header) == encoding


def test_compressed_words_are_the_same_words() -> None:
    small = compressed(LONG, "text/html; charset=utf-8", "br")
    assert small
    assert brotli.decompress(small) == LONG
    small = compressed(LONG, "application/atom+xml; charset=utf-8", "gzip")
    assert small
    assert gzip.decompress(small) == LONG


def test_the_same_words_are_the_same_bytes_at_every_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    first = compressed(LONG, "text/html", "gzip")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert compressed(LONG, "text/html", "gzip") == first


@pytest.mark.parametrize(
    ("body", "content_type", "encoding"),
    [
        (LONG, "text/html", ""),
        (LONG, "image/webp", "br"),
        (LONG, "application/pdf", "gzip"),
        (LONG[: LEAST_BYTES - 1], "text/html", "br"),
        (NOISE, "text/plain", "gzip"),
    ],
)
def test_what_gains_nothing_stays_as_it_is(body: bytes, content_type: str, encoding: str) -> None:
    assert compressed(body, content_type, encoding) is None
