"""The wordings that the program offers in the place of found words, and what each one is."""

from collections.abc import Mapping
from typing import Final

from stories.detection import EntityType, Occurrence, Passage
from stories.detection.generalising import Wording, options_for
from stories.editing.protection_files import placed_at
from stories.editing.protection_panel import can_change_here
from stories.redaction.decisions import FindingDecision
from stories.redaction.scanning import FoundPart

# What takes the words away; everything else says the same less exactly.
REDACTING: Final = frozenset({"suggestion", "omit", "initials", "masked_name", "role"})


def offers_for(part: FoundPart, passages: Mapping[str, Passage], language: str) -> list[Wording]:
    """The wordings for one of the found words, the best first; none where nothing can change."""
    places = places_of(part)
    passage = passages.get(places[0].path) if places else None
    if passage is None:
        return []
    return options_for(placed_at(part.finding, places[0]), passage, language)


def verdict_of(offer: Wording) -> str:
    """What choosing a wording decides."""
    verdicts = FindingDecision.Verdict
    return verdicts.REDACT if offer.code in REDACTING else verdicts.GENERALISE


def places_of(part: FoundPart) -> tuple[Occurrence, ...]:
    """Where the words are written on the page itself, so that they can be changed here."""
    if part.finding.entity_type == EntityType.UNSCANNABLE:
        return ()
    return tuple(each for each in part.finding.same_words if can_change_here(each.path))
