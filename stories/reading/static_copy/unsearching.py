"""Taking pages out of the search of a copy, file by file, without making it anew.

Their cards are emptied, their numbers leave every word, and words that nobody else has go. What
changed gets a new name, as everything in this index has that of its content.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from stories.reading.static_copy.manifest import File
from stories.reading.static_copy.shards import INDEXES, MODULE, NO_VALUE, as_module, named, steps_of
from stories.reading.static_copy.writing import PACKED, overwrite

LIST: Final = "list.js"
_TYPE: Final = "text/javascript"
_NOBODY: Final[list[str]] = []
Entries = dict[str, list[Any]]


def indexes_in(names: Iterable[str]) -> list[str]:
    """The folders in which the search of each language lies."""
    ends = f"/{LIST}"
    found = [name for name in names if name.startswith(INDEXES) and name.endswith(ends)]
    return sorted(name.removesuffix(LIST) for name in found)


def take_from_index(
    site: Path, folder: str, names: Collection[str], paths: Collection[str]
) -> tuple[list[str], dict[str, File]]:
    """Take the pages at ``paths`` out of the index in ``folder``, which has the files ``names``.

    Returns which files must go, and those that were written. Nothing is deleted here.

    Raises:
        OSError, ValueError, KeyError: a file cannot be read or written.
    """
    striking = Striking(site, folder)
    if not striking.find(paths):
        return [], {}
    striking.take_words()
    striking.close()
    stay = {*striking.listed(), *(f"{name}{PACKED}" for name in striking.listed())}
    return [name for name in names if name not in stay], striking.made


class Striking:
    """One index, while pages leave it."""

    def __init__(self, site: Path, folder: str) -> None:
        self.site, self.folder = site, folder
        self.list: dict[str, Any] = self._read(LIST)
        self.numbers: set[int] = set()
        self.dead: set[str] = set()
        self.made: dict[str, File] = {}

    def find(self, paths: Collection[str]) -> bool:
        """Empty the cards of the pages; says whether there were any."""
        for place, name in enumerate(self.list["cards"]):
            cards = self._read(name)
            gone = [at for at, card in enumerate(cards) if card and card[0] in paths]
            if gone:
                self.numbers.update(place * self.list["each"] + at for at in gone)
                left = [_NOBODY if at in gone else card for at, card in enumerate(cards)]
                self.list["cards"][place] = self._write("cards", left)
        return bool(self.numbers)

    def take_words(self) -> None:
        """Two readings: which words nobody else has, and then every file without the pages."""
        for name in self.list["words"]:
            entries = self._read(name)
            self.dead.update(
                word for word, entry in entries.items() if entry[0] and not self._left(entry[0])
            )
        firsts, names = [], []
        for name in self.list["words"]:
            entries = self._read(name)
            left = dict(self._without(entries))
            if left:
                firsts.append(next(iter(left)))
                names.append(name if left == entries else self._write("words", left))
        self.list["firsts"], self.list["words"] = firsts, names
        facets = self._read(self.list["facets"])
        for division in facets.values():
            for number in self.numbers:
                division["of"][number] = NO_VALUE
        self.list["facets"] = self._write("facets", facets)

    def _without(self, entries: Entries) -> Iterator[tuple[str, list[Any]]]:
        for word, (steps, *targets) in entries.items():
            left = self._left(steps)
            others = [target for target in targets if target not in self.dead]
            if left or others:
                yield word, [steps_of(left), *others]

    def _left(self, steps: list[int]) -> list[int]:
        """The pages of a word that stay, each with the weight that the word has there."""
        return [each for each in accumulate(steps) if each >> 2 not in self.numbers]

    def close(self) -> None:
        """The list of all files, last of all: it leads to the others."""
        self.list["count"] = self.list["count"] if self.list["words"] else 0
        self._put(LIST, as_module(self.list))

    def listed(self) -> list[str]:
        """Every file that belongs to the index now."""
        names = (LIST, self.list["facets"], *self.list["words"], *self.list["cards"])
        return [f"{self.folder}{name}" for name in names]

    def _read(self, name: str) -> Any:
        text = (self.site / self.folder / name).read_text(encoding="utf-8")
        return json.loads(text.removeprefix(MODULE).rstrip(";\n"))

    def _write(self, kind: str, value: Any) -> str:
        name, content = named(kind, value)
        self._put(name, content)
        return name

    def _put(self, name: str, content: str) -> None:
        self.made.update(overwrite(self.site, f"{self.folder}{name}", content.encode(), _TYPE))
