"""An age or a year of birth told in English as a band."""

import re
from typing import Final

from stories.detection.context import whose
from stories.detection.english.bands import DECADES, age_band
from stories.detection.english.numbers import numbers_in
from stories.detection.generalising.english_dates import A_YEAR
from stories.detection.generalising.wordings import Offers, Spot

FLAGS: Final = re.IGNORECASE
# An age and nothing else, but for the words that make an age of a number.
AN_AGE: Final = re.compile(
    r"(?P<lead>aged\s|at\sthe\sage\sof\s|the\sage\sof\s|at\s|of\s)?(?P<number>[a-z\d]+(?:[-\s](?:one|two|three|"
    r"four|five|six|seven|eight|nine))?)(?P<unit>[-\s](?:years?|months?|weeks?|days?)(?:[-\s]old|\sof\sage)?)?",
    FLAGS,
)
OF: Final = re.compile(r"\bof\s$", FLAGS)
AT: Final = re.compile(r"\b(?:at|from|since|until|by)\s$", FLAGS)
BIRTHDAY: Final = re.compile(r"\S+(?:\s\S+)?\s(?P<day>birthday)", FLAGS)
SHORT_YEAR: Final = re.compile(r"(?P<mark>['’])(?P<decade>\d)\d")
BORN: Final = re.compile(r"\bborn\b|\byear\sof\sbirth\b|\bbirth\b", FLAGS)
A_BABY: Final = re.compile(r"\b(?:baby|infant|newborn)\b", FLAGS)
NEARBY: Final = 30
SCHOOL_AGE: Final = 6
TEENS: Final = 13
ADULT: Final = 18
BANDED: Final = 20
MIDDLE: Final = 40
OLD: Final = 60
VERY_OLD: Final = 75
OLDEST: Final = 99
THIRDS: Final = ("early", "early", "early", "early", "mid-", "mid-", "mid-", "late", "late", "late")


def english_ages(spot: Spot) -> Offers:
    """A band, a part of it for adults, and for children the word that tells no year."""
    match = AN_AGE.fullmatch(spot.words.strip())
    ages = numbers_in(match["number"]) if match else []
    if match and len(ages) == 1:
        unit = (match["unit"] or "").casefold()
        age = ages[0] if not unit.strip("- ") or "year" in unit else 0
        yield from _bands(spot, age, (match["lead"] or "").casefold(), "-" in unit)
    yield from _birthdays(spot)


def _bands(spot: Spot, age: int, lead: str, is_adjective: bool) -> Offers:
    if is_adjective:
        yield from _adjectives(spot, age)
    elif OF.search(spot.before):
        yield from _of_an_age(age)
    elif lead.startswith(("at", "the")) or AT.search(spot.before):
        yield from _moments(spot, age, lead)
    elif age >= BANDED:
        yield "band", age_band(age, spot.words, spot.before, spot.after)
        yield "part_of_band", _third(spot, age)
    else:
        is_said = age == 0 and A_BABY.search(spot.before[-NEARBY:])
        yield "band", "very small" if is_said else _child(age)
        yield "child", "a child" if age < ADULT else "a young person"


def _adjectives(spot: Spot, age: int) -> Offers:
    """Before a noun; the article that stands there already decides between two words."""
    yield "band", age_band(age, spot.words, spot.before, spot.after)
    if age < ADULT:
        yield "child", "young"
        yield "child", "underage"
    elif age >= BANDED:
        yield "part_of_band", "grown-up"
        yield "part_of_band", "adult"


def _of_an_age(age: int) -> Offers:
    """ "A boy of sixteen": an age stands there, and no person."""
    if SCHOOL_AGE <= age < ADULT:
        yield "band", "school age"
    elif MIDDLE <= age < OLD:
        yield "band", "middle age"
    elif age >= OLD:
        yield "band", "a great age" if age >= VERY_OLD else "mature years"


def _moments(spot: Spot, age: int, lead: str) -> Offers:
    """When somebody was of an age: "at sixteen", and the preposition may be among the words."""
    at = "at " if lead.startswith("at") else ""
    if age >= BANDED:
        when = f"in {whose(spot.before, spot.after)} {_decade(age)}"
        yield "band", when if at else f"some point {when}"
    elif at:
        yield "band", "as a child" if age < TEENS else "as a teenager"
    yield ("child", f"{at}a young age") if age < BANDED else ("vague", f"{at}some point")


def _birthdays(spot: Spot) -> Offers:
    birthday = BIRTHDAY.fullmatch(spot.words)
    if birthday:
        yield "vague", birthday["day"]
    years = A_YEAR.findall(spot.words)
    if len(years) == 1 and BORN.search(spot.before[-NEARBY:] + spot.words):
        decade = f"{years[0][:3]}0s"
        yield "band", A_YEAR.sub(f"the {decade}" if " in " in spot.words else decade, spot.words)
        yield "masked_year", A_YEAR.sub(f"{years[0][:3]}X", spot.words)
    short = SHORT_YEAR.fullmatch(spot.words)
    if short:
        yield "masked_year", f"{short['mark']}{short['decade']}X"
        yield "band", f"{short['mark']}{short['decade']}0s"


def _child(age: int) -> str:
    if age < SCHOOL_AGE:
        return "a small child" if age else "a baby"
    if age < TEENS:
        return "of school age"
    return "a teenager"


def _decade(age: int) -> str:
    return DECADES[min(age, OLDEST) // 10 - 2]


def _third(spot: Spot, age: int) -> str:
    part = THIRDS[age % 10]
    gap = "" if part.endswith("-") else " "
    return f"in {whose(spot.before, spot.after)} {part}{gap}{_decade(age)}"
