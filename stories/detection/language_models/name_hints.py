"""What a dictionary of names says of the letters of a text: a hint for a model, no verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stories.detection.language_models.characters import (
    ALONE,
    FIRST,
    INSIDE,
    LAST,
    NOTHING,
    Row,
)
from stories.detection.language_models.word_classes import WordClasses

# A longer name counts as this long.
COUNTED: Final = 5
HAN: Final = "\u4e00", "\u9fff"


@dataclass(frozen=True, slots=True)
class NameHint:
    """Of the longest name of the dictionary over a letter: the letter's rank, its kind, its length.

    `rank` holds the first two: how the letter stands in the name and which kind of name it is.
    """

    rank: str = NOTHING
    length: int = 0


UNKNOWN: Final = NameHint()


def name_hints(
    row: Row, names: WordClasses, *, longest: int, ends: Sequence[bool]
) -> list[NameHint]:
    """A hint for each letter of a row.

    Names begin where a morpheme does and end behind letters for which `ends` is true; of two
    that overlap the longer counts, of two as long the first.
    """
    hints = [UNKNOWN] * len(row)
    covered = [0] * len(row)
    for start, begins in enumerate(row.beginnings):
        end, kind = _longest_from(start, row, names, longest, ends) if begins else (start, 0)
        length = end - start
        for index in range(start, end):
            if length > covered[index]:
                rank = _rank(index, start, end)
                hints[index] = NameHint(f"{rank}{kind}", min(length, COUNTED))
                covered[index] = length
    return hints


def _longest_from(
    start: int, row: Row, names: WordClasses, longest: int, ends: Sequence[bool]
) -> tuple[int, int]:
    """Where the longest name ends that begins here, and its kind; an empty one for none."""
    for end in range(min(start + longest, len(row)), start, -1):
        if not ends[end - 1]:
            continue
        if end - start == 1 and not HAN[0] <= row.letters[start] <= HAN[1]:
            continue
        found = names.of("".join(row.letters[start:end]))
        if found:
            return end, found[0]
    return start, 0


def _rank(index: int, start: int, end: int) -> str:
    if end - start == 1:
        return ALONE
    if index == start:
        return FIRST
    return LAST if index == end - 1 else INSIDE
