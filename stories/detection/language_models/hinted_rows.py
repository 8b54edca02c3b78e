"""Rows of letters with what the dictionary of names says of them, kept while a page is read.

The model of names reads a page, and then the model of details the same one: what both want to know
is found once.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Final

from stories.detection.language_models.characters import Row
from stories.detection.language_models.name_hints import NameHint

# A row, and a hint for each of its letters.
Hinted = tuple[Row, list[NameHint]]
# So many characters are kept, a very long page: some three megabytes.
MOST: Final = 10_000


class HintedRows:
    """The rows of the texts that were asked about last; `find` makes the row of a text."""

    def __init__(self, find: Callable[[str], Hinted], most: int = MOST) -> None:
        self.find = find
        self.most = most
        self._kept: OrderedDict[str, Hinted] = OrderedDict()
        self._lock = Lock()

    def of(self, text: str) -> Hinted:
        """The row of a text and its hints; any thread may ask."""
        with self._lock:
            found = self._kept.get(text)
        if found is None:
            found = self.find(text)
            self._keep(text, found)
        return found

    def _keep(self, text: str, found: Hinted) -> None:
        with self._lock:
            self._kept[text] = found
            while sum(map(len, self._kept)) > self.most:
                self._kept.popitem(last=False)
