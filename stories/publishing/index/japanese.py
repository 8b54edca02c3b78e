"""Japanese without a dictionary: pairs of letters, kanji that stand alone, words in katakana."""

import re
from typing import Final

KANJI: Final = "々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HIRAGANA: Final = "\u3041-\u3096\u309d\u309e"
KATAKANA: Final = "\u30a1-\u30fa\u30fc-\u30fe"
_ALONE = re.compile(rf"(?<![{KANJI}])[{KANJI}](?![{KANJI}])")
_CHUNK = re.compile(rf"[{KANJI}]+")
# Sounds of other languages are written in more than one way: ヴァイオリン and バイオリン.
_SOUNDS: Final = (
    ("ヴァ", "バ"),
    ("ヴィ", "ビ"),
    ("ヴェ", "ベ"),
    ("ヴォ", "ボ"),
    ("ヴ", "ブ"),
    ("ウィ", "ウイ"),
    ("ウェ", "ウエ"),
    ("ウォ", "ウオ"),
    ("ティ", "チ"),
    ("ディ", "ジ"),
    ("ファ", "フア"),
    ("フィ", "フイ"),
    ("フェ", "フエ"),
    ("フォ", "フオ"),
    ("イェ", "イエ"),
    ("ヅ", "ズ"),
    ("ヂ", "ジ"),
    ("ァ", "ア"),
    ("ィ", "イ"),
    ("ゥ", "ウ"),
    ("ェ", "エ"),
    ("ォ", "オ"),
)


def one_sound(word: str) -> str:
    """A katakana word in one of its spellings: without long vowels, sounds written one way."""
    for spelling, other in _SOUNDS:
        word = word.replace(spelling, other)
    return word.replace("ー", "") or "ー"


def alone(run: str) -> list[tuple[int, str]]:
    """Kanji with no other beside them, each with its place: 母 in 母は, none in 父母."""
    return [(match.start(), match[0]) for match in _ALONE.finditer(run)]


def chunks(run: str) -> list[str]:
    """The runs of kanji in ``run``."""
    return _CHUNK.findall(run)


def pairs(run: str) -> tuple[str, ...]:
    """Each letter with the next; a single letter is its own."""
    return tuple(run[at : at + 2] for at in range(len(run) - 1)) or (run,)
