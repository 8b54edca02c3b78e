"""Phrases of a table, found in the sentences of a passage: one of a kind in each sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from stories.detection.context import Sentences
from stories.detection.english.triggers import Triggers
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.passages import Passage, PassageKind

# Words that have a capital for no other reason than that a sentence begins.
SENTENCE_STARTS: Final = frozenset({"A", "An", "The", "Our", "One", "In", "Behind", "Under"})
Doubt = Callable[[re.Match[str], str], bool]


@dataclass(frozen=True, slots=True)
class Told:
    """What a phrase of a table tells: its kind, why it matters, and what to say instead."""

    entity: EntityType
    pattern: re.Pattern[str]
    reason: str
    suggestion: str | None = None
    severity: Severity = Severity.SHOULD


def find_told(
    passage: Passage,
    table: Sequence[Told],
    detector: str,
    is_harmless: Doubt,
    only_with: re.Pattern[str] | None = None,
) -> Iterator[Finding]:
    """A finding for the first phrase of each kind in each sentence, in the order of the table.

    Only sentences with a word that `only_with` finds are read, if it is given. `is_harmless`
    is asked about a match and its sentence; slugs and addresses tell nothing.
    """
    if passage.kind is PassageKind.ADDRESS:
        return
    triggers = Triggers(passage.text)
    table = [each for each in table if triggers.call_for(each.pattern)]
    if not table:
        return
    sentences = Sentences(passage.text)
    told: set[tuple[EntityType, int]] = set()
    everything = [(0, len(passage.text))]
    spans = everything if only_with is None else list(sentences.with_a(only_with))
    for each in table:
        for match in chain.from_iterable(each.pattern.finditer(passage.text, *s) for s in spans):
            place = (each.entity, sentences.number_at(match.start()))
            if place in told or is_harmless(match, sentences.around(match.start())):
                continue
            told.add(place)
            yield Finding(
                each.entity,
                passage.path,
                *match.span("words" if "words" in match.re.groupindex else 0),
                each.severity,
                detector,
                each.reason,
                fitted(each.suggestion, match.group()),
            )


def fitted(suggestion: str | None, words: str) -> str | None:
    """A suggestion with the capital of the words it replaces; None when it would repeat them."""
    if suggestion is None or words.casefold().strip() in suggestion.casefold():
        return None
    if words.split(maxsplit=1)[0] in SENTENCE_STARTS:
        return suggestion[0].upper() + suggestion[1:]
    return suggestion
