"""How the Korean and the Japanese model are trained and measured."""

import importlib
import lzma
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from stories.detection.language_models.crf import LetterModel, Reader
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.training_sets import Parts, Sentence

# Strength of the two penalties, how often a feature has to be seen, and when to stop:
# chosen on the part of the sets that is set aside for choosing.
SETTINGS: Final = {
    "c1": 0.1,
    "c2": 0.05,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
    "max_iterations": 70,
}

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Score:
    """How many names were marked, found, and right; by the same span or by any overlap."""

    marked: int
    found: int
    recall: float
    precision: float
    overlap_recall: float
    overlap_precision: float

    def __str__(self) -> str:
        return (
            f"{self.marked} names; exact spans: recall {self.recall:.3f}, precision "
            f"{self.precision:.3f}; overlapping: recall {self.overlap_recall:.3f}, precision "
            f"{self.overlap_precision:.3f}"
        )


def train(reader: Reader, sentences: Iterable[Sentence], path: Path) -> None:
    """Learn from sentences and write the model, compressed. Takes some minutes."""
    trainer: Any = importlib.import_module("pycrfsuite").Trainer(algorithm="lbfgs", verbose=False)
    for sentence in sentences:
        row, features = reader.read(sentence.text)
        trainer.append(features, sentence.tags(row.places))
    trainer.set_params(SETTINGS)
    with TemporaryDirectory() as folder:
        raw = Path(folder) / "model"
        trainer.train(str(raw))
        path.write_bytes(lzma.compress(raw.read_bytes(), preset=9))


def measured(model: LetterModel, sentences: Iterable[Sentence]) -> Score:
    """How well a model finds the persons in sentences that it never saw."""
    pairs = [
        (_persons(sentence.spans), _persons(model.spans([sentence.text])[0]))
        for sentence in sentences
    ]
    marked = sum(len(gold) for gold, _ in pairs)
    found = sum(len(seen) for _, seen in pairs)
    right = sum(len(gold & seen) for gold, seen in pairs)
    met = sum(_meet(each, seen) for gold, seen in pairs for each in gold)
    sound = sum(_meet(each, gold) for gold, seen in pairs for each in seen)
    return Score(
        marked,
        found,
        right / max(marked, 1),
        right / max(found, 1),
        met / max(marked, 1),
        sound / max(found, 1),
    )


def _persons(spans: Iterable[ModelSpan]) -> set[Span]:
    return {(span.start, span.end) for span in spans if span.label is SpanLabel.PERSON}


def _meet(span: Span, others: set[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def train_and_measure(
    model: LetterModel, parts: Parts, invented: Sequence[Sentence], folder: Path
) -> Iterator[str]:
    """Train a model into a folder on all but the part to measure on; tell of each step.

    `invented` are sentences of our own to learn from on top of the published ones.
    """
    learned = [*parts.training, *parts.choosing, *invented]
    path = folder / model.path.name
    yield f"{model.title}: learning from {len(learned)} sentences"
    train(model.reader, learned, path)
    yield f"{model.title}: {path.name}, {path.stat().st_size / 2**20:.1f} MiB"
    fresh = LetterModel(
        model.language, model.title, model.reader, path, model.threshold, likely=model.likely
    )
    score = measured(fresh, parts.measuring)
    yield f"{model.title}: {len(parts.measuring)} sentences set aside, {score}"
