"""What was read on a picture: kept encrypted, and told apart by what the boxes cover."""

import io
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from stories.images.geometry import Region
from stories.images.lettering_lines import joined
from stories.images.sealing import UnsealedFile, seal_pieces

# A word counts as covered when at least this share of its area lies under boxes. The rest of a
# letter that sticks out is seen by the reviewer; half a word is still a word.
COVERED = 0.8


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line on a picture: its language, its words and where each stands."""

    language: str
    words: tuple[tuple[str, Region], ...]

    @property
    def text(self) -> str:
        """The words as a line of text."""
        return text_of(self.words, self.language)


def sealed(lines: Iterable[ReadLine]) -> bytes:
    """Lines encrypted for the database."""
    return _seal(
        [
            [line.language, [[word, *_corners(region)] for word, region in line.words]]
            for line in lines
        ]
    )


def opened(data: bytes) -> list[ReadLine]:
    """The lines again.

    Raises:
        SealBroken: they were changed, or no key fits.
    """
    return [
        ReadLine(language, tuple((word, Region(*corners)) for word, *corners in words))
        for language, words in _open(data)
    ]


def sealed_words(groups: list[list[str]]) -> bytes:
    """Groups of words encrypted for the database; nothing where all are empty."""
    return _seal(groups) if any(groups) else b""


def opened_words(data: bytes) -> list[list[str]]:
    """The two groups again: what is visible, what is hidden. Raises as :func:`opened`."""
    return _open(data) or [[], []]


def _seal(rows: list[Any]) -> bytes:
    if not rows:
        return b""
    text = json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return b"".join(seal_pieces(io.BytesIO(text), settings.LANDFALL_IDENTITY_KEYS))


def _open(data: bytes) -> list[Any]:
    if not data:
        return []
    plain = io.BufferedReader(UnsealedFile(io.BytesIO(data), settings.LANDFALL_IDENTITY_KEYS))
    rows: list[Any] = json.loads(plain.read().decode("utf-8", "surrogatepass"))
    return rows


def visible_lines(lines: Iterable[ReadLine], boxes: Sequence[Region]) -> list[str]:
    """Each line without its covered words; a line of which nothing is left is left out."""
    left = (
        text_of([each for each in line.words if not is_covered(each[1], boxes)], line.language)
        for line in lines
    )
    return [text for text in left if text]


def text_of(words: Sequence[tuple[str, Region]], language: str) -> str:
    """Words of a line as text: syllables that a program parted are one word again."""
    return joined(words, language) if words else ""


def hidden_words(lines: Iterable[ReadLine], boxes: Sequence[Region]) -> list[str]:
    """The words under boxes, neighbours in a line together: “Kim Young-ja”."""
    runs: list[str] = []
    for line in lines:
        by_cover = itertools.groupby(line.words, key=lambda word: is_covered(word[1], boxes))
        runs += [text_of(list(words), line.language) for covered, words in by_cover if covered]
    return runs


def is_covered(region: Region, boxes: Sequence[Region]) -> bool:
    """Whether boxes together cover at least :data:`COVERED` of a region.

    Where boxes lie over each other they cover it once: two over the same half leave the other
    half to be seen.
    """
    parts = [box for box in boxes if region.common(box)]
    if sum(region.common(box) for box in parts) < COVERED * max(region.area, 1):
        return False
    return _common_with_all(region, parts) >= COVERED * max(region.area, 1)


def _common_with_all(region: Region, boxes: Sequence[Region]) -> int:
    """Pixels of ``region`` that lie under any of ``boxes``: strip by strip, from edge to edge."""
    rows = {edge for box in boxes for edge in (box.top, box.bottom)} | {region.top, region.bottom}
    edges = sorted(row for row in rows if region.top <= row <= region.bottom)
    covered = 0
    for top, bottom in itertools.pairwise(edges):
        right = region.left
        across = sorted(
            (max(box.left, region.left), min(box.right, region.right))
            for box in boxes
            if box.top <= top and box.bottom >= bottom
        )
        for start, end in across:
            covered += max(end - max(start, right), 0) * (bottom - top)
            right = max(right, end)
    return covered


def _corners(region: Region) -> list[int]:
    return [region.left, region.top, region.width, region.height]
