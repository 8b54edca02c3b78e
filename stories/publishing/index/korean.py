"""Korean words without their particles, the roots of verbs, and the pieces of compounds.

No dictionary: a particle is taken off where the letter before it allows it (은 after a final
consonant, 는 after a vowel), so most nouns that merely end like one stay whole. What is taken off
wrongly is taken off in text and question alike.
"""

from functools import lru_cache
from typing import Final

_FIRST, _LAST = 0xAC00, 0xD7A3
_ANY, _CLOSED, _OPEN, _SOFT = "any", "closed", "open", "soft"  # soft: after a vowel or ㄹ
_PARTICLES: Final = sorted(
    (
        (particle, after)
        for after, particles in {
            _ANY: "에서 에게 에게서 한테 한테서 께서 까지 부터 마다 처럼 보다 만큼 밖에 "
            "조차 마저 하고 에는 에도 에만 에서는 에서도 에서의 에게는 에게도 까지도 까지의 "
            "부터는 만의 만은 만이 도 만 의 에 입니다 이라도 이에요",
            _CLOSED: "은 을 이 과 이나 이라는 이라고 이란 이었다 이었습니다 이다 으로 으로부터 "
            "으로는 으로도 으로서 으로써 으로의 과의 과는 이랑",
            _OPEN: "는 를 가 와 나 라는 라고 란 였다 였습니다 와의 와는 랑 예요",
            _SOFT: "로 로부터 로는 로도 로서 로써 로의",
        }.items()
        for particle in particles.split()
    ),
    key=lambda each: -len(each[0]),
)
# After one syllable these belong to the word more often than not: 회의, 지도, 화가, 길이.
_UNSURE: Final = frozenset("의 도 만 가 와 과 나 이 란 로".split())
_ENDINGS: Final = sorted(
    (
        "다 고 며 면 면서 지만 는데 니까 려고 러 기 기를 기가 기도 게 지 던 는 는다 자 겠다 "
        "겠습니다 고서 은 을 으면 으며 으면서 으니까 으려고 으러 을까 습니다 았다 었다 아 어 아서 "
        "어서 아도 어도 아요 어요 아야 어야 서 도 요 야 던데 거나 도록 지요 죠 네요 군요 나요 니 냐"
    ).split(),
    key=len,
    reverse=True,
)
_AFTER_PAST: Final = (
    "다 고 으며 으면 지만 는데 으니까 던 습니다 어요 기 을 다가 다는 다고 다면 어 죠".split()
)
_N, _L, _B, _SS = 4, 8, 17, 20  # final consonants ㄴ ㄹ ㅂ ㅆ
_UNJOINED: Final = {14: 13, 9: 8, 6: 20, 10: 11}  # ㅝ of ㅜ, ㅘ of ㅗ, ㅕ of ㅣ, ㅙ of ㅚ
_H, _SILENT = 18, 11  # the first consonants ㅎ and ㅇ
_EU = 18  # the vowel ㅡ


def is_hangul(letter: str) -> bool:
    """Whether ``letter`` is a whole syllable of Hangul."""
    return _FIRST <= ord(letter) <= _LAST


def syllable(letter: str) -> tuple[int, int, int]:
    """First consonant, vowel and final consonant (0 for none), as Unicode numbers them."""
    number = ord(letter) - _FIRST
    return number // 588, number % 588 // 28, number % 28


def _joined(first: int, vowel: int, final: int = 0) -> str:
    return chr(_FIRST + first * 588 + vowel * 28 + final)


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """``word`` without its particles, at most two one after the other, and without 들."""
    for _turn in range(2):
        rest = _without_particle(word)
        if rest == word:
            break
        word = rest
    return word[:-1] if word.endswith("들") and len(word) > 2 else word


def _without_particle(word: str) -> str:
    for particle, after in _PARTICLES:
        rest = word.removesuffix(particle)
        if rest == word or not rest or (len(rest) == 1 and particle in _UNSURE):
            continue
        if _allows(rest[-1], after):
            return rest
    return word


