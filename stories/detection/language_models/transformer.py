"""A small transformer over the pieces of English words, computed with numpy.

The first layers of MiniLM (Wang and others, 2020) as it was trained for sentences, taught on
to tell details; where it comes from is told in `data/NOTICE.md`. Beside the piece each word is told
by its shape, its list and how often it is used. `transformer_training` learns the numbers.
"""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from stories.detection.language_models.networks import KeptNetwork, Told
from stories.detection.language_models.weights import Weights, numpy
from stories.detection.language_models.word_windows import Telling, Window, grouped, places_of

HEADS: Final = 12
SMALLEST: Final = 1e-12
# How steep a gate opens between shut and open: a straight line where the model had a curve, so that
# it costs a fifth of the time. It learned its details with the straight one.
STEEPNESS: Final = 0.3


class Transformer(KeptNetwork["_Numbers"]):
    """Says of each word how likely it belongs to which kind of detail; a `Network`."""

    def kept_in(self, folder: Path) -> "Transformer":
        """The same with the file of the same name in another folder."""
        return Transformer(folder / self.path.name)

    def chances(self, told: Sequence[Told]) -> list[list[list[float]]]:
        """For each text, each of its words and each label, how likely it is."""
        opened = self._opened
        windows = [each for text, words in told for each in opened.telling.windows(text, words)]
        rows = (row for group in grouped(windows) for row in opened.chances(group))
        return [list(islice(rows, len(words))) for _text, words in told]

    def _read(self, weights: Weights) -> "_Numbers":
        return _Numbers(weights)


class _Layer:
    """One layer: every piece looks at all others, and then thinks for itself."""

    def __init__(self, weights: Weights, number: int) -> None:
        names = ("look", "seen", "open", "thought")
        self.sums = {name: weights.whole(f"{number}.{name}").T.copy() for name in names}
        self.added = {name: weights.whole(f"{number}.{name}.added") for name in names}
        norms = (f"{number}.norm{place}" for place in (1, 2))
        self.norms = [(weights.whole(name), weights.whole(name + ".added")) for name in norms]

    def over(self, points: Any, windows: Sequence[slice], kept: Any) -> Any:
        """The points of the pieces, one row for each, after this layer; only the rows `kept`."""
        looked = self._looked(points, windows)[kept]
        points = _even(points[kept] + self._sum("seen", looked), *self.norms[0])
        opened = self._sum("open", points)
        opened *= (opened * STEEPNESS + 0.5).clip(0, 1)
        return _even(points + self._sum("thought", opened), *self.norms[1])

    def _sum(self, name: str, values: Any) -> Any:
        return values @ self.sums[name] + self.added[name]

    def _looked(self, points: Any, windows: Sequence[slice]) -> Any:
        parts = self._sum("look", points)
        return numpy().concatenate([_in_window(parts[window]) for window in windows])


def _in_window(parts: Any) -> Any:
    """What each piece of a window sees when it looks at all others of it."""
    length, width = len(parts), parts.shape[1] // 3
    parts = parts.reshape(length, 3, HEADS, width // HEADS)
    asked, known, told = parts.transpose(1, 2, 0, 3)
    likeness = asked @ known.transpose(0, 2, 1) / (width // HEADS) ** 0.5
    likeness = numpy().exp(likeness - likeness.max(2, keepdims=True))
    likeness /= likeness.sum(2, keepdims=True)
    return (likeness @ told).transpose(1, 0, 2).reshape(length, width)


def _even(points: Any, scale: Any, added: Any) -> Any:
    """Each row around naught and as wide as the others."""
    points = points - points.mean(1, keepdims=True)
    width = (points**2).mean(1, keepdims=True)
    return points / numpy().sqrt(width + SMALLEST) * scale + added


class _Numbers:
    """The numbers of a transformer, and the sums over them."""

    def __init__(self, weights: Weights) -> None:
        settings = weights.settings
        self.labels: list[str] = settings["labels"]
        self.telling = Telling(settings["pieces"], settings["signs"], settings["bands"])
        self.weights = weights
        self.places = weights.whole("place")
        self.tables = [weights.whole(name) for name in ("shape", "sign", "band")]
        self.norm = weights.whole("norm"), weights.whole("norm.added")
        self.layers = [_Layer(weights, number) for number in range(settings["layers"])]
        self.outward, self.added = weights.whole("outward").T.copy(), weights.whole("outward.added")

    def chances(self, windows: Sequence[Window]) -> list[list[float]]:
        """For each word of the windows the chances of the labels, by its first piece.

        All windows are computed together, which takes two thirds of the time of one by one.
        """
        library = numpy()
        told = library.array([each for window in windows for each in window.told])
        pieces = library.array([each for window in windows for each in window.pieces])
        points = self.weights.rows("piece", pieces)
        points += library.concatenate([self.places[: len(window.pieces)] for window in windows])
        for place, table in enumerate(self.tables):
            points += table[told[:, place]]
        points = _even(points, *self.norm)
        spans, firsts = places_of(windows)
        for number, layer in enumerate(self.layers, 1):
            # Of the last layer only the first piece of each word is asked for.
            kept = firsts if number == len(self.layers) else slice(None)
            points = layer.over(points, spans, kept)
        scores = points @ self.outward + self.added
        scores = library.exp(scores - scores.max(1, keepdims=True))
        found: list[list[float]] = (scores / scores.sum(1, keepdims=True)).tolist()
        return found
