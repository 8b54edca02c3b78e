"""Words in windows, as a transformer is told them: in pieces, with shapes, lists and bands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.word_pieces import FIRST, LAST, WordPieces

# So many pieces are read at a time.
WINDOW: Final = 250
# And so many are computed at a time, in some windows.
AT_ONCE: Final = 2_000


class Window(NamedTuple):
    """Pieces that are read together: their numbers, what else is told, where each word begins."""

    pieces: list[int]
    told: list[tuple[int, int, int]]
    firsts: list[int]


def shape_of(word: str) -> int:
    """What sort of word it is by its letters: digits, mixed, signs, small, large, one letter."""
    if word.isdigit():
        return 5
    if any(letter.isdigit() for letter in word):
        return 6
    if not any(letter.isalpha() for letter in word):
        return 1
    if word.isupper() and len(word) > 1:
        return 4
    if word[0].isupper():
        return 3 if len(word) > 1 else 7
    return 2


class Telling:
    """How words are told to the network: in pieces, with their shapes, lists and bands."""

    def __init__(self, pieces: Sequence[str], signs: Sequence[str], bands: Sequence[str]) -> None:
        self.pieces = WordPieces(pieces)
        self.signs = {value: number for number, value in enumerate(signs, 1)}
        self.bands = {value: number for number, value in enumerate(bands, 1)}
        self._edges = [self.pieces.numbers[FIRST]], [self.pieces.numbers[LAST]]

    def windows(self, text: str, words: Sequence[DetailWord]) -> Iterator[Window]:
        """The words of a text in windows, none cut in two."""
        pieces, told, firsts = list[int](), list[tuple[int, int, int]](), list[int]()
        for word in words:
            written = text[word.start : word.end]
            found = self.pieces.of(written)
            if len(pieces) + len(found) + 1 > WINDOW:
                yield self._window(pieces, told, firsts)
                pieces, told, firsts = [], [], []
            firsts.append(len(pieces) + 1)
            pieces += found
            known = self.signs.get(word.sign, 0), self.bands.get(word.band, 0)
            told += [(shape_of(written), *known)] * len(found)
        yield self._window(pieces, told, firsts)

    def _window(
        self, pieces: list[int], told: list[tuple[int, int, int]], firsts: list[int]
    ) -> Window:
        first, last = self._edges
        return Window([*first, *pieces, *last], [(0, 0, 0), *told, (0, 0, 0)], firsts)


def grouped(windows: Iterable[Window]) -> Iterator[list[Window]]:
    """Windows in order, as many together as are computed at once; none without a word."""
    group, length = list[Window](), 0
    for window in windows:
        if group and length + len(window.pieces) > AT_ONCE:
            yield group
            group, length = [], 0
        if window.firsts:
            group.append(window)
            length += len(window.pieces)
    if group:
        yield group


def places_of(windows: Sequence[Window]) -> tuple[list[slice], list[int]]:
    """Where each window lies when all stand in a row, and where each word begins."""
    spans, firsts, start = list[slice](), list[int](), 0
    for window in windows:
        spans.append(slice(start, start + len(window.pieces)))
        firsts += [start + first for first in window.firsts]
        start += len(window.pieces)
    return spans, firsts
