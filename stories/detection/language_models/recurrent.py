"""A recurrent network over the words of a text, read from both ends, computed with numpy.

Two rows of long short-term memory cells (Hochreiter and Schmidhuber, 1997), one from each end
(Graves and Schmidhuber, 2005). A word is told to them as points: its form, what is known of it, its
letters, and its meaning in a table of vectors. `recurrent_training` learns the numbers.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from stories.detection.language_models.detail_words import UNSEEN, DetailWord
from stories.detection.language_models.networks import KeptNetwork, Told
from stories.detection.language_models.weights import Weights, numpy
from stories.detection.language_models.word_vectors import WordVectors

# What is told of a word, in this order, each with how many numbers it is told in.
COLUMNS: Final = (32, 16, 32, 8, 4, 8, 8, 8, 8)
# So many letters of a word are looked at: the first half and the last half of them.
LETTERS: Final = 6
# No letter, and one that is too rare to know.
NO_LETTER, RARE_LETTER = 0, 1
# A letter that is none says nothing.
NOTHING_SAID: Final = -1e4
UNKNOWN: Final = 0
ALL: Final = slice(None)
SUMS: Final = ("kernel", "meaning", "inward", "middle", "outward")
# So many texts are read in step: their words would fill some megabytes.
IN_STEP: Final = 8


def told(word: DetailWord) -> tuple[str, ...]:
    """What the network is told of a word, in the order of `COLUMNS`."""
    return (
        word.form,
        word.tag,
        word.near,
        word.wide,
        word.band,
        word.sign,
        "/".join(word.looks),
        word.seen or UNSEEN,
        word.hint or UNSEEN,
    )


def letters_of(form: str) -> str:
    """The letters of a word that are looked at."""
    return form if len(form) <= LETTERS else form[: LETTERS // 2] + form[-LETTERS // 2 :]


class Known(NamedTuple):
    """The numbers of what a network knows: for each column its values, and the letters."""

    columns: list[dict[str, int]]
    letters: dict[str, int]

    def numbers_of(self, word: DetailWord) -> list[int]:
        """The number of each column of a word."""
        pairs = zip(self.columns, told(word), strict=True)
        return [column.get(value, UNKNOWN) for column, value in pairs]

    def letters_in(self, word: DetailWord) -> list[int]:
        """The numbers of the letters of a word, as many as are looked at."""
        found = [self.letters.get(letter, RARE_LETTER) for letter in letters_of(word.form)]
        return found + [NO_LETTER] * (LETTERS - len(found))


class RecurrentNetwork(KeptNetwork["_Numbers"]):
    """Says of each word how likely it belongs to which kind of detail; a `Network`.

    `path` is the file of the numbers, `vectors` knows what words mean, and `named` says under which
    name a word is looked up there.
    """

    def __init__(
        self, path: Path, vectors: WordVectors, named: Callable[[DetailWord], str]
    ) -> None:
        super().__init__(path)
        self.vectors = vectors
        self.named = named

    def kept_in(self, folder: Path) -> "RecurrentNetwork":
        """The same with the file of the same name in another folder."""
        return RecurrentNetwork(folder / self.path.name, self.vectors, self.named)

    @property
    def files(self) -> Sequence[Path]:
        """All files that it reads."""
        return [self.path, self.vectors.rows.path, self.vectors.points]

    def chances(self, told: Sequence[Told]) -> list[list[list[float]]]:
        """For each text, each of its words and each label, how likely it is."""
        texts = [words for _text, words in told]
        read = [words for words in texts if words]
        vectors = [self.vectors.of([self.named(word) for word in words]) for words in read]
        found = iter(self._opened.chances(list(zip(read, vectors, strict=True))) if read else [])
        return [next(found).tolist() if words else [] for words in texts]

    def _read(self, weights: Weights) -> "_Numbers":
        return _Numbers(weights)


class _Numbers:
    """The numbers of a network, and the sums over them: a row for each word."""

    def __init__(self, weights: Weights) -> None:
        settings = weights.settings
        self.labels: list[str] = settings["labels"]
        # Numbers begin behind those that stand for the unknown.
        columns = [_numbered(values, UNKNOWN + 1) for values in settings["columns"]]
        self.known = Known(columns, _numbered(settings["letters"], RARE_LETTER + 1))
        # All numbers stay as small as they are kept: a text asks for few rows of the tables, and
        # the rest is widened once for all texts that are read together.
        self.rows = weights.rows

    def chances(self, texts: Sequence[tuple[Sequence[DetailWord], Any]]) -> list[Any]:
        """For each text, its words and their vectors, an array of words by labels."""
        sums = _Sums(self.rows)
        points = [self._points(words, vectors, sums) for words, vectors in texts]
        found: dict[int, Any] = {}
        for group in alike([len(each) for each in points]):
            remembered = sums.remembered([points[number] for number in group])
            found |= zip(group, map(sums.labels, remembered), strict=True)
        return [found[number] for number in range(len(texts))]

    def _points(self, words: Sequence[DetailWord], vectors: Any, sums: "_Sums") -> Any:
        """An array of words by all that is known of each."""
        library = numpy()
        numbers = library.array([self.known.numbers_of(word) for word in words])
        points = [self.rows(f"column{n}", numbers[:, n]) for n in range(len(COLUMNS))]
        points += [self._spelling(words, sums), sums.of("meaning", vectors).clip(0)]
        return library.concatenate(points, 1)

    def _spelling(self, words: Sequence[DetailWord], sums: "_Sums") -> Any:
        """What three letters in a row say at their loudest, anywhere in a word."""
        library = numpy()
        numbers = library.array([self.known.letters_in(word) for word in words])
        points = library.pad(self.rows("letters", numbers), ((0, 0), (1, 1), (0, 0)))
        threes = [points[:, step : step + LETTERS] for step in range(3)]
        said = sums.of("kernel", library.concatenate(threes, 2))
        said[numbers == NO_LETTER] = NOTHING_SAID
        return said.max(1).clip(0)


class _Sums:
    """The sums over the numbers of a network, widened to compute with."""

    def __init__(self, rows: Callable[[str, Any], Any]) -> None:
        self.kept = {name: rows(name, ALL) for name in (*SUMS, "onward")}
        self.added = {name: rows(f"{name}.added", ALL) for name in SUMS}

    def of(self, name: str, values: Any) -> Any:
        """Some rows of values, weighed and put together anew."""
        return values @ self.kept[name] + self.added[name]

    def labels(self, remembered: Any) -> Any:
        """How likely each label is, from what is remembered at each word."""
        library = numpy()
        scores = self.of("outward", self.of("middle", remembered).clip(0))
        scores = library.exp(scores - scores.max(1, keepdims=True))
        return scores / scores.sum(1, keepdims=True)

    def remembered(self, texts: Sequence[Any]) -> list[Any]:
        """What the cells of both rows remember at each word; the second row reads from the end.

        The texts are read in step, so that each word costs little more than a word of one.
        """
        library = numpy()
        ahead = [self.of("inward", library.stack([each, each[::-1]])) for each in texts]
        width, longest = ahead[0].shape[2] // 4, max(map(len, texts))
        gates = library.zeros((longest, 2, len(texts), 4 * width), "float32")
        for number, each in enumerate(ahead):
            gates[: each.shape[1], :, number] = each.transpose(1, 0, 2)
        told = library.zeros((longest, 2, len(texts), width), "float32")
        last, kept = library.zeros((2, len(texts), width), "float32"), 0.0
        for place in range(longest):
            gate = gates[place] + last @ self.kept["onward"]
            # Three gates that open by halves, and one that says what is new.
            opened = 1 / (1 + library.exp(-gate[..., : 3 * width].clip(-30, 30)))
            new = library.tanh(gate[..., 3 * width :])
            kept = opened[..., width : 2 * width] * kept + opened[..., :width] * new
            last = opened[..., 2 * width :] * library.tanh(kept)
            told[place] = last
        return [
            library.concatenate([told[: len(t), 0, n], told[: len(t), 1, n][::-1]], 1)
            for n, t in enumerate(texts)
        ]


def alike(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of texts of these lengths, those about as long as each other together."""
    order = iter(sorted(range(len(lengths)), key=lengths.__getitem__))
    while group := list(islice(order, IN_STEP)):
        yield group


def _numbered(values: Sequence[str], first: int) -> dict[str, int]:
    return {value: number for number, value in enumerate(values, first)}
