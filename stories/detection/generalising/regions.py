"""How to speak more widely of the regions of the gazetteer: by the part of a country, by country.

The parts are those of the map: North Hamgyong lies in the north-east of North Korea.
"""

from dataclasses import dataclass
from typing import Final

from stories.detection.places.gazetteer import Region


@dataclass(frozen=True, slots=True)
class Wider:
    """A part of a country and the country, in three languages; empty where none is wider."""

    region: dict[str, str]
    country: dict[str, str]
    adjective: str = ""


def _north(english: str, korean: str, japanese: str) -> Wider:
    return Wider(
        {
            "en": f"a town in {english}",
            "ko": f"북한 {korean}의 한 도시",
            "ja": f"北朝鮮{japanese}のある町",
        },
        _NORTH_KOREA,
        "North Korean",
    )


def _country(english: str, korean: str, japanese: str) -> dict[str, str]:
    return {
        "en": f"a town in {english}",
        "ko": f"{korean}의 한 도시",
        "ja": f"{japanese}のある町",
    }


_NORTH_KOREA: Final = _country("North Korea", "북한", "北朝鮮")
_SOUTH_KOREA: Final = Wider({}, _country("South Korea", "한국", "韓国"), "South Korean")
_CHINA: Final = Wider({}, _country("China", "중국", "中国"), "Chinese")
_JAPAN: Final = Wider({}, _country("Japan", "일본", "日本"), "Japanese")
_RUSSIA: Final = Wider({}, _country("Russia", "러시아", "ロシア"), "Russian")
_ABROAD: Final = Wider({}, _country("another country", "다른 나라", "他国"), "foreign")
# By the words that the region is called by in English, the longest that fits.
BY_REGION: Final[dict[str, Wider]] = {
    "North Hamgyong": _north("the north-east", "동북부", "北東部"),
    "South Hamgyong": _north("the east", "동부", "東部"),
    "Ryanggang": _north("the north", "북부", "北部"),
    "Chagang": _north("the north", "북부", "北部"),
    "North Pyongan": _north("the north-west", "서북부", "北西部"),
    "South Pyongan": _north("the west", "서부", "西部"),
    "North Hwanghae": _north("the south-west", "서남부", "南西部"),
    "South Hwanghae": _north("the south-west", "서남부", "南西部"),
    "Kangwon": _north("the south-east", "동남부", "南東部"),
    "North Korea": Wider({}, _NORTH_KOREA, "North Korean"),
    "South Korea": _SOUTH_KOREA,
    "Seoul": _SOUTH_KOREA,
    "China": _CHINA,
    "Japan": _JAPAN,
    "Russia": _RUSSIA,
    "third country": _ABROAD,
}
PLACELESS: Final = {"en": "a town", "ko": "한 도시", "ja": "ある町"}
# The same where a Korean particle asks for a consonant before it.
KOREAN_TOWN: Final = "한 도시"
AFTER_CONSONANT: Final = "한 고장"


def wider_than(region: Region) -> Wider:
    """What lies around a region of the gazetteer."""
    return next((wider for part, wider in BY_REGION.items() if part in region.english), NOWHERE)


NOWHERE: Final = Wider({}, {})
