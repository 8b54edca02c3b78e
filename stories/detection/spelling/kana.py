"""Names in kana: their sounds in Latin letters, and the few that a Korean name keeps in them.

Japanese writes no difference between many Korean sounds: voiced and unvoiced, ng and n, and
vowels that it has not. A key of kana keeps what survives: the classes of the consonants and
the vowels a, e, i, o; u goes, which also stands where Japanese needs a vowel (Kimu).
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import jaconv

from stories.detection.spelling.hangul import FIRST_SYLLABLE, is_syllable
from stories.detection.spelling.sounds import undoubled, word_sounds

# In the order of the letters in Unicode, as in stories.detection.spelling.hangul.
ONSETS: Final = "K K N T T L M P P S S  C C C K T P H".split(" ")
VOWELS: Final = "A E YA E O E YO E O A E E YO  O E I Y  I I".split(" ")
CODAS: Final = " K K K N N N T L K M L L L P L M P P T T N T T K T P H".split(" ")
IOTATED_SILENTLY: Final = re.compile("(?<=[CS])Y")
STOPS_LOST: Final = re.compile("[KTP]$")
# Syllables that Japanese has for foreign words only, as a reader hears them.
FOREIGN: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(spelling), heard)
    for spelling, heard in (
        ("[チジヂツ]ェ", "ゼ"), ("シェ", "セ"), ("[クグ]ァ", "カ"), ("[クグ]ォ", "コ"),
        ("[クグ]ェ", "ケ"), ("[クグ]ィ", "キ"), ("[フホ]ァ", "ハ"), ("フィ", "ヒ"), ("フォ", "ホ"),
        ("[フヒ]ェ", "ヘ"), ("[キギ]ェ", "ケ"), ("[イウ]ェ", "エ"), ("ウォ", "オ"), ("ウィ", "イ"),
        ("ウァ", "ワ"), ("ティ", "チ"), ("ディ", "ヂ"), ("トゥ", "ツ"), ("[ァィゥェォ]", ""),
    )
)  # fmt: skip
# What kana become, longest spelling first. Small wa and the vowel u are not heard.
ROMAJI: Final[dict[str, str]] = {
    "ch": "C", "sh": "S", "ts": "C", "ye": "E", "yi": "I", "k": "K", "g": "K", "s": "S",
    "z": "C", "j": "C", "t": "T", "d": "T", "n": "N", "h": "H", "f": "H", "b": "P", "p": "P",
    "v": "P", "m": "M", "y": "Y", "r": "L", "a": "A", "e": "E", "i": "I", "o": "O",
}  # fmt: skip
SPOKEN: Final = re.compile(
    "|".join(sorted(ROMAJI, key=lambda spelling: (-len(spelling), spelling)))
)
MOST_READINGS: Final = 6


@lru_cache(maxsize=4096)
def romaji(kana: str) -> str:
    """Kana in Latin letters; long vowels are written short."""
    katakana = jaconv.hira2kata(kana.replace("ー", ""))
    for spelling, heard in FOREIGN:
        katakana = spelling.sub(heard, katakana)
    letters: str = jaconv.kana2alphabet(jaconv.kata2hira(katakana))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def key_of_kana(kana: str) -> str:
    """What kana keep of a Korean name."""
    spoken = "".join(ROMAJI[match.group()] for match in SPOKEN.finditer(romaji(kana)))
    return undoubled(IOTATED_SILENTLY.sub("", spoken))


def keys_of_korean(syllables: Sequence[str]) -> list[str]:
    """The keys that kana make of syllables in Hangul, or in Latin letters."""
    readings = itertools.product(*(list(_readings(syllable)) for syllable in syllables))
    spoken = ("".join(reading) for reading in itertools.islice(readings, MOST_READINGS * 4))
    keys = dict.fromkeys(undoubled(IOTATED_SILENTLY.sub("", key)) for key in spoken)
    return list(keys)[:MOST_READINGS]


def _readings(syllable: str) -> Iterator[str]:
    """One syllable as kana keep it, the likeliest first."""
    if is_syllable(syllable[0]):
        index = ord(syllable[0]) - FIRST_SYLLABLE
        onset, rest = divmod(index, len(VOWELS) * len(CODAS))
        vowel, coda = divmod(rest, len(CODAS))
        whole = ONSETS[onset] + VOWELS[vowel] + CODAS[coda]
        yield whole
        if STOPS_LOST.search(CODAS[coda]):
            yield whole[:-1]
        if CODAS[coda] == "M":
            yield whole[:-1] + "N"
        return
    sounds = re.sub("NK$", "N", word_sounds(syllable)).replace("W", "")
    yield sounds
    if "O" in sounds:
        yield sounds.replace("O", "")
