"""The ways in which English tells how long something lasted, exactly enough to look it up."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT, ORDINAL, value_of

FLAGS: Final = re.IGNORECASE
N: Final = rf"(?P<count>{COUNT}|an?|\d,\d{{3}}|(?:a|one)\shundred(?:\sand\s[a-z-]{{3,12}})?)"
M: Final = rf"(?:{COUNT}|an?)"
UNIT: Final = r"(?P<unit>years?|months?|weeks?|days?|nights?)"
UNITS: Final = r"(?:years?|months?|weeks?|days?)"
# Two units together: nobody says so of a round figure.
COMPOUND: Final = re.compile(
    rf"\b{M}\s{UNITS}(?:,\s{M}\s{UNITS}){{0,2}}(?:,?\s(?:and|plus|minus|less)\s){M}\s(?:short\s|long\s)?{UNITS}\b",
    FLAGS,
)
TO_THE_DAY: Final = re.compile(
    rf"\b(?:(?:exactly|precisely)\s{N}\s{UNIT}(?:\sto\sthe\sday)?|{M}\s{UNITS}\s(?:(?:later|ago|after\w*)\s)?to\sthe\sday)\b",
    FLAGS,
)
NTH_DAY: Final = re.compile(
    rf"\bon\s(?:the|her|his|our|my|their)\s(?!first|second|third)(?:{ORDINAL}|hundredth)\s(?:day|night)\b|\bday\s(?:number\s)?\d{{1,4}}\b",
    FLAGS,
)
# How far a child was on its way: with the day of birth it tells the day of a crossing.
EXPECTING: Final = re.compile(
    rf"\b{M}\s(?:weeks|months)\s(?:along|gone|pregnant|into\s(?:her|my|the)\spregnancy)\b|"
    rf"\b(?:{M}\s(?:weeks|months)\s)?pregnant\swith\s(?:him|her|them|me|us|the\s\w+|my\s\w+)\b|"
    rf"\bin\s(?:her|my)\s{ORDINAL}\smonth\b",
    FLAGS,
)
SINGLE: Final = re.compile(
    rf"\b(?P<lead>for|after|spent|spend|lasted|took|of|in|within|all|those|these|the|"
    rf"only|than|held|waited|about|nearly|almost)?\s?(?<![\d.,$-])\b{N}[\s-]{UNIT}\b(?P<after>\s(?:later|ago|"
    r"afterwards|earlier|before|after|in\s(?:a\s)?(?:prison|detention|custody|jail|solitary|camp)|of\s(?:detention|"
    r"imprisonment|solitary|interrogation|labou?r|hard)))?",
    FLAGS,
)
# What is said of a course, a rule or every week is no part of a life.
ROUTINE: Final = re.compile(
    r"^\s(?:a|per|each|every)\s(?:week|month|year)|^\s(?:old|of\sage|notice|pregnant|course|programme|program|"
    r"workshop|training|trip|younger|older|off|visa|camp\sfor)|^[-\s](?:course|program)",
    FLAGS,
)
LEAD_ROUTINE: Final = re.compile(
    r"\b(?:every|last|past|next|first|within|per|at\sleast|up\sto|open|about|around|nearly|almost|over|"
    r"under|than|some|within\sthe|the\sfirst|the\slast|the\snext|the\spast|previous)\s$",
    FLAGS,
)
# From how many on a plain number of a unit can be matched with a record.
FROM: Final = {"day": 8, "night": 8, "week": 3, "month": 7, "year": 1000}
ROUND: Final = {"day": {10, 14, 30, 90, 100, 365}, "month": {12, 18, 24}}

A_LENGTH: Final = re.compile(
    r"(?P<count>[\d,]{1,6}|[a-z]{1,9}(?:-[a-z]{3,5})?)[\s-](?P<unit>year|month|week|day|night)",
    FLAGS,
)
DAYS_OF: Final = {"year": 365, "month": 30, "week": 7, "day": 1, "night": 1}
# Days up to which each of these is said; who reads them cannot count back.
STEPS: Final = ((7, "some days"), (60, "some weeks"), (700, "some months"))


def roughly(words: str) -> str | None:
    """A length of time as people say it who do not count; None where its number is not known.

    >>> roughly("nineteen days"), roughly("1,004 days"), roughly("two years and a month")
    ('some weeks', 'some years', 'some years')
    """
    days = 0
    for match in A_LENGTH.finditer(words):
        count = match["count"].replace(",", "")
        value = 1 if count.casefold() in {"a", "an"} else value_of(count)
        if value is None:
            return None
        days += value * DAYS_OF[match["unit"].casefold()]
    return next((said for end, said in STEPS if days < end), "some years") if days else None
