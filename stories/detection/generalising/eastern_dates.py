"""A day told in Korean or Japanese as its month, its season or its year."""

import re
from typing import Final

from stories.detection.detectors.east_asian_dates import ERAS
from stories.detection.east_asian.date_words import DAYS
from stories.detection.east_asian.numbers import value_of
from stories.detection.english.dates import season_of
from stories.detection.generalising.wordings import Offers, Spot

SEASONS: Final = {
    "winter": ("겨울", "冬"),
    "spring": ("봄", "春"),
    "summer": ("여름", "夏"),
    "autumn": ("가을", "秋"),
}
# A time of day follows, and needs a day to stand with.
KOREAN_HOUR: Final = re.compile(r"\s?(?:새벽|아침|오전|낮|오후|저녁|밤)")
JAPANESE_HOUR: Final = re.compile("の?(?:未明|早朝|朝|午前|昼|午後|夕方|夜|深夜)")


def eastern_dates(spot: Spot) -> Offers:
    """The month, the season, the year and the masked year in the language of the sentence."""
    match = next((m for each in DAYS if (m := each.fullmatch(spot.words))), None)
    if match is None:
        return
    part = {name: value for name, value in match.groupdict().items() if value}
    month, year = value_of(part.get("month", "")) or 0, value_of(part.get("year", "")) or 0
    if "era" in part:
        year = ERAS[part["era"]] + (value_of(part["of_era"]) or 1)
    lunar = bool(part.get("lunar"))
    yield from (_korean if spot.language == "ko" else _japanese)(spot, month, year, lunar)


def _korean(spot: Spot, month: int, year: int, is_lunar: bool) -> Offers:
    day = "의 어느 날" if KOREAN_HOUR.match(spot.after) else ""
    of_year = f"{year}년 " if year else ""
    if 1 <= month <= 12:
        yield "month", f"{'음력 ' if is_lunar else ''}{of_year}{month}월{day}"
        if not is_lunar:
            season = SEASONS[season_of(month)][0]
            yield "season", f"{of_year}{season}{day}"
            yield "season", f"{of_year}{season}철{day}"
    if year:
        yield "year", f"{year}년{day}"
        yield "masked_year", f"{year // 10}X년{day}"


def _japanese(spot: Spot, month: int, year: int, is_lunar: bool) -> Offers:
    day = "のある日" if JAPANESE_HOUR.match(spot.after) else ""
    of_year = f"{year}年" if year else ""
    if 1 <= month <= 12:
        yield "month", f"{'旧暦の' if is_lunar else ''}{of_year}{month}月{day}"
        if not is_lunar:
            season = SEASONS[season_of(month)][1]
            yield "season", f"{of_year}{'の' if year else ''}{season}{day}"
    if year:
        yield "year", f"{year}年{day}"
        yield "masked_year", f"{year // 10}X年{day}"
