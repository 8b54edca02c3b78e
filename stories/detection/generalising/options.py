"""From a finding to the wordings that can stand in its place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from stories.detection.detectors.contacts import LINK_SUGGESTION
from stories.detection.detectors.handwriting import ADVICE as TYPED
from stories.detection.detectors.masks import SUGGESTION as MASK_SUGGESTION
from stories.detection.detectors.protected_terms import SUGGESTIONS
from stories.detection.findings import EntityType, Finding
from stories.detection.folding import LIST_SUGGESTION
from stories.detection.generalising.eastern_ages import eastern_ages
from stories.detection.generalising.eastern_dates import eastern_dates
from stories.detection.generalising.eastern_kinds import (
    eastern_employers,
    eastern_schools,
    eastern_trades,
)
from stories.detection.generalising.english_ages import english_ages
from stories.detection.generalising.english_dates import english_dates
from stories.detection.generalising.english_kinds import (
    english_employers,
    english_houses,
    english_schools,
    english_trades,
)
from stories.detection.generalising.fitting import fitted, is_cut, stays_whole
from stories.detection.generalising.intervals import intervals
from stories.detection.generalising.people import kin, names
from stories.detection.generalising.places import wider_places
from stories.detection.generalising.wordings import LABELS, Offers, Spot, Wording, spot_of
from stories.detection.passages import Passage, PassageKind

MOST: Final = 5
Family = Callable[[Spot], Offers]
# Advice to the reviewer, which nobody wants to read on the page.
ADVICE: Final = frozenset({LINK_SUGGESTION, MASK_SUGGESTION, LIST_SUGGESTION, TYPED})
ENGLISH: Final[Mapping[EntityType, tuple[Family, ...]]] = {
    EntityType.EXACT_DATE: (english_dates,),
    EntityType.EXACT_AGE: (english_ages,),
    EntityType.DERIVABLE: (english_ages, english_dates),
    EntityType.PLACE: (wider_places, kin, english_schools, english_houses),
    EntityType.SCHOOL: (english_schools,),
    EntityType.EMPLOYER: (kin, english_employers),
    EntityType.OCCUPATION: (english_trades,),
    EntityType.FAMILY: (kin,),
    EntityType.INTERVAL: (intervals,),
    EntityType.PERSON_NAME: (names,),
    EntityType.PROTECTED_TERM: (wider_places,),
}
EASTERN: Final[Mapping[EntityType, tuple[Family, ...]]] = {
    EntityType.EXACT_DATE: (eastern_dates,),
    EntityType.EXACT_AGE: (eastern_ages,),
    EntityType.DERIVABLE: (eastern_ages, eastern_dates),
    EntityType.PLACE: (wider_places,),
    EntityType.SCHOOL: (eastern_schools,),
    EntityType.EMPLOYER: (eastern_employers,),
    EntityType.OCCUPATION: (eastern_trades,),
    EntityType.INTERVAL: (intervals,),
    EntityType.PERSON_NAME: (names,),
    EntityType.PROTECTED_TERM: (wider_places,),
}
# What the registry keeps, as it is suggested: the kind leads on to wider words.
KEPT_AS: Final[Mapping[str, tuple[Family, Family]]] = {
    said: families
    for kind, families in (
        ("school", (english_schools, eastern_schools)),
        ("employer", (english_employers, eastern_employers)),
    )
    for said in SUGGESTIONS[kind].values()
}


def options_for(finding: Finding, passage: Passage, language: str) -> list[Wording]:
    """What can be written instead of `passage.text[finding.start:finding.end]`, best first.

    At most five, each with a code of its own; the finding's own suggestion is the first. All
    fit the grammar of the sentence; none repeats the words, and none tells more than they do.
    `language` is that of the page, for words beside which nothing else is written.
    """
    spot = spot_of(finding, passage, language)
    if spot is None or passage.kind is PassageKind.ADDRESS or is_cut(spot):
        return []
    found: dict[str, Wording] = {}
    said_already: set[str] = set()
    closed: set[str] = set()
    for code, said in _offers(finding, spot):
        words = fitted(said, spot) if said else said
        if words is None or code in closed:
            continue
        # The same in another form, for the sake of a particle, would be no other choice.
        closed.add(code)
        if not _is_said(words, spot, said_already):
            said_already.add(words.casefold())
            found[code] = Wording(code, words, LABELS[code])
    return list(found.values())[:MOST]


def _offers(finding: Finding, spot: Spot) -> Iterator[tuple[str, str]]:
    """Everything that may be said, whether it fits or not."""
    if spot.suggestion and spot.suggestion not in ADVICE:
        yield "suggestion", spot.suggestion
    for family in _families(finding, spot):
        yield from family(spot)
    if stays_whole(spot):
        yield "omit", ""


def _families(finding: Finding, spot: Spot) -> tuple[Family, ...]:
    is_english = spot.language == "en"
    table = ENGLISH if is_english else EASTERN
    families = table.get(finding.entity_type, ())
    if finding.entity_type is EntityType.PROTECTED_TERM and spot.suggestion in KEPT_AS:
        families = (KEPT_AS[spot.suggestion][0 if is_english else 1],)
    return families


def _is_said(said: str, spot: Spot, before: set[str]) -> bool:
    """Whether a wording is there already, or repeats the words that it is to replace."""
    whole, words = said.casefold(), spot.words.casefold().strip()
    return whole in before or (bool(words) and words in whole)
