"""Two conditional random fields that tag the letters and the words of a text together."""

import importlib
import lzma
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any, Final, NamedTuple, Protocol

from stories.detection.language_models.characters import Row
from stories.detection.language_models.hinted_rows import Hinted
from stories.detection.language_models.loading import give_back
from stories.detection.language_models.models import ModelSpan
from stories.detection.language_models.tags import (
    chances_of_letters,
    in_doubt,
    persons_by_threshold,
    spans_of,
    with_words,
)
from stories.detection.language_models.texts import chunks_of, readable

DATA: Final = Path(__file__).parent / "data"
LIBRARY: Final = "pycrfsuite"

# How much less likely a name may be where something else speaks for one, too.
LIKELIER: Final = 4
NOWHERE: Final = re.compile(r"(?!)(?P<name>)")

Features = list[list[str]]


class Reading(NamedTuple):
    """A text as the two models are told of it: of each of its letters, and of each of its words."""

    row: Row
    letters: Features
    # Asked for only where the letters leave a doubt: to tell of words takes as long as of letters.
    words: Callable[[], Features]


class Reader(Protocol):
    """What a language brings: how its texts part into words, and what of them is told."""

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""

    @property
    def name_tags(self) -> frozenset[str]:
        """The tags of words that make a name where two of them meet."""

    @property
    def given_tags(self) -> frozenset[str]:
        """The tags of words that may be a name alone."""

    def hinted(self, text: str) -> Hinted:
        """The letters of a text, their words, and what names they may be of; any thread may ask."""

    def read(self, text: str) -> Reading:
        """The letters and words of a text and what is known of each. One thread at a time."""


class LetterModel:
    """Tags letters with two trained models, one of letters and one of words; a `NameModel`.

    `path` is the file of the one, and the other lies beside it. From the mean probability
    `threshold` a letter belongs to a person; where `likely` finds the shape of a name, or what
    stands beside names only, or the dictionary two parts of one, a quarter of it is enough. A word
    that neither is so nor `possible` as a name must be believed as `bare` says, if that is told. On
    everything else the likeliest tags of the letters decide. One text at a time is read.
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
        possible: re.Pattern[str] = NOWHERE,
        bare: float | None = None,
    ) -> None:
        self.language = language
        self.title = title
        self.reader = reader
        self.path = path
        self.threshold = threshold
        self.likely = likely
        self.possible = possible
        self.bare = threshold if bare is None else bare
        self._lock = Lock()
        self._opened: tuple[Tagger, Tagger] | None = None

    @property
    def path_of_words(self) -> Path:
        """The file of the model of words."""
        return self.path.with_name(f"{self.language}-words.crfsuite.xz")

    def kept_in(self, folder: Path) -> "LetterModel":
        """The same with models of the same names in another folder."""
        return LetterModel(
            self.language,
            self.title,
            self.reader,
            folder / self.path.name,
            self.threshold,
            likely=self.likely,
            possible=self.possible,
            bare=self.bare,
        )

    def missing(self) -> str:
        """The packages that are not installed, parted by commas; "" when the model can run."""
        files = (path.name for path in (self.path, self.path_of_words) if not path.exists())
        return self.missing_packages() or ", ".join(files)

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
            reading = self.reader.read(chunk)
            return spans_of(self._tags(reading), reading.row.places)

    def _thresholds(self, row: Row) -> list[float]:
        """From which probability each letter belongs to a person."""
        names = [match.span("name") for match in self.likely.finditer(row.text)]
        for one, other in pairwise(row.morphemes):
            if {one.tag, other.tag} <= self.reader.name_tags and one.end == other.start:
                names.append((one.start, other.end))
        wanted = [self.bare] * len(row.text)
        possible = [match.span("name") for match in self.possible.finditer(row.text)]
        possible += [(m.start, m.end) for m in row.morphemes if m.tag in self.reader.given_tags]
        for spans, threshold in ((possible, self.threshold), (names, self.threshold / LIKELIER)):
            for start, end in spans:
                wanted[start:end] = [threshold] * (end - start)
        return [wanted[place] for place in row.places]

    def _tags(self, reading: Reading) -> list[str]:
        """One tag for each letter of a text."""
        row = reading.row
        if not reading.letters:
            return []
        if self._opened is None:
            self._opened = Tagger(self.path), Tagger(self.path_of_words)
        letters, words = self._opened
        tags = letters.told(reading.letters).tag()
        said, thresholds = chances_of_letters(letters.tagger, row), self._thresholds(row)
        if in_doubt(said, thresholds):
            said = with_words(said, words.told(reading.words()), row)
        return list(persons_by_threshold(tags, said, thresholds))


@cache
def is_installed(module: str) -> bool:
    """Whether a module could be imported; looked up once a process."""
    return find_spec(module) is not None


class Tagger:
    """A tagger of the library with the model of a file.

    The library keeps a bare pointer to the bytes of the model, so they are held beside it.
    """

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        self.content = lzma.decompress(content) if path.suffix == ".xz" else content
        self.tagger: Any = importlib.import_module(LIBRARY).Tagger()
        self.tagger.open_inmemory(self.content)
        give_back()

    def told(self, features: Features) -> Any:
        """The same tagger, told of a text."""
        self.tagger.set(features)
        return self.tagger