def _allows(letter: str, after: str) -> bool:
    final = syllable(letter)[2] if is_hangul(letter) else 0
    return {
        _ANY: True,
        _CLOSED: final != 0,
        _OPEN: final == 0,
        _SOFT: final in {0, _L},
    }[after]


def longer_forms(word: str) -> tuple[str, ...]:
    """One syllable with what may be a particle after it: where a phrase has 배, a text has 배가."""
    if len(word) != 1 or not is_hangul(word):
        return ()
    fitting = [each for each, after in _PARTICLES if each in _UNSURE and _allows(word, after)]
    return tuple(f"{word}{particle}" for particle in fitting)


def short_forms(word: str) -> tuple[str, ...]:
    """One syllable and what may be a particle after it (집이), for the text only."""
    unsure = len(word) == 2 and word[1] in _UNSURE
    fitting = [after for particle, after in _PARTICLES if unsure and particle == word[1]]
    return (word[0],) if any(_allows(word[0], after) for after in fitting) else ()


@lru_cache(maxsize=4096)
def roots(word: str) -> tuple[str, ...]:
    """What ``word`` may be a form of, were it a verb: 배웠다, 배우고, 배운 and 배우다 give 배우."""
    polite = word.removesuffix("니다")
    if past := _past(word):
        found = [past, *_dropped(past)]
    elif polite != word:
        found = _by_final(polite, {_B})
    else:
        found = [*_by_ending(word), *_by_final(word, {_N, _L})]
    return tuple(dict.fromkeys(_regular(root) for root in found))


def _past(word: str) -> str:
    """The root of 했다, 만났습니다, 배웠던."""
    for ending in _AFTER_PAST:
        rest = word.removesuffix(ending)
        if rest and rest != word and is_hangul(rest[-1]):
            first, vowel, final = syllable(rest[-1])
            if final == _SS:
                return _opened(rest[:-1] + _joined(first, vowel))
    return ""


def _opened(word: str) -> str:
    """Without the vowel that past and 아/어 add: 해 to 하, 배워 to 배우, 먹어 to 먹."""
    first, vowel, final = syllable(word[-1])
    if final:
        return word
    if len(word) > 1 and word[-1] in "아어":
        return word[:-1]
    if word[-1] == "여" and len(word) > 1:
        return word[:-1] if word[-2] == "하" else f"{word[:-1]}이"
    if first == _H and vowel == 1:
        return f"{word[:-1]}하"
    return word[:-1] + _joined(first, _UNJOINED.get(vowel, vowel))


def _dropped(root: str) -> list[str]:
    """쓰 of 써, 슬프 of 슬퍼: ㅡ gives way to the vowel of the past."""
    first, vowel, final = syllable(root[-1])
    gave_way = not final and vowel in {0, 4} and first != _SILENT
    return [root[:-1] + _joined(first, _EU)] if gave_way else []


def _by_ending(word: str) -> list[str]:
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest and rest != word and is_hangul(rest[-1]):
            if ending in {"서", "도", "요", "야"}:
                return [_opened(rest)]
            return [rest]
    return [_opened(word)] if len(word) > 1 and _opened(word) != word else []


def _by_final(word: str, finals: set[int]) -> list[str]:
    """The root of 배운, 배울 and of 배웁 in 배웁니다."""
    if not word or not is_hangul(word[-1]):
        return []
    first, vowel, final = syllable(word[-1])
    return [word[:-1] + _joined(first, vowel)] if final in finals else []


def _regular(root: str) -> str:
    """One root for 그립다 and 그리운: ㅂ turns into 우 before a vowel."""
    if len(root) < 2 or not is_hangul(root[-1]):
        return root
    first, vowel, final = syllable(root[-1])
    return f"{root[:-1]}{_joined(first, vowel)}우" if final == _B else root


def letters(word: str) -> str:
    """A Hangul word letter by letter, as it is typed: one wrong key is one wrong letter."""
    return "".join(
        chr(0x1100 + first) + chr(0x1161 + vowel) + (chr(0x11A7 + final) if final else "")
        for first, vowel, final in map(syllable, word)
    )
