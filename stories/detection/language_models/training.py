"""How the Korean and the Japanese model are trained and measured."""

import importlib
import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from stories.detection.language_models.crf import LetterModel, Reader
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.texts import readable
from stories.detection.language_models.training_sets import Parts, Sentence

# Where the figures of the last training are kept, beside the models.
FIGURES: Final = "figures.json"

# Strength of the two penalties, how often a feature has to be seen, and when to stop:
# chosen on the part of the sets that is set aside for choosing.
SETTINGS: Final = {
    "c1": 0.1,
    "c2": 0.05,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
    "max_iterations": 70,
}
# A word has fewer neighbours that tell of it than a letter has: more is left to smoothing.
WORD_SETTINGS: Final = {"c1": 0.05, "c2": 0.3}

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

    def figures(self) -> dict[str, float]:
        """The figures that are published; a name that overlaps one that is marked is found."""
        return {
            "names": self.marked,
            "recall": round(self.overlap_recall, 3),
            "precision": round(self.overlap_precision, 3),
            "exact": round(self.recall, 3),
            "exact_recall": round(self.recall, 3),
            "exact_precision": round(self.precision, 3),
        }

    def __str__(self) -> str:
        return (
            f"{self.marked} names; exact spans: recall {self.recall:.3f}, precision "
            f"{self.precision:.3f}; overlapping: recall {self.overlap_recall:.3f}, precision "
            f"{self.overlap_precision:.3f}"
        )


def train(reader: Reader, sentences: Iterable[Sentence], letters: Path, words: Path) -> None:
    """Learn from sentences and write the model of letters and that of words, compressed.

    Takes some minutes.
    """
    library: Any = importlib.import_module("pycrfsuite")
    of_letters, of_words = (library.Trainer(algorithm="lbfgs", verbose=False) for _ in range(2))
    for sentence in sentences:
        reading = reader.read(readable(sentence.text))
        row = reading.row
        of_letters.append(reading.letters, sentence.tags(row.places))
        of_words.append(reading.words(), sentence.word_tags(row.morphemes))
    for trainer, settings, path in (
        (of_letters, SETTINGS, letters),
        (of_words, SETTINGS | WORD_SETTINGS, words),
    ):
        trainer.set_params(settings)
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
    """Train both models of a language into a folder, on all but the part to measure on; tell of it.

    `invented` are sentences of our own to learn from on top of the published ones. The figures
    measured are kept beside the models.
    """
    learned = [*parts.training, *parts.choosing, *invented]
    fresh = model.kept_in(folder)
    files = fresh.path, fresh.path_of_words
    yield f"{model.title}: learning from {len(learned)} sentences"
    train(model.reader, learned, *files)
    for path in files:
        yield f"{model.title}: {path.name}, {path.stat().st_size / 2**20:.1f} MiB"
    yield measure_and_keep(fresh, parts, folder)


def measure_and_keep(model: LetterModel, parts: Parts, folder: Path) -> str:
    """Measure a model on the part for it, and put the figures into the folder; tell of them."""
    score = measured(model, parts.measuring)
    keep_figures(folder / FIGURES, model.language, score)
    return f"{model.title}: {len(parts.measuring)} sentences set aside, {score}"


def keep_figures(path: Path, language: str, score: Score) -> None:
    """Put the figures of one language into a file and leave those of others there as they are."""
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    known[language] = score.figures()
    path.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", "utf-8")
