"""Words that hide on purpose and are no shown name: cases, letters, masked years and places.

They are silent like the handles of `handles.py`, which a storyteller can agree to. Written
for this project after the ways in which such groups mask what they print.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

from stories.detection.handles import EAST_ASIAN_LETTER, handles_of
from stories.detection.names.shapes import (
    AMBIGUOUS_SURNAMES,
    CHINESE_SURNAMES,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
)
from stories.detection.spelling.words import HAN, HANGUL

Span = tuple[int, int]

_PEOPLE: Final = (
    "person|woman|man|girl|boy|child|family|couple|household|mother|father|sister|brother|"
    "witness|student|student|defector|refugee|storyteller|case"
)
_TOWNS: Final = "city|county|town|village|district|province|prefecture|street|station"
_NOT_REAL: Final = (
    r"(?:not\s(?:her|his|their|a|the)\s(?:real|true)\sname|(?:the\s|all\s)?names?\s(?:has\sbeen\s|"
    r"have\sbeen\s|was\s|were\s)?changed|(?:a\s)?pseudonym|(?:an\s)?alias|assumed\sname)"
)
_RELATION: Final = (
    "wife|husband|mother|father|daughter|son|sister|brother|child|children|family|aunt|uncle|"
    "friend|parents"
)
_YEAR: Final = (
    r"(?:(?:19|20)\d[XxＸ○〇◯*_]|(?:19|20)(?:[XxＸ○〇◯*_]{2})|[二一]〇[〇一二]X|二〇[〇一二][ＸX○]|"
    r"一九[〇一-九][ＸX○])"
)
_CIRCLED: Final = "OO|O\\.O\\.|XX|[○〇◯●△□]{2}"
SURNAMES: Final = KOREAN_SURNAMES | AMBIGUOUS_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
# Each hides somebody or something; a finding that lies wholly inside is silent.
PATTERNS: Final = (
    re.compile(rf"\b(?i:{_PEOPLE})s?\s(?:No\.?\s?)?[“\"‘']?(?:[A-HJ-Z](?![\w-]|\.\w)|\d{{1,4}}\b)"),
    re.compile(
        r"(?<![\w-])[A-Z]{1,4}-(?:\d{2,4}-)?\d{1,4}(?![\w-])|(?<![\w-])[A-Z]-[A-Z](?![\w-])"
    ),
    re.compile(rf"(?<!\d){_YEAR}(?:\s?[년年](?:대|代)?|s\b)?"),
    re.compile(
        rf"\bborn\s(?:in\s)?{_YEAR}|\b(?:January|February|March|April|May|June|July|August|"
        rf"September|October|November|December)\s(?:of\s)?{_YEAR}"
    ),
    re.compile(
        rf"(?<!\w)(?:[B-HJ-Z]|[O○〇◯X*]{{2,3}})[\s-](?i:{_TOWNS})\b|"
        r"\b(?i:city|county|town|village|district|province)\s(?:of\s)?[“\"‘']?[A-HJ-Z](?![\w.])"
    ),
    re.compile(
        rf"[“\"‘'][^“”\"‘’'\n]{{1,24}}[”\"’'],?\s?\({_NOT_REAL}|"
        rf"\b[A-Z][\w-]{{1,14}}(?:\s[A-Z][\w-]{{1,14}})?\s?[(,–-]\s?{_NOT_REAL}\)?",
    ),
)
_SURNAME: Final = "(?P<surname>[A-Z][a-z]{1,10})"
# "Kim S", "Kim S-H", "Kim S—", "S. Kim", "OO Kim", "Kim [name withheld]", where the surname is a
# known one. One circle, an O or X alone, tells a width.
SURNAMED: Final = (
    re.compile(
        rf"(?<![\w-]){_SURNAME}[ \u00a0]"
        r"(?:(?![OX](?![\w-]))[A-Z](?:-?[A-Z])?(?![\w'’.-])|[A-Z][—–]+)"
    ),
    re.compile(rf"(?<![\w.-])(?:[A-Z]\.|{_CIRCLED})[ \u00a0]{_SURNAME}(?![\w-])"),
    re.compile(
        rf"(?<![\w-]){_SURNAME}\s[\[(](?:(?:given|first|full)\s)?"
        r"name\s(?:withheld|omitted|removed)[\])]"
    ),
)
EAST_ASIAN_PATTERNS: Final = (
    re.compile(
        r"(?:사례|사건|가족|케이스)\s?(?:\d{1,3}|[A-Z])(?!\d)|(?:事例|ケース)\s?(?:[0-9０-９]{1,3}|[A-ZＡ-Ｚ])"
    ),
    re.compile(
        r"(?:(?<![A-Za-z])[A-ZＡ-Ｚ]|[○〇◯]{1,3})\s?(?:시|군|구|읍|면|동|리|도|마을|"
        r"市|区|町|村|県|郡|省|州|駅|里)"
    ),
    re.compile(
        rf"[{HANGUL}A-Z]{{1,6}}(?:\s?씨|\s?양|\s?군)?\s?\((?:\d{{1,2}}(?:세|살)?\s?[,·]\s?)?"
        r"(?:가명|가칭)(?:[^)\d\n]{0,12}\))?|(?:가명|가칭)\s?[:,]?\s?[“\"‘'「]?[가-힣]{2,4}"
    ),
    re.compile(
        rf"[{HAN}\u3041-\u3096\u30a1-\u30faーA-ZＡ-Ｚ・]{{1,10}}(?:さん|氏|くん|ちゃん)?"
        r"[（(]仮名(?:[^）)\d０-９\n]{0,12}[）)])?|仮名[・:：「]\s?[^、。」\n]{1,8}"
    ),
)
AFTER_A_HANDLE: Final = re.compile(rf"['’]s\s(?:{_RELATION})\b|의\s?(?:아내|남편|어머니|딸|아들)")
BEFORE_A_HANDLE: Final = re.compile(rf"\b(?:{_RELATION})\s(?:of|to)\s$", re.IGNORECASE)
LONGEST_BEFORE: Final = 16


@lru_cache(maxsize=64)
def deliberate_spans(text: str) -> tuple[Span, ...]:
    """Every place in a text that hides on purpose, with a relative who is told by a handle.

    It is kept for a few passages: the policy and what was learned ask about the same.
    """
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[Span]:
    is_latin = text.isascii() or not EAST_ASIAN_LETTER.search(text)
    for pattern in PATTERNS if is_latin else (*PATTERNS, *EAST_ASIAN_PATTERNS):
        for match in pattern.finditer(text):
            yield match.span()
    for match in chain.from_iterable(pattern.finditer(text) for pattern in SURNAMED):
        if match["surname"].lower() in SURNAMES:
            yield match.span()
    for match in handles_of(text):
        after = AFTER_A_HANDLE.match(text, match.end())
        before = BEFORE_A_HANDLE.search(text, max(0, match.start() - LONGEST_BEFORE), match.start())
        if after or before:
            start = before.start() if before else match.start()
            yield start, after.end() if after else match.end()
