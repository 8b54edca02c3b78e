"""Initials: a surname with the first letters of a given name, in every order and spelling.

Different spellings of one name begin with different letters (Yeong, Young; Eun, Un; Woo, U),
so the letters are compared by classes. A surname must stand beside them, or its initial.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from stories.detection.names.surnames import surname_sounds
from stories.detection.spelling.hangul import FIRST_SYLLABLE, is_syllable, romanise_syllable
from stories.detection.spelling.lookalikes import LOOKALIKES
from stories.detection.spelling.prefixes import ABBREVIATED
from stories.detection.spelling.sounds import plain, word_sounds

CLASS_OF: Final = dict(zip("abcdefghijklmnopqrstuvwxyz", "APCTOPKHYCKLMNOPKLSTOPOSYC", strict=True))
# ra, ri: in the South they begin with n or with nothing.
LIQUID: Final = "L"
FIRST_CONSONANTS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
SYLLABLES_OF_ONE_CONSONANT: Final = 21 * 28
WIDE: Final = {ord("Ａ") + number: chr(ord("A") + number) for number in range(26)}

LETTERS: Final = r"[^\W\d_]"
PAIR: Final = r"([A-Z])(?:\.[ \u00a0]?-?|[-\u2010\u2011 \u00a0])?([A-Z])(?![^\W_])\.?"
# Looked ahead for, because what ends one name may begin the next: the end O, S. P.
SURNAME_FIRST: Final = re.compile(
    rf"(?<![^\W_])(?=(({LETTERS}{{1,12}}),?[ \u00a0\n]{{0,2}}{PAIR}))"
)
SURNAME_LAST: Final = re.compile(rf"(?<![^\W_]){PAIR}[ \u00a0\n]{{1,2}}({LETTERS}{{1,12}})")
ALL_THREE: Final = re.compile(
    r"(?<![\w.])([A-Z])[.-][ \u00a0]?([A-Z])[.-][ \u00a0]?([A-Z])(?![^\W_])\.?"
)
CONSONANTS: Final = re.compile(r"([가-힣ㄱ-ㅎ]) ?([ㄱ-ㅎ]) ?([ㄱ-ㅎ])(?![ㄱ-ㅎ])")


def initial_keys(surname: str, given: Iterable[str]) -> Iterator[str]:
    """The keys of a name with its given name in initials; none unless it has two syllables."""
    syllables = list(given)
    if len(syllables) != 2:
        return
    first, second = (_classes(syllable) for syllable in syllables)
    for pair in (one + other for one in first for other in second):
        for sounds in surname_sounds(word_sounds(surname)):
            yield f"{ABBREVIATED}{sounds}:{pair}"
        for initial in _classes(surname):
            yield f"{ABBREVIATED}{initial}{pair}"
    if all(is_syllable(syllable) for syllable in (surname[0], *syllables)):
        consonants = _consonant(syllables[0]) + _consonant(syllables[1])
        yield f"{ABBREVIATED}{surname}{consonants}"
        yield f"{ABBREVIATED}{_consonant(surname[0])}{consonants}"


def find_initials(text: str) -> Iterator[tuple[int, int, str]]:
    """Every place that could be a known name in initials, with the key to ask for."""
    if not text.isascii():
        for match in CONSONANTS.finditer(text):
            yield match.start(), match.end(), ABBREVIATED + "".join(match.groups())
        text = text.translate(LOOKALIKES_OF_CAPITALS)
    for match in SURNAME_FIRST.finditer(text):
        _whole, surname, first, second = match.groups()
        yield match.start(), match.end(1), _key(surname, first + second)
    for match in SURNAME_LAST.finditer(text):
        first, second, surname = match.groups()
        yield match.start(), match.end(), _key(surname, first + second)
    for match in ALL_THREE.finditer(text):
        letters = _of_letters("".join(match.groups()))
        yield match.start(), match.end(), ABBREVIATED + letters
        yield match.start(), match.end(), ABBREVIATED + letters[2] + letters[:2]


LOOKALIKES_OF_CAPITALS: Final = WIDE | {
    code: letter.upper() for code, letter in LOOKALIKES.items() if chr(code).isupper()
}


def _key(surname: str, initials: str) -> str:
    return f"{ABBREVIATED}{word_sounds(plain(surname))}:{_of_letters(initials)}"


def _of_letters(letters: str) -> str:
    return "".join(CLASS_OF[letter] for letter in letters.lower())


def _classes(syllable: str) -> list[str]:
    """The classes of letters that a syllable begins with in one spelling or another."""
    latin = romanise_syllable(syllable[0]) if is_syllable(syllable[0]) else syllable
    if latin[0] not in CLASS_OF:
        return []
    own = CLASS_OF[latin[0]]
    if latin.startswith(("hw", "wh")):  # Hwa, Wha
        return [CLASS_OF["h"], CLASS_OF["w"]]
    if own == LIQUID:
        return [own, "Y" if latin[1:2] in {"y", "i"} else "N"]
    return [own]


def _consonant(syllable: str) -> str:
    return FIRST_CONSONANTS[(ord(syllable) - FIRST_SYLLABLE) // SYLLABLES_OF_ONE_CONSONANT]
