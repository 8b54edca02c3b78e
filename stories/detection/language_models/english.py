"""The model that knows English names: spaCy with published weights, for names only."""

import importlib
import importlib.util
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Final

from stories.detection.language_models.english_weights import MIDDLE, PUBLISHED, SMALL, Weights
from stories.detection.language_models.loading import give_back
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.word_rows import WordRows

LABELS: Final = {
    "PERSON": SpanLabel.PERSON,
    "GPE": SpanLabel.PLACE,
    "LOC": SpanLabel.PLACE,
    "FAC": SpanLabel.FACILITY,
    "ORG": SpanLabel.ORGANISATION,
    "DATE": SpanLabel.DATE,
    "NORP": SpanLabel.OTHER,
    "EVENT": SpanLabel.OTHER,
    "PRODUCT": SpanLabel.OTHER,
    "WORK_OF_ART": SpanLabel.OTHER,
}
# The names come out the same without these, in half the memory.
NOT_FOR_NAMES: Final = "tok2vec tagger parser senter attribute_ruler lemmatizer strings".split()
# Characters read at a time, and texts side by side: memory stays small however long a text is.
CHUNK: Final = 5_000
BATCH: Final = 8
# Where a long text is best cut, best first.
CUTS: Final = ("\n\n", "\n", ". ", "? ", "! ", " ")
# What no model was taught and some choke on: control characters, halves of surrogate pairs,
# and runs of letters that are no words.
UNREADABLE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u200b-\u200f\u2028\u2029\ud800-\udfff]"
)
LONGEST_WORD: Final = 120
ENDLESS: Final = re.compile(rf"\S{{{LONGEST_WORD},}}")
# A line of running text ends near the margin; an entry of a list ends where it likes.
WRAPPED: Final = re.compile(r"(?<=[^\n]{50})(?<![.!?:;])\n(?=[^\W\d_])")


class EnglishModel:
    """Persons, places, organisations and days in English text, as spaCy sees them.

    Costs memory only once it is asked; one text at a time is read, whoever asks.
    """

    language: Final = "en"

    def __init__(self, published: Sequence[Weights] = PUBLISHED) -> None:
        self.published = published
        self._lock = Lock()
        self._pipeline: Any = None

    @property
    def title(self) -> str:
        """The name and version of the weights; that of the ones wanted where none are installed."""
        return self._chosen[0].title if self._chosen else self._wanted.title

    def missing(self) -> str:
        """What has to be installed; a package whose files are not the published ones counts."""
        if importlib.util.find_spec("spacy") is None:
            return f"spacy, {self._wanted.package}"
        if self._chosen:
            return ""
        return next(
            (
                f"{weights.package} as published ({strange} is another)"
                for weights, folder in self._installed()
                if (strange := weights.strange_file(folder))
            ),
            self._wanted.package,
        )

    def spans(self, texts: Sequence[str]) -> list[list[ModelSpan]]:
        """For each text what the model sees in it, with offsets in exactly that text.

        Never raises over a text, whatever it holds; without the packages there is nothing to see.
        """
        found: list[list[ModelSpan]] = [[] for _ in texts]
        chunks = [
            (number, start, chunk)
            for number, text in enumerate(texts)
            for start, chunk in chunks_of(readable(text))
        ]
        if not chunks or self.missing():
            return found
        with self._lock:
            pipeline = self._loaded()
            # In a zone of its own, so that no word of a story stays in the table of strings.
            with pipeline.memory_zone():
                read = pipeline.pipe((chunk for _, _, chunk in chunks), batch_size=BATCH)
                for (number, start, _), document in zip(chunks, read, strict=True):
                    found[number] += [
                        ModelSpan(start + each.start_char, start + each.end_char, label)
                        for each in document.ents
                        if (label := LABELS.get(each.label_))
                    ]
        return found

    @property
    def _wanted(self) -> Weights:
        return MIDDLE if sys.version_info >= (3, 12) else SMALL

    def _installed(self) -> Iterator[tuple[Weights, Path]]:
        for weights in self.published:
            folder = weights.path()
            if folder is not None:
                yield weights, folder

    @cached_property
    def _chosen(self) -> tuple[Weights, Path] | None:
        """The first installed weights of which every file is the pinned one; hashed once."""
        genuine = (each for each in self._installed() if not each[0].strange_file(each[1]))
        return next(genuine, None)

    def _loaded(self) -> Any:
        if self._pipeline is None and self._chosen:
            spacy = importlib.import_module("spacy")
            pipeline = spacy.load(self._chosen[1], exclude=NOT_FOR_NAMES)
            pipeline.vocab.vectors.key2row = WordRows(pipeline.vocab.vectors.key2row)
            self._pipeline = pipeline
            give_back()
        return self._pipeline


def readable(text: str) -> str:
    """A text of the same length without what a model cannot read, wrapped lines joined."""
    plain = UNREADABLE.sub(" ", text)
    plain = ENDLESS.sub(lambda run: " " * len(run.group()), plain)
    return WRAPPED.sub(" ", plain)


def chunks_of(text: str) -> Iterator[tuple[int, str]]:
    """A text in parts of at most `CHUNK` characters with their starts, cut where it hurts least."""
    start = 0
    while start < len(text):
        end = min(start + CHUNK, len(text))
        if end < len(text):
            cuts = (text.rfind(cut, start + CHUNK // 2, end) + len(cut) for cut in CUTS)
            end = next((cut for cut in cuts if cut > start + CHUNK // 2), end)
        if not text[start:end].isspace():
            yield start, text[start:end]
        start = end
