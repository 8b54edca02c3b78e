"""English numbers, in figures and in words."""

import re
from typing import Final

ONES: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS: Final = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
ORDINAL_ONES: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
ORDINAL_TENS: Final = tuple(f"{ten[:-1]}ieth" for ten in TENS)

VALUES: Final[dict[str, int]] = (
    {word: place for place, word in enumerate(ONES, 1)}
    | {word: place * 10 for place, word in enumerate(TENS, 2)}
    | {word: place for place, word in enumerate(ORDINAL_ONES, 1)}
    | {word: place * 10 for place, word in enumerate(ORDINAL_TENS, 2)}
)
# Longest first: a shorter word may begin a longer one (six, sixteen, sixty).
_ONES: Final = "|".join(sorted(ONES, key=len, reverse=True))
_DIGITS: Final = "|".join(ONES[:9])
_ORDINAL_ONES: Final = "|".join(sorted(ORDINAL_ONES, key=len, reverse=True))
_ORDINAL_DIGITS: Final = "|".join(ORDINAL_ONES[:9])

# One to ninety-nine in words.
IN_WORDS: Final = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{_DIGITS})\b)?|(?:{_ONES}))"
# Every number begins with one of these: most words are turned down at their first letter.
_FIRST: Final = r"(?=[\dotfsen])"
# An age or another small count, in figures or in words.
NUMBER: Final = rf"{_FIRST}(?:\d{{1,2}}(?!\d)|{IN_WORDS}(?![a-z]))"
COUNT: Final = rf"{_FIRST}(?:\d{{1,4}}(?!\d)|{IN_WORDS}(?![a-z]))"
ORDINAL_IN_WORDS: Final = (
    rf"(?:(?:{'|'.join(TENS)})[-\s](?:{_ORDINAL_DIGITS})|{'|'.join(ORDINAL_TENS)}|"
    rf"(?:{_ORDINAL_ONES}))"
)
ORDINAL: Final = rf"{_FIRST}(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_IN_WORDS})(?![a-z])"

# Nineteen eighty-one, twenty-sixteen, two thousand and five.
YEAR_IN_WORDS: Final = (
    rf"(?:(?:nineteen|twenty)[-\s](?:hundred(?:\sand\s{IN_WORDS})?|oh[-\s](?:{_DIGITS})|"
    rf"(?:{'|'.join(TENS)})(?:[-\s](?:{_DIGITS})\b)?|\w{{1,5}}teen|ten|eleven|twelve)|"
    rf"two\sthousand(?:\s(?:and\s)?{IN_WORDS})?)(?![a-z])"
)
NUMBERS: Final = re.compile(rf"(?<![a-z\d])(?:{ORDINAL}|{NUMBER})", re.IGNORECASE)
PART: Final = re.compile(r"[a-z]+|\d+")


def value_of(words: str) -> int | None:
    """The value of one number below a hundred, None for what is no number."""
    parts = [
        part for part in PART.findall(words.casefold()) if part not in {"st", "nd", "rd", "th"}
    ]
    if not parts:
        return None
    if parts[0].isdigit():
        return int(parts[0])
    values = [VALUES.get(part) for part in parts]
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def year_of(words: str) -> int | None:
    """The year that these words tell in figures or in words, None for no year.

    >>> year_of("nineteen eighty-one"), year_of("twenty oh five"), year_of("2016")
    (1981, 2005, 2016)
    """
    if words.isdigit():
        return int(words)
    first, *others = PART.findall(words.casefold())
    if first == "two":
        return 2000 + (value_of(" ".join(each for each in others[1:] if each != "and")) or 0)
    rest = " ".join(each for each in others if each not in {"hundred", "and", "oh"})
    century = VALUES.get(first)
    return century and century * 100 + (value_of(rest) or 0)


def numbers_in(words: str) -> list[int]:
    """Every number below a hundred that stands in these words, in order."""
    values = (value_of(match.group()) for match in NUMBERS.finditer(words))
    return [value for value in values if value is not None]
