"""Models of details: how likely each word of a text narrows down who somebody is."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from threading import Lock
from typing import Any, Final, NamedTuple

from stories.detection.language_models.crf import LIBRARY, Tagger
from stories.detection.language_models.detail_words import DetailReader, DetailWord, features_of
from stories.detection.language_models.models import ModelSpan, NameModel, SpanLabel
from stories.detection.language_models.networks import Network
from stories.detection.language_models.tags import OUTSIDE
from stories.detection.language_models.texts import chunks_of, readable
from stories.detection.language_models.weights import missing_library

# What is learned only to be told from details: words that were agreed, and harmless ones.
AGREED: Final = "agreed"
COMMON: Final = "common"
NO_DETAIL: Final = frozenset({OUTSIDE, AGREED, COMMON})
# What is less likely than this is not spoken of.
LEAST: Final = 0.002
# So many parts of texts are read at a time: a page is read together, a book in portions.
AT_ONCE: Final = 32


class Part(NamedTuple):
    """A part of a text from `start` on, and the names seen in it."""

    start: int
    chunk: str
    names: Sequence[ModelSpan]


class DetailModel:
    """Says of each word how likely it belongs to a detail, and to which kind; a `NameModel`.

    The mean of what several learned from passages of our own: a conditional random field over the
    words that `reader` finds, kept in the file at `path`, and neural `networks`, if there are any.
    They err in different places. All are told what the model `names` sees, if there is one. One
    text at a time is read.
    """

    def __init__(
        self,
        language: str,
        title: str,
        reader: DetailReader,
        path: Path,
        *,
        networks: Iterable[Network] = (),
        names: NameModel | None = None,
    ) -> None:
        self.language = language
        self.title = title
        self.reader = reader
        self.path = path
        self.networks = tuple(networks)
        self.names = names
        self._lock = Lock()
        self._opened: tuple[Tagger, dict[SpanLabel, str], list[str]] | None = None

    def kept_in(self, folder: Path) -> "DetailModel":
        """The same with files of the same names in another folder.

        Without the networks that are not in the folder.
        """
        there = (network.kept_in(folder) for network in self.networks)
        networks = [network for network in there if network.path.exists()]
        path = folder / self.path.name
        return DetailModel(
            self.language, self.title, self.reader, path, networks=networks, names=self.names
        )

    def missing(self) -> str:
        """The packages that are not installed, parted by commas; "" when the model can run."""
        files = chain.from_iterable(network.files for network in self.networks)
        missing = [path.name for path in (self.path, *files) if not path.exists()]
        return self.missing_packages() or ", ".join(dict.fromkeys(missing))

    def missing_packages(self) -> str:
        """The same, without a look at the model's own file."""
        wanted = {**self.reader.packages, LIBRARY: "python-crfsuite"}
        missing = [package for module, package in wanted.items() if find_spec(module) is None]
        return ", ".join(missing + ([missing_library()] if self.networks else [])).strip(", ")

    def spans(
        self, texts: Sequence[str], seen: Sequence[Sequence[ModelSpan]] | None = None
    ) -> list[list[ModelSpan]]:
        """For each text its words that may belong to a detail, each with its chance and kind.

        `seen` is what the model of names sees in each text, for who knows it already. Never raises
        over a text, whatever it holds; without the packages there is nothing to see.
        """
        if self.missing():
            return [[] for _ in texts]
        if seen is None:
            seen = self.names.spans(texts) if self.names else [()] * len(texts)
        parts = [list(_parts(*each)) for each in zip(texts, seen, strict=True)]
        read = self._all_read(part for each in parts for part in each)
        return [
            [_moved(span, part.start) for part in each for span in read[part.chunk]]
            for each in parts
        ]

    def words(self, text: str) -> list[DetailWord]:
        """The words of a text with all that is known of them, as the model learns from them."""
        names = self.names.spans([text])[0] if self.names else ()
        return self.reader.words(readable(text), names)

    def _all_read(self, parts: Iterable[Part]) -> dict[str, list[ModelSpan]]:
        """What is seen in each part of some texts; one that comes twice is read once."""
        names = {part.chunk: part.names for part in parts}
        chunks, read = iter(names.items()), dict[str, list[ModelSpan]]()
        while group := list(islice(chunks, AT_ONCE)):
            with self._lock:
                read |= zip((chunk for chunk, _names in group), self._read(group), strict=True)
        return read

    def _read(self, group: Iterable[tuple[str, Sequence[ModelSpan]]]) -> list[list[ModelSpan]]:
        told = [(chunk, self.reader.words(chunk, names)) for chunk, names in group]
        if self._opened is None:
            opened = Tagger(self.path)
            self._opened = opened, _labels(opened.tagger), _agreed(opened.tagger)
        said = [network.chances(told) for network in self.networks]
        return [
            list(self._together(words, [of_network[number] for of_network in said]))
            for number, (_chunk, words) in enumerate(told)
        ]

    def _together(
        self, words: Sequence[DetailWord], said: Sequence[Sequence[Sequence[float]]]
    ) -> Iterator[ModelSpan]:
        """The words of a chunk that may belong to a detail, by all parts of the model."""
        if not words or not self._opened:
            return
        opened, labels, agreeing = self._opened
        tagger = opened.told(features_of(words))
        told = [*labels.values(), *agreeing]
        places = [[network.labels.index(name) for name in told] for network in self.networks]
        for number, word in enumerate(words):
            votes = [[tagger.marginal(name, number) for name in told]]
            for of_network, ordered in zip(said, places, strict=True):
                votes.append([of_network[number][place] for place in ordered])
            chances = [sum(each) / len(votes) for each in zip(*votes, strict=True)]
            agreed = sum(chances[len(labels) :])
            chance = sum(chances[: len(labels)])
            if max(chance, agreed) >= LEAST:
                likeliest = max(zip(chances, labels, strict=False), key=itemgetter(0))[1]
                yield ModelSpan(word.start, word.end, likeliest, chance, agreed)


def _parts(text: str, seen: Sequence[ModelSpan]) -> Iterator[Part]:
    for start, chunk in chunks_of(readable(text)):
        yield Part(start, chunk, within(seen, start, start + len(chunk)))


def _moved(span: ModelSpan, start: int) -> ModelSpan:
    return replace(span, start=start + span.start, end=start + span.end)


def within(spans: Sequence[ModelSpan], start: int, end: int) -> list[ModelSpan]:
    """The spans in order that begin in a part of a text, as they stand in that part."""
    first, last = (bisect_left(spans, edge, key=lambda each: each.start) for edge in (start, end))
    return [
        replace(each, start=each.start - start, end=each.end - start) for each in spans[first:last]
    ]


def _labels(tagger: Any) -> dict[SpanLabel, str]:
    """What a tagger tells apart and we speak of."""
    return {SpanLabel(label): label for label in tagger.labels() if label not in NO_DETAIL}


def _agreed(tagger: Any) -> list[str]:
    """The label of words that were agreed, if a tagger knows it."""
    return [label for label in tagger.labels() if label == AGREED]
