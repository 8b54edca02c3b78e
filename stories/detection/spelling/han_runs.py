"""Runs of Chinese characters and kana that could be a protected term, with the keys to ask for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from stories.detection.spelling.han import hangul_of, one_shape, pinyin_of
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
# No name of a person or a town is written with these: they are not read in another language.
NOT_READ: Final = frozenset(
    one_shape(
        "私彼僕誰昨毎語話言読書聞食飲買売働走帰送届的第約数個種類件思考問題答議員団援教習校室店電病院"
        "薬費円歳週曜昼晩身涙"
    )
)
LONGEST_WINDOW: Final = 5
LONGEST_RUN: Final = 16
LONGEST_READ: Final = 4
KANA_RUN: Final = re.compile(rf"[{KATAKANA}]{{1,24}}|[\u3041-\u3096ー]{{2,8}}")
HAN_AND_KANA: Final = re.compile(rf"([{HAN}]{{1,3}})([\u3041-\u3096]{{2,3}})")
# Shops and places: two runs of kanji with one kana between them.
HAN_TIED: Final = re.compile(rf"[{HAN}]{{1,6}}[のノケヶが][{HAN}]{{1,6}}")
# Firms: 丸吉フーズ, in half-width letters as well.
HAN_AND_KATAKANA: Final = re.compile(rf"([{HAN}]{{1,6}})[{KATAKANA}]{{2,12}}")
# What hiragana write onto a name in hiragana: forms of address and particles.
CALLED: Final = re.compile(
    "(?<=[\u3041-\u3096]{2})(?:(?:さん|ちゃん|くん|さま)[はがをにともの]?|[はがをにとものへや]|で)$"
)
AMBIGUOUS_PARTICLES: Final = frozenset("はがをにとものやで")
# Words in hiragana that sound like a given name in another spelling.
NO_NAMES: Final = frozenset(
    "その この あの どの それ これ あれ どれ そう こう ああ どう はなく ではなく もの こと ところ "
    "ため とき ころ よう ほど まで から ので のに ずつ だけ など でも しか さえ また まだ もう "
    "いま なか あと さき ここ そこ どこ しかし そして ただ です ます でした ました "
    "ません した して ている ていた います いました いない ある あった ない なかった "
    "なった なる いつも".split()
)
# What stands between the kana of two names; other letters do not.
PARTING: Final = re.compile(r"[^\w\n]{0,2}")
SHORTEST_KANA: Final = 4
LONGEST_GIVEN: Final = 3


def han_candidates(text: str, *, is_own_page: bool) -> Iterator[Candidate]:
    """Windows over kanji and kana, which put no spaces between words."""
    for match in HAN_PARTED.finditer(text):
        letters = "".join(re.findall(f"[{HAN}]", match.group()))
        for key in _keys(exact_key([plain(letters)]), is_own_page=is_own_page):
            yield match.start(), match.end(), key
    for match in HAN_RUN.finditer(text):
        begin = match.start()
        run = exact_key([plain(match.group())])  # of the same length, character by character
        for start, end in _windows(len(run)):
            for key in _keys(run[start:end], is_own_page=is_own_page):
                yield begin + start, begin + end, key
    yield from _with_kana(text)


def _with_kana(text: str) -> Iterator[Candidate]:
    """Kanji and kana in one name: of a shop, a firm, a woman."""
    for match in HAN_TIED.finditer(text):
        yield match.start(), match.end(), exact_key([plain(match.group())])
    for match in HAN_AND_KATAKANA.finditer(text):
        # No space tells where in the kanji the name begins.
        for start in range(match.start(), match.end(1)):
            yield start, match.end(), exact_key([plain(text[start : match.end()])])
    for match in HAN_AND_KANA.finditer(text):
        for end in range(match.start(2) + 2, match.end() + 1):
            yield match.start(), end, exact_key([plain(text[match.start() : end])])


@lru_cache(maxsize=64)
def _windows(length: int) -> tuple[tuple[int, int], ...]:
    """Where a name or a place may begin and end in a run of kanji; the whole run as well."""
    whole = [(0, length)] if LONGEST_WINDOW < length <= LONGEST_RUN else []
    return (
        *whole,
        *(
            (start, end)
            for start in range(length - 1)
            for end in range(start + SHORTEST_EXACT, min(start + LONGEST_WINDOW, length) + 1)
        ),
    )


@lru_cache(maxsize=16_384)
def _keys(folded: str, *, is_own_page: bool) -> tuple[str, ...]:
    """What to ask for where these characters stand."""
    keys = [folded]
    if not NOT_READ.isdisjoint(folded):
        return (folded,)
    if is_own_page and len(folded) <= LONGEST_GIVEN:
        keys.append(GIVEN + folded)
        hangul = hangul_of(folded) if len(folded) == SHORTEST_EXACT else ""
        if hangul:
            keys += [GIVEN + exact_key([hangul]), GIVEN + HEARD + sound_key([hangul])]
    if SHORTEST_EXACT < len(folded) <= LONGEST_READ:
        keys += _readings(folded)
    if is_own_page and len(folded) >= LONGEST_READ:
        # A school or a firm that is kept in Hangul.
        keys += filter(None, [exact_key([hangul_of(folded)])])
    return tuple(dict.fromkeys(keys))


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
        if len(run) > 1 and not all(
            PARTING.fullmatch(text, left.end, right.start) for left, right in pairwise(run)
        ):
            continue
        start, end = run[0].start, run[-1].end
        letters = "".join(word.plain for word in run)
        called = CALLED.search(letters) if is_own_page and len(run) == 1 else None
        if called:
            stem = letters[: called.start()]
            for key in _keys_of_stem(stem, called.group()):
                yield start, start + len(stem), key
        for key in _keys_of_kana(letters, is_own_page=is_own_page):
            yield start, end, key


def _keys_of_stem(stem: str, called: str) -> tuple[str, ...]:
    """By its sounds only where a form of address tells that this is somebody."""
    if called in AMBIGUOUS_PARTICLES:
        return (GIVEN + stem,)
    return _keys_of_kana(stem, is_own_page=True)


@lru_cache(maxsize=16_384)
def _keys_of_kana(letters: str, *, is_own_page: bool) -> tuple[str, ...]:
    if len(letters) < SHORTEST_EXACT or letters in NO_NAMES:
        return ()
    key = key_of_kana(letters)
    if len(key) < SHORTEST_KANA:
        return (letters, GIVEN + letters) if is_own_page else (letters,)
    spoken = sound_key([romaji(letters)])
    own = (GIVEN + KANA + key, GIVEN + spoken, GIVEN + letters) if is_own_page else ()
    return (letters, KANA + key, spoken, *own)
