"""Days and exact lengths of time in Korean and Japanese."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import PERSONAL, Sentences, is_public_occasion, language_of
from stories.detection.east_asian.bands import length_of
from stories.detection.east_asian.date_words import (
    A_MONTH,
    A_WEEK,
    DAYS,
    DAYS_OF,
    INTERVALS,
    RECENTLY,
    RELATIVE,
    TO_COME,
)
from stories.detection.east_asian.numbers import value_of
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL
from stories.detection.wording import gettext_noop as _

SCRIPTS: Final = re.compile(f"[{HANGUL}{HAN}]")
DATE_REASON: Final = _(
    "A date exact to the day can be compared with records, calls and reports of that day."
)
INTERVAL_REASON: Final = _(
    "An exact length of time leads from one known day to another that was to stay unknown."
)


# What a survey counts is nobody's own time.
AVERAGE: Final = re.compile("평균|平均|통계|統計")


class EastAsianDates:
    """Finds days of the calendar, solar and lunar, and lengths of time counted exactly."""

    name: ClassVar = "east_asian_dates"
    entity_types: ClassVar = frozenset({EntityType.EXACT_DATE, EntityType.INTERVAL})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each; days of public occasions are silent."""
        if passage.kind is PassageKind.ADDRESS or not SCRIPTS.search(passage.text):
            return
        sentences = Sentences(passage.text)
        for match in _all(DAYS, passage.text):
            if not is_public_occasion(sentences.around(match.start())):
                said = month_and_year(match)
                yield self._finding(EntityType.EXACT_DATE, passage, match, DATE_REASON, said)
        for match in _all(RELATIVE, passage.text):
            sentence = sentences.around(match.start())
            is_to_come = bool(TO_COME.match(match.group())) and not PERSONAL.search(sentence)
            if not is_to_come and not is_public_occasion(sentence):
                said = RECENTLY[language_of(match.group())]
                yield self._finding(EntityType.EXACT_DATE, passage, match, DATE_REASON, said)
        for match in _all(INTERVALS, passage.text):
            days = days_in(match)
            if days > A_WEEK and not AVERAGE.search(sentences.around(match.start())):
                said = about_as_long(match, days)
                yield self._finding(EntityType.INTERVAL, passage, match, INTERVAL_REASON, said)

    def _finding(
        self,
        entity: EntityType,
        passage: Passage,
        match: re.Match[str],
        reason: str,
        said: str | None,
    ) -> Finding:
        return Finding(
            entity,
            passage.path,
            match.start(),
            match.end(),
            Severity.SHOULD,
            self.name,
            reason,
            said,
        )


def _all(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)


# The first year of each era, less one (the era name law and its decrees).
ERAS: Final = {"大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


# Two months whose number sounds otherwise than alone.
MONTHS_IN_WORDS: Final = {"유": 6, "시": 10}


def month_and_year(match: re.Match[str]) -> str | None:
    """The date without its day, in the language it is written in."""
    part = {name: value for name, value in match.groupdict().items() if value is not None}
    month = MONTHS_IN_WORDS.get(part.get("month", "")) or value_of(part.get("month", ""))
    year = value_of(part.get("year", ""))
    if "era" in part:
        year = ERAS[part["era"]] + (value_of(part["of_era"]) or 1)
    if not month:
        return None
    if language_of(match.group()) != "ja":
        said = f"{year}년 {month}월" if year else f"{month}월"
        return (
            ("음력 " if "lunar" in part else "") + said + ("의 어느 날" if "hour" in part else "")
        )
    said = f"{year}年{month}月" if year else f"{month}月"
    return ("旧暦の" if "lunar" in part else "") + said + ("のある日" if "hour" in part else "")


def days_in(match: re.Match[str]) -> int:
    """How many days a length of time has, as it is counted."""
    part = {name: value or "" for name, value in match.groupdict().items()}
    counted = value_of(part.get("days", "")) or 0
    for place in ("1", "2"):
        unit, number = part.get(f"u{place}", ""), value_of(part.get(f"n{place}", "")) or 0
        counted += number * DAYS_OF.get(unit[:1], A_MONTH if unit else 1)
    return counted


def about_as_long(match: re.Match[str], days: int) -> str:
    """A length of time that nobody can count back with, and the word that stood after it."""
    part = {name: value or "" for name, value in match.groupdict().items()}
    korean, japanese = length_of(days)
    if language_of(match.group()) == "ko":
        last = part["last"].strip()
        return f"{korean} {'동안' if last in {'간', '밤낮'} else last}".strip()
    return japanese + (part["last"] if part["last"] == "ぶり" else "")
