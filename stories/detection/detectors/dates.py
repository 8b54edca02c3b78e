"""Dates exact to the day."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import Sentences, is_public_occasion
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH: Final = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%])"
YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
PATTERNS: Final = (
    re.compile(
        rf"\b{MONTH}\b\.?\s{{1,2}}{DAY}(?:\s?(?:-|–|to|and)\s?[0-3]?\d(?:st|nd|rd|th)?(?!\d))?"
        rf"(?:,?\s{{1,2}}(?:in\s)?{YEAR}\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\d$€£¥.,]){DAY}\s{{1,2}}(?:of\s)?{MONTH}\b\.?(?:,?\s{{1,2}}{YEAR}\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\d/.-]){YEAR}([-./])(?P<number>0?[1-9]|1[0-2])\2"
        r"(?P<day>0?[1-9]|[12]\d|3[01])(?![\d/])"
    ),
    re.compile(rf"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\1{YEAR}\b"),
)
REASON: Final = (
    "A date exact to the day can be compared with records, calls and reports of that day."
)


class ExactDates:
    """Finds days of a calendar, in English or in figures, save those of public occasions."""

    name: ClassVar = "dates"
    entity_types: ClassVar = frozenset({EntityType.EXACT_DATE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each exact day that a life story tells."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences: Sentences | None = None
        for pattern in PATTERNS:
            for match in pattern.finditer(passage.text):
                sentences = sentences or Sentences(passage.text)
                if is_public_occasion(sentences.around(match.start())):
                    continue
                yield Finding(
                    EntityType.EXACT_DATE,
                    passage.path,
                    match.start(),
                    match.end(),
                    Severity.SHOULD,
                    self.name,
                    REASON,
                    month_and_year(match),
                )


def month_and_year(match: re.Match[str]) -> str | None:
    """The date without its day, in the language it is written in."""
    part = {name: value for name, value in match.groupdict().items() if value}
    number = _month_number(part)
    year = _year(part)
    if not number:
        return str(year) if year else None
    return f"{MONTHS[number - 1]} {year}" if year else MONTHS[number - 1]


def _month_number(part: dict[str, str]) -> int | None:
    if "number" in part:
        return int(part["number"])
    if "month" not in part:
        return None
    short = part["month"][:3].title()
    return next(place for place, month in enumerate(MONTHS, 1) if month.startswith(short))


def _year(part: dict[str, str]) -> int | None:
    return int(part["year"]) if "year" in part else None
