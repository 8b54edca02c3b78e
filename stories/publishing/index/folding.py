"""One form for the spellings of a text, with the way back to the text as it was written."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

# What NFKC joins to the letter before it: accents, voicing marks of kana, parts of Hangul.
_JOINING = "\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff"
# Runs that NFKC leaves alone are taken whole; everything else letter by letter.
_PIECE = re.compile(
    rf"[\x00-\x7f\u3001-\u3029\u3041-\u3094\u30a1-\u30fa\u30fc-\u30fe\u4e00-\u9fff\uac00-\ud7a3]+"
    rf"(?![{_JOINING}])|.[{_JOINING}]*",
    re.DOTALL,
)
_ACCENTS = re.compile(r"[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in NFKC; ``origin`` leads back. Without places both are the same, letter by letter."""

    text: str
    places: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()

    def origin(self, place: int) -> int:
        """Where the letter at ``place`` begins in the text as it was written."""
        if not self.places:
            return place
        index = max(0, bisect_right(self.places, place) - 1)
        step = place - self.places[index]
        if index + 1 < len(self.origins):
            return min(self.origins[index] + step, self.origins[index + 1])
        return self.origins[index] + step


def fold(text: str) -> Folded:
    """``text`` with half and full width, ligatures and joined letters made one (Unicode NFKC)."""
    if unicodedata.is_normalized("NFKC", text):
        return Folded(text)
    out, places, origins, length = [], [], [], 0
    for match in _PIECE.finditer(text):
        piece = _normal(match[0])
        out.append(piece)
        places.append(length)
        origins.append(match.start())
        length += len(piece)
    places.append(length)
    origins.append(len(text))
    return Folded("".join(out), tuple(places), tuple(origins))


def _normal(piece: str) -> str:
    return _of_one(piece) if len(piece) < 4 else unicodedata.normalize("NFKC", piece)


@lru_cache(maxsize=4096)
def _of_one(piece: str) -> str:
    return unicodedata.normalize("NFKC", piece)


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """A Latin word in small letters without its accents; other scripts keep their marks."""
    small = word.casefold()
    if small.isascii():
        return small
    bare = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", small)))
    return bare.replace("ł", "l").replace("ø", "o").replace("æ", "ae").replace("œ", "oe")
