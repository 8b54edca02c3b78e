"""A conditional random field that tags the letters of a text, opened once a process."""

import importlib
import lzma
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, Final, Protocol

from stories.detection.language_models.characters import Row
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.texts import chunks_of, readable

DATA: Final = Path(__file__).parent / "data"
LIBRARY: Final = "pycrfsuite"
# The tag of a letter outside every name, and the marks of a first and of a further letter.
OUTSIDE: Final = "O"
FIRST: Final = "B-"
FURTHER: Final = "I-"
FIRST_OF_PERSON: Final = FIRST + SpanLabel.PERSON
FURTHER_OF_PERSON: Final = FURTHER + SpanLabel.PERSON

Features = list[list[str]]


class Reader(Protocol):
    """What a language brings: how its texts part into words, and what of them is told."""

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""

    def read(self, text: str) -> tuple[Row, Features]:
        """The letters of a text and what is known of each. Not for two threads at a time."""


class LetterModel:
    """Tags letters with a trained model in a file; a `NameModel`.

    From the probability `threshold` a letter belongs to a person; on everything else the
    likeliest sequence of tags decides. One text at a time is read, whoever asks.
    """

    def __init__(
        self, language: str, title: str, reader: Reader, path: Path, threshold: float
    ) -> None:
        self.language = language
        self.title = title
        self.reader = reader
        self.path = path
        self.threshold = threshold
        self._lock = Lock()
        self._tagger: Any = None

    def missing(self) -> str:
        """The packages that are not installed, parted by commas; "" when the model can run."""
        return self.missing_packages() or ("" if self.path.exists() else self.path.name)

    def missing_packages(self) -> str:
        """The same, without a look at the model's own file."""
        wanted = {**self.reader.packages, LIBRARY: "python-crfsuite"}
        return ", ".join(package for module, package in wanted.items() if find_spec(module) is None)

    def spans(self, texts: Sequence[str]) -> list[list[ModelSpan]]:
        """For each text what the model sees in it, with offsets in exactly that text.

        Never raises over a text, whatever it holds; without the packages there is nothing to see.
        """
        if self.missing():
            return [[] for _ in texts]
        return [list(self._spans_of(text)) for text in texts]

    def _spans_of(self, text: str) -> Iterator[ModelSpan]:
        for start, chunk in chunks_of(readable(text)):
            with self._lock:
                row, features = self.reader.read(chunk)
                tags = self._tags(features)
            for span in spans_of(tags, row.places):
                yield ModelSpan(start + span.start, start + span.end, span.label)

    def _tags(self, features: Features) -> list[str]:
        """One tag for each letter that the features describe."""
        if not features:
            return []
        if self._tagger is None:
            self._tagger = opened(self.path)
        self._tagger.set(features)
        return list(persons_by_threshold(self._tagger, self._tagger.tag(), self.threshold))


def opened(path: Path) -> Any:
    """A tagger of the library with the model of a file, which may be compressed."""
    tagger = importlib.import_module(LIBRARY).Tagger()
    content = path.read_bytes()
    tagger.open_inmemory(lzma.decompress(content) if path.suffix == ".xz" else content)
    return tagger


def persons_by_threshold(tagger: Any, tags: Sequence[str], threshold: float) -> Iterator[str]:
    """The tags with those of persons set by probability instead of by the best sequence."""
    inside = False
    for place, tag in enumerate(tags):
        begins = tagger.marginal(FIRST_OF_PERSON, place)
        goes_on = tagger.marginal(FURTHER_OF_PERSON, place)
        if begins + goes_on >= threshold:
            yield FURTHER_OF_PERSON if inside and goes_on >= begins else FIRST_OF_PERSON
            inside = True
        else:
            yield OUTSIDE if tag in {FIRST_OF_PERSON, FURTHER_OF_PERSON} else tag
            inside = False


def spans_of(tags: Sequence[str], places: Sequence[int]) -> list[ModelSpan]:
    """The spans that a run of tags marks; `places` says where in the text each tag stands."""
    spans: list[ModelSpan] = []
    start = -1
    for index, tag in enumerate([*tags, OUTSIDE]):
        label = tags[start][2:] if start >= 0 else ""
        if start >= 0 and tag != FURTHER + label:
            spans.append(ModelSpan(places[start], places[index - 1] + 1, SpanLabel(label)))
            start = -1
        if start < 0 and tag != OUTSIDE:
            start = index
    return spans
