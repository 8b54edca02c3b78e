"""What stands around found words: where it changes, an earlier decision is asked again."""

import re
from collections.abc import Mapping
from typing import Final

from stories.detection import Finding, Passage

# How much on each side: five words, or as many letters where words are not parted by spaces.
WORDS: Final = 5
LETTERS: Final = 12
_REACH: Final = 120
_UNPARTED: Final = frozenset({"ja", "ko", "zh"})


def surroundings(finding: Finding, passages: Mapping[str, Passage]) -> list[str]:
    """What stands before and after the words at each of their places, sorted, without repeats.

    Case and runs of white space make no difference, and neither does the place itself: a
    paragraph that moves takes the decision along.
    """
    return sorted(
        {
            _around(passages[place.path], place.start, place.end)
            for place in finding.occurrences
            if place.path in passages
        }
    )


def _around(passage: Passage, start: int, end: int) -> str:
    before = _folded(passage.text[max(0, start - _REACH) : start])
    after = _folded(passage.text[end : end + _REACH])
    if passage.language in _UNPARTED:
        return f"{before[-LETTERS:]}|{after[:LETTERS]}"
    before_words, after_words = before.split(" "), after.split(" ")
    return f"{' '.join(before_words[-WORDS:])}|{' '.join(after_words[:WORDS])}"


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold().strip()
