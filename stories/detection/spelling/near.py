"""One letter wrong: keys that a word shares with every word one letter away from it.

A word and another with a letter inserted, dropped, replaced or swapped with its neighbour have
a common rest when each loses the right letter (Wolf Garbe's symmetric deletions, SymSpell).
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from stories.detection.spelling.prefixes import NEAR

# Of a shorter word too little is left to mean anybody.
SHORTEST: Final = 6
LONGEST: Final = 24
SHORTEST_SYLLABLES: Final = 3


def near_keys(key: str, shortest: int = SHORTEST) -> Iterator[str]:
    """The key itself and all that is left of it without one of its letters."""
    if shortest <= len(key) <= LONGEST:
        yield NEAR + key
        for place in range(len(key)):
            if place == 0 or key[place] != key[place - 1]:  # a doubled letter leaves the same rest
                yield NEAR + key[:place] + key[place + 1 :]


def near_keys_of_hangul(syllables: str) -> Iterator[str]:
    """The same for Hangul, whose letters are those that a syllable is put together from."""
    if len(syllables) >= SHORTEST_SYLLABLES:
        yield from near_keys(unicodedata.normalize("NFD", syllables))
