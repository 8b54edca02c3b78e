"""Words that a model of details believes, put together to the phrases that they make."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stories.detection.language_models.models import ModelSpan, SpanLabel

# Blanks may stand between two words of one phrase, a line end may not.
BLANKS: Final = " \u00a0\u3000\t"
# What is no part of a phrase at its ends.
EDGES: Final = ' \u00a0\u3000\t,.;:!?、。，．「」『』“”‘’"()（）–—-'
# "a broker in": what ends so goes on behind it, and the rest of it tells nothing.
LEADS_ON: Final = re.compile(
    r"(?:(?<=\s)|^)(?:an?|the|and|or|but|in|at|on|of|from|to|by|with|for|near|into|as|who|that|was|is)$",
    re.IGNORECASE,
)
# Longer than any of them: nothing else of a long phrase is read.
LONGEST: Final = 8
# A particle for itself is no detail.
PARTICLES: Final = re.compile(
    r"(?:의|에|에서|에게|은|는|이|가|을|를|와|과|도|로|으로|부터|까지|の|に|は|が|を|で|と|も|へ|や|から|まで)+"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` of a text, its likeliest kind, and its surest word's chance."""

    start: int
    end: int
    label: SpanLabel
    chance: float


def runs_of(text: str, spans: Sequence[ModelSpan], least: float) -> Iterator[Run]:
    """Each unbroken run of words at least so likely to belong to a detail; names by themselves.

    A word that is likelier an agreed one breaks a run, and is no part of it.
    """
    run: list[ModelSpan] = []
    for span in spans:
        if span.chance < max(least, span.agreed):
            continue
        if run and _is_parted(text, run[-1], span):
            yield from _as_one(text, run)
            run = []
        run.append(span)
    yield from _as_one(text, run)


def _is_parted(text: str, one: ModelSpan, next_one: ModelSpan) -> bool:
    """Whether two words are of two phrases: something stands between, or one only is a name."""
    is_name = {each.label is SpanLabel.PERSON for each in (one, next_one)}
    return len(is_name) > 1 or bool(text[one.end : next_one.start].strip(BLANKS))


def _as_one(text: str, run: list[ModelSpan]) -> Iterator[Run]:
    if not run:
        return
    start, end = trimmed(text, run[0].start, run[-1].end)
    if start < end:
        chances: defaultdict[SpanLabel, float] = defaultdict(float)
        for span in run:
            chances[span.label] += span.chance
        likeliest = max(chances, key=chances.__getitem__)
        yield Run(start, end, likeliest, max(span.chance for span in run))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without blanks and signs at its ends, and without words that only lead on.

    An empty one where nothing is left: a preposition or a particle alone is no detail.
    """
    while start < end and text[start] in EDGES:
        start += 1
    end = _without_edge(text, start, end)
    while leads_on := LEADS_ON.search(text[max(start, end - LONGEST) : end]):
        end = _without_edge(text, start, end - len(leads_on.group()))
    return (start, start) if PARTICLES.fullmatch(text, start, end) else (start, end)


def _without_edge(text: str, start: int, end: int) -> int:
    while start < end and text[end - 1] in EDGES:
        end -= 1
    return end
