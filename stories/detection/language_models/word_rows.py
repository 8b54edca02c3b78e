"""Which row of its table of vectors a model keeps for which word, in little memory."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping


class WordRows(Mapping[int, int]):
    """The hash of a word to its row, as a dictionary of numbers, in a sixth of the memory.

    The larger English model knows the hashes of 685,000 words: some 70 MB as a dictionary, 10 here.
    """

    def __init__(self, rows: Mapping[int, int]) -> None:
        self.words = array("Q", sorted(rows))
        self.rows = array("l", (rows[word] for word in self.words))

    def __getitem__(self, word: int) -> int:
        place = bisect_left(self.words, word)
        if place < len(self.words) and self.words[place] == word:
            return self.rows[place]
        raise KeyError(word)

    def __iter__(self) -> Iterator[int]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)
