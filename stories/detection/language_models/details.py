"""Models of details: how likely each word of a text narrows down who somebody is."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, Final

from stories.detection.language_models.crf import LIBRARY, Tagger
from stories.detection.language_models.detail_words import DetailReader, DetailWord, features_of
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.tags import OUTSIDE
from stories.detection.language_models.texts import chunks_of, readable

# What is learned only to be told from details: words that were agreed, and harmless ones.
AGREED: Final = "agreed"
COMMON: Final = "common"
NO_DETAIL: Final = frozenset({OUTSIDE, AGREED, COMMON})
# What is less likely than this is not spoken of.
LEAST: Final = 0.002


class DetailModel:
    """Says of each word how likely it belongs to a detail, and to which kind; a `NameModel`.

    A conditional random field over the words that `reader` finds, trained on passages of our own
    and kept in the file at `path`. One text at a time is read.
    """

    def __init__(self, language: str, title: str, reader: DetailReader, path: Path) -> None:
        self.language = language
        self.title = title
        self.reader = reader
        self.path = path
        self._lock = Lock()
        self._opened: tuple[Tagger, dict[SpanLabel, str]] | None = None

    def kept_in(self, folder: Path) -> "DetailModel":
        """The same with a model of the same name in another folder."""
        return DetailModel(self.language, self.title, self.reader, folder / self.path.name)

    def missing(self) -> str:
        """The packages that are not installed, parted by commas; "" when the model can run."""
        return self.missing_packages() or ("" if self.path.exists() else self.path.name)

    def missing_packages(self) -> str:
        """The same, without a look at the model's own file."""
        wanted = {**self.reader.packages, LIBRARY: "python-crfsuite"}
        return ", ".join(package for module, package in wanted.items() if find_spec(module) is None)

    def spans(self, texts: Sequence[str]) -> list[list[ModelSpan]]:
        """For each text its words that may belong to a detail, each with its chance and kind.

        Never raises over a text, whatever it holds; without the packages there is nothing to see.
        """
        if self.missing():
            return [[] for _ in texts]
        return [list(self._spans_of(text)) for text in texts]

    def _spans_of(self, text: str) -> Iterator[ModelSpan]:
        # A text that repeats itself is read once.
        read: dict[str, list[ModelSpan]] = {}
        for start, chunk in chunks_of(readable(text)):
            if chunk not in read:
                with self._lock:
                    read[chunk] = list(self._read(chunk))
            for each in read[chunk]:
                yield ModelSpan(start + each.start, start + each.end, each.label, each.chance)

    def _read(self, chunk: str) -> Iterator[ModelSpan]:
        words = self.reader.words(chunk)
        if not words:
            return
        if self._opened is None:
            opened = Tagger(self.path)
            self._opened = opened, _labels(opened.tagger)
        opened, labels = self._opened
        tagger = opened.told(features_of(words))
        for number, word in enumerate(words):
            said = _said(tagger, labels, number, word)
            if said:
                yield said


def _labels(tagger: Any) -> dict[SpanLabel, str]:
    """What a tagger tells apart and we speak of."""
    return {SpanLabel(label): label for label in tagger.labels() if label not in NO_DETAIL}


def _said(
    tagger: Any, labels: dict[SpanLabel, str], number: int, word: DetailWord
) -> ModelSpan | None:
    chances = {label: tagger.marginal(name, number) for label, name in labels.items()}
    chance = sum(chances.values())
    if chance < LEAST:
        return None
    return ModelSpan(word.start, word.end, max(chances, key=chances.__getitem__), chance)
