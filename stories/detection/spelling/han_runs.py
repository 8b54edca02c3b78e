"""Runs of Chinese characters and kana that could be a protected term, with the keys to ask for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from stories.detection.spelling.han import hangul_of, pinyin_of
from stories.detection.spelling.kana import key_of_kana, romaji
from stories.detection.spelling.keys import SHORTEST_EXACT, exact_key, sound_key
from stories.detection.spelling.name_keys import names_in
from stories.detection.spelling.prefixes import GIVEN, HEARD, KANA
from stories.detection.spelling.sounds import latin_sounds, plain
from stories.detection.spelling.words import HAN, KATAKANA, Word, neighbours

Candidate = tuple[int, int, str]

HAN_RUN: Final = re.compile(rf"[{HAN}]{{2,}}")
HAN_PARTED: Final = re.compile(
    rf"(?<![{HAN}])[{HAN}]{{1,3}}[ \u3000\u00a0・]{{1,2}}[{HAN}]{{1,3}}(?![{HAN}])"
)
LONGEST_WINDOW: Final = 5
LONGEST_RUN: Final = 16
LONGEST_READ: Final = 4
KANA_RUN: Final = re.compile(rf"[{KATAKANA}]{{1,24}}|[\u3041-\u3096ー]{{2,8}}")
HAN_AND_KANA: Final = re.compile(rf"([{HAN}]{{1,3}})([\u3041-\u3096]{{2,3}})")
# Shops and places: two runs of kanji with one kana between them.
HAN_TIED: Final = re.compile(rf"[{HAN}]{{1,6}}[のノケヶが][{HAN}]{{1,6}}")
# What stands between the kana of two names; other letters do not.
PARTING: Final = re.compile(r"[^\w\n]{0,2}")
SHORTEST_KANA: Final = 4
LONGEST_GIVEN: Final = 3


def han_candidates(text: str, *, is_own_page: bool) -> Iterator[Candidate]:
    """Windows over kanji and kana, which put no spaces between words."""
    for match in HAN_PARTED.finditer(text):
        letters = "".join(re.findall(f"[{HAN}]", match.group()))
        folded = exact_key([plain(letters)])
        yield from _keys(match.start(), match.end(), folded, is_own_page=is_own_page)
    for match in HAN_RUN.finditer(text):
        run = exact_key([plain(match.group())])  # of the same length, character by character
        for start, end in _windows(len(run)):
            first, last = match.start() + start, match.start() + end
            yield from _keys(first, last, run[start:end], is_own_page=is_own_page)
    for match in HAN_TIED.finditer(text):
        yield match.start(), match.end(), exact_key([plain(match.group())])
    for match in HAN_AND_KANA.finditer(text):
        for end in range(match.start(2) + 2, match.end() + 1):
            yield match.start(), end, exact_key([plain(text[match.start() : end])])


def _windows(length: int) -> Iterator[tuple[int, int]]:
    """Where a name or a place may begin and end in a run of kanji; the whole run as well."""
    if LONGEST_WINDOW < length <= LONGEST_RUN:
        yield 0, length
    for start in range(length - 1):
        for end in range(start + SHORTEST_EXACT, min(start + LONGEST_WINDOW, length) + 1):
            yield start, end


def _keys(start: int, end: int, folded: str, *, is_own_page: bool) -> Iterator[Candidate]:
    yield start, end, folded
    if is_own_page and len(folded) <= LONGEST_GIVEN:
        yield start, end, GIVEN + folded
        hangul = hangul_of(folded) if len(folded) == SHORTEST_EXACT else ""
        if hangul:
            yield start, end, GIVEN + exact_key([hangul])
            yield start, end, GIVEN + HEARD + sound_key([hangul])
    if SHORTEST_EXACT < len(folded) <= LONGEST_READ:
        for key in _readings(folded):
            yield start, end, key


@lru_cache(maxsize=8192)
def _readings(characters: str) -> tuple[str, ...]:
    """The keys of a name in Chinese characters for those who keep it in another script."""
    hangul = hangul_of(characters)
    if not hangul:
        return ()
    keys = [exact_key([surname, *given]) for surname, given in names_in([hangul])]
    if keys:
        keys += [
            HEARD + sound_key([hangul]),
            HEARD + latin_sounds(pinyin_of(characters).replace(" ", "")),
        ]
    return tuple(dict.fromkeys(keys))


def kana_candidates(text: str, longest: int, *, is_own_page: bool) -> Iterator[Candidate]:
    """Runs of katakana or of hiragana, and neighbours that a dot or a space parts."""
    kana = [Word(m.start(), m.end(), plain(m.group())) for m in KANA_RUN.finditer(text)]
    for run in neighbours(kana, longest):
        if any(
            PARTING.fullmatch(text, left.end, right.start) is None for left, right in pairwise(run)
        ):
            continue
        start, end = run[0].start, run[-1].end
        letters = "".join(word.plain for word in run)
        if len(letters) < SHORTEST_EXACT:
            continue
        yield start, end, letters
        key = key_of_kana(letters)
        if len(key) >= SHORTEST_KANA:
            yield start, end, KANA + key
            yield start, end, sound_key([romaji(letters)])
            if is_own_page:
                yield start, end, GIVEN + KANA + key
                yield start, end, GIVEN + sound_key([romaji(letters)])
