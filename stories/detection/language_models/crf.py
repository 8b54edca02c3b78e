"""A conditional random field that tags the letters of a text, opened once a process."""

import importlib
import lzma
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
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

# How much less likely a name may be where something else speaks for one, too.
LIKELIER: Final = 5
NOWHERE: Final = re.compile(r"(?!)(?P<name>)")

Features = list[list[str]]


class Reader(Protocol):
    """What a language brings: how its texts part into words, and what of them is told."""

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""

    @property
    def name_tags(self) -> frozenset[str]:
        """The tags of words that make a name where two of them meet."""

    def read(self, text: str) -> tuple[Row, Features]:
        """The letters of a text and what is known of each. Not for two threads at a time."""


class LetterModel:
    """Tags letters with a trained model in a file; a `NameModel`.

    From the probability `threshold` a letter belongs to a person; where `likely` finds the shape
    of a name, or what stands beside names only, or the dictionary two parts of
    one, a fifth of it is enough. On everything else
    the likeliest sequence of tags decides. One text at a time is read, whoever asks.
    """

    def __init__(
        self,
        language: str,
        title: str,
        reader: Reader,
        path: Path,
        threshold: float,
        *,
        likely: re.Pattern[str] = NOWHERE,
    ) -> None:
        self.language = language
        self.title = title
        self.reader = reader
        self.path = path
        self.threshold = threshold
        self.likely = likely
        self._lock = Lock()
        self._opened: tuple[Any, bytes] | None = None

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
        # A text that repeats itself is read once.
        read: dict[str, list[ModelSpan]] = {}
        for start, chunk in chunks_of(readable(text)):
            if chunk not in read:
                read[chunk] = self._read(chunk)
            for span in read[chunk]:
                yield ModelSpan(start + span.start, start + span.end, span.label)

    def _read(self, chunk: str) -> list[ModelSpan]:
        with self._lock:
            row, features = self.reader.read(chunk)
            return spans_of(self._tags(features, self._thresholds(row)), row.places)

    def _thresholds(self, row: Row) -> list[float]:
        """From which probability each letter belongs to a person."""
        names = [match.span("name") for match in self.likely.finditer(row.text)]
        for one, other in pairwise(row.morphemes):
            if {one.tag, other.tag} <= self.reader.name_tags and one.end == other.start:
                names.append((one.start, other.end))
        likely = {place for start, end in names for place in range(start, end)}
        return [
            self.threshold / LIKELIER if place in likely else self.threshold for place in row.places
        ]

    def _tags(self, features: Features, thresholds: Sequence[float]) -> list[str]:
        """One tag for each letter that the features describe."""
        if not features:
            return []
        if self._opened is None:
            self._opened = opened(self.path)
        tagger, _content = self._opened
        tagger.set(features)
        return list(persons_by_threshold(tagger, tagger.tag(), thresholds))


@cache
def is_installed(module: str) -> bool:
    """Whether a module could be imported; looked up once a process."""
    return find_spec(module) is not None


def opened(path: Path) -> tuple[Any, bytes]:
    """A tagger of the library with the model of a file, and the bytes that it reads.

    The library keeps a bare pointer to the bytes: whoever holds the tagger must hold them too.
    """
    tagger = importlib.import_module(LIBRARY).Tagger()
    content = path.read_bytes()
    if path.suffix == ".xz":
        content = lzma.decompress(content)
    tagger.open_inmemory(content)
    return tagger, content


def persons_by_threshold(
    tagger: Any, tags: Sequence[str], thresholds: Sequence[float]
) -> Iterator[str]:
    """The tags with those of persons set by probability instead of by the best sequence."""
    inside = False
    for place, (tag, threshold) in enumerate(zip(tags, thresholds, strict=True)):
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
