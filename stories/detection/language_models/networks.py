"""What a neural network beside a random field is asked, and how its file is kept and opened."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Generic, Protocol, Self, TypeVar

from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.weights import Weights

# A text, and its words.
Told = tuple[str, Sequence[DetailWord]]


class Network(Protocol):
    """Says of each word of some texts how likely it belongs to which kind of detail."""

    @property
    def path(self) -> Path:
        """The file of the network."""

    @property
    def files(self) -> Sequence[Path]:
        """All files that it reads."""

    @property
    def labels(self) -> Sequence[str]:
        """What it tells apart, in the order of its chances."""

    def chances(self, told: Sequence[Told]) -> list[list[list[float]]]:
        """For each text, each of its words and each label, how likely it is.

        The chances of a word add up to one.
        """

    def kept_in(self, folder: Path) -> Self:
        """The same with the file of the same name in another folder."""


class Labelling(Protocol):
    """The numbers of a network, once they are read: they know the labels they were learned for."""

    labels: list[str]


Numbers = TypeVar("Numbers", bound=Labelling)


class KeptNetwork(ABC, Generic[Numbers]):
    """A network whose numbers are read from the file at `path` when they are first asked for.

    Threads that ask together read it once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    @property
    def files(self) -> Sequence[Path]:
        """All files that it reads."""
        return [self.path]

    @property
    def labels(self) -> Sequence[str]:
        """What it tells apart, in the order of its chances."""
        return self._opened.labels

    @property
    def _opened(self) -> Numbers:
        with self._lock:
            return self._numbers

    @cached_property
    def _numbers(self) -> Numbers:
        return self._read(Weights(self.path))

    @abstractmethod
    def _read(self, weights: Weights) -> Numbers:
        """The numbers of the network from its file."""
