"""Facts of a page: days and years, numbers, places. And which of them another page does not tell.

Words are not compared, since they are in another language; what they stand for is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from stories.detection.detectors.places import Places
from stories.detection.findings import EntityType
from stories.detection.lexicon import Lexicon
from stories.detection.parallel.amounts import all_numbers, amounts_in
from stories.detection.parallel.days import Day, days_in
from stories.detection.passages import Passage, PassageKind
from stories.detection.spans import Span, Stretches
from stories.detection.spelling.keys import canonical_keys

_PLACES: Final = Places()
_NOBODY: Final = Lexicon()
_PREPOSED: Final = re.compile(r"^(?:in|at|to|from|of|near|into|around|the)\s+", re.IGNORECASE)
DayPart = tuple[str, int]
UNREAD: Final = frozenset({PassageKind.ADDRESS, PassageKind.SHOWN_NAME, PassageKind.PICTURE})


class FactKind(StrEnum):
    """What is told."""

    DAY = "day"
    AMOUNT = "amount"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One fact where it is told; ``value`` is a day, a number, or the keys of a place's name."""

    kind: FactKind
    value: Day | int | frozenset[str]
    path: str
    start: int
    end: int


@dataclass(slots=True)
class Told:
    """All that a page tells, to hold the facts of another one against."""

    # For each part of a day all that is told of days with this part.
    days: defaultdict[DayPart, set[DayPart]] = field(default_factory=lambda: defaultdict(set))
    numbers: set[int] = field(default_factory=set)
    places: set[frozenset[str]] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)

    def add(self, fact: ToldFact) -> None:
        """Take in one fact more; numbers are told by more than amounts, and taken in apart."""
        if isinstance(fact.value, Day):
            parts = fact.value.parts()
            for part in parts:
                self.days[part] |= parts
        elif isinstance(fact.value, frozenset):
            self.places.add(fact.value)
            self.keys |= fact.value

    def tells(self, fact: ToldFact) -> bool:
        """Whether the fact is told here, at least as exactly."""
        if isinstance(fact.value, Day):
            wanted = fact.value.parts()
            return wanted <= set().union(*(self.days.get(part, ()) for part in wanted))
        if isinstance(fact.value, int):
            return fact.value in self.numbers
        return not self.keys.isdisjoint(fact.value)


def facts_told(passages: Iterable[Passage]) -> Iterator[ToldFact]:
    """The facts in ``passages``, in their order; addresses and shown names are not read."""
    for passage in passages:
        if passage.kind not in UNREAD:
            yield from _in_passage(passage)


def _in_passage(passage: Passage) -> Iterator[ToldFact]:
    taken: list[Span] = []
    for start, end, day in days_in(passage.text, passage.language):
        taken.append((start, end))
        yield ToldFact(FactKind.DAY, day, passage.path, start, end)
    days = Stretches(taken)
    for start, end, number in amounts_in(passage.text):
        if not days.meet(start, end):
            yield ToldFact(FactKind.AMOUNT, number, passage.path, start, end)
    for finding in _PLACES.find(passage, _NOBODY):
        if finding.entity_type is EntityType.PLACE:
            keys = place_keys(passage.text[finding.start : finding.end])
            yield ToldFact(FactKind.PLACE, keys, passage.path, finding.start, finding.end)


def place_keys(words: str) -> frozenset[str]:
    """What the name of a place is in every script; its own letters where no key is known."""
    bare = _PREPOSED.sub("", words).strip()
    return canonical_keys(bare, "home_town") | {bare.casefold()}


def told_by(passages: Iterable[Passage]) -> Told:
    """All that ``passages`` tell."""
    several = [each for each in passages if each.kind is not PassageKind.ADDRESS]
    told = Told()
    for passage in several:
        told.numbers |= all_numbers(passage.text, passage.language)
    for fact in facts_told(several):
        told.add(fact)
    return told


def not_told(here: Sequence[Passage], there: Sequence[Passage]) -> list[ToldFact]:
    """Facts of ``here`` that ``there`` does not tell, or tells less exactly.

    Names of places beyond Korea have no common key in two scripts. As many of them as the other
    page has for itself are taken for the same places.
    """
    facts, told = list(facts_told(here)), told_by(there)
    missing = [fact for fact in facts if not told.tells(fact)]
    strangers = [fact for fact in missing if fact.kind is FactKind.PLACE]
    own = told_by(here)
    others = {keys for keys in told.places if own.keys.isdisjoint(keys)}
    if len({fact.value for fact in strangers}) <= len(others):
        return [fact for fact in missing if fact.kind is not FactKind.PLACE]
    return missing
