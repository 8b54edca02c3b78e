"""Which names on a page belong together: "Min-ji" and "Kim Min-ji", and those of one list."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

TITLES: Final = frozenset("mr mrs ms miss mx dr prof rev sister brother".split())
# Grammar and forms of address behind a name.
ENDING: Final = re.compile(r"['’]s?$|(?:씨|님|さん|氏|様|ちゃん|くん|君)$")
BETWEEN: Final = re.compile(r"[\s·・=＝,]+")
# All that stands between two names of one list: "A, B and C", 「A、B両氏」.
IN_A_ROW: Final = re.compile(
    r"(?:\s|[、,，・;；/]|\band\b|&|さん|氏|様|くん|君|씨|님|と|와|과|및|그리고){1,8}"
)
# A surname of one sign is borne by too many.
SHORTEST: Final = 2
# A part of so many full names belongs to none.
SEVERAL: Final = 2

Words = tuple[str, ...]


def full_names(names: Iterable[str]) -> dict[str, str]:
    """For each name as written one key; equal keys are the same name, in full or in part.

    A part that belongs to two full names of the page belongs to neither.
    """
    parts = {name: words_of_name(name) for name in dict.fromkeys(names)}
    by_length = sorted({words for words in parts.values() if words}, key=_length, reverse=True)
    keys: dict[Words, str] = {}
    whole = _FullNames(by_length)
    for words in by_length:
        of = whole.with_part(words)
        if len(of) == 1:
            keys[words] = " ".join(*of)
        else:
            keys[words] = " ".join(words)
            whole.add(words)
    return {name: keys[words] for name, words in parts.items() if words}


def rows_of_names(text: str, spans: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """The names that stand in one list with others, each with the number of its list."""
    rows: list[list[tuple[int, int]]] = []
    for span in sorted(spans):
        between = text[rows[-1][-1][1] : span[0]] if rows else ""
        if IN_A_ROW.fullmatch(between):
            rows[-1].append(span)
        else:
            rows.append([span])
    return {span: number for number, row in enumerate(rows) for span in row if len(row) > 1}


def words_of_name(name: str) -> Words:
    """The words of a name without titles, hyphens, case and grammar."""
    words = (ENDING.sub("", word) for word in BETWEEN.split(name.strip().casefold()))
    plain = (word.replace("-", "").strip(".") for word in words)
    return tuple(word for word in plain if word and word not in TITLES)


def _length(words: Words) -> tuple[int, Words]:
    return sum(map(len, words)), words


class _FullNames:
    """The full names of a page, to ask to which of them a surname or a given name belongs."""

    def __init__(self, names: Iterable[Words]) -> None:
        # No part of another length is asked for.
        self.lengths = sorted({len("".join(words)) for words in names})
        self.by_part: defaultdict[str | frozenset[str], set[Words]] = defaultdict(set)

    def add(self, full: Words) -> None:
        """Take in one name more; which they are is of no matter where several have one part."""
        for part in self._parts(full):
            if len(self.by_part[part]) < SEVERAL:
                self.by_part[part].add(full)

    def with_part(self, words: Words) -> set[Words]:
        """The full names of which words are a part, or the same run together; several at most."""
        said = "".join(words)
        return self.by_part.get(said, set()) | self.by_part.get(frozenset(words), set())

    def _parts(self, full: Words) -> Iterator[str | frozenset[str]]:
        """What a full name may be called by: whole words of Latin letters, else any letters."""
        known = "".join(full)
        yield from (known, frozenset(full))
        lengths = self.lengths
        asked = lengths[bisect_left(lengths, SHORTEST) : bisect_left(lengths, len(known))]
        is_latin = known.isascii()
        ends = set(accumulate(map(len, full))) if is_latin else set(asked)
        starts = set(accumulate(map(len, reversed(full)))) if is_latin else ends
        yield from (known[:length] for length in asked if length in ends)
        yield from (known[-length:] for length in asked if length in starts)
