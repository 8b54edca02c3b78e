"""What a program reads into the grain of a picture: stray letters and broken words.

Words that are kept for somebody are never noise, and neither is what contradicts the page.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL, KANA_LETTERS

NEVER_NOISE: Final = frozenset({EntityType.PROTECTED_TERM, EntityType.LETTER})
WORD: Final = re.compile(r"\S+")
# A word that somebody wrote: three Latin letters, two of another script, or a number of two.
WRITTEN: Final = re.compile(
    rf"[^\W\d_{HAN}{HANGUL}{KANA_LETTERS}]{{3,}}|[{HAN}{HANGUL}{KANA_LETTERS}]{{2,}}|\d{{2,}}"
)
# One sign four times or more in a row: lights along a shore, a fence, a hatching.
GRAIN: Final = re.compile(r"([^\W\d])\1{3}")
# At least so many of the words on a line have to be written by somebody.
LEAST_SHARE: Final = 0.34


def without_noise(text: str) -> str:
    """The lines read on a picture that hold at least one word somebody may have written."""
    return "\n".join(line for line in text.split("\n") if WRITTEN.search(line))


def is_noise(passage: Passage, finding: Finding) -> bool:
    """Whether words found on a picture are more likely nothing than words."""
    if passage.kind is not PassageKind.PICTURE or finding.entity_type in NEVER_NOISE:
        return False
    text = passage.text
    if not WRITTEN.search(text, finding.start, finding.end) or GRAIN.search(
        text, finding.start, finding.end
    ):
        return True
    starts, words, written = _counted(text)
    first, end = bisect_right(starts, finding.start) - 1, bisect_right(starts, finding.end)
    return written[end] - written[first] < LEAST_SHARE * (words[end] - words[first])


@lru_cache(maxsize=16)
def _counted(text: str) -> tuple[list[int], list[int], list[int]]:
    """Where each line of a text begins; words before it, and those that somebody wrote.

    A line may be long and hold many findings: it is read once for all of them.
    """
    starts, words, written = [0], [0], [0]
    for line in text.split("\n"):
        found = WORD.findall(line)
        starts.append(starts[-1] + len(line) + 1)
        words.append(words[-1] + len(found))
        written.append(written[-1] + sum(bool(WRITTEN.search(word)) for word in found))
    return starts[:-1], words, written
