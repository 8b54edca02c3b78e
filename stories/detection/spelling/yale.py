"""The romanisation of the linguists (Samuel E. Martin, Yale 1967), which spells its own way.

Its e is the vowel of Young (Yeng), its c the consonant of Ja (Ca). Only a word that is Yale
from end to end is read so: in other spellings the same letters mean other sounds.
"""

import re
from functools import lru_cache
from typing import Final

from stories.detection.spelling.sounds import undoubled

ONSETS: Final = {
    "kk": "K", "kh": "K", "k": "K", "n": "N", "tt": "T", "th": "T", "t": "T", "l": "L", "m": "M",
    "pp": "P", "ph": "P", "p": "P", "ss": "S", "s": "S", "cc": "C", "ch": "C", "c": "C", "h": "H",
    "": "",
}  # fmt: skip
VOWELS: Final = {
    "yay": "E", "yey": "E", "way": "WE", "wey": "WE", "wuy": "I", "oy": "WE", "ay": "E",
    "ey": "E", "uy": "I", "ya": "YA", "ye": "YO", "yo": "YO", "yu": "YO", "ywu": "YO",
    "wa": "WA", "we": "WO", "wi": "I", "wu": "O", "a": "A", "e": "O", "o": "O", "u": "O", "i": "I",
}  # fmt: skip
CODAS: Final = {
    "ng": "NK", "k": "K", "n": "N", "l": "L", "m": "M", "p": "P", "t": "T", "s": "T", "": "",
}  # fmt: skip


def _one_of(spellings: dict[str, str]) -> str:
    return "|".join(sorted(spellings, key=lambda spelling: (-len(spelling), spelling)))


# A consonant between vowels begins a syllable; ng never does.
SYLLABLE: Final = re.compile(
    f"({_one_of(ONSETS)})({_one_of(VOWELS)})(ng|[nlms](?![aeiouyw])|[kpt](?![haeiouyw]))?"
)
TELLING: Final = re.compile("e|c(?!h)|[aoeu]y|ywu|wu")
LONGEST: Final = 10


@lru_cache(maxsize=8192)
def yale_sounds(word: str) -> str:
    """Sound classes of a plain word in Yale's spelling; "" where it can be no such word."""
    if len(word) > LONGEST or not TELLING.search(word):
        return ""
    sounds, place = [], 0
    while place < len(word):
        match = SYLLABLE.match(word, place)
        if match is None:
            return ""
        onset, vowel, coda = match.groups(default="")
        sounds.append(ONSETS[onset] + VOWELS[vowel] + CODAS[coda])
        place = match.end()
    return undoubled("".join(sounds))
