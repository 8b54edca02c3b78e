"""Hangul in the romanisations, letter by letter: tables of their own, not those of the program.

Revised Romanization of 2000, McCune-Reischauer of 1939, Yale of 1967, and the North's of 1992.
"""

import itertools
import unicodedata

INITIALS = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split()
MEDIALS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ".split()
FINALS = [
    "",
    *"ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(),
]
REVISED = (
    dict(zip(INITIALS, "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(), strict=True)),
    dict(zip(MEDIALS, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(),
             strict=True)),
    {"": "", "ㄱ": "k", "ㄴ": "n", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"},
)  # fmt: skip
MCCUNE = (
    dict(zip(INITIALS, "k kk n t tt r m p pp s ss _ ch tch ch’ k’ t’ p’ h".split(), strict=True)),
    dict(zip(MEDIALS, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i".split(),
             strict=True)),
    {"": "", "ㄱ": "k", "ㄴ": "n", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"},
)  # fmt: skip
VOICED = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
YALE = (
    dict(zip(INITIALS, "k kk n t tt l m p pp s ss _ c cc ch kh th ph h".split(), strict=True)),
    dict(zip(MEDIALS, "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i".split(),
             strict=True)),
    {"": "", "ㄱ": "k", "ㄴ": "n", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"},
)  # fmt: skip
NORTHERN = (
    dict(zip(INITIALS, "k kk n t tt r m p pp s ss _ j jj ch kh th ph h".split(), strict=True)),
    dict(zip(MEDIALS, "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(),
             strict=True)),
    {"": "", "ㄱ": "k", "ㄴ": "n", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"},
)  # fmt: skip
LABIALS_IN_YALE = {"mwu": "mu", "pwu": "pu", "phwu": "phu"}


def parts_of(syllable):
    """The letters of one syllable: first, middle and last."""
    number = ord(syllable) - 0xAC00
    return INITIALS[number // 588], MEDIALS[number % 588 // 28], FINALS[number % 28]


def spelt(syllable, system):
    """One syllable in a romanisation that leaves each as it is."""
    tables = {"revised": REVISED, "yale": YALE, "northern": NORTHERN}[system]
    letters = "".join(
        table[part] for table, part in zip(tables, parts_of(syllable), strict=True)
    ).replace("_", "")
    if system == "yale":
        for long, short in LABIALS_IN_YALE.items():
            letters = letters.replace(long, short)
    return letters


def mccune(syllables):
    """Syllables of one word in McCune-Reischauer, with voicing and assimilation, as a list."""
    letters = [list(parts_of(syllable)) for syllable in syllables]
    for left, right in itertools.pairwise(letters):
        _meet(left, right)
    return ["".join(part) for part in (_letters(parts, at) for at, parts in enumerate(letters))]


def _meet(left, right):
    """What the last letter of a syllable and the first of the next do to each other."""
    if left[2] == "ㄱ" and right[0] in "ㄴㅁㄹ":
        left[2] = "ㅇ"
    if left[2] == "ㅂ" and right[0] in "ㄴㅁㄹ":
        left[2] = "ㅁ"
    if right[0] == "ㄹ" and left[2] in {"ㅇ", "ㅁ"}:
        right[0] = "ㄴ"
    if {left[2], right[0]} == {"ㄴ", "ㄹ"}:
        left[2], right[0] = "ㄹ", "="
    elif left[2] == "ㄹ" and right[0] == "ㄹ":
        right[0] = "="
    if right[0] in VOICED and left[2] in {"", "ㄴ", "ㄹ", "ㅁ", "ㅇ"}:
        right[0] = VOICED[right[0]]


def _letters(parts, at):
    first, middle, last = parts
    if first == "=":
        yield "l"
    elif first.isascii():
        yield first
    else:
        yield MCCUNE[0][first].replace("_", "")
    yield MCCUNE[1][middle]
    yield MCCUNE[2][last]


def without_marks(text):
    """As it is written where nobody can type breves and apostrophes."""
    bare = unicodedata.normalize("NFD", text.replace("’", ""))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
