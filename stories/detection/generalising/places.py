"""A town told as its province, a part of the country, or the country."""

import re
from functools import lru_cache
from typing import Final

from stories.detection.detectors.places import HANGUL_REGIONS, Place, find_places
from stories.detection.generalising.regions import (
    AFTER_CONSONANT,
    KOREAN_TOWN,
    NOWHERE,
    PLACELESS,
    wider_than,
)
from stories.detection.generalising.wordings import Offers, Spot
from stories.detection.places.gazetteer import Region

# What may stand beside the name of a place without telling more.
ADMINISTERED: Final = re.compile(
    r"[\s-]?(?:City|city|County|county|Town|town|Ward|ward|Prefecture|si|gun|up|eup|ri|"
    r"[시군구현읍]|[市県縣县町])?"
)
POSSESSIVE: Final = re.compile(r"['’]s?\b")
ITS_NOUN: Final = re.compile(r"\s[a-z]")
BEFORE_A_NOUN: Final = re.compile(r"\b(?:the|her|his|my|their|our|a|an)\s$", re.IGNORECASE)
LONGEST: Final = 60


def wider_places(spot: Spot) -> Offers:
    """The province, the part of the country, the country, and a town anywhere."""
    region = region_of(spot.words)
    if region is None and spot.suggestion not in PLACELESS.values():
        return
    wider = wider_than(region) if region else NOWHERE
    if spot.language == "en" and ITS_NOUN.match(spot.after) and BEFORE_A_NOUN.search(spot.before):
        if wider.adjective:
            yield "country", wider.adjective
        return
    if spot.language == "en" and POSSESSIVE.match(spot.after):
        yield "country", f"a {wider.adjective} town" if wider.adjective else "a town"
        return
    for code, said in (
        ("province", in_language(region, spot.language) if region else ""),
        ("region", wider.region.get(spot.language, "")),
        ("country", wider.country.get(spot.language, "")),
        ("place", PLACELESS[spot.language]),
    ):
        if said:
            yield code, said
            yield code, said.replace(KOREAN_TOWN, AFTER_CONSONANT)


def in_language(region: Region, language: str) -> str:
    """How a region is spoken of in a language."""
    return {"ko": region.korean, "ja": region.japanese}.get(language, region.english)


@lru_cache(maxsize=256)
def region_of(words: str) -> Region | None:
    """The region of words that are the name of one place and no more; None for others."""
    if len(words) > LONGEST:
        return None
    # Some names are places only after a preposition, and these words have none before them.
    for lead in ("in ", ""):
        for place in find_places(lead + words):
            if _is_all(place, lead, words):
                return place.region
    bare = ADMINISTERED.sub("", words[-1:]) if len(words) > 1 else words
    return HANGUL_REGIONS.get(words[:-1] + bare)


def _is_all(place: Place, lead: str, words: str) -> bool:
    rest = words[place.end - len(lead) :]
    return place.start == len(lead) and bool(ADMINISTERED.fullmatch(rest))
