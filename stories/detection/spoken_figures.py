"""Numbers told figure by figure, in words: "zero one zero, four four seven two, ..."."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from stories.detection.spans import Span

# So many figures in a row are a telephone number, or some other number of somebody.
FEWEST: Final = 8
FEWEST_WORDS: Final = 3
# Fewer different ones than this are steps, beats or blows.
DIFFERENT: Final = 5
_ENGLISH: Final = tuple("zero one two three four five six seven eight nine".split())
_OTHER_ENGLISH: Final = {"oh": 0, "nought": 0}
_TIMES: Final = {"double": 2, "triple": 3}
_KOREAN: Final = ("공영", "일", "이", "삼", "사", "오", "육륙", "칠", "팔", "구")
_JAPANESE: Final = tuple(
    each.split()
    for each in (
        "ゼロ ぜろ れい レイ まる マル オー 零 〇",
        "一 いち イチ",
        "二 に ニ",
        "三 さん サン",
        "四 よん ヨン し シ",
        "五 ご ゴ",
        "六 ろく ロク",
        "七 なな ナナ しち シチ",
        "八 はち ハチ",
        "九 きゅう キュウ キュー く ク",
    )
)
VALUES: Final[dict[str, int]] = (
    {word: value for value, word in enumerate(_ENGLISH)}
    | _OTHER_ENGLISH
    | {word: value for value, words in enumerate(_KOREAN) for word in words}
    | {word: value for value, words in enumerate(_JAPANESE) for word in words}
)


def _run(word: str, before: str, parted: str, behind: str) -> re.Pattern[str]:
    """Words for figures in a row, with groups of written figures among them."""
    each = rf"(?:{word}|\d{{1,4}})"
    first = rf"(?:{word}|(?<!\d)0\d{{1,3}})"
    return re.compile(rf"{before}{first}(?:{parted}{each}){{4,24}}{behind}", re.IGNORECASE)


def _longest_first(words: Sequence[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_NO_UNIT: Final = r"(?!\s?[원円명人년年월月일日건件])"
_WORD: Final = _longest_first((*_ENGLISH, *_OTHER_ENGLISH, *_TIMES))
RUNS: Final = (
    _run(_WORD, r"(?<![A-Za-z-])", r"[ ,–-]{1,3}", r"(?![A-Za-z\d])"),
    _run(f"[{''.join(_KOREAN)}]", r"(?<![가-힣])", r"(?:[ ,·-]{0,2}|에 ?|의 ?| 다시 )", _NO_UNIT),
    _run(
        _longest_first([word for words in _JAPANESE for word in words]),
        r"(?<![第〇一二三四五六七八九])",
        r"[ 、,・·ーの-]{0,2}",
        _NO_UNIT,
    ),
)
_PIECE: Final = re.compile(rf"{_longest_first((*VALUES, *_TIMES))}|\d", re.IGNORECASE)


def spoken_numbers(text: str) -> Iterator[Span]:
    """Where a text tells a long number figure by figure; counting and years are none."""
    for pattern in RUNS[:1] if text.isascii() else RUNS:
        for match in pattern.finditer(text):
            words = [piece.casefold() for piece in _PIECE.findall(match.group())]
            told = sum(not word.isdecimal() for word in words)
            if told >= FEWEST_WORDS and _is_a_number(_figures(words)):
                yield match.span()


def _figures(words: Sequence[str]) -> list[int]:
    """The figures that words tell; "double four" is two of them."""
    figures: list[int] = []
    times = 1
    for word in words:
        if word in _TIMES:
            times = _TIMES[word]
            continue
        figures += [int(word) if word.isdecimal() else VALUES[word]] * times
        times = 1
    return figures


def _is_a_number(figures: Sequence[int]) -> bool:
    """Whether figures belong together rather than count up or down, beat time or name years."""
    if len(figures) < FEWEST:
        return False
    steps = [second - first for first, second in pairwise(figures)]
    if figures[0] == 0:
        return len(set(steps)) > 1 and len(set(figures)) > 2
    if tuple(figures[:2]) in {(1, 9), (2, 0)} or list(figures) == sorted(figures):
        return False
    counted = sum(abs(step) == 1 for step in steps)
    return len(set(figures)) >= DIFFERENT and 2 * counted < len(steps)
