"""An age told in Korean or Japanese as a band."""

import re
import unicodedata
from typing import Final

from stories.detection.detectors.east_asian_ages import ERAS
from stories.detection.east_asian.bands import decade_of_birth, japanese_band, korean_band
from stories.detection.east_asian.numbers import JAPANESE_NUMBER, KOREAN_NUMBER, value_of
from stories.detection.generalising.wordings import Offers, Spot

KOREAN_AGE: Final = re.compile(
    rf"(?:만\s?)?(?P<age>{KOREAN_NUMBER})(?:\s?(?:살|세))?(?P<tail>의|\s?(?:때|무렵))?"
)
JAPANESE_AGE: Final = re.compile(rf"(?:満)?(?P<age>{JAPANESE_NUMBER})\s?(?:歳|才)?(?P<tail>の)?")
A_YEAR: Final = re.compile(r"(?<!\d)(?P<century>(?:19|20)\d)\d\s?(?P<unit>[년年])")
AN_ERA: Final = re.compile(rf"(?P<era>大正|昭和|平成|令和)\s?(?P<of>{JAPANESE_NUMBER}|元)\s?年")
GRADES: Final = re.compile("학년|年生(?!ま)")
HAN_YEAR: Final = re.compile("[〇一二三四五六七八九]{4}(?=年)")
BIRTH_WORDS: Final = frozenset("생 출생 生まれ 生 の生まれ".split())
BORN: Final = re.compile("생|출생|生")
SCHOOL_AGE: Final = 6
TEENS: Final = 13
ADULT: Final = 18
BANDED: Final = 20
OLDEST: Final = 120
THIRDS_KO: Final = ("초반", "초반", "초반", "초반", "중반", "중반", "중반", "후반", "후반", "후반")
THIRDS_JA: Final = ("前半",) * 5 + ("後半",) * 5


def eastern_ages(spot: Spot) -> Offers:
    """A band, for adults a part of it, for children the word that tells no year."""
    words = unicodedata.normalize("NFKC", spot.words).strip()
    pattern = KOREAN_AGE if spot.language == "ko" else JAPANESE_AGE
    match = pattern.fullmatch(words)
    age = value_of(match["age"]) if match else None
    if match and age is not None and age < OLDEST:
        tail = match["tail"] or ""
        yield from (_korean if spot.language == "ko" else _japanese)(spot, age, tail)
    elif GRADES.search(words):
        yield "child", "학생" if spot.language == "ko" else "学校に通う年ごろ"
    yield from _births(words, spot.language)


def _korean(spot: Spot, age: int, tail: str) -> Offers:
    yield (
        "band",
        korean_band(age, tail if tail != "의" else "", spot.after) + ("의" if tail == "의" else ""),
    )
    if tail.strip() in {"때", "무렵"}:
        if age < BANDED:
            yield "child", f"어릴{tail}"
    elif age >= BANDED:
        yield "part_of_band", f"{age // 10}0대 {THIRDS_KO[age % 10]}{tail}"
    elif spot.after.startswith("에"):
        yield "child", "어린 나이"
    elif age >= TEENS:
        yield "child", f"청소년{tail}"
    elif age >= SCHOOL_AGE:
        yield "child", f"학교에 다닐 나이{tail}"
        yield "child", f"초등학생{tail}"


def _japanese(spot: Spot, age: int, tail: str) -> Offers:
    yield "band", japanese_band(age, tail, spot.after)
    if age >= BANDED:
        yield "part_of_band", f"{age // 10}0代{THIRDS_JA[age % 10]}{tail}"
    elif age >= ADULT:
        yield "child", f"若者{tail}"
    elif age >= SCHOOL_AGE:
        yield "child", f"学校に通う年ごろ{tail}"
    elif tail:
        yield "child", "小さな"


def _births(words: str, language: str) -> Offers:
    """A year of birth as its decade, and with its last figure hidden."""
    words = HAN_YEAR.sub(lambda match: str(value_of(match.group())), words)
    year = A_YEAR.search(words)
    era = AN_ERA.search(words)
    if era:
        born = ERAS[era["era"]] + (value_of(era["of"]) or 1)
        yield "band", decade_of_birth(born, language)
    if year and len(A_YEAR.findall(words)) == 1:
        if BORN.search(words) and A_YEAR.sub("", words) in BIRTH_WORDS:
            yield "band", decade_of_birth(int(f"{year['century']}0"), language)
        yield "masked_year", A_YEAR.sub(r"\g<century>X\g<unit>", words)
