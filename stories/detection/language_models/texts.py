"""Texts made digestible for an analyser of words, with every character where it was."""

import re
from collections.abc import Iterator
from typing import Final

# Characters read at a time: what an analyser needs of memory grows with the length of a sentence.
CHUNK: Final = 2_000
# Where a long text is best cut, best first.
CUTS: Final = ("\n", "。", "！", "？", ". ", "! ", "? ", "、", ", ", " ", "\u3000")
# What no analyser was taught and some choke on: control characters and halves of pairs.
UNREADABLE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff\ud800-\udfff]"
)
# Letters outside the plane that both languages live in: emoji and the rarest of kanji.
ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
# No word is as long as this: runs of one character have no meaning, and cost the most.
REPEATED: Final = re.compile(r"(\S)\1{15,}")


def readable(text: str) -> str:
    """A text of the same length in which an analyser finds nothing that it cannot read."""
    plain = UNREADABLE.sub(" ", text)
    plain = ASTRAL.sub("〓", plain)
    return REPEATED.sub(lambda run: " " * len(run.group()), plain)


def chunks_of(text: str, size: int = CHUNK) -> Iterator[tuple[int, str]]:
    """A text in parts of at most `size` characters with their starts, cut where it hurts least."""
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            end = _best_cut(text, start + size // 2, end)
        if not text[start:end].isspace():
            yield start, text[start:end]
        start = end


def _best_cut(text: str, earliest: int, latest: int) -> int:
    cuts = (text.rfind(cut, earliest, latest) + len(cut) for cut in CUTS)
    return next((cut for cut in cuts if cut > earliest), latest)
