"""The words of a text with their places, whatever stands between their letters."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from stories.detection.spelling.sounds import plain

INVISIBLE: Final = "\u00ad\u034f\u200b-\u200f\u2060\ufeff"
APOSTROPHES: Final = "'’ʼʻ‘`´"
# A word that the end of a line parts, with a hyphen that is there for nothing else.
PARTED: Final = r"(?<=[^\W\d_])[-‐\u00ad]\r?\n(?=[^\W\d_])"
LETTER: Final = rf"[^\W\d_]|{PARTED}|[\u0300-\u036f{INVISIBLE}]"
# An apostrophe inside a word is spelling (Ch'ongjin); before a last s it is grammar.
WORD: Final = re.compile(rf"[^\W\d_](?:{LETTER}|[{APOSTROPHES}](?=[^\W\d_])(?![sS](?![^\W\d_])))*")
# The same for text that has nothing but ASCII, in a fraction of the time.
ASCII_WORD: Final = re.compile(
    r"[A-Za-z](?:[A-Za-z]|['`](?=[A-Za-z])(?![sS](?![A-Za-z]))|-\r?\n(?=[A-Za-z]))*"
)
# At least four letters, each tied to the next.
SPELLED_OUT: Final = re.compile(r"(?<![\w-])[^\W\d_](?:[-‐‑–·](?:\r?\n)?[^\W\d_]){3,24}(?![\w-])")
HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々"
KATAKANA: Final = "\u30a1-\u30faー\uff66-\uff9f"
KANA_LETTERS: Final = "\u3041-\u3096\u309d\u309e\u30a1-\u30ffー"
HANGUL: Final = "\uac00-\ud7a3"
# Everything that one word of a name can be parted from the next by.
MAX_GAP: Final = 4


class Word(NamedTuple):
    """One word, its folded form, and where it stands in the text."""

    start: int
    end: int
    plain: str


def words_of(text: str) -> list[Word]:
    """All words of a text, in order; a change of script does not end a word."""
    return [
        Word(match.start(), match.end(), folded)
        for match in (ASCII_WORD if text.isascii() else WORD).finditer(text)
        if (folded := plain(match.group()))
    ]


def spelled_out(text: str) -> list[Word]:
    """The words that are told letter by letter, "H-a-n-a", also across the end of a line."""
    return [
        Word(match.start(), match.end(), plain("".join(filter(str.isalpha, match.group()))))
        for match in SPELLED_OUT.finditer(text)
    ]


def capitalised_words_of(text: str) -> list[Word]:
    """The words in Latin letters that begin with a capital, in order."""
    return [
        Word(match.start(), match.end(), folded)
        for match in WORD.finditer(text)
        if text[match.start()].isupper() and (folded := plain(match.group())).isascii()
    ]


def neighbours(words: list[Word], longest: int) -> Iterator[tuple[Word, ...]]:
    """Every run of one to `longest` words that stand close enough to be one name."""
    for first in range(len(words)):
        yield (words[first],)
        for last in range(first + 1, min(first + longest, len(words))):
            if words[last].start - words[last - 1].end > MAX_GAP:
                break
            yield tuple(words[first : last + 1])


SENTENCE_END: Final = re.compile(r"[.!?]\s+(?=[\"“‘(]?[^\W\d_a-z])|[。！？\n]")
# Abbreviations whose full stop does not end a sentence.
ABBREVIATED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])$"
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text starts and ends."""
    spans = []
    start = 0
    for match in SENTENCE_END.finditer(text):
        if ABBREVIATED.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return spans
