"""Where a page tells of two people under one shown name."""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.context import Sentences

Span = tuple[int, int]

ANOTHER: Final = re.compile(
    r"(?:\b(?:another|a\ssecond|the\sother|one\smore)\s|또\s?다른\s|다른\s|もう一人の|別の)$",
    re.IGNORECASE,
)
# Behind a name, in brackets: "(another with the same letters)".
ANOTHER_BEHIND: Final = re.compile(
    r"(?:さん|氏|様|\s?씨)?\s?[（(][^()（）\n]{0,16}?(?:\banother\b|\bno\srelation\b|\bnot\sthe\ssame\b|동명이인|다른\s|別の|別人)"
)
BEFORE: Final = 14
# Only whoever is the subject: "his wife" in a sentence that begins with the shown name.
OF_A_MAN: Final = re.compile(r"\bhis\swife\b|\bhimself\b")
OF_A_WOMAN: Final = re.compile(r"\bher\shusband\b|\bherself\b")
HE: Final = re.compile(r"He\b|His\b")
SHE: Final = re.compile(r"She\b|Her\b")
WORD: Final = re.compile(r"\S")


def is_another(text: str, start: int, end: int) -> bool:
    """Whether the words around a shown name say that this is a second person under it."""
    before = ANOTHER.search(text[max(0, start - BEFORE) : start])
    return bool(before or ANOTHER_BEHIND.match(text, end))


def sex_told(text: str, sentences: Sentences, place: Span) -> str:
    """ "he" or "she" where the sentence of a shown name tells, or the next begins with it."""
    number = sentences.number_at(place[0])
    start, end = sentences.spans[number]
    if WORD.search(text, start, place[0]):
        return ""  # somebody else is the subject
    own = text[place[1] : end]
    following = (
        text[end : sentences.spans[number + 1][1]].lstrip() if _has_next(sentences, number) else ""
    )
    he = bool(OF_A_MAN.search(own) or HE.match(following))
    she = bool(OF_A_WOMAN.search(own) or SHE.match(following))
    return "" if he == she else "he" if he else "she"


def _has_next(sentences: Sentences, number: int) -> bool:
    return number + 1 < len(sentences.spans)


def seconds(shown: str, text: str) -> Iterator[Span]:
    """Where a text tells of a second person under a shown name, whatever its form."""
    start = text.find(shown)
    while start >= 0:
        end = start + len(shown)
        if is_another(text, start, end) and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(shown, end)
