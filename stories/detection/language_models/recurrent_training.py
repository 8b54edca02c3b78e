"""How the recurrent networks of details are trained, with PyTorch."""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, Final, NamedTuple

from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.network_learning import (
    NO_WORD,
    Pace,
    in_order,
    learn,
    library,
)
from stories.detection.language_models.recurrent import (
    COLUMNS,
    NO_LETTER,
    NOTHING_SAID,
    RARE_LETTER,
    UNKNOWN,
    Known,
    RecurrentNetwork,
    letters_of,
    told,
)
from stories.detection.language_models.weights import packed
from stories.detection.language_models.word_vectors import AXES

# How often a value is met at least to be known, for each column; and a letter.
LEAST: Final = (3, 2, 2, 1, 1, 1, 1, 1, 1)
LEAST_LETTER: Final = 3
# Numbers for a letter, for three letters in a row, for a meaning, in a cell, and before the end.
LETTER, SPELLING, MEANING, CELLS, MIDDLE = 32, 48, 80, 160, 96
PACE: Final = Pace(rounds=15, warming=0.02, decay=1e-4)
STEP: Final = 2e-3
AT_ONCE: Final = 24
# Words by which lessons learned from together may differ in length, for chance to mix them.
SPREAD: Final = 12
FORGOTTEN: Final = 0.4
# So many words are told without their form, so that the rest of what is known counts.
FORMLESS: Final = 0.15


class Lesson(NamedTuple):
    """A passage as the network is told of it: arrays with a row for each word, and the answers."""

    columns: Any
    letters: Any
    vectors: Any
    answers: Any


