"""A set of twins read by one layer: the score of each page, and how long it took."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unittest.mock import patch

from stories.detection import Finding
from stories.detection.language_models import registry
from tests.evaluation.knowledge import lexicon_of
from tests.evaluation.layers import scan_with
from tests.evaluation.scoring import PAGE, Score, Tally, score, tally, words_in
from tests.evaluation.twins import Twin

Reader = Callable[[Twin], list[Finding]]


@dataclass(frozen=True)
class Measurement:
    """What one reader made of a set of pages."""

    scores: tuple[Score, ...]
    tally: Tally
    milliseconds: float


def reader_of(layer: str) -> Reader:
    """One layer of ours as a reader of twins."""

    def read(twin: Twin) -> list[Finding]:
        return scan_with(layer, twin.passages, lexicon_of(twin))

    return read


def measure(twins: Sequence[Twin], read: Reader, *, rounds: int = 1) -> Measurement:
    """Read and score every twin; the time is that of the calmest round, per 600 words.

    Without rounds nothing is timed.
    """
    if twins:
        read(twins[0])  # models load once a process, and are not timed
    scores = tuple(score(twin, read(twin)) for twin in twins)
    words = sum(words_in(twin.passages) for twin in twins)
    fastest = min((_seconds(twins, read) for _ in range(rounds)), default=0.0)
    per_page = fastest * 1000 * PAGE / words if words else 0.0
    return Measurement(scores, tally(scores), per_page)


def _seconds(twins: Sequence[Twin], read: Reader) -> float:
    """Seconds of computing that it takes to read all."""
    with patch.object(registry, "MEMORY", registry.Memory()):  # each text is read anew
        start = time.process_time()
        for twin in twins:
            read(twin)
        return time.process_time() - start
