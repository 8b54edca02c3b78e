"""What solves a mask without a number: a class at school, a household's surname, an initial."""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.detectors.masks import is_surname
from stories.detection.spelling.words import HAN, HANGUL

Span = tuple[int, int]

_GRADE: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"final|last)"
)
_KIN: Final = (
    r"(?:wife|husband|mother|father|daughter|son|sister|brother|grandmother|grandfather|"
    r"step(?:mother|father)|in-laws?|partner|fiancée?)"
)
_KOREAN_KIN: Final = (
    "(?:어머니|아버지|엄마|아빠|남편|아내|부인|딸|아들|언니|오빠|형|누나|동생|할머니|할아버지)"
)
# At these everybody of one year is equally old: the sentence of a masked year is then solved.
SCHOOLED: Final = re.compile(
    rf"\b(?:(?:in|into)\s(?:the\s|her\s|his\s)?{_GRADE}\s(?:grade|form|year|class)\b|"
    r"(?:in|into)\s(?:grade|year|form|class)\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve)\b|"
    r"(?:enter|start|began|begin|left|leav|finish|graduat)\w{0,4}\s(?:from\s)?(?:the\s)?"
    r"(?:kindergarten|nursery|primary|elementary|middle|junior|secondary|high|grammar)?\s?school\b"
    r"(?:\s(?:this|last|that|next)\s(?:spring|year|autumn|fall|summer|week|month))?|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|\d)\smonths\s(?:pregnant|along|gone)|"
    r"pregnant\swith\s(?:him|her|them)\b(?:,\s\w{1,6}\smonths\salong)?|coming[- ]of[- ]age|"
    r"old\senough\sto\s(?:vote|drive|marry|enlist)|called\sup\s(?:to|for)\b|military\sservice)|"
    r"(?:올해|지난해|작년에|이번\s봄에?|그해)?\s?(?:초등|중|고등|대)학교(?:에|를)\s?(?:입학|들어|졸업)|"
    r"[1-6일이삼사오육]\s?학년|군대에\s갈\s?(?:나이|때)?|수능|성인이\s되|백일이\s되|돌잔치|"
    r"임신\s\d\s?개월|뱃속에\s있|"
    r"(?:小学|中学|高校|大学)(?:校)?(?:の)?(?:[一二三四五六1-6１-６]年生|に(?:入学|入っ|上が)|を(?:卒業|出))|"
    r"(?:今年の|昨年の|去年の)?(?:[一二三1-3１-３]月に)?(?:成人式|七五三|入学式|還暦|兵役)|"
    r"妊娠[^。、\n]{0,2}か月|身ごもって",
    re.IGNORECASE,
)
SURNAMES_TOLD: Final = re.compile(
    rf"\b(?:surname|maiden\sname|family\sname|née|nee)\b[^.;!?\n]{{0,70}}?\b(?P<told>[A-Z][a-z]{{1,9}})\b|"
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s{_KIN},?\s(?P<kin>(?:Mrs|Mr|Ms|Miss)\.?\s[A-Z][a-z]{{1,9}})\b"
    r"(?!\s?[A-ZO*○〇])|"
    rf"{_KOREAN_KIN}(?:은|는|이|가|의)?\s(?:성은\s|성이\s)?(?P<ko>[{HANGUL}]\s?씨)(?=[,.、이였고와는은가\s]|$)|"
    rf"(?P<ja>(?<![{HAN}])[{HAN}]{{1,2}})(?:姓の|という姓|という名字)"
)
WRITTEN_OUT: Final = re.compile(
    r"\b(?P<en>[A-Z]\.?\s(?:stands|stood)\sfor\s[\"'“‘]?[A-Z][\w-]{1,14})|"
    r"\binitials?\s(?:stands?|stood|mean|meant)\s(?:for\s)?(?P<all>[\"'“‘]?[A-Z][\w-]{1,14}"
    r"(?:\s(?:and\s)?[A-Z][\w-]{1,14})?)|"
    rf"(?P<ko>[A-Z](?:는|은)\s?[“\"‘'「]?[{HANGUL}]{{1,6}}[”\"’'」]?(?:의|에서)\s?"
    r"(?:머리글자|첫\s?글자|이니셜|[A-Z]))|"
    rf"(?P<ja>[A-ZＡ-Ｚ]は「?[{HAN}\u30a1-\u30faー]{{1,8}}」?の(?:頭文字|イニシャル|[A-ZＡ-Ｚ]))|"
    rf"名前[^。\n]{{0,12}}「?(?P<sign>[{HAN}])」?(?:という字|の字)|「(?P<quoted>[{HAN}])」という(?:字|漢字)"
)
OWN_NAME: Final = re.compile("名前|姓|名字")


def of_classes(text: str) -> Iterator[Span]:
    """Steps of a life that come at an age everybody knows."""
    for match in SCHOOLED.finditer(text):
        blanks = len(match.group()) - len(match.group().lstrip())
        yield match.start() + blanks, match.end()


def of_households(text: str) -> Iterator[Span]:
    """Surnames of relatives; the words of another meaning have no such name in the lists."""
    for match in SURNAMES_TOLD.finditer(text):
        group = match.lastgroup or 0
        name = match[group].split()[-1].removesuffix("씨") or match[group].split()[0]
        if group == "ja" or is_surname(name):
            yield match.span(group)


def of_initials(text: str) -> Iterator[Span]:
    """Words that say what a letter of a shown name stands for, or how it is written."""
    for match in WRITTEN_OUT.finditer(text):
        group = match.lastgroup or 0
        if group != "quoted" or OWN_NAME.search(text):
            yield match.span(group)
