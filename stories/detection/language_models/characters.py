"""A text as a row of letters, each with the word that an analyser found it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

# What stands before the first and after the last letter or word.
NOTHING: Final = "#"
# How a letter stands in its word: alone, first, inside, last; or in no word.
ALONE, FIRST, INSIDE, LAST, WORDLESS = "S", "B", "I", "E", "-"


@dataclass(frozen=True, slots=True)
class Morpheme:
    """A word or part of one: where it stands, how it is written, what kind it is, what it is like.

    `near` and `wide` are the classes of words used alike that it belongs to, a small and a large
    one; "" where none is known.
    """

    start: int
    end: int
    form: str
    tag: str
    near: str = ""
    wide: str = ""


EDGE: Final = Morpheme(0, 0, NOTHING, NOTHING, NOTHING, NOTHING)


class Row:
    """The letters of a text that are not blank, and for each the morpheme that it belongs to."""

    def __init__(self, text: str, morphemes: Sequence[Morpheme]) -> None:
        self.text = text
        self.morphemes = morphemes
        self.places = [place for place, letter in enumerate(text) if not letter.isspace()]
        self.letters = [text[place] for place in self.places]

    def __len__(self) -> int:
        return len(self.places)

    @cached_property
    def owners(self) -> list[int]:
        """For each letter the number of its morpheme, -1 for none; of two the first has it."""
        owners = [-1] * len(self.text)
        for number, morpheme in enumerate(self.morphemes):
            for place in range(morpheme.start, min(morpheme.end, len(owners))):
                if owners[place] < 0:
                    owners[place] = number
        return [owners[place] for place in self.places]

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        """For each letter where the run between two blanks begins and ends that holds it."""
        starts = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(self.places)) if b != a + 1)]
        ends = [*starts[1:], len(self.places)]
        return [(a, b) for a, b in zip(starts, ends, strict=True) for _ in range(a, b)]

    @cached_property
    def beginnings(self) -> list[bool]:
        """For each letter whether a morpheme or a run between two blanks begins with it."""
        owners, words = self.owners, self.words
        return [
            index == words[index][0] or owners[index] != owners[index - 1]
            for index in range(len(owners))
        ]

    @cached_property
    def endings(self) -> list[bool]:
        """For each letter whether a morpheme or a run between two blanks ends with it."""
        return [*self.beginnings[1:], True] if self.places else []

    def morpheme(self, number: int) -> Morpheme:
        """The morpheme with a number, an empty one beyond both ends."""
        return self.morphemes[number] if 0 <= number < len(self.morphemes) else EDGE

    def position(self, index: int) -> str:
        """How a letter stands in its morpheme."""
        owner = self.owners[index]
        if owner < 0:
            return WORDLESS
        morpheme, place = self.morphemes[owner], self.places[index]
        if morpheme.end - morpheme.start == 1:
            return ALONE
        if place == morpheme.start:
            return FIRST
        return LAST if place == morpheme.end - 1 else INSIDE
