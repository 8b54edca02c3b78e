"""Words in the pieces that a transformer knows: WordPiece (Schuster and Nakajima, 2012)."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

# A piece that another one stands before.
FURTHER: Final = "##"
UNKNOWN: Final = "[UNK]"
# What a window of words begins and ends with.
FIRST, LAST = "[CLS]", "[SEP]"
# A word has no more pieces: what is longer is no word.
MOST: Final = 8
# Nor is a run of more letters than this one, and nobody looks for its pieces.
LONGEST: Final = 100
REMEMBERED: Final = 20_000


class WordPieces:
    """The pieces of words, by the list of pieces that a model was trained with."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(pieces)}
        self.of = lru_cache(REMEMBERED)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of a word, at least one; without capitals and accents."""
        found = [number for part in _parts(_plain(word)) for number in self._pieces(part)]
        return tuple(found[:MOST]) or (self.numbers[UNKNOWN],)

    def _pieces(self, part: str) -> list[int]:
        """The longest pieces from the left; one that is unknown makes all unknown."""
        found: list[int] = []
        start = 0 if len(part) <= LONGEST else len(part)
        while start < len(part):
            before = FURTHER if start else ""
            for end in range(len(part), start, -1):
                number = self.numbers.get(before + part[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self.numbers[UNKNOWN]]
        return found


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def _parts(word: str) -> Iterator[str]:
    """Runs of letters and digits, and every other sign alone."""
    run = ""
    for sign in word:
        if sign.isalnum():
            run += sign
            continue
        if run:
            yield run
        run = ""
        if not sign.isspace():
            yield sign
    if run:
        yield run
