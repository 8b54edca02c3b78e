"""How the transformer of English details is taught, with PyTorch, from a published one."""

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random
from typing import Any, Final

from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.network_learning import (
    NO_WORD,
    SEED,
    Pace,
    in_order,
    learn,
    library,
)
from stories.detection.language_models.transformer import HEADS, STEEPNESS
from stories.detection.language_models.transformer_narrowing import narrow
from stories.detection.language_models.transformer_parts import (
    FORGOTTEN,
    LAYERS,
    TOLD,
    Published,
    arrays_of,
    parts_of,
)
from stories.detection.language_models.weights import packed
from stories.detection.language_models.word_windows import Telling, Window

# The shapes of words, with the one of no word.
SHAPES: Final = 8
PACE: Final = Pace(rounds=5, warming=0.06, decay=0.01)
STEP: Final = 1.2e-4
# What is new at the end learns so much faster than what was learned before.
NEW: Final = 5
# The same when the network was narrowed, and from how many batches it is seen what does least.
PACE_NARROW: Final = PACE._replace(rounds=2)
STEP_NARROW: Final = STEP / 2
LISTENED: Final = 100
# So many pieces are learned from at a time, in lessons that may differ so much in length.
AT_ONCE: Final = 1_200
SPREAD: Final = 6


class TransformerTraining:
    """Teaches a transformer by passages: their texts, words, and the label of each word."""

    def __init__(
        self,
        source: Published,
        passages: Sequence[tuple[str, list[DetailWord], list[str]]],
    ) -> None:
        self.torch = library()
        words = [word for _text, each, _labels in passages for word in each]
        self.pieces = source.pieces
        self.signs = sorted({word.sign for word in words})
        self.bands = sorted({word.band for word in words})
        self.labels = sorted({label for *_passage, labels in passages for label in labels})
        self.telling = Telling(self.pieces, self.signs, self.bands)
        self.lessons = list(self._lessons(passages))
        told = (SHAPES, len(self.signs) + 1, len(self.bands) + 1)
        self.parts = parts_of(source, told, len(self.labels))

    def _lessons(
        self, passages: Sequence[tuple[str, list[DetailWord], list[str]]]
    ) -> Iterator[tuple[Window, list[int]]]:
        for text, words, labels in passages:
            answers = iter([self.labels.index(label) for label in labels])
            for window in self.telling.windows(text, words):
                if window.firsts:
                    yield window, [next(answers) for _ in window.firsts]

    def scores(self, pieces: Any, told: Any, is_piece: Any) -> Any:
        """What the network says in learning: an array of windows, pieces and labels."""
        parts = self.parts
        points = parts["piece"](pieces) + parts["place"].weight[: pieces.shape[1]]
        for number, name in enumerate(TOLD):
            points = points + parts[name](told[..., number])
        points = parts["forget"](parts["norm"](points))
        for layer in parts["layers"]:
            points = self._over(layer, points, is_piece)
        return parts["outward"](parts["forget"](points))

    def _over(self, layer: Any, points: Any, is_piece: Any) -> Any:
        forget = self.parts["forget"]
        many, length, width = points.shape
        split = layer["look"](points).view(many, length, 3, HEADS, width // HEADS)
        asked, known, told = split.permute(2, 0, 3, 1, 4)
        looked = self.torch.nn.functional.scaled_dot_product_attention(
            asked, known, told, attn_mask=is_piece[:, None, None], dropout_p=FORGOTTEN
        )
        seen = layer["seen"](looked.transpose(1, 2).reshape(many, length, width))
        points = layer["norm1"](points + forget(seen))
        opened = layer["open"](points)
        opened = opened * (opened * STEEPNESS + 0.5).clamp(0, 1)
        return layer["norm2"](points + forget(layer["thought"](opened)))

    def learn(self) -> Iterator[float]:
        """Go over all passages, narrow the network, and go over them again.

        After each time the mean error.
        """
        yield from learn(self._groups(STEP), self._batches, self._error, PACE)
        narrow(self.parts["layers"], self._listen)
        yield from learn(self._groups(STEP_NARROW), self._batches, self._error, PACE_NARROW)

    def _groups(self, step: float) -> list[dict[str, Any]]:
        """What was learned before, and what is new at the end, each with its speed."""
        new = list(self.parts["outward"].parameters())
        old = [each for each in self.parts.parameters() if all(each is not one for one in new)]
        return [{"params": old, "lr": step}, {"params": new, "lr": NEW * step}]

    def _listen(self) -> None:
        """Read some of the passages without learning."""
        self.parts.eval()
        chance = Random(SEED)  # noqa: S311  only the choice of lessons
        with self.torch.no_grad():
            for batch in islice(self._batches(chance), LISTENED):
                self._error(batch)
        self.parts.train()

    def _error(self, batch: Sequence[tuple[Window, list[int]]]) -> Any:
        torch = self.torch
        pad = torch.nn.utils.rnn.pad_sequence
        pieces = pad([torch.tensor(window.pieces) for window, _answers in batch], True)
        told = pad([torch.tensor(window.told) for window, _answers in batch], True)
        is_piece = pad([torch.ones(len(w.pieces), dtype=torch.bool) for w, _answers in batch], True)
        wanted = torch.full(pieces.shape, NO_WORD)
        for row, (window, answers) in enumerate(batch):
            wanted[row, window.firsts] = torch.tensor(answers)
        # In half as many digits learning takes half the time.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.scores(pieces, told, is_piece)
        scores = scores.float().transpose(1, 2)
        return torch.nn.functional.cross_entropy(scores, wanted, ignore_index=NO_WORD)

    def _batches(self, chance: Random) -> Iterator[list[tuple[Window, list[int]]]]:
        """All lessons, those of about one length together, in another order each time."""
        order = in_order(self.lessons, lambda each: len(each[0].pieces), chance, SPREAD)
        groups: list[list[tuple[Window, list[int]]]] = [[]]
        for lesson in order:
            if (len(groups[-1]) + 1) * len(lesson[0].pieces) > AT_ONCE and groups[-1]:
                groups.append([])
            groups[-1].append(lesson)
        chance.shuffle(groups)
        yield from groups

    def content(self) -> bytes:
        """The file of what was learned."""
        settings = {
            "labels": self.labels,
            "pieces": self.pieces,
            "signs": self.signs,
            "bands": self.bands,
            "layers": LAYERS,
        }
        return packed(arrays_of(self.parts), settings, compress=False)
