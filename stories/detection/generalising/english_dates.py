"""A day told in English as its month, its season or its year."""

import re
from dataclasses import dataclass, replace
from typing import Final

from stories.detection.english.dates import (
    DATES,
    FLAGS,
    MONTHS,
    TRAVEL,
    season_of,
)
from stories.detection.english.numbers import YEAR_IN_WORDS, year_of
from stories.detection.findings import EntityType
from stories.detection.generalising.wordings import Offers, Spot

A_YEAR: Final = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?![\dXs])")
SPOKEN_YEAR: Final = re.compile(rf"\b{YEAR_IN_WORDS}", FLAGS)
A_MONTH: Final = re.compile(
    r"\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|(?-i:May|MAY)|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b",
    FLAGS,
)
# The words begin with a preposition of their own, or one stands before them.
OWN_ON: Final = re.compile(r"on\s", FLAGS)
OWN_OTHER: Final = re.compile(
    r"(?P<lead>by|until|till|since|before|after|from|during)\s(?:the\s)?", FLAGS
)
ON_BEFORE: Final = re.compile(r"\bon\s$", FLAGS)
NOUN_BEFORE: Final = re.compile(
    r"\b(?:since|until|till|from|by|before|after|of|for|around|to|between|and|in|was|is|during|dated)\s$",
    FLAGS,
)
THE_BEFORE: Final = re.compile(r"\bthe\s$", FLAGS)
# No more than a day, when what stands around tells the rest.
ONLY_A_DAY: Final = re.compile(
    r"on\s(?:the\s)?(?:\w{1,9}day|[\w-]{1,12}(?:st|nd|rd|th))"
    r"(?:,?\sthe\s\w{1,12}|\s(?:night|morning|evening|afternoon))?|yesterday(?:\s\w{1,9})?|"
    r"last\s\w{1,9}|the\sday\sbefore\syesterday|this\smorning|on\sthe\s\w{1,9}\sof\sthe\s\w{1,12}",
    FLAGS,
)
BY_A_DAY: Final = re.compile(r"by\s(?:the\s)?(?:\w{1,9}day|[\w-]{1,12}(?:st|nd|rd|th))", FLAGS)
# The month or the rest of the date follows: nothing can stand for the day alone.
GOES_ON: Final = re.compile(rf",?\s(?:of\b|the\s\d|last\b|\d|{A_MONTH.pattern})", FLAGS)
SOON: Final = "soon"


@dataclass(frozen=True, slots=True)
class Told:
    """What of a date is told beside the day; empty or 0 where it is not."""

    month: int
    year: str


def english_dates(spot: Spot) -> Offers:
    """The month, the season, the year and the masked year, in the form that fits the spot."""
    if spot.suggestion.casefold() == SOON:
        return
    part = _date_in(spot)
    if part is not None:
        lead = spot.words[: len(part.before) - len(spot.before)]
        tail = spot.words[len(lead) + len(part.words) :]
        for code, said in _told(part):
            yield code, lead + said + tail
    elif GOES_ON.match(spot.after):
        return
    elif ONLY_A_DAY.fullmatch(spot.words) and not TRAVEL.search(spot.after):
        yield "vague", "one day"
    elif BY_A_DAY.fullmatch(spot.words):
        yield "vague", "by then"


def _date_in(spot: Spot) -> Spot | None:
    """The date among the words, with what stands before it; None where there are more or none."""
    found = {
        match.span()
        for pattern in DATES
        if (match := pattern.search(spot.words)) and not is_day_only(match.group())
    }
    if not found:
        return None
    start, end = min(found, key=lambda span: (span[0], -span[1]))
    words = spot.words[start:end]
    if told_in(spot.words) != told_in(words):
        return None
    return replace(
        spot,
        words=words,
        before=spot.before + spot.words[:start],
        after=spot.words[end:] + spot.after,
    )


def is_day_only(words: str) -> bool:
    """Whether a date tells neither its month nor its year."""
    return told_in(words) == Told(0, "")


def _told(spot: Spot) -> Offers:
    told = told_in(spot.words)
    frame = _frame(spot)
    after_the = bool(THE_BEFORE.search(spot.before))
    if told.month and (told.year or not after_the):
        of = " of " if after_the else " "
        yield "month", frame.format(f"{MONTHS[told.month - 1]}{of if told.year else ''}{told.year}")
    if told.month:
        yield "season", _season(frame, spot, told)
    if told.year:
        lead = "year " if after_the else ""
        yield "year", frame.format(f"{lead}{told.year}")
        yield "masked_year", frame.format(f"{lead}{told.year[:3]}X")


def told_in(words: str) -> Told:
    """The month and the year of a date, where exactly one of each is told."""
    years = {match["year"] for match in A_YEAR.finditer(words)}
    years |= {str(year_of(match.group())) for match in SPOKEN_YEAR.finditer(words)}
    months = {_number(match.group()) for match in A_MONTH.finditer(words)}
    if not months:
        months = {
            int(match["number"])
            for pattern in DATES
            if "number" in pattern.groupindex and (match := pattern.search(words))
        }
    year = years.pop() if len(years) == 1 else ""
    return Told(months.pop() if len(months) == 1 else 0, year)


def _number(month: str) -> int:
    short = month[:3].title()
    return next(place for place, name in enumerate(MONTHS, 1) if name.startswith(short))


def _season(frame: str, spot: Spot, told: Told) -> str:
    season, of_year = season_of(told.month), f" of {told.year}" if told.year else ""
    if frame == "a day in {}":
        return f"a {season} day{of_year.replace('of', 'in')}"
    if THE_BEFORE.search(spot.before):
        return f"{season}{of_year}"
    return frame.format(f"the {season}{of_year}")


def _frame(spot: Spot) -> str:
    """How the sentence takes up a month or a year: with a preposition, or without."""
    if OWN_ON.match(spot.words):
        return "in {}"
    own = OWN_OTHER.match(spot.words)
    if own:
        return f"{own['lead']} {{}}"
    if ON_BEFORE.search(spot.before):
        return "a day in {}"
    if NOUN_BEFORE.search(spot.before) or not spot.before.strip():
        return "{}"
    return "{}" if THE_BEFORE.search(spot.before) else "in {}"


DATE_KINDS: Final = frozenset({EntityType.EXACT_DATE, EntityType.DERIVABLE})
