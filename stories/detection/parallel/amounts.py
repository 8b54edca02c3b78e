"""Numbers in a text, whatever the script: those in digits, and all that a reader could count."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from stories.detection.east_asian import numbers as east_asian
from stories.detection.english import numbers as english

LEAST: Final = 10  # smaller ones stand everywhere and mean little
_UNITS: Final = {
    "千": 1_000, "천": 1_000, "万": 10_000, "만": 10_000, "億": 10**8, "억": 10**8,
    "thousand": 1_000, "million": 10**6,
}  # fmt: skip
_DIGITS: Final = re.compile(
    r"(?<![\dX.,])(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?![.,]?\d|X)"
    rf"(?P<unit>\s?(?:{'|'.join(_UNITS)}))?",
    re.IGNORECASE,
)
_WORDS: Final = {
    "ja": re.compile(f"{east_asian.JAPANESE_COUNT}(?=[^月日号])"),
    "ko": re.compile(rf"{east_asian.KOREAN_COUNT}(?=\s?\w)"),
}


def amounts_in(text: str) -> Iterator[tuple[int, int, int]]:
    """Numbers in digits from :data:`LEAST` on: start, end, value (“30万” is 300,000)."""
    for start, end, value in _in_digits(text):
        if value >= LEAST:
            yield start, end, value


def all_numbers(text: str, language: str) -> set[int]:
    """Every number that a text tells, in digits or in words."""
    told = {value for _start, _end, value in _in_digits(text)}
    if language in _WORDS:
        found = (east_asian.value_of(each[0]) for each in _WORDS[language].finditer(text))
        return told | {value for value in found if value is not None}
    return told | set(english.numbers_in(text))


def _in_digits(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _DIGITS.finditer(_narrow(text)):
        unit = (match["unit"] or "").strip().casefold()
        value = int(match["digits"].replace(",", "")) * _UNITS.get(unit, 1)
        yield match.start(), match.end(), value


def _narrow(text: str) -> str:
    """The text with narrow digits, letter for letter, so that places stay."""
    return "".join(
        narrow if len(narrow := unicodedata.normalize("NFKC", letter)) == 1 else letter
        for letter in text
    )
