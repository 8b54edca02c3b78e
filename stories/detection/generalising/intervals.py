"""A counted length of time told as one that nobody can count back with."""

import re
from typing import Final

from stories.detection.english.spans import roughly
from stories.detection.generalising.wordings import Offers, Spot

FLAGS: Final = re.IGNORECASE
A_LENGTH: Final = re.compile(
    r"(?:exactly\s|precisely\s)?[\w,-]{1,16}(?:\s[\w-]{1,12}){0,3}?\s?-?(?P<unit>year|month|week|day|night)s?"
    r"(?:,?\s(?:and\s)?[\w,-]{1,16}\s(?:short\s|long\s)?(?:year|month|week|day|night)s?){0,3}(?:\sto\sthe\sday)?",
    FLAGS,
)
A_DAY: Final = re.compile(
    r"on\s(?:the|her|his|our|my|their)\s\S+(?:\s\S+)?\s(?P<unit>day|night)", FLAGS
)
KOREAN_LENGTH: Final = re.compile(
    r"[가-힣\d\s]{1,12}(?:년|해|개월|달|주|일|흘|새)[가-힣\d\s]{0,12}?(?P<last>\s?(?:동안|간|만에|내내|째))?"
)
JAPANESE_LENGTH: Final = re.compile(
    "[一二三四五六七八九十百千〇\\d０-９]{1,6}(?:年|[かカヶケヵ箇]月|週|日)[^、。\\s]{0,10}?(?P<last>間|ぶり)?"
)


def intervals(spot: Spot) -> Offers:
    """A vague length in the unit told, and one in no unit."""
    if spot.language == "ko":
        yield from _korean(spot)
    elif spot.language == "ja":
        if JAPANESE_LENGTH.fullmatch(spot.words) and not spot.words.endswith("ぶり"):
            yield "vague", "ある期間"
    elif day := A_DAY.fullmatch(spot.words):
        yield "vague", f"one {day['unit'].casefold()}"
    elif length := A_LENGTH.fullmatch(spot.words):
        said = roughly(length.group())
        if said:
            yield "interval", said
        yield "vague", "some time"


def _korean(spot: Spot) -> Offers:
    length = KOREAN_LENGTH.fullmatch(spot.words)
    if not length:
        return
    last = (length["last"] or "").strip()
    if last in {"동안", "간", "내내"}:
        yield "vague", "한동안"
    elif last == "만에":
        yield "vague", "한참 만에"
    elif not last:
        yield "vague", "얼마간"
        yield "vague", "한때"
