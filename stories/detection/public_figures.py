"""People of the news, whom a story may name and who are nobody's relatives in it.

Spellings are compared by their sounds, so one per person is enough.
"""

from typing import Final

from stories.detection.keys import canonical_keys, sound_key
from stories.detection.sounds import plain
from stories.detection.words import WORD

NAMES: Final = (
    "Kim Il-sung", "Kim Jong-il", "Kim Jong-un", "Kim Yo-jong", "Kim Jong-nam", "Ri Sol-ju",
    "Chang Song-thaek", "Jang Song-taek", "Moon Jae-in", "Park Geun-hye", "Lee Myung-bak",
    "Roh Moo-hyun", "Kim Dae-jung", "Kim Young-sam", "Yoon Suk-yeol", "Lee Jae-myung",
    "Ban Ki-moon", "Xi Jinping", "Hu Jintao", "Jiang Zemin", "Mao Zedong", "Abe Shinzo",
    "Kishida Fumio", "Ishiba Shigeru", "Koizumi Junichiro",
    *"김일성 김정일 김정은 김여정 김정남 리설주 장성택 문재인 박근혜 이명박 노무현".split(),
    *"김대중 김영삼 윤석열 이재명 반기문 시진핑".split(),
    *"金日成 金正日 金正恩 金与正 金正男 張成沢 文在寅 朴槿恵 李明博 盧武鉉 金大中".split(),
    *"尹錫悦 李在明 習近平 安倍晋三 岸田文雄 石破茂 小泉純一郎".split(),
)  # fmt: skip
KEYS: Final = frozenset(key for name in NAMES for key in canonical_keys(name))

# Given names that stand alone for them and for hardly anybody else in print.
KNOWN_BY_GIVEN: Final = frozenset(sound_key(name) for name in (["jong", "un"], ["jong", "il"]))


def is_public_figure(name: str) -> bool:
    """Whether a name found in a text is that of a person of the news, in any spelling."""
    words = [plain(match.group()) for match in WORD.finditer(name)]
    letters = "".join(words)
    return letters in KEYS or sound_key(words) in KEYS | KNOWN_BY_GIVEN
