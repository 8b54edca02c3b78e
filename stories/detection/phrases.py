"""Phrases of a table, found in the sentences of a passage: one of a kind in each sentence."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from stories.detection.context import Sentences
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.passages import Passage, PassageKind

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
    passage: Passage, table: Iterable[Told], detector: str, is_harmless: Doubt
) -> Iterator[Finding]:
    """A finding for the first phrase of each kind in each sentence, in the order of the table.

    `is_harmless` is asked about a match and its sentence; slugs and addresses tell nothing.
    """
    if passage.kind is PassageKind.ADDRESS:
        return
    sentences = Sentences(passage.text)
    told: set[tuple[EntityType, int]] = set()
    for each in table:
        for match in each.pattern.finditer(passage.text):
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
    starts_a_sentence = words[:1].isupper() and words.split(maxsplit=1)[0] in {"A", "An", "The", "Our", "One"}
    return suggestion[0].upper() + suggestion[1:] if starts_a_sentence else suggestion
