"""Which pieces of words a text must have for a pattern to be worth trying.

A phrase about cellars needs the word "cellar" or one of its like. These words are read from
the pattern itself, so that no second list can fall behind it; a pattern that needs none of
them is always tried. The parser of `re` has no public name: where it is gone, or speaks of
its parts in other words, every pattern is tried, and only time is lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from itertools import product
from typing import Any, Final

# Pieces of words are compared by their first letters; shorter ones stand in any text.
SHORT, LONG = 3, 4
# So many spellings of one word are followed; with more, the pattern is tried everywhere.
MOST: Final = 400
A_FEW: Final = 4
# Pieces that stand in nearly every paragraph keep no pattern away.
EVERYWHERE: Final = frozenset(
    "the and her his was had has for with that this from they were have one our she who are "
    "not but all any two out its ing ther".split()
)
PASSAGES: Final = 64


@lru_cache(maxsize=PASSAGES)
def pieces_of(text: str) -> frozenset[str]:
    """Every run of three and of four letters of a text, in small letters."""
    low = text.casefold()
    last = len(low) - SHORT + 1
    return frozenset(low[at : at + size] for size in (SHORT, LONG) for at in range(last))


@lru_cache(maxsize=1024)
def _needs_of(pattern: str, flags: int) -> tuple[frozenset[str], ...]:
    try:
        parsed = import_module("re._parser").parse(pattern, flags)
        found = set(_needs(list(parsed)))
    except (ImportError, AttributeError, TypeError, ValueError):
        return ()
    return tuple(sorted((each for each in found if not each & EVERYWHERE), key=len))


def needs_of(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of pieces, the smallest first: a text must have a piece of each of them."""
    return _needs_of(pattern.pattern, pattern.flags)


class Triggers:
    """The pieces of one text, to ask which patterns are worth trying in it."""

    def __init__(self, text: str) -> None:
        self.pieces = pieces_of(text)

    def call_for(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern can match anywhere in the text at all."""
        pieces = self.pieces
        for needs in _needs_of(pattern.pattern, pattern.flags):
            if needs.isdisjoint(pieces):
                return False
        return True


def matches(
    patterns: Iterable[re.Pattern[str]],
    text: str,
    spans: Iterable[tuple[int, int]] | None = None,
) -> Iterator[re.Match[str]]:
    """Every match of several patterns in a text, or in some parts of it."""
    triggers = Triggers(text)
    worth_trying = [each for each in patterns if triggers.call_for(each)]
    for start, end in ((0, len(text)),) if spans is None else spans:
        for pattern in worth_trying:
            yield from pattern.finditer(text, start, end)


def _weight(needs: frozenset[str]) -> int:
    return len(needs) + sum(MOST for each in needs if each in EVERYWHERE)


def _needs(parts: Sequence[Any]) -> Iterator[frozenset[str]]:
    """The sets of pieces that a run of parts of a pattern needs, one set for each place."""
    runs: set[str] = {""}
    for part in [*parts, None]:
        spellings = _spellings(part) if part else None
        if spellings is not None and len(runs) * len(spellings) <= MOST:
            runs = {before + after for before, after in product(runs, spellings)}
            continue
        yield from _pieces(runs)
        runs = spellings if spellings is not None else {""}
        if part and spellings is None:
            yield from _within(part)


def _within(part: Any) -> Iterator[frozenset[str]]:
    """What a part of a pattern that has no fixed spelling needs all the same."""
    name, value = str(part[0]), part[1]
    if name == "SUBPATTERN":
        yield from _needs(list(value[3]))
    elif name in {"MAX_REPEAT", "MIN_REPEAT"} and value[0]:
        yield from _needs(list(value[2]))
    elif name == "BRANCH":
        sets = [min(_needs(list(each)), key=_weight, default=None) for each in value[1]]
        if all(sets):
            yield frozenset().union(*(each for each in sets if each))


def _pieces(runs: set[str]) -> Iterator[frozenset[str]]:
    if all(len(run) >= SHORT for run in runs):
        yield frozenset(run[:LONG] for run in runs)


def _spellings(part: Any) -> set[str] | None:
    """All ways of writing a part of a pattern, in small letters; None when they are too many."""
    name, value = str(part[0]), part[1]
    if name in {"ASSERT", "ASSERT_NOT", "AT"}:
        return {""}
    if name == "SUBPATTERN":
        return _of_all(list(value[3]))
    if name == "MAX_REPEAT" and (value[0], value[1]) == (0, 1):
        once = _of_all(list(value[2]))
        return None if once is None else {"", *once}
    if name == "BRANCH":
        each = [_of_all(list(branch)) for branch in value[1]]
        found = {spelling for one in each if one for spelling in one}
        return found if all(one is not None for one in each) and len(found) <= MOST else None
    return _letters(name, value)


def _letters(name: str, value: Any) -> set[str] | None:
    """A letter, or a choice between a few of them."""
    if name == "LITERAL":
        return {chr(value).casefold()}
    is_a_choice = name == "IN" and len(value) <= A_FEW
    if is_a_choice and all(str(each[0]) == "LITERAL" for each in value):
        return {chr(each[1]).casefold() for each in value}
    return None


def _of_all(parts: Sequence[Any]) -> set[str] | None:
    runs: set[str] = {""}
    for part in parts:
        spellings = _spellings(part)
        if spellings is None or len(runs) * len(spellings) > MOST:
            return None
        runs = {before + after for before, after in product(runs, spellings)}
    return runs
