"""Slips of the pen in a given name whose surname is spelt right.

A wrong letter can change more than one sound (Cheol, Cehol). So the letters are set right one
by one, and what is heard then is compared with one sound missing.
"""

from functools import lru_cache
from typing import Final

from stories.detection.spelling.sounds import latin_sounds

SHORTEST: Final = 4
LONGEST: Final = 13
SHORTEST_HEARD: Final = 3


@lru_cache(maxsize=4096)
def heard_without_slip(letters: str) -> tuple[str, ...]:
    """The sounds of a given name without one of its letters, or with two of them swapped back.

    Each stands there as it is and without one of its sounds; nothing for what is too short or
    too long to be a given name.
    """
    if not SHORTEST <= len(letters) <= LONGEST:
        return ()
    without = [letters[:at] + letters[at + 1 :] for at in range(len(letters))]
    swapped = [
        letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        for at in range(len(letters) - 1)
    ]
    heard = dict.fromkeys(latin_sounds(spelling) for spelling in [*without, *swapped])
    for sounds in list(heard):
        heard |= dict.fromkeys(sounds[:at] + sounds[at + 1 :] for at in range(len(sounds)))
    return tuple(sounds for sounds in heard if len(sounds) >= SHORTEST_HEARD)
