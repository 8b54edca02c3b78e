"""Lines of words, as they were read: what makes sense of them and what does not."""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stories.images.geometry import Region
from stories.images.lettering_program import Word

LEAST_WORD, LEAST_LINE = 0.3, 0.6  # scores; below them words are dropped, and lines not read
ENOUGH_LETTERS, SURE = 4, 0.84  # a page read so surely stands upright
# Of a line's height: a narrower gap between two words is none. English has no parted syllables.
LEAST_GAP = {"en": -math.inf, "ko": 0.24, "ja": 0.5}


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line; ``text`` and ``words`` are empty where something could not be read."""

    text: str
    region: Region
    words: tuple[tuple[str, Region], ...] = ()
    language: str = ""
    score: float = 0.0

    @property
    def weight(self) -> float:
        """How much well-read text it holds: long lines that make sense come first."""
        return sum(len(word) * (region.score - 0.45) for word, region in self.words)


def told(region: Region, read: Region) -> bool:
    """Whether two places hold the same line: the smaller lies in the other to a good part."""
    return region.common(read) > 0.4 * min(region.area, read.area)


def lines_of(words: list[Word], language: str) -> Iterator[Line]:
    """Lines of words that make some sense, where they were found."""
    for _line, grouped in itertools.groupby(words, key=lambda word: word.line):
        kept = [word for word in grouped if word.region.score >= LEAST_WORD]
        letters = sum(len(word.text) for word in kept)
        if not letters:
            continue
        score = sum(len(word.text) * word.region.score for word in kept) / letters
        if score >= LEAST_LINE:
            region = around([word.region for word in kept], score)
            placed = tuple((word.text, word.region) for word in kept)
            yield Line(joined(placed, language), region, placed, language, score)


def joined(words: Sequence[tuple[str, Region]], language: str) -> str:
    """The text of a line. Where the program parts syllables, only a gap one can see is a space."""
    least = LEAST_GAP.get(language, -math.inf) * max(region.height for _word, region in words)
    text = words[0][0]
    for (_before, left), (word, right) in itertools.pairwise(words):
        text += (" " if right.left - left.right >= least else "") + word
    return text


def around(regions: list[Region], score: float) -> Region:
    """The rectangle around all of them."""
    left, top = min(one.left for one in regions), min(one.top for one in regions)
    right, bottom = max(one.right for one in regions), max(one.bottom for one in regions)
    return Region(left, top, right - left, bottom - top, score)


def without_doubles(lines: Iterable[Line]) -> list[Line]:
    """Of lines in one place the one that makes most sense."""
    kept: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.weight):
        if not any(told(line.region, other.region) for other in kept):
            kept.append(line)
    return kept


def sense(lines: list[Line]) -> float:
    """How much was read, and how surely."""
    return sum(line.weight for line in lines)


def convincing(lines: list[Line]) -> bool:
    """Whether the page stands upright: what is read on its head is never read as surely."""
    letters = sum(len(line.text) for line in lines)
    sure = sum(len(line.text) * line.score for line in lines)
    return letters >= ENOUGH_LETTERS and sure >= SURE * letters
