"""Labelled Korean passages told once more of other people, so that a model learns no list of names.

Whoever is named in a passage is called by another name, in all places the same: its given name is
there for the given name alone, and the particles of the passage are right behind it. A passage that
plays with a name, so that it stands in other words as well, is left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from random import Random
from typing import Final

from stories.detection.east_asian.particles import coda
from stories.detection.language_models.labelled import Labelled, Mark
from stories.detection.language_models.names_anew import (
    from_far_away,
    korean_given,
    korean_surname,
)
from stories.detection.language_models.training_sets import SEED
from stories.detection.names.surnames import KOREAN as SURNAMES

NAME: Final = "name"
HANGUL: Final = re.compile(r"[가-힣]+(?:[ ·][가-힣]+)*")
WHOLE: Final = re.compile(f"(?P<surname>[{''.join(sorted(SURNAMES))}])(?P<given>[가-힣]{{2}})")
LONGEST_GIVEN: Final = 3
# So many are told of people from far away.
FAR: Final = 0.2
# So often a name is looked for that the particles suit.
TRIES: Final = 40


def told_of_others(passages: Iterable[Labelled]) -> Iterator[Labelled]:
    """Each passage in which somebody is named in Hangul, told of other people."""
    choose = Random(SEED)  # noqa: S311  names of nobody
    for passage in passages:
        names = _named_in(passage)
        others = _others(names, choose)
        if others and not _stands_unmarked(passage, names):
            yield _told_of(passage, others)


def _named_in(passage: Labelled) -> list[str]:
    """The names in Hangul that are marked in a passage, the longest first."""
    names = {passage.text[mark.start : mark.end] for mark in passage.marks if mark.kind == NAME}
    return sorted(filter(HANGUL.fullmatch, names), key=lambda name: (-len(name), name))


def _stands_unmarked(passage: Labelled, names: Iterable[str]) -> bool:
    """Whether one of these names, of two letters or more, stands where nobody is named."""
    rest = _told_of(passage, dict.fromkeys(names, "\n")).text
    return any(len(name) > 1 and name in rest for name in names)


def _others(names: Iterable[str], choose: Random) -> dict[str, str]:
    """Another name for each of some names, the longest of which come first."""
    others: dict[str, str] = {}
    for name in names:
        if name in others:
            continue
        if whole := WHOLE.fullmatch(name):
            if choose.random() < FAR:
                others[name] = _suited(name, from_far_away, choose)
            else:
                given = _suited(whole["given"], korean_given, choose)
                others[name] = korean_surname(choose) + given
                others.setdefault(whole["given"], given)
        elif len(name) <= LONGEST_GIVEN and choose.random() >= FAR:
            others[name] = _suited(name, korean_given, choose)
        else:
            others[name] = _suited(name, from_far_away, choose)
    return others


def _suited(name: str, make: Callable[[Random], str], choose: Random) -> str:
    """A name that ends like another, in a vowel or a consonant; that one if none is found."""
    made = (make(choose) for _ in range(TRIES))
    return next((each for each in made if bool(coda(each)) == bool(coda(name))), name)


def _told_of(passage: Labelled, others: Mapping[str, str]) -> Labelled:
    """A passage with other names in the places of these, its marks moved along."""
    text = ""
    marks: list[Mark] = []
    at = 0
    for mark in passage.marks:
        words = passage.text[mark.start : mark.end]
        text += passage.text[at : mark.start]
        told = others.get(words, words) if mark.kind == NAME else words
        marks.append(Mark(mark.kind, len(text), len(text) + len(told)))
        text += told
        at = mark.end
    return replace(passage, text=text + passage.text[at:], marks=tuple(marks))
