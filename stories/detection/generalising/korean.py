"""A Korean wording in its sentence: the particle behind it stands outside the words."""

import re
from typing import Final

from stories.detection.east_asian.particles import PARTICLE, agreeing, coda
from stories.detection.generalising.wordings import Spot

# "박순희라는 이름", "기공사다": after a consonant the same needs 이.
AFTER_A_VOWEL: Final = re.compile("라(?:고|는|며)|다(?![가-힣])")
AFTER_A_CONSONANT: Final = re.compile("이라(?:고|는|며)")


def korean(said: str, spot: Spot) -> str | None:
    """A wording that agrees with the particle that follows; None where it cannot."""
    if spot.particle:
        return said + agreeing(spot.particle, said)
    said = _without_what_stands_before(said, spot.before)
    if _needs_a_link(said, spot):
        return f"{said}이"
    if coda(said) == 0 and AFTER_A_CONSONANT.match(spot.after):
        return None
    particle = PARTICLE.match(spot.after)
    if particle is None or agreeing(particle.group(), said) != particle.group():
        return said if particle is None else None
    # Nobody can say what follows letters and figures that are read in several ways.
    return None if coda(said) is None and said[-1:].isalnum() else said


def _needs_a_link(said: str, spot: Spot) -> bool:
    """Whether the copula behind a vowel has to become that behind a consonant."""
    if spot.words.endswith("이") and spot.after.startswith("었"):
        return not said.endswith("이")
    is_after_vowel = coda(spot.words) == 0 and bool(coda(said))
    return is_after_vowel and bool(AFTER_A_VOWEL.match(spot.after))


def _without_what_stands_before(said: str, before: str) -> str:
    """ "중국 [단둥]": the country is there already."""
    last = before.rstrip().rpartition(" ")[2]
    country = next((each for each in (f"{last} ", f"{last}의 ") if said.startswith(each)), "")
    return said[len(country) :] if last else said
