"""How the characters of a name are read, in Korean and in Chinese."""

from functools import cache
from pathlib import Path
from typing import Final

from stories.detection.spelling.han.shapes import one_shape

HANGUL: Final = Path(__file__).with_name("hangul.txt")
PINYIN: Final = Path(__file__).with_name("pinyin.txt")
# Characters that are read in another way where they are a surname.
KOREAN_SURNAMES: Final = {"金": "김", "車": "차", "沈": "심", "葉": "섭", "賈": "가", "奈": "나"}
CHINESE_SURNAMES: Final = {
    "曾": "zeng", "單": "shan", "仇": "qiu", "解": "xie", "區": "ou", "任": "ren", "華": "hua",
    "查": "zha", "樸": "piao", "朴": "piao",
}  # fmt: skip


def hangul_of(characters: str) -> str:
    """The Korean reading of a name as the North spells it; "" when a character is unknown."""
    return _read(characters, _readings(HANGUL), KOREAN_SURNAMES, "")


def pinyin_of(characters: str) -> str:
    """The Chinese reading of a name, syllables parted by spaces; "" when one is unknown."""
    return _read(characters, _readings(PINYIN), CHINESE_SURNAMES, " ")


def _read(characters: str, readings: dict[str, str], surnames: dict[str, str], between: str) -> str:
    shaped = one_shape(characters)
    first = surnames.get(shaped[:1]) or readings.get(shaped[:1], "")
    syllables = [first, *(readings.get(character, "") for character in shaped[1:])]
    return between.join(syllables) if all(syllables) else ""


@cache
def _readings(table: Path) -> dict[str, str]:
    """Each character with its reading. A line is the reading and the characters that have it."""
    readings: dict[str, str] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        reading, _space, characters = line.partition(" ")
        for character in characters:
            readings.setdefault(character, reading)
    return readings
