"""One alphabet of sound classes for every way a Korean word is spelt in Latin letters.

The classes join what the romanisations in use keep apart: Revised Romanization (2000),
McCune-Reischauer (1939), the spelling of the North, and the everyday ones of passports.
`Young`, `Yeong`, `Yŏng` and `Yong` all sound `YONK`; so does the Hangul syllable.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from stories.detection.spelling.hangul import is_syllable, romanise_syllable
from stories.detection.spelling.lookalikes import LOOKALIKES

# Invisible characters, the marks that spellings put inside a word, and the hyphen of a line's end.
IGNORED: Final = re.compile(
    "[\u00ad\u034f\u200b-\u200f\u2060\ufeff'’ʼʻ‘`´\u0300-\u036f]|[-\u00ad‐]?[\r\n]+[ \t]*"
)
# Latin, Greek and Cyrillic letters lose their accents. Taken apart, kana and Hangul become
# other words.
ACCENTED: Final = re.compile("[\u00c0-\u052f\u1e00-\u1fff]")

SPELLINGS: Final[tuple[tuple[str, str], ...]] = (
    # vowels with w: won, weon; woo and wu are a plain u
    ("woo|wu|weu", "O"),
    ("wa|oa", "WA"),
    ("wha", "HWA"),
    ("weo|wo", "WO"),
    ("wae|woe|woi|wei|we|oe|oi|oy", "WE"),
    ("wi|wee", "I"),
    # vowels with y; the one of Hye-jin is spelt Hae- and Hea- as well
    ("yeo|you|yoo|yeu|yo|yu", "YO"),
    ("yae|yai|ye", "E"),
    ("ya", "YA"),
    ("yi|yee", "I"),
    ("y", "Y"),
    # plain vowels: o, eo, u and eu are not told apart by everyday spellings
    ("eui|ui|uy|ee|ie|i", "I"),
    ("ae|ai|ay|ea|ei|ey|e", "E"),
    ("eo|eu|oo|ou|eou|ue|o|u", "O"),
    ("a", "A"),
    # consonants: plain, tense and aspirated are one class
    ("tch|ch|cz|zh|jj|jh|j|z", "C"),
    ("ck|kh|kk|gg|gh|k|g|q|c", "K"),
    ("th|tt|dd|dh|t|d", "T"),
    ("ph|pp|bb|bh|p|b|f|v", "P"),
    ("sh|ss|s", "S"),
    ("x", "KS"),
    ("m", "M"),
    ("n", "N"),
    ("l", "L"),
)
CLASS_OF: Final = {
    spelling: sound for spellings, sound in SPELLINGS for spelling in spellings.split("|")
}
VOWEL: Final = "[aeiouyw]"
# An r or h that no vowel follows is a mere lengthening: Park, Hur, Ahn, Noh. A liquid
# before y is not spoken in the South: Ryu and Yu, Ryang and Yang.
SILENT: Final = re.compile(
    rf"(?<={VOWEL})[rh]+(?:(?!{VOWEL}|[rh])|(?=w(?:[ou]|eo)))"
    r"|[rl](?=y[aeou])|\b[rl]h(?=y[aeou])|(?<=\b[rl])h"
)
SOUNDS: Final = re.compile(
    "|".join([*sorted(CLASS_OF, key=lambda spelling: (-len(spelling), spelling)), "rh", "r", "h"])
)
# A word is met again and again, a sentence is not.
LONGEST_REMEMBERED: Final = 16
# Doubled nasals are spoken: Kim Myung is not Kim Young.
DOUBLED: Final = re.compile(r"([A-LO-Z])\1+")


def plain(text: str) -> str:
    """Text without case, accents, width, look-alike letters and invisible characters."""
    return _plain_word(text) if len(text) <= LONGEST_REMEMBERED else _plain(text)


def _plain(text: str) -> str:
    if text.isascii():
        bare = text.lower().replace("'", "").replace("`", "")
        return bare if bare.isalnum() else IGNORED.sub("", bare)
    composed = unicodedata.normalize("NFKC", text)
    bare = ACCENTED.sub(_without_accent, composed).translate(LOOKALIKES).casefold()
    return IGNORED.sub("", unicodedata.normalize("NFKC", bare))


_plain_word: Final = lru_cache(maxsize=16_384)(_plain)


def _without_accent(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", match.group())[0]


def latin_sounds(letters: str) -> str:
    """Sound classes of plain lower-case Latin letters, read as one word."""
    spoken = SILENT.sub("", letters)
    return undoubled(SOUNDS.sub(_class_of, spoken))


def _class_of(match: re.Match[str]) -> str:
    spelling = match.group()
    return CLASS_OF.get(spelling) or ("H" if spelling == "h" else "L")


def undoubled(sounds: str) -> str:
    """Sound classes with every run of one class but the nasals written once, as it is heard."""
    return DOUBLED.sub(r"\1", sounds)


@lru_cache(maxsize=16_384)
def word_sounds(word: str) -> str:
    """Sound classes of one plain word in Latin letters or Hangul, "" for other scripts."""
    if word.isascii():
        return latin_sounds(word) if word.isalpha() else ""
    if all(is_syllable(character) for character in word):
        return undoubled("".join(latin_sounds(romanise_syllable(syllable)) for syllable in word))
    return ""
