"""How the tables of kinds of names are made, from dictionaries that others publish.

The inputs and their licences are in `data/NOTICE.md`.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from stories.detection.language_models import table_sources as sources
from stories.detection.language_models.word_classes import written

# Wikidata's numbers for a human, a character, and other sorts of both.
PEOPLE: Final = frozenset("Q5 Q15632617 Q22808320 Q3658341 Q1114461 Q95074".split())
HANGUL: Final = re.compile("[가-힣]+")
BETWEEN_PARTS: Final = re.compile(r"[ ·-]+")
KANJI: Final = "\u4e00", "\u9fff"
LONGEST_PART, LONGEST_TITLE, LONGEST_KOREAN, LONGEST_JAPANESE = 8, 10, 14, 12
# A part of a name is frequent, or very frequent, from so many titles on.
FREQUENT, VERY_FREQUENT = 5, 25
# And stands first or last so often among the names of people that it is a given name or a surname.
MOSTLY: Final = 0.6


def kinds_of_japanese_names(path: Path) -> bytes:
    """The table of the names of JMnedict with a number for what they are names of."""
    kinds = sources.jmnedict(path)
    number = sources.most_frequent(kinds)
    return written(
        {
            name: (number[kind], 0)
            for name, kind in kinds.items()
            if 1 < len(name) <= LONGEST_JAPANESE or KANJI[0] <= name <= KANJI[1]
        }
    )


@dataclass
class _Parts:
    """How often a word is which part of a person's name, and how often part of another title."""

    first: Counter[str] = field(default_factory=Counter)
    last: Counter[str] = field(default_factory=Counter)
    middle: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    whole: dict[str, str] = field(default_factory=dict)

    def add(self, title: str, item: str) -> None:
        """Count one title of several words."""
        parts = BETWEEN_PARTS.split(title)
        hangul = [part for part in parts if HANGUL.fullmatch(part)]
        if item in PEOPLE:
            if len(parts) > 1 and len(hangul) == len(parts):
                self.whole["".join(parts)] = "P"
                self.first[parts[0]] += 1
                self.last[parts[-1]] += 1
                self.middle.update(parts[1:-1])
            return
        self.other.update(hangul)
        if len(hangul) == len(parts) and len("".join(parts)) <= LONGEST_TITLE:
            self.whole.setdefault("".join(parts), "W")

    def kind(self, part: str) -> str:
        """What a part mostly is, with a plus for a frequent one and two for a very frequent one."""
        first, last, other = self.first[part], self.last[part], self.other[part]
        of_people = first + last + self.middle[part]
        total = of_people + other
        if total < 2:
            return "1p" if of_people else "1o"
        if other * 2 >= total:
            sort = "O" if of_people else "o"
        elif first >= MOSTLY * of_people:
            sort = "F"
        else:
            sort = "N" if last >= MOSTLY * of_people else "M"
        return sort + "+" * ((total >= FREQUENT) + (total >= VERY_FREQUENT))


def kinds_of_korean_names(folder: Path) -> bytes:
    """The table of Korean words with a number for whether they are parts of names or titles."""
    parts = _Parts()
    for title, item in sources.titles_of_several_words(folder):
        parts.add(title, item)
    heard = {*parts.first, *parts.last, *parts.middle, *parts.other}
    sorts = {part: parts.kind(part) for part in heard if 1 < len(part) <= LONGEST_PART}
    listed = {
        word
        for word in sources.titles(folder)
        if 1 < len(word) <= LONGEST_PART and HANGUL.fullmatch(word)
    }
    words = sorted(word for word in {*sorts, *parts.whole, *listed} if len(word) <= LONGEST_KOREAN)
    kinds = {
        word: f"{sorts.get(word, '')}/{parts.whole.get(word, '')}/{'T' if word in listed else ''}"
        for word in words
    }
    number = sources.most_frequent(kinds)
    return written({word: (number[kind], 0) for word, kind in kinds.items()})
