"""Runs of words in Hangul that could be a protected term, with the keys to ask for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from stories.detection.names.surnames import KOREAN, KOREAN_OF_TWO
from stories.detection.spelling.keys import SHORTEST_EXACT, exact_key, sound_key
from stories.detection.spelling.near import near_keys_of_hangul
from stories.detection.spelling.prefixes import GIVEN, HEARD
from stories.detection.spelling.words import HANGUL, Word, neighbours

Candidate = tuple[int, int, str]

# Longer words are no names, and would only fill the memory.
WHOLE: Final = re.compile(f"[{HANGUL}]{{1,24}}")
# Particles and forms of address that Korean writes onto a name.
PARTICLES: Final = re.compile(
    "(?:이네(?:가|는|의|에|집|서)?|이에게서|에게서|한테서|에서는|이라는|라는|이라고|라고|이에게|에게는|에게|한테|까지|부터|에서|"
    "이었다|였다|입니다|이다|으로|처럼|보다|하고|이랑|이는|이가|이를|이의|이도|이와|"
    "은|는|이|가|을|를|의|와|과|도|만|로|에|랑|아|야|께)$"
)
ADDRESSED: Final = re.compile(
    "(?:선생님|선생|할머니|할아버지|아주머니|어머니|여사|동무|씨|님|양|군)$"
)
SUFFIXED: Final = re.compile("(?:시|군|읍|리|구|도)$")
# What verbs, plurals and particles end with, and names do not: such words are asked for as they
# are written only.
NO_NAME_ENDS_SO: Final = frozenset("다고며면니던했었았였된될할는를에게까요데들것죠습했려")
# Hangul is compared letter by letter; by sound only when long enough to mean a person.
SHORTEST_HEARD: Final = 3
LONGEST_HEARD: Final = 6
LONGEST_GIVEN: Final = 3
NAME_LENGTHS: Final = (3, 4)
LONGEST_PARTED: Final = 12


def hangul_candidates(words: list[Word], longest: int, *, is_own_page: bool) -> Iterator[Candidate]:
    """Every run of words that could be a known term; the looser keys on one's own page only."""
    korean = [word for word in words if WHOLE.fullmatch(word.plain)]
    for run in neighbours(korean, longest):
        if len(run) > 1 and not _may_be_parted(run):
            continue
        heads = "".join(word.plain for word in run[:-1])
        last = run[-1].plain
        for stem in stems(last):
            end = run[-1].end - (len(last) - len(stem))
            for key in _keys(heads + stem, is_own_page=is_own_page):
                yield run[0].start, end, key


def _may_be_parted(run: tuple[Word, ...]) -> bool:
    """Whether words can be one name or term with spaces in it: a surname first, or two words."""
    if len(run) == 2 and len(run[0].plain) + len(run[1].plain) <= LONGEST_PARTED:
        return True
    return all(len(word.plain) <= 2 for word in run[:-1])


@lru_cache(maxsize=16_384)
def _keys(letters: str, *, is_own_page: bool) -> tuple[str, ...]:
    return tuple(_all_keys(letters, is_own_page=is_own_page))


def _all_keys(letters: str, *, is_own_page: bool) -> Iterator[str]:
    if len(letters) < SHORTEST_EXACT:
        return
    yield exact_key([letters])
    if letters[-1] in NO_NAME_ENDS_SO:
        return
    if SHORTEST_HEARD <= len(letters) <= LONGEST_HEARD:
        yield HEARD + sound_key([letters])
    if not is_own_page:
        return
    if len(letters) <= LONGEST_GIVEN:
        yield GIVEN + exact_key([letters])
        yield GIVEN + HEARD + sound_key([letters])
    if len(letters) in NAME_LENGTHS and (letters[0] in KOREAN or letters[:2] in KOREAN_OF_TWO):
        yield from near_keys_of_hangul(letters)


@lru_cache(maxsize=16_384)
def stems(word: str) -> tuple[str, ...]:
    """A Korean word as it stands, and without its particle and form of address."""
    bare = PARTICLES.sub("", word)
    called = (ending.sub("", stem) for stem in (word, bare) for ending in (ADDRESSED, SUFFIXED))
    return tuple(stem for stem in dict.fromkeys([word, bare, *called]) if stem)
