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
DIVISIONS: Final = frozenset("시군구현읍")
POSSESSIVE: Final = re.compile(r"['’]s?\b")
ITS_NOUN: Final = re.compile(r"\s[a-z]")
# "Hyesan market": the town says which.
IN_ITS_NAME: Final = re.compile(
    r"\s(?:market|station|railway|bus|coach|harbour|harbor|port|prison|camp|jail|school|hospital|"
    r"factory|mine|bridge|church|airport|terminal|office|quarter|district|street|road|dialect|"
    r"accent|hotel|university|orphanage|detention)s?\b"
)
BEFORE_A_NOUN: Final = re.compile(r"\b(?:the|her|his|my|their|our|a|an)\s$", re.IGNORECASE)
LONGEST: Final = 60


def wider_places(spot: Spot) -> Offers:
    """The province, the part of the country, the country, and a town anywhere."""
    region = region_of(spot.words)
    if region is None and spot.suggestion not in PLACELESS.values():
        return
    wider = wider_than(region) if region else NOWHERE
    adjective = _before_its_noun(spot, wider.adjective) if spot.language == "en" else None
    if adjective is not None:
        yield from (("country", said) for said in [adjective] if said)
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


def _before_its_noun(spot: Spot, adjective: str) -> str | None:
    """What can stand before a noun to which the town belongs; None where none follows."""
    if ITS_NOUN.match(spot.after) and BEFORE_A_NOUN.search(spot.before):
        return adjective
    if IN_ITS_NAME.match(spot.after):
        return f"a {adjective}" if adjective else ""
    if POSSESSIVE.match(spot.after):
        return f"a {adjective} town" if adjective else "a town"
    return None


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
    bare = words[:-1] if words[-1:] in DIVISIONS else words
    return HANGUL_REGIONS.get(words) or HANGUL_REGIONS.get(bare)


def _is_all(place: Place, lead: str, words: str) -> bool:
    rest = words[place.end - len(lead) :]
    return place.start == len(lead) and bool(ADMINISTERED.fullmatch(rest))
