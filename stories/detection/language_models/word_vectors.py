"""What words mean as points in a space, in a table that holds no word."""

import lzma
from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from stories.detection.language_models.weights import numpy
from stories.detection.language_models.word_classes import WordClasses, written

# So many axes does the space have, and so much of it is one.
AXES: Final = 64
ONE: Final = 64


class WordVectors:
    """For each word a point: its row is looked up as a class is, and the points are one table."""

    def __init__(self, rows: Path, points: Path) -> None:
        self.rows = WordClasses(rows)
        self.points = points

    def of(self, words: Sequence[str]) -> Any:
        """The points of words, an array of `len(words)` by `AXES`; naught for unknown ones."""
        table = self._points
        found = [self.rows.of(word) for word in words]
        # The last row is naught.
        return table[[place[0] if place else -1 for place in found]].astype("float32") / ONE

    @cached_property
    def _points(self) -> Any:
        library = numpy()
        content = BytesIO(lzma.decompress(self.points.read_bytes()))
        table = library.load(content, allow_pickle=False)
        return library.concatenate([table, library.zeros((1, AXES), "int8")])


def files_of(rows: dict[str, int], points: Any) -> tuple[bytes, bytes]:
    """The contents of the two files for words, their rows, and the points in the rows."""
    file = BytesIO()
    numpy().save(file, points)
    return (
        written({word: (row, 0) for word, row in rows.items()}),
        lzma.compress(file.getvalue(), preset=9),
    )
