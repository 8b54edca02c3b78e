"""What the sentence around a word says: about whom, and whether it is public anyway."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from stories.detection.spelling.words import HAN, HANGUL, sentence_spans

HER: Final = re.compile(
    r"\b(?:she|her|hers|herself|wom[ae]n|girls?|daughters?|mothers?|sisters?|wife|wives|aunt|"
    r"grandmother|ms|mrs|miss|female|lady|ladies|widow)\b",
    re.IGNORECASE,
)
HIS: Final = re.compile(
    r"\b(?:he|him|his|himself|m[ae]n|boys?|sons?|fathers?|brothers?|husband|uncle|grandfather|"
    r"mr|male|gentleman)\b",
    re.IGNORECASE,
)
# The letter I with a full stop is an initial.
MINE: Final = re.compile(r"\b(?:I(?!\.)|my|me|myself)\b")
# How far the noun can be from an age before it: "18-year-old Chinese man".
NEXT_WORDS: Final = 24
# Days that stand in every newspaper narrow nobody down.
PUBLIC_OCCASION: Final = re.compile(
    r"\b(?:annual|meeting|conference|convention|petition|united nations|statistics|ministry|"
    r"election|congress|parliament|assembly|olympics|symposium|exhibition|webinar|seminar|"
    r"concert|press|newsletter|released|published|embassy|committee|commission|president|"
    r"memorial day|refugee day|refugees day|anniversary|open letter|fund-?raiser|deadline)\b|"
    r"총회|회의|선거|발표|기념|국회|総会|会議|選挙|発表|記念|国会|締切",
    re.IGNORECASE,
)
PERSONAL: Final = re.compile(
    r"\b(?:she|he|her|his|i|my|me|born|birth|birthday|escaped?|cross(?:ed)?|arrived?|arrest(?:ed)?|"
    r"sold|rescued?|married|died|defected|fled|daughter|son|mother|father|wife|husband|"
    r"resettled|graduated|repatriated)\b|태어|탈북|도착|체포|결혼|엄마|어머니|아들|딸|"
    r"生まれ|脱北|到着|逮捕|結婚|母|息子|娘",
    re.IGNORECASE,
)


# Characters: a list without a full stop is not one thought from end to end.
REACH: Final = 300


@lru_cache(maxsize=64)
def _parted(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """The sentences of a text, and where each begins: a dozen detectors ask."""
    spans = tuple(sentence_spans(text))
    return spans, tuple(start for start, _ in spans)


class Sentences:
    """The sentences of one text, to ask for the one around a place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans, self.starts = _parted(text)

    def number_at(self, position: int) -> int:
        """Which sentence of the text a position lies in."""
        return max(0, bisect_right(self.starts, position) - 1)

    def span_at(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence around a position, as far as it bears on it."""
        start, end = self.spans[self.number_at(position)]
        return max(start, position - REACH), min(end, position + REACH)

    def with_a(self, word: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Start and end of the sentences in which a word stands: the others need no reading."""
        told: set[int] = set()
        for match in word.finditer(self.text):
            number = self.number_at(match.start())
            if number not in told:
                told.add(number)
                yield self.spans[number]

    def around(self, position: int) -> str:
        """The sentence around a position, as far as it bears on it."""
        start, end = self.span_at(position)
        return self.text[start:end]


def whose(before: str, after: str) -> str:
    """ "her", "his", "my" or "their": by the nearest word of a sentence that tells.

    `before` and `after` are the sentence around the words that are to be replaced.
    """
    if MINE.search(before + after):
        return "my"
    if HER.search(after[:NEXT_WORDS]) or HIS.search(after[:NEXT_WORDS]):
        return "her" if HER.search(after[:NEXT_WORDS]) else "his"
    hers = max((match.start() for match in HER.finditer(before)), default=-1)
    his = max((match.start() for match in HIS.finditer(before)), default=-1)
    if hers == his:
        return "their"
    return "her" if hers > his else "his"


def is_public_occasion(sentence: str) -> bool:
    """Whether a sentence tells of a public event and of nobody's life."""
    return bool(PUBLIC_OCCASION.search(sentence)) and not PERSONAL.search(sentence)


KOREAN_LETTER: Final = re.compile(f"[{HANGUL}]")
JAPANESE_LETTER: Final = re.compile(f"[{HAN}\u3041-\u30ff]")


def language_of(words: str) -> str:
    """The language in which to suggest other words: that of the script, or English."""
    if KOREAN_LETTER.search(words):
        return "ko"
    return "ja" if JAPANESE_LETTER.search(words) else "en"
