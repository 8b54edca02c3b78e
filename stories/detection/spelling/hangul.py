"""Hangul syllables in Latin letters."""

from typing import Final

FIRST_SYLLABLE: Final = 0xAC00
LAST_SYLLABLE: Final = 0xD7A3

# The order of the letters is that of the Unicode standard, chapter 3.12 (Conjoining Jamo
# Behavior); the spellings are those of the Revised Romanization of 2000, syllable by
# syllable as it is used for names.
ONSETS: Final = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
VOWELS: Final = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
CODAS: Final = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")


LIQUID: Final = ONSETS.index("r")
SILENT: Final = ONSETS.index("")
NASAL: Final = ONSETS.index("n")
# The vowels before which the South drops a first l: i and all that begin with y.
GLIDES: Final = frozenset(
    number for number, vowel in enumerate(VOWELS) if vowel[0] == "y" or vowel == "i"
)
ONSET_SPAN: Final = len(VOWELS) * len(CODAS)


def is_syllable(character: str) -> bool:
    """Whether one character is a whole Hangul syllable."""
    return FIRST_SYLLABLE <= ord(character) <= LAST_SYLLABLE


def romanise_syllable(syllable: str) -> str:
    """One Hangul syllable as Latin letters, without any change by its neighbours."""
    index = ord(syllable) - FIRST_SYLLABLE
    onset, rest = divmod(index, len(VOWELS) * len(CODAS))
    vowel, coda = divmod(rest, len(CODAS))
    return ONSETS[onset] + VOWELS[vowel] + CODAS[coda]


def _without_liquid(*, is_first: bool) -> dict[int, str]:
    """Each syllable that begins with r or l, and what the South writes instead."""
    table = {}
    for rest in range(ONSET_SPAN):
        onset = LIQUID
        if rest // len(CODAS) in GLIDES:
            onset = SILENT
        elif is_first:
            onset = NASAL
        liquid = FIRST_SYLLABLE + LIQUID * ONSET_SPAN + rest
        table[liquid] = chr(FIRST_SYLLABLE + onset * ONSET_SPAN + rest)
    return table


FIRST: Final = _without_liquid(is_first=True)
LATER: Final = _without_liquid(is_first=False)


def southern(syllables: str) -> str:
    """Hangul as the South spells it: the North writes Ri and Ryu where it drops the l."""
    return syllables[:1].translate(FIRST) + syllables[1:].translate(LATER)
