"""Whether and how a wording stands in a sentence: capitals, articles, particles, blanks."""

import re
from typing import Final

from stories.detection.east_asian.particles import PARTICLE, agreeing, coda
from stories.detection.generalising.wordings import Spot

ARTICLE: Final = re.compile(r"\b(an?)\s$", re.IGNORECASE)
VOWEL: Final = re.compile(r"(?:[aio]|e(?!u)|u(?!n[iu]|s[eu]))", re.IGNORECASE)
DETERMINED: Final = re.compile(
    r"\b(?:an?|the|her|his|my|their|our|its|your|this|that|these|those|each|every|[A-Za-z]{1,30}['’]s)\s$",
    re.IGNORECASE,
)
# Two determiners or two prepositions cannot stand side by side.
A_DETERMINER: Final = re.compile(
    r"(?:an?|the|that|some|one|somebody|her|his|my|their|our)\b", re.IGNORECASE
)
PREPOSED: Final = re.compile(
    r"\b(?:on|in|at|from|since|until|till|by|of|to|into|with|for|during|between|near|outside|via)\s$",
    re.IGNORECASE,
)
A_PREPOSITION: Final = re.compile(
    r"(?:on|in|at|by|with|from|soon|recently|later|born|as|made)\b", re.IGNORECASE
)
OPENING: Final = "\"'“‘«([{「『（-–—•*·> \t"
NO_BLANK_BEFORE: Final = ".,;:!?)]}”’。、，．！？）」』·"
CJK_END: Final = "。！？\n"


def fitted(said: str, spot: Spot) -> str | None:
    """A wording with the capital, the full stop and the particle that its spot needs.

    None where it would break the grammar of the sentence.
    """
    if spot.language == "en":
        return _english(said, spot)
    if spot.language == "ko":
        return _korean(said, spot)
    return said


def _english(said: str, spot: Spot) -> str | None:
    article = ARTICLE.search(spot.before)
    if article and bool(VOWEL.match(said)) != (len(article.group(1)) == 2):
        return None
    if DETERMINED.search(spot.before) and (A_DETERMINER.match(said) or A_PREPOSITION.match(said)):
        return None
    if PREPOSED.search(spot.before) and A_PREPOSITION.match(said):
        return None
    if said.endswith(".") and spot.after.startswith("."):
        said = said[:-1]
    return said[:1].upper() + said[1:] if begins_sentence(spot) else said


def begins_sentence(spot: Spot) -> bool:
    """Whether the words begin a sentence, and with a capital or a figure."""
    begins = not spot.before.strip(OPENING)
    return begins and not spot.words[:1].islower()


def _korean(said: str, spot: Spot) -> str | None:
    if spot.particle:
        return said + agreeing(spot.particle, said)
    particle = PARTICLE.match(spot.after)
    if particle is None:
        return said
    # Nobody can say what follows letters and figures that are read in several ways.
    if coda(said) is None:
        return None
    return said if agreeing(particle.group(), said) == particle.group() else None


def stays_whole(spot: Spot) -> bool:
    """Whether a sentence has no gap, no empty bracket and no lost beginning without the words."""
    before, after = spot.before[-1:], spot.after[:1]
    if not before or not after or spot.particle:
        return False
    if before in OPENING or before in CJK_END:
        return before == " " and after not in NO_BLANK_BEFORE and not after.isspace()
    return after.isspace() or after in NO_BLANK_BEFORE
