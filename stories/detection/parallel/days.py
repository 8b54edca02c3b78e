"""Days, months and years as numbers, from English, Japanese and Korean ways of writing them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from stories.detection.east_asian.numbers import value_of
from stories.detection.english.dates import MONTHS
from stories.detection.spans import Span, Stretches

_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH: Final = (
    "(?P<month>"
    + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS if month != "September")
    + r"|Sept?(?:ember)?)\b\.?"
)
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?![\dX]|[.,]\d)"
# An era year one is the year in brackets: the calendar of Japan since 1926.
ERAS: Final = {"昭和": 1925, "平成": 1988, "令和": 2018}
_NUMBER: Final = "[0-9０-９〇一二三四五六七八九十]{1,4}"
_ENGLISH: Final = (
    rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?",
    rf"\b{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR})?",
    rf"\b{_MONTH}\s+(?:of\s+)?{_YEAR}",
    r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
    rf"(?<![\dX,.]){_YEAR}",
)
_EASTERN: Final = (
    rf"(?P<era>{'|'.join(ERAS)})?\s?(?P<year>元|{_NUMBER})\s?[年년]"
    rf"(?:\s?(?P<month>{_NUMBER})\s?[月월](?:\s?(?P<day>{_NUMBER})\s?[日일])?)?",
    rf"(?P<month>{_NUMBER})\s?[月월]\s?(?P<day>{_NUMBER})\s?[日일]",
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-./](?P<month>\d\d?)[-./](?P<day>\d\d?)(?!\d)",
)
PATTERNS: Final = {
    "en": tuple(re.compile(each, re.IGNORECASE) for each in _ENGLISH),
    "ja": tuple(re.compile(each) for each in _EASTERN),
    "ko": tuple(re.compile(each) for each in _EASTERN),
}


class Day(NamedTuple):
    """What is told of a day; None for what is not."""

    year: int | None
    month: int | None
    day: int | None

    def parts(self) -> set[tuple[str, int]]:
        """Each told part by its name."""
        return {(name, value) for name, value in self._asdict().items() if value is not None}


def days_in(text: str, language: str) -> Iterator[tuple[int, int, Day]]:
    """Where days, months with a year, and years are told: start, end, and what is told."""
    taken: list[Span] = []
    for pattern in PATTERNS.get(language, PATTERNS["en"]):
        # What one pattern finds never overlaps.
        before = Stretches(taken)
        for match in pattern.finditer(text):
            day = _told(match.groupdict())
            if day and not before.meet(*match.span()):
                taken.append(match.span())
                yield match.start(), match.end(), day


def _told(parts: dict[str, str | None]) -> Day | None:
    year = _year(parts.get("year"), parts.get("era"))
    month = _month(parts.get("month"))
    written = parts.get("day")
    day = value_of(written) if written else None
    if (parts.get("year") and year is None) or not (month or 1) <= 12 or not (day or 1) <= 31:
        return None
    return Day(year, month, day)


def _year(written: str | None, era: str | None) -> int | None:
    if not written:
        return None
    number = value_of(written)
    if number is not None and era:
        return ERAS[era] + number
    # "Three years" (三年, 3년) is a length of time, not a year.
    return number if number and 1900 <= number < 2100 else None


def _month(written: str | None) -> int | None:
    if not written:
        return None
    if written[0].isalpha() and written.isascii():
        short = written[:3].casefold()
        return next(n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(short))
    return value_of(written)
