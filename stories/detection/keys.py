"""Canonical keys: what a protected word is stored and found by, in any spelling and script.

A key is never stored as it is: the caller hashes it with a secret. Two spellings of one
name share at least one key. A key that begins with `given:` stands for the given name
alone, which means somebody only on the page of that person.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from stories.detection.hangul import is_syllable, southern
from stories.detection.sounds import latin_sounds, plain, undoubled, word_sounds
from stories.detection.surnames import (
    COMMONEST_SOUNDS,
    KOREAN,
    KOREAN_OF_TWO,
    KOREAN_SOUNDS,
    surname_sounds,
)
from stories.detection.words import WORD

# Raised with every change of the keys: what was kept by another number is kept anew.
SCHEME: Final = 2
GIVEN: Final = "given:"
# For words that are kept in Latin letters only, and met in Hangul. Between Hangul and
# Hangul the sounds would join too much: there the letters decide.
HEARD: Final = "heard:"
# Shorter keys would be met in every second sentence.
SHORTEST_SOUNDS: Final = 3
SHORTEST_WORD: Final = 4
SHORTEST_GIVEN: Final = 4
SHORTEST_EXACT: Final = 2
LONGEST_HANGUL_NAME: Final = 4
# Vowels that two syllables may bring together and one syllable may contain: Su-in, Suin.
HIATUS: Final = re.compile(r"(?<=[ou])(?=[aei])")
SPACES_AND_DOTS: Final = re.compile(r"[\W_]+")


def canonical_keys(term: str) -> frozenset[str]:
    """Every key under which a protected word, as somebody wrote it, is to be kept."""
    words = [folded for match in WORD.finditer(term) if (folded := plain(match.group()))]
    keys: set[str] = set()
    for syllables in _readings(words):
        keys.update(_sound_keys(syllables))
    keys.update(_exact_keys(words))
    return frozenset(keys)


def is_near(key: str) -> bool:
    """Whether a key only comes near its term, which means somebody on their own page only."""
    return key.startswith(GIVEN)


def exact_key(words: Iterable[str]) -> str:
    """The letters of some words, for scripts that are compared as they are written."""
    letters = "".join(words)
    if all(is_syllable(character) for character in letters):
        return southern(letters)
    return letters


def sound_key(words: Sequence[str]) -> str:
    """The sounds of some words in Latin letters or Hangul; "" when one is in another script."""
    sounds = [word_sounds(word) for word in words]
    return undoubled("".join(sounds)) if all(sounds) else ""


def _readings(words: list[str]) -> Iterator[list[str]]:
    """The words of a term as parts of a name: one part for the surname, the rest after it."""
    if words and all(is_syllable(character) for word in words for character in word):
        joined = "".join(words)
        cut = 2 if joined[:2] in KOREAN_OF_TWO else 1
        if joined[:cut] in KOREAN | KOREAN_OF_TWO and cut < len(joined) <= LONGEST_HANGUL_NAME:
            yield [joined[:cut], joined[cut:]]
        else:
            yield words
    elif words and all(word.isascii() for word in words):
        yield words
        parted = [HIATUS.sub(" ", word) for word in words]
        if parted != words:
            yield parted


def _sound_keys(words: list[str]) -> Iterator[str]:
    sounds = [_sounds(word) for word in words]
    shortest = SHORTEST_SOUNDS if len(words) > 1 else SHORTEST_WORD
    keys = [undoubled("".join(order)) for order in _orders(sounds)]
    if all(word.isascii() for word in words):
        keys.append(latin_sounds("".join(words)))
    keys = [key for key in keys if len(key) >= shortest]
    yield from keys
    if words[0].isascii():
        yield from (HEARD + key for key in keys)
    yield from (GIVEN + given for given in _given(sounds) if len(given) >= SHORTEST_GIVEN)


def _given(sounds: list[str]) -> Iterator[str]:
    """The sounds without a surname at the front, or at the end."""
    if len(sounds) > 1 and sounds[0] in KOREAN_SOUNDS:
        yield undoubled("".join(sounds[1:]))
    if len(sounds) > 1 and sounds[-1] in COMMONEST_SOUNDS:
        yield undoubled("".join(sounds[:-1]))


def _sounds(word: str) -> str:
    """Sounds of a word that may hold a space where two syllables meet."""
    return undoubled("".join(word_sounds(part) for part in word.split(" ")))


def _orders(sounds: list[str]) -> Iterator[list[str]]:
    """The sounds as written, and with the surname at the other end, in its variants."""
    for first in surname_sounds(sounds[0]):
        yield [first, *sounds[1:]]
        yield [*sounds[1:], first]
    if len(sounds) > 1:
        for last in surname_sounds(sounds[-1]):
            yield [last, *sounds[:-1]]
            yield [*sounds[:-1], last]


def _exact_keys(words: list[str]) -> Iterator[str]:
    """Hangul, kanji and kana as they are written, without spaces and dots."""
    joined = exact_key(words)
    if len(joined) < SHORTEST_EXACT or joined.isascii():
        return
    yield joined
    if len(words) > 1:
        yield exact_key([*words[1:], words[0]])
