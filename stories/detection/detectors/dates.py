"""Dates exact to the day, and days on which somebody will travel."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import PERSONAL, Sentences, is_public_occasion
from stories.detection.english.dates import (
    AHEAD,
    BY_THE_WAY,
    CALENDAR,
    DATES,
    FEAST,
    HABIT,
    MONTHS,
    SOON,
    TRAVEL,
    WEEKDAYS,
    season_of,
)
from stories.detection.english.numbers import year_of
from stories.detection.english.starts import begun_as
from stories.detection.english.triggers import matches
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.wording import gettext_noop as _

REASON: Final = _(
    "A date exact to the day can be compared with records, calls and reports of that day."
)
AHEAD_REASON: Final = _("Whoever knows on which day people will move can wait for them.")
AHEAD_SUGGESTION: Final = "soon"
THE: Final = re.compile(r"\bthe\s$", re.IGNORECASE)
OF_A_YEAR: Final = re.compile(r"\sof\s", re.IGNORECASE)
PREPOSED: Final = re.compile(r"\b(?:from|until|till|since|by|before|after|on|to)\s$", re.IGNORECASE)
# Characters: a preposition and its article.
NEARBY: Final = 8


class ExactDates:
    """Finds days of a calendar, save those of public occasions."""

    name: ClassVar = "dates"
    entity_types: ClassVar = frozenset({EntityType.EXACT_DATE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each exact day that a life story tells."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences = Sentences(passage.text)
        for match in _days(passage.text, sentences):
            yield self._day(passage, match, sentences.around(match.start()))

    def _day(self, passage: Passage, match: re.Match[str], sentence: str) -> Finding:
        ahead = _is_journey_ahead(sentence, match)
        return Finding(
            EntityType.EXACT_DATE,
            passage.path,
            *match.span("words" if "words" in match.re.groupindex else 0),
            Severity.MUST if ahead else Severity.SHOULD,
            self.name,
            AHEAD_REASON if ahead else REASON,
            _soon(match) if ahead else without_its_day(match),
        )


def _days(text: str, sentences: Sentences) -> Iterator[re.Match[str]]:
    """Days of the calendar, days told by the way, and days told from today."""
    for match in matches(DATES, text, sentences.with_a(CALENDAR)):
        sentence = sentences.around(match.start())
        if not (is_public_occasion(sentence) or _is_everybodys(match, sentence)):
            yield match
    for match in matches(BY_THE_WAY, text):
        if not is_public_occasion(sentences.around(match.start())):
            yield match
    for match in matches((*WEEKDAYS, SOON), text):
        if _tells_of_a_day(match.re is SOON, sentences.around(match.start())):
            yield match


def _is_everybodys(match: re.Match[str], sentence: str) -> bool:
    """Whether a feast without a year stands in a sentence that is about nobody."""
    return match.re is FEAST and not PERSONAL.search(sentence)


def _is_journey_ahead(sentence: str, match: re.Match[str]) -> bool:
    has_year = bool(match.groupdict().get("year"))
    return bool(not has_year and AHEAD.search(sentence) and TRAVEL.search(sentence))


def _tells_of_a_day(is_vague: bool, sentence: str) -> bool:
    """Whether a day told from today is one of a life, and not of the house's calendar."""
    if is_public_occasion(sentence) or HABIT.search(sentence):
        return False
    if is_vague:
        return bool(AHEAD.search(sentence) and TRAVEL.search(sentence))
    return bool(PERSONAL.search(sentence) or TRAVEL.search(sentence))


def _soon(match: re.Match[str]) -> str | None:
    """ "soon", but not after "from" or "until"."""
    return None if PREPOSED.search(_before(match)) else AHEAD_SUGGESTION


def _before(match: re.Match[str]) -> str:
    """What stands right before a date."""
    return match.string[max(0, match.start() - NEARBY) : match.start()]


def without_its_day(match: re.Match[str]) -> str | None:
    """The season of a date, its year with the last figure hidden; None where neither is told."""
    part = {name: value for name, value in match.groupdict().items() if value}
    number = _month_number(part)
    year = year_of(part["year"]) if "year" in part else None
    masked = f"{year // 10}X" if year else None
    on = part.get("on", "")
    if not number:
        return begun_as(on, f"one day in {masked}") if masked else None
    season = season_of(number)
    follows_the = THE.search(_before(match))
    if not masked:
        # "the that spring" and "that spring of the next year" are no English.
        of_a_year = OF_A_YEAR.match(match.string, match.end())
        if follows_the and not on:
            return season
        lead = ("in the" if on else "the") if of_a_year else "that"
        return begun_as(on, f"{lead} {season}")
    if follows_the and not on:
        return f"{season} of {masked}"
    return begun_as(on, f"in the {season} of {masked}" if on else f"the {season} of {masked}")


def _month_number(part: dict[str, str]) -> int | None:
    if "number" in part:
        return int(part["number"])
    if "month" not in part:
        return None
    short = part["month"][:3].title()
    return next(place for place, month in enumerate(MONTHS, 1) if month.startswith(short))
