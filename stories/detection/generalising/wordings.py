"""A wording that can stand in place of words found, and the spot where it must fit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stories.detection.context import Sentences
from stories.detection.east_asian.particles import PAIRS
from stories.detection.findings import Finding
from stories.detection.passages import Passage
from stories.detection.wording import gettext_noop as _

HANGUL_LETTER: Final = re.compile("[가-힣]")
KANA: Final = re.compile("[ぁ-んァ-ヶ]")
HAN: Final = re.compile("[一-龯々〇]")
LATIN: Final = re.compile("[A-Za-z]")
# A Korean or Japanese syllable says about as much as three Latin letters.
LATIN_WEIGHT: Final = 3
LANGUAGES: Final = frozenset({"en", "ko", "ja"})
PARTNERS: Final = {
    form: other for one, two in PAIRS for form, other in ((one, two), (two, one)) if form != other
}
LONGEST_FIRST: Final = tuple(sorted(PARTNERS, key=lambda form: (-len(form), form)))


@dataclass(frozen=True, slots=True)
class Wording:
    """Words to write instead: a short code, the words, and what a button calls them."""

    code: str
    wording: str
    label: str


# What a family of wordings yields: a code and the words.
Offer = tuple[str, str]
Offers = Iterator[Offer]

LABELS: Final[dict[str, str]] = {
    "suggestion": _("the wording suggested"),
    "band": _("a band of ages"),
    "part_of_band": _("a part of the band"),
    "child": _("a child, without the age"),
    "month": _("the month only"),
    "season": _("the season"),
    "year": _("the year only"),
    "masked_year": _("the year with its last figure hidden"),
    "vague": _("without the figure"),
    "province": _("the province"),
    "region": _("the part of the country"),
    "country": _("the country"),
    "place": _("a place, without its name"),
    "kind_of_school": _("the kind of school"),
    "school": _("a school"),
    "kind_of_work": _("the kind of work"),
    "work": _("the work, without more"),
    "kin": _("a relative"),
    "masked_name": _("the surname and two circles"),
    "initials": _("initials"),
    "role": _("somebody, without a name"),
    "interval": _("a length of time nobody can count back"),
    "omit": _("leave it out"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """The words that are to be replaced, and the sentence around them.

    `particle` is a Korean particle that the words end with because the finding was widened
    over it; `words` are then without it. `suggestion` is the finding's own, also without.
    """

    words: str
    before: str
    after: str
    language: str
    suggestion: str = ""
    particle: str = ""


def spot_of(finding: Finding, passage: Passage, language: str) -> Spot | None:
    """The spot of a finding; None where it points at nothing in the passage."""
    text, start, end = passage.text, finding.start, finding.end
    if not (0 <= start < end <= len(text)) or not text[start:end].strip():
        return None
    first, last = Sentences(text).span_at(start)
    before, after = text[min(first, start) : start], text[end : max(last, end)]
    words, said = text[start:end], finding.suggestion or ""
    particle = _particle(words, said)
    if particle:
        words, said = words[: -len(particle)], said[: -len(PARTNERS[particle])]
    tongue = _tongue(before + after, words, language or passage.language)
    return Spot(words, before, after, tongue, said, particle)


def _particle(words: str, said: str) -> str:
    """The particle that the words end with, where the suggestion ends with its other form."""
    for form in LONGEST_FIRST:
        if words.endswith(form) and said.endswith(PARTNERS[form]) and len(words) > len(form):
            return form
    return ""


def _tongue(around: str, words: str, language: str) -> str:
    """ "en", "ko" or "ja": the language that the sentence is written in, else the page."""
    for text in (around, words):
        korean, kana = len(HANGUL_LETTER.findall(text)), len(KANA.findall(text))
        japanese = kana + (len(HAN.findall(text)) if kana > korean else 0)
        latin = len(LATIN.findall(text)) / LATIN_WEIGHT
        if max(korean, japanese, latin) >= 1:
            if korean >= max(japanese, latin):
                return "ko"
            return "ja" if japanese >= latin else "en"
    short = language[:2].casefold()
    return short if short in LANGUAGES else "en"
