"""One alphabet of sound classes for every way a Korean word is spelt in Latin letters.

The classes join what the romanisations in use keep apart: Revised Romanization (2000),
McCune-Reischauer (1939), the spelling of the North, and the everyday ones of passports.
`Young`, `Yeong`, `Yŏng` and `Yong` all sound `YONK`; so does the Hangul syllable.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from stories.detection.hangul import is_syllable, romanise_syllable

# Letters that look Latin and are not. A short list, of the letters that keyboards offer.
LOOKALIKES: Final = str.maketrans(
    "авекмнорстухіјѕԁԍһӏαβεικνορτυχ",
    "abekmhopctyxijsdghlaveiknoptux",
)
# Invisible characters and the marks that spellings put inside a word.
IGNORED: Final = re.compile("[\u00ad\u034f\u200b-\u200f\u2060\ufeff'’ʼʻ‘`´\u0300-\u036f]")

SPELLINGS: Final[tuple[tuple[str, str], ...]] = (
    # vowels with w: won, weon; woo and wu are a plain u
    ("woo|wu|weu", "O"),
    ("wa|oa", "WA"),
    ("weo|wo", "WO"),
    ("wae|woe|woi|wei|we|oe|oi|oy", "WE"),
    ("wi|wee", "I"),
    # vowels with y
    ("yeo|you|yoo|yeu|yo|yu", "YO"),
    ("yae|yai|ye", "YE"),
    ("ya", "YA"),
    ("yi|yee|y", "I"),
    # plain vowels: o, eo, u and eu are not told apart by everyday spellings
    ("eui|ui|uy|ee|ie|i", "I"),
    ("ae|ai|ay|ei|ey|e", "E"),
    ("eo|eu|oo|ou|o|u", "O"),
    ("a", "A"),
    # consonants: plain, tense and aspirated are one class
    ("tch|ch|cz|jj|jh|j|z", "C"),
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
SILENT: Final = re.compile(rf"(?<={VOWEL})[rh]+(?!{VOWEL}|[rh])|[rl]h?(?=y[aeou])|(?<=[rl])h")
SOUNDS: Final = re.compile(
    "|".join([*sorted(CLASS_OF, key=lambda spelling: (-len(spelling), spelling)), "rh", "r", "h"])
)
DOUBLED: Final = re.compile(r"([A-Z])\1+")


def plain(text: str) -> str:
    """Text without case, accents, width, look-alike letters and invisible characters."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    composed = unicodedata.normalize("NFKC", text).casefold().translate(LOOKALIKES)
    # Accents come off Latin letters only: taken apart, kana and Hangul become other words.
    bare = "".join(
        unicodedata.normalize("NFD", character)[0] if character < "\u0250" else character
        for character in composed
    )
    return IGNORED.sub("", unicodedata.normalize("NFKC", bare))


def latin_sounds(letters: str) -> str:
    """Sound classes of plain lower-case Latin letters, read as one word."""
    spoken = SILENT.sub("", letters)
    return undoubled(SOUNDS.sub(_class_of, spoken))


def _class_of(match: re.Match[str]) -> str:
    spelling = match.group()
    return CLASS_OF.get(spelling) or ("H" if spelling == "h" else "L")


def undoubled(sounds: str) -> str:
    """Sound classes with every run of one class written once, as it is heard."""
    return DOUBLED.sub(r"\1", sounds)


def joined(left: str, right: str) -> str:
    """Two runs of sound classes as one, the sound where they meet written once."""
    return left + right[1:] if left[-1:] == right[:1] else left + right


@lru_cache(maxsize=16_384)
def word_sounds(word: str) -> str:
    """Sound classes of one plain word in Latin letters or Hangul, "" for other scripts."""
    if word.isascii():
        return latin_sounds(word) if word.isalpha() else ""
    if all(is_syllable(character) for character in word):
        return undoubled("".join(latin_sounds(romanise_syllable(syllable)) for syllable in word))
    return ""
