"""What some passages tell of years, dates, ages and places, in the words in which they do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.ages import ExactAges
from stories.detection.detectors.dates import ExactDates
from stories.detection.detectors.east_asian_ages import EastAsianAges
from stories.detection.detectors.east_asian_dates import EastAsianDates
from stories.detection.detectors.places import Places

YEAR: Final = "year"
DATE: Final = "date"
AGE: Final = "age"
PLACE: Final = "place"
PICTURE: Final = "picture"

KINDS: Final[dict[str, str | Promise]] = {
    YEAR: _("year"),
    DATE: _("exact date"),
    AGE: _("age"),
    PLACE: _("place"),
    PICTURE: _("picture"),
}
KIND_OF_FINDING: Final = {
    EntityType.EXACT_DATE: DATE,
    EntityType.EXACT_AGE: AGE,
    EntityType.PLACE: PLACE,
    EntityType.ROUTE: PLACE,
    EntityType.SHELTER: PLACE,
}
_READERS: Final = (ExactDates(), ExactAges(), EastAsianAges(), EastAsianDates(), Places())
_NOBODY: Final = Lexicon()
_YEAR: Final = re.compile(r"(?<![\dX])(?:19|20)\d[\dX](?![\dX])")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as it is told: its kind, and the words."""

    kind: str
    words: str

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(KINDS[self.kind])

    @property
    def key(self) -> tuple[str, str]:
        """What makes two tellings the same: kind and words, whatever the case."""
        return self.kind, " ".join(self.words.casefold().split())


def facts_in(passages: Iterable[Passage]) -> list[Fact]:
    """The facts told in ``passages``, each once, in their order; addresses are not read."""
    found: dict[tuple[str, str], Fact] = {}
    for passage in passages:
        if passage.kind == PassageKind.ADDRESS:
            continue
        for fact in _in_passage(passage):
            found.setdefault(fact.key, fact)
    return list(found.values())


def _in_passage(passage: Passage) -> list[Fact]:
    text = passage.text
    years = [Fact(YEAR, match[0]) for match in _YEAR.finditer(text)]
    others = [
        Fact(KIND_OF_FINDING[finding.entity_type], text[finding.start : finding.end].strip())
        for reader in _READERS
        for finding in reader.find(passage, _NOBODY)
        if finding.entity_type in KIND_OF_FINDING
    ]
    return [*years, *others]
