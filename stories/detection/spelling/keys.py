"""Canonical keys: what a protected word is stored and found by, in any spelling and script.

A key is never stored as it is: the caller hashes it with a secret. Two spellings of one
name share at least one key. Keys of which `is_near` is true mean somebody on their own page
only: a given name alone, initials, a name with one letter wrong.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import Final

from stories.detection.spelling.han import hangul_of, one_shape, pinyin_of
from stories.detection.spelling.hangul import is_syllable, southern
from stories.detection.spelling.japanese import readings_of
from stories.detection.spelling.kana import key_of_kana, romaji
from stories.detection.spelling.name_keys import (
    SHORTEST_GIVEN,
    SHORTEST_SOUNDS,
    halves_of_han,
    keys_of_name,
    names_in,
)
from stories.detection.spelling.near import near_keys
from stories.detection.spelling.place_keys import stems_of
from stories.detection.spelling.prefixes import GIVEN, HEARD, KANA, ONLY_ON_THE_PAGE
from stories.detection.spelling.sounds import latin_sounds, plain, undoubled, word_sounds
from stories.detection.spelling.words import HAN, KANA_LETTERS, WORD

# Raised with every change of the keys: what was kept by another number is kept anew.
SCHEME: Final = 5
SHORTEST_WORD: Final = 4
SHORTEST_EXACT: Final = 2
LONGEST_HAN_NAME: Final = 4
IN_HAN: Final = re.compile(f"[{HAN}]+")
IN_KANA: Final = re.compile(f"[{KANA_LETTERS}]+")
# 田中はなこ: a surname in kanji, the given name in kana.
HAN_THEN_KANA: Final = re.compile(rf"([{HAN}]{{1,3}})([{KANA_LETTERS}]{{2,5}})")
HYPHENS: Final = ("-", "‐", "‑", "–")
PEOPLE: Final = frozenset({"name", "relative"})
PLACES: Final = frozenset({"home_town"})


def canonical_keys(term: str, kind: str = "name") -> frozenset[str]:
    """Every key under which a protected word, as somebody wrote it, is to be kept.

    Names of people have keys for their parts, places for their stems (Hoeryong-si, Hoeryong).
    A name in kanji is also read, where a dictionary is installed.
    """
    words = _words(term)
    keys = keys_as_written(term, kind)
    if kind in PEOPLE and IN_HAN.fullmatch("".join(words)):
        is_korean = any(names_in([hangul_of("".join(words))]))
        for reading in readings_of(words):
            keys |= {key for key in _keys_of_kana(reading) if not (is_korean and is_near(key))}
    return keys


def full_keys(term: str, kind: str = "name") -> frozenset[str]:
    """The keys of the whole term only: what two words must share to be the same."""
    return frozenset(key for key in canonical_keys(term, kind) if not is_near(key))


def keys_as_written(term: str, kind: str = "name") -> frozenset[str]:
    """The keys that need no dictionary."""
    words = _words(term)
    if not words:
        return frozenset()
    keys = set(_keys_of_words(words, is_name=kind in PEOPLE, tied=_tied(term)))
    if kind in PLACES:
        for stem in stems_of(words):
            keys.update(_keys_of_words(stem, is_name=False))
        # Two syllables in Hangul or hanja mean a town only where somebody from there is told.
        keys |= {GIVEN + key for key in keys if key.startswith(HEARD) or is_syllable(key[0])}
    return frozenset(keys)


def _tied(term: str) -> frozenset[int]:
    """Which words of a term a hyphen ties to the next."""
    matches = list(WORD.finditer(term))
    return frozenset(
        number
        for number, (left, right) in enumerate(pairwise(matches))
        if term[left.end() : right.start()] in HYPHENS
    )


def _words(term: str) -> list[str]:
    return [folded for match in WORD.finditer(term) if (folded := plain(match.group()))]


def is_near(key: str) -> bool:
    """Whether a key only comes near its term, which means somebody on their own page only."""
    return key.startswith(ONLY_ON_THE_PAGE)


def exact_key(words: Iterable[str]) -> str:
    """The letters of some words, for scripts that are compared as they are written."""
    letters = "".join(words)
    if all(is_syllable(character) for character in letters):
        return southern(letters)
    return one_shape(letters)


def sound_key(words: Sequence[str]) -> str:
    """The sounds of some words in Latin letters or Hangul; "" when one is in another script."""
    sounds = [word_sounds(word) for word in words]
    return "".join(sounds) if all(sounds) else ""


def _keys_of_words(
    words: Sequence[str], *, is_name: bool, tied: Set[int] = frozenset()
) -> Iterator[str]:
    yield from _exact_keys(words, is_name=is_name)
    if IN_HAN.fullmatch("".join(words)):
        yield from _keys_of_han(words, is_name=is_name)
    elif IN_KANA.fullmatch("".join(words)):
        yield from _keys_of_kana(words)
    elif is_name and any(names_in(words, tied)):
        yield from keys_of_name(words, tied)
    else:
        yield from _spoken_keys(words, is_name=is_name)


def _exact_keys(words: Sequence[str], *, is_name: bool) -> Iterator[str]:
    """Hangul, kanji and kana as they are written, without spaces and dots."""
    joined = exact_key(words)
    if len(joined) < SHORTEST_EXACT or joined.isascii():
        return
    yield joined
    if is_name:
        yield from (exact_key([surname, *given]) for surname, given in names_in(words))
        if len(words) > 1:
            yield exact_key([*words[1:], words[0]])
        mixed = HAN_THEN_KANA.fullmatch("".join(words))
        if mixed:
            yield from (GIVEN + exact_key([half]) for half in mixed.groups() if len(half) > 1)


def _spoken_keys(words: Sequence[str], *, is_name: bool) -> Iterator[str]:
    """The sounds of words in Latin letters or Hangul that are no Korean name."""
    sounds = [word_sounds(word) for word in words]
    if not all(sounds):
        return
    orders = [list(words)]
    if is_name and len(words) > 1:
        orders += [[*words[1:], words[0]], [words[-1], *words[:-1]]]
    for order in orders:
        yield from _keys_in_order(order, is_name=is_name)
    if is_name and len(words) == 2:
        yield from (GIVEN + part for part in sounds if len(part) >= SHORTEST_GIVEN)


def _keys_in_order(words: Sequence[str], *, is_name: bool) -> Iterator[str]:
    key, is_latin = sound_key(words), words[0].isascii()
    whole = {key, undoubled(key)} | ({latin_sounds("".join(words))} if is_latin else set())
    shortest = SHORTEST_SOUNDS if len(words) > 1 else SHORTEST_WORD
    kept = [key for key in whole if len(key) >= shortest]
    yield from kept
    if is_latin:
        yield from (HEARD + key for key in kept)
    if is_name and len(words) > 1:
        yield from (near for key in kept for near in near_keys(key))


def _keys_of_kana(words: Sequence[str]) -> Iterator[str]:
    yield from _spoken_keys([romaji(word) for word in words], is_name=len(words) > 1)
    spoken = [key_of_kana(word) for word in words]
    for order in (spoken, spoken[1:] + spoken[:1]):
        key = undoubled("".join(order))
        if len(key) >= SHORTEST_WORD:
            yield KANA + key


def _keys_of_han(words: Sequence[str], *, is_name: bool) -> Iterator[str]:
    """Chinese characters as Korea and China read them."""
    characters = "".join(words)
    hangul = hangul_of(characters)
    if not is_name:
        yield from _keys_of_words([hangul], is_name=False) if hangul else ()
        return
    if len(characters) <= LONGEST_HAN_NAME:
        is_korean = any(names_in([hangul])) if hangul else False
        if is_korean:
            yield from _keys_of_words([hangul], is_name=True)
        yield from _pinyin_keys(pinyin_of(characters).split(), is_korean=is_korean)
    yield from halves_of_han([one_shape(word) for word in words])


def _pinyin_keys(syllables: Sequence[str], *, is_korean: bool) -> Iterator[str]:
    """A name in Chinese; of one that is Korean as well, which is likelier, the whole name only."""
    if len(syllables) > 1:
        keys = _spoken_keys([syllables[0], "".join(syllables[1:])], is_name=True)
        yield from (key for key in keys if not (is_korean and is_near(key)))
