"""People of the news, whom a story may name and who are nobody's relatives in it.

Spellings in Latin letters are compared by their sounds and the number of their syllables, so one
per person is enough. Hangul and Chinese characters are compared as they are written: by sounds
somebody's neighbour would become a president.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from stories.detection.names.public_elsewhere import PUBLIC_ELSEWHERE
from stories.detection.spelling.keys import exact_key, is_near, keys_as_written, sound_key
from stories.detection.spelling.sounds import plain
from stories.detection.spelling.syllables import parted
from stories.detection.spelling.words import WORD

NAMES: Final = (
    "Kim Il-sung", "Kim Jong-il", "Kim Jong-un", "Kim Yo-jong", "Kim Jong-nam", "Ri Sol-ju",
    "Chang Song-thaek", "Jang Song-taek", "Moon Jae-in", "Park Geun-hye", "Lee Myung-bak",
    "Roh Moo-hyun", "Kim Dae-jung", "Kim Young-sam", "Yoon Suk-yeol", "Lee Jae-myung",
    "Ban Ki-moon", "Xi Jinping", "Hu Jintao", "Jiang Zemin", "Mao Zedong", "Abe Shinzo",
    "Kishida Fumio", "Ishiba Shigeru", "Koizumi Junichiro", "Yun Dong-ju", "Kim Sowol",
    "Han Yong-un", "Han Kang", "Yi Sang", "Ahn Jung-geun", "Yi Sun-sin", "Yokota Megumi",
    "Yokota Shigeru", "Yokota Sakie", "Thae Yong-ho", "Hwang Jang-yop", "Park Chung-hee",
    "Syngman Rhee", "Chun Doo-hwan", "Roh Tae-woo", "Kim Jong-suk", "Kim Hyong-jik",
)  # fmt: skip
IN_THEIR_LETTERS: Final = frozenset(
    exact_key([name])
    for name in (
        "김일성 김정일 김정은 김여정 김정남 리설주 장성택 문재인 박근혜 이명박 노무현 김대중 "
        "김영삼 윤석열 이재명 반기문 시진핑 윤동주 김소월 한용운 안중근 이순신 태영호 황장엽 "
        "박정희 전두환 노태우 이승만 김형직 한강 "
        "金日成 金正日 金正恩 金与正 金正男 張成沢 文在寅 朴槿恵 李明博 盧武鉉 金大中 金泳三 "
        "尹錫悦 李在明 習近平 安倍晋三 岸田文雄 石破茂 小泉純一郎 尹東柱 韓龍雲 安重根 李舜臣 "
        "太永浩 黄長燁 朴正熙 全斗煥 盧泰愚 李承晩 金亨稷"
    ).split()
)


def _spoken(name: str) -> Iterator[tuple[int, str]]:
    """The number of words of a name with every key of its sounds."""
    length = len(WORD.findall(name))
    yield from ((length, key) for key in keys_as_written(name) if not is_near(key))


SPOKEN: Final = frozenset(key for name in NAMES for key in _spoken(name))
# Given names that stand alone for them in print; other spellings of these are other people.
KNOWN_BY_GIVEN: Final = frozenset(("jongun", "jongil"))


@lru_cache(maxsize=4096)
def is_public_figure(name: str) -> bool:
    """Whether a name found in a text is that of a person of the news, in any spelling."""
    words = [plain(match.group()) for match in WORD.finditer(name)]
    letters = "".join(words)
    if not letters:
        return False
    if letters in PUBLIC_ELSEWHERE or letters in KNOWN_BY_GIVEN:
        return True
    if not letters.isascii():
        return exact_key(words) in IN_THEIR_LETTERS
    sounds = sound_key(words)
    return any((length, sounds) in SPOKEN for length in _lengths(words))


def _lengths(words: Sequence[str]) -> set[int]:
    """How many words a name has when a given name in one word is taken apart or not."""
    found = {len(words)}
    if len(words) == 2:
        found |= {1 + len(parts) for word in words for parts in parted(word)}
    return found
