"""Two wordings of one passage side by side: what was added, what was removed, what stayed.

Words are compared where a script parts them by spaces, characters where it does not. Long
passages are compared sentence by sentence first, so that the work stays bounded.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

# Sizes beyond which two runs are told as replaced instead of compared: tokens times tokens.
_MOST = 20_000
# Scripts that put no spaces between words, or inflect by letters added to them: kana, CJK, hangul.
_EAST_ASIAN = r"\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_EAST_ASIAN}]|(?:(?![{_EAST_ASIAN}])\w)+|\s+|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?。！？\n]*(?:[.!?。！？]+[\"”’」』)]*\s*|\n+|$)")
_LETTER_BY_LETTER = re.compile(r"[^\W\d_]|.", re.DOTALL)
# What a reader of the screen cannot see: controls, marks of direction, spaces but the plain one.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}
_SEEN_ANYWAY = {" ", "\n", "\u3000"}


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with what became of it; of a cut there is only that something stands there."""

    kind: Kind
    text: str

    @property
    def shown(self) -> str:
        """The text for the screen: letters that nobody can see are told by their name."""
        if self.kind in {Kind.SAME, Kind.CUT}:
            return self.text
        named = "".join(map(_seen, self.text))
        return named if named.strip() else named.replace(" ", "␣").replace("\n", "↵")


def _seen(letter: str) -> str:
    if letter in _SEEN_ANYWAY or unicodedata.category(letter) not in _UNSEEN:
        return letter
    return f"‹{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}›"


def compare(before: str, after: str, *, letters: bool = False) -> tuple[Piece, ...]:
    """The pieces that lead from one wording to the other, whole; ``letters``: letter by letter.

    The pieces that are not added make up ``before``, those not removed ``after``.
    """
    pieces = _by_sentence(before, after)
    if letters:
        return tuple(_joined(_narrowed(pieces)))
    return tuple(_joined(_readable(pieces)))


def _by_sentence(before: str, after: str) -> Iterator[Piece]:
    start, stop = _common(before, after)
    yield Piece(Kind.SAME, before[:start])
    old, new = before[start : len(before) - stop], after[start : len(after) - stop]
    for one, other in _matched(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        alike = len(one) == len(other)  # then the first answers to the first, and so on
        for was, is_now in zip(one, other, strict=True) if alike else [(one, other)]:
            yield from _by_word("".join(was), "".join(is_now))
    yield Piece(Kind.SAME, before[len(before) - stop :])


def _common(before: str, after: str) -> tuple[int, int]:
    """How much of both is the same in front and at the end, in whole words."""
    shortest = min(len(before), len(after))
    start = next((i for i in range(shortest) if before[i] != after[i]), shortest)
    while 0 < start < max(len(before), len(after)) and _inside_word(before, after, start):
        start -= 1
    rest = shortest - start
    stop = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    while stop > 0 and _inside_word(before, after, len(before) - stop, len(after) - stop):
        stop -= 1
    return start, stop


def _inside_word(before: str, after: str, place: int, other: int | None = None) -> bool:
    return any(
        0 < at < len(text) and _belong(text[at - 1], text[at])
        for text, at in ((before, place), (after, place if other is None else other))
    )


def _belong(one: str, other: str) -> bool:
    token = _TOKEN.match(one + other)
    return token is not None and token.end() == 2


def _matched(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Runs that belong together, in order; where there is too much, all as one run."""
    if len(old) * len(new) > _MOST:
        yield old, new
        return
    for _tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield old[a:b], new[c:d]


def _by_word(before: str, after: str) -> Iterator[Piece]:
    if before == after:
        yield Piece(Kind.SAME, before)
        return
    for one, other in _matched(_TOKEN.findall(before), _TOKEN.findall(after)):
        if one == other:
            yield Piece(Kind.SAME, "".join(one))
            continue
        yield Piece(Kind.REMOVED, "".join(one))
        yield Piece(Kind.ADDED, "".join(other))


def _changes(pieces: Iterable[Piece]) -> Iterator[tuple[bool, str, str]]:
    """Whether it is a change, and what stands before and after; in order, nothing empty."""
    told = [piece for piece in pieces if piece.text]
    for same, group in groupby(told, key=lambda piece: piece.kind is Kind.SAME):
        run = list(group)
        removed = "".join(piece.text for piece in run if piece.kind is not Kind.ADDED)
        added = "".join(piece.text for piece in run if piece.kind is not Kind.REMOVED)
        yield not same, removed, added


def _readable(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """What stayed between two changes but says nothing by itself goes with them."""
    runs = list(_changes(pieces))
    for place, (changed, before, after) in enumerate(runs):
        between = 0 < place < len(runs) - 1
        if not changed and not (between and _says_nothing(before)):
            yield Piece(Kind.SAME, before)
        else:
            yield Piece(Kind.REMOVED, before)
            yield Piece(Kind.ADDED, after)


def _says_nothing(text: str) -> bool:
    words = re.findall(r"\w", text)
    return not words or (len(words) == 1 and re.match(rf"[{_EAST_ASIAN}]", words[0]) is not None)


def _narrowed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Only the letters that differ, where a word changed."""
    for changed, before, after in _changes(pieces):
        if not changed:
            yield Piece(Kind.SAME, before)
            continue
        old, new = _LETTER_BY_LETTER.findall(before), _LETTER_BY_LETTER.findall(after)
        for one, other in _matched(old, new):
            if one == other:
                yield Piece(Kind.SAME, "".join(one))
            else:
                yield Piece(Kind.REMOVED, "".join(one))
                yield Piece(Kind.ADDED, "".join(other))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one, what is removed before what is added."""
    for changed, before, after in _changes(pieces):
        if not changed:
            yield Piece(Kind.SAME, before)
            continue
        if before:
            yield Piece(Kind.REMOVED, before)
        if after:
            yield Piece(Kind.ADDED, after)
