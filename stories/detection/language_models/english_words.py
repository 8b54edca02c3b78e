"""The words of English text, and what our own lists say of each: for the model of details."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from stories.detection.english.numbers import VALUES
from stories.detection.english.people import PERSON, RELATIVE
from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_words import UNHEARD, DetailWord
from stories.detection.language_models.models import ModelSpan
from stories.detection.language_models.word_classes import WordClasses
from stories.detection.names.given import CLEAR
from stories.detection.names.shapes import CHINESE_SURNAMES, JAPANESE_SURNAMES, KOREAN_SURNAMES

CLASSES: Final = WordClasses(DATA / "en-word-classes.xz")
BANDS: Final = WordClasses(DATA / "en-word-bands.xz")
WORD: Final = re.compile(
    r"['’]s\b|[^\W\d_]{1,40}(?:[-‐’'](?!s\b)[^\W\d_]{1,40}){0,4}|\d{1,12}(?:[.,]\d{1,6}){0,3}|\S|\n"
)
PARTS: Final = re.compile(r"[-‐']")
KIN: Final = re.compile(RELATIVE)
PEOPLE: Final = re.compile(PERSON)
SURNAMES: Final = KOREAN_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
UNITS: Final = frozenset(
    f"{unit}{plural}"
    for unit in "year month week day hour night minute winter summer spring autumn".split()
    for plural in ("", "s")
)
LISTED: Final = {
    **dict.fromkeys(UNITS, "unit"),
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(VALUES, "number"),
}
LONGEST_NUMBER: Final = 4
LONGEST_LOOK: Final = 5
SMALL: Final = re.compile("[a-z]+")
LARGE: Final = re.compile("[A-Z]+")
DIGITS: Final = re.compile(r"\d+")


class EnglishWords:
    """Parts English text into words; needs no package."""

    packages: Final[Mapping[str, str]] = {}

    def words(self, text: str, names: Sequence[ModelSpan] = ()) -> list[DetailWord]:
        """The words of a text in order; signs, digits and line ends are words, too.

        What a model of names sees is not asked for.
        """
        return [_word(match.start(), match.end(), match.group()) for match in WORD.finditer(text)]


def _word(start: int, end: int, written: str) -> DetailWord:
    form = written.lower().replace("’", "'")
    # "well-diggers" is used as diggers are.
    last = PARTS.split(form)[-1]
    near, wide = CLASSES.labels(last, instead=UNHEARD)
    return DetailWord(
        start,
        end,
        form,
        look_of(written),
        near,
        wide,
        band_of(form, last),
        sign_of(written, form, last),
        (),
    )


def band_of(form: str, last: str) -> str:
    """How often a word is used, or the last part of one that no list has."""
    found = BANDS.of(form) or BANDS.of(last)
    return str(found[1]) if found else UNHEARD


def sign_of(written: str, form: str, last: str) -> str:
    """Which list has the word: kin, people, months, units of time, numbers; or its first letter."""
    listed = LISTED.get(form)
    if listed:
        return listed
    if KIN.fullmatch(last) or PEOPLE.fullmatch(last):
        return "kin" if KIN.fullmatch(last) else "people"
    if not VALUES.keys().isdisjoint(PARTS.split(form)):
        return "number"
    if written[0].isdigit():
        return f"digits{min(len(written), LONGEST_NUMBER)}"
    if written[0].isupper():
        return "initial" if len(written) == 1 else name_sign(form, last)
    return "."


def name_sign(form: str, last: str) -> str:
    """Which list of names has a word with a capital: given names, surnames, none."""
    if form in CLEAR:
        return "given"
    return "surname" if last in SURNAMES else "capital"


def look_of(written: str) -> str:
    """The word with one sign for each run of small letters, of large ones and of digits."""
    return DIGITS.sub("9", LARGE.sub("X", SMALL.sub("x", written)))[:LONGEST_LOOK]