class RecurrentTraining:
    """Learns the numbers of one network from passages: their words, and the label of each word.

    From another `seed` comes a network that errs in other places.
    """

    def __init__(
        self,
        network: RecurrentNetwork,
        passages: Sequence[tuple[list[DetailWord], list[str]]],
        seed: int,
    ) -> None:
        self.torch = library(seed)
        self.seed = seed
        self.network = network
        self.labels = sorted({label for _words, labels in passages for label in labels})
        self.columns, self.letters = values_of([words for words, _labels in passages])
        self.known = Known(
            [{value: n for n, value in enumerate(values, UNKNOWN + 1)} for values in self.columns],
            {letter: n for n, letter in enumerate(self.letters, RARE_LETTER + 1)},
        )
        self.parts = self._parts()
        self.lessons = [self._lesson(*passage) for passage in passages if passage[0]]

    def _parts(self) -> Any:
        nn = self.torch.nn
        sizes = zip(self.columns, COLUMNS, strict=True)
        return nn.ModuleDict(
            {
                "columns": nn.ModuleList(
                    nn.Embedding(len(values) + UNKNOWN + 1, size) for values, size in sizes
                ),
                "letters": nn.Embedding(
                    len(self.letters) + RARE_LETTER + 1, LETTER, padding_idx=NO_LETTER
                ),
                "kernel": nn.Conv1d(LETTER, SPELLING, 3, padding=1),
                "meaning": nn.Linear(AXES, MEANING),
                "cells": nn.LSTM(
                    sum(COLUMNS) + SPELLING + MEANING, CELLS, batch_first=True, bidirectional=True
                ),
                "middle": nn.Linear(2 * CELLS, MIDDLE),
                "outward": nn.Linear(MIDDLE, len(self.labels)),
                "forget": nn.Dropout(FORGOTTEN),
            }
        )

    def _lesson(self, words: Sequence[DetailWord], labels: Sequence[str]) -> Lesson:
        tensor = self.torch.tensor
        vectors = self.network.vectors.of([self.network.named(word) for word in words])
        return Lesson(
            tensor([self.known.numbers_of(word) for word in words]),
            tensor([self.known.letters_in(word) for word in words]),
            self.torch.from_numpy(vectors),
            tensor([self.labels.index(label) for label in labels]),
        )

    def scores(self, batch: Lesson, lengths: Any) -> Any:
        """What the network says in learning: an array of passages, words and labels."""
        parts, rnn, relu = self.parts, self.torch.nn.utils.rnn, self.torch.relu
        columns = batch.columns.clone()
        columns[..., 0][self.torch.rand(columns.shape[:2]) < FORMLESS] = UNKNOWN
        points = [table(columns[..., place]) for place, table in enumerate(parts["columns"])]
        points += [self._spelling(batch.letters), relu(parts["meaning"](batch.vectors))]
        forget = parts["forget"]
        told = rnn.pack_padded_sequence(
            forget(self.torch.cat(points, -1)), lengths, batch_first=True, enforce_sorted=False
        )
        remembered, _lengths = rnn.pad_packed_sequence(parts["cells"](told)[0], batch_first=True)
        return parts["outward"](forget(relu(parts["middle"](forget(remembered)))))

    def _spelling(self, letters: Any) -> Any:
        passages, words, count = letters.shape
        flat = letters.view(passages * words, count)
        said = self.parts["kernel"](self.parts["letters"](flat).transpose(1, 2))
        said = said.masked_fill(flat.unsqueeze(1) == NO_LETTER, NOTHING_SAID)
        return self.torch.relu(said.max(-1).values).view(passages, words, -1)

    def learn(self) -> Iterator[float]:
        """Go over all passages; after each time the mean error."""
        groups = [{"params": list(self.parts.parameters()), "lr": STEP}]
        return learn(groups, self._batches, self._error, PACE, self.seed)

    def _error(self, batch: tuple[Lesson, Any]) -> Any:
        scores = self.scores(*batch).transpose(1, 2)
        answers = batch[0].answers
        return self.torch.nn.functional.cross_entropy(scores, answers, ignore_index=NO_WORD)

    def _batches(self, chance: Random) -> Iterator[tuple[Lesson, Any]]:
        """All lessons, those of about one length together, in another order each time."""
        order = in_order(self.lessons, lambda each: len(each.answers), chance, SPREAD)
        groups = [order[start : start + AT_ONCE] for start in range(0, len(order), AT_ONCE)]
        chance.shuffle(groups)
        pad = self.torch.nn.utils.rnn.pad_sequence
        for group in groups:
            lengths = self.torch.tensor([len(each.answers) for each in group])
            columns, letters, vectors, answers = zip(*group, strict=True)
            told = pad(columns, True), pad(letters, True), pad(vectors, True)
            yield Lesson(*told, pad(answers, True, NO_WORD)), lengths

    def content(self) -> bytes:
        """The file of what was learned."""
        parts = {name: value.detach() for name, value in self.parts.state_dict().items()}
        arrays = {f"column{n}": parts[f"columns.{n}.weight"] for n in range(len(COLUMNS))}
        arrays["letters"] = parts["letters.weight"]
        # By place in the three letters, then by what a letter is told in.
        kernel = parts["kernel.weight"].permute(2, 1, 0).reshape(-1, SPELLING)
        arrays |= {"kernel": kernel, "kernel.added": parts["kernel.bias"]}
        for name in ("meaning", "middle", "outward"):
            arrays[name] = parts[f"{name}.weight"].T
            arrays[f"{name}.added"] = parts[f"{name}.bias"]
        arrays |= self._cells(parts)
        halves = {
            name: each.contiguous().numpy().astype("float16") for name, each in arrays.items()
        }
        settings = {"labels": self.labels, "columns": self.columns, "letters": self.letters}
        return packed(halves, settings, compress=True)

    def _cells(self, parts: dict[str, Any]) -> dict[str, Any]:
        """The cells of both rows; their gates in, keep and out come first, and what is new last."""

        def ordered(name: str) -> Any:
            both = [parts[f"cells.{name}_l0{row}"] for row in ("", "_reverse")]
            gates = [each.view(4, CELLS, -1)[[0, 1, 3, 2]].reshape(4 * CELLS, -1) for each in both]
            return self.torch.stack([each.T for each in gates])

        return {
            "inward": ordered("weight_ih"),
            "onward": ordered("weight_hh"),
            "inward.added": ordered("bias_ih") + ordered("bias_hh"),
        }


def values_of(passages: Sequence[Sequence[DetailWord]]) -> tuple[list[list[str]], list[str]]:
    """The values of each column that are met often enough, and the letters."""
    counted: list[Counter[str]] = [Counter() for _ in COLUMNS]
    letters: Counter[str] = Counter()
    for words in passages:
        for word in words:
            letters.update(letters_of(word.form))
            for counter, value in zip(counted, told(word), strict=True):
                counter[value] += 1
    pairs = zip(counted, LEAST, strict=True)
    columns = [sorted(v for v, count in each.items() if count >= least) for each, least in pairs]
    return columns, sorted(each for each, count in letters.items() if count >= LEAST_LETTER)
