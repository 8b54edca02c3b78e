"""Words that a model of details believes, put together to the phrases that they make."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stories.detection.language_models.models import ModelSpan, SpanLabel

# Blanks may stand between two words of one phrase, a line end may not.
BLANKS: Final = " \u00a0\u3000\t"
# What is no part of a phrase at its ends.
EDGES: Final = ' \u00a0\u3000\t,.;:!?、。，．「」『』“”‘’"()（）–—-'


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` of a text, its likeliest kind, and its surest word's chance."""

    start: int
    end: int
    label: SpanLabel
    chance: float


def runs_of(text: str, spans: Sequence[ModelSpan], least: float) -> Iterator[Run]:
    """Each unbroken run of words that are at least so likely to belong to a detail."""
    run: list[ModelSpan] = []
    for span in spans:
        if span.chance < least:
            continue
        if run and text[run[-1].end : span.start].strip(BLANKS):
            yield from _as_one(text, run)
            run = []
        run.append(span)
    yield from _as_one(text, run)


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
    """A span without blanks and signs at its ends; an empty one where nothing is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(EDGES))
    return start, max(start, end - (len(words) - len(words.rstrip(EDGES))))
