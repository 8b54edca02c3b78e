"""How the models of details are trained and measured."""

import importlib
import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from stories.detection.language_models.detail_words import features_of
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.labelled import (
    LEARNED,
    Labelled,
    Mark,
    paragraphs_in,
    passages_in,
)
from stories.detection.language_models.names_from_abroad import from_abroad
from stories.detection.learned_runs import Run
from stories.detection.second_opinion import phrases

# Strength of the two penalties and when to stop: chosen on passages that were set aside.
SETTINGS: Final = {
    "c1": 0.4,
    "c2": 1.0,
    "max_iterations": 80,
    "feature.minfreq": 3,
    "feature.possible_transitions": True,
}
# One passage in so many is measured on and not learned from, until everything is chosen.
HELD_OUT: Final = 5
# Marks that are no details.
SILENT: Final = frozenset({"ok", "may"})
# The name of the figures of details in the file of figures.
KEPT_AS: Final = "details"


def is_held_out(passage: Labelled) -> bool:
    """Whether a passage is one of those to measure on: whole pages by what is remarked of them.

    A passage without a page is so by its own words. It is always the same ones.
    """
    words = passage.page or passage.text
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return int.from_bytes(digest, "big") % HELD_OUT == 0


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the labelled passages are: a folder of sentences, and folders of whole pages."""

    folder: Path
    pages: tuple[Path, ...] = ()

    def sentences(self, language: str) -> list[Labelled]:
        """All passages of a language: in files such as `en-a.txt`, one passage a line."""
        files = sorted(self.folder.glob(f"{language}-*.txt"))
        return [passage for path in files for passage in passages_in(path)]

    def ours(self, language: str) -> list[Labelled]:
        """What is learned from beside the passages: pages, and sentences made up."""
        return [*self.on_pages(language), *from_abroad(language)]

    def on_pages(self, language: str) -> list[Labelled]:
        """All paragraphs of the labelled pages of a language: `<folder>/<language>/…txt`."""
        files = [path for each in self.pages for path in sorted((each / language).glob("*.txt"))]
        return [passage for path in files for passage in paragraphs_in(path)]


def train(model: DetailModel, passages: Iterable[Labelled]) -> None:
    """Learn from passages and write the model to its file, compressed. Takes half a minute."""
    library: Any = importlib.import_module("pycrfsuite")
    trainer = library.Trainer(algorithm="lbfgs", verbose=False)
    for passage in passages:
        words = model.words(passage.text)
        trainer.append(features_of(words), passage.labels(words))
    trainer.set_params(SETTINGS)
    with TemporaryDirectory() as folder:
        raw = Path(folder) / "model"
        trainer.train(str(raw))
        model.path.write_bytes(lzma.compress(raw.read_bytes(), preset=9))


@dataclass(frozen=True, slots=True)
class DetailScore:
    """How many marks were to be found and how many were, and in how many words how much in vain.

    What may be shown and would be dismissed is not counted as vain. `agreed` are the phrases that
    touch nothing but words to be left alone.
    """

    passages: int
    words: int
    marks: int
    found: int
    vain: int
    agreed: int

    def __str__(self) -> str:
        return (
            f"{self.passages} passages, {self.found} of {self.marks} details found, "
            f"{self.vain} phrases in vain in {self.words} words, {self.agreed} on agreed words"
        )


def measured(model: DetailModel, passages: Iterable[Labelled]) -> DetailScore:
    """How well a model finds the details of passages that it never saw, without any rule."""
    counts = dict.fromkeys(("passages", "words", "marks", "found", "vain", "agreed"), 0)
    for passage in passages:
        told = list(phrases(model.language, passage.text, model.spans([passage.text])[0]))
        marks = [mark for mark in passage.marks if mark.kind in LEARNED.keys() - SILENT]
        touched = [{mark.kind for mark in passage.marks if _meet(run, mark)} for run in told]
        counts["passages"] += 1
        counts["words"] += sum(word.form[0].isalnum() for word in model.reader.words(passage.text))
        counts["marks"] += len(marks)
        counts["found"] += sum(any(_meet(run, mark) for run in told) for mark in marks)
        counts["vain"] += sum(not kinds for kinds in touched)
        counts["agreed"] += sum(kinds == {"ok"} for kinds in touched)
    return DetailScore(**counts)


def _meet(run: Run, mark: Mark) -> bool:
    return run.start < mark.end and mark.start < run.end


def train_all(models: Iterable[DetailModel], sources: Sources, folder: Path) -> Iterator[str]:
    """Train the model of each language on all passages, into a folder; tell of each."""
    for model in models:
        passages = sources.sentences(model.language)
        if passages:
            fresh = model.kept_in(folder)
            passages += sources.ours(model.language)
            train(fresh, passages)
            size = fresh.path.stat().st_size / 2**20
            yield f"{model.title}: {len(passages)} passages, {fresh.path.name}, {size:.1f} MiB"


def measure_all(models: Iterable[DetailModel], sources: Sources, figures: Path) -> Iterator[str]:
    """Train each model without the passages held out, measure it on those, and keep the figures."""
    for model in models:
        passages = sources.sentences(model.language)
        held_out = [passage for passage in passages if is_held_out(passage)]
        if held_out:
            others = [passage for passage in passages if not is_held_out(passage)]
            with TemporaryDirectory() as folder:
                fresh = model.kept_in(Path(folder))
                train(fresh, [*others, *sources.ours(model.language)])
                score = measured(fresh, held_out)
            keep_figures(figures, model.language, score)
            yield f"{model.title}, on passages held out: {score}"


def keep_figures(path: Path, language: str, score: DetailScore) -> None:
    """Put the figures of one language into a file and leave the others there as they are."""
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    known.setdefault(KEPT_AS, {})[language] = asdict(score)
    path.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", "utf-8")
