"""The model that knows Japanese names: our own, on the words that Sudachi finds."""

import importlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from stories.detection.language_models.characters import Morpheme, Row
from stories.detection.language_models.crf import DATA, Features, LetterModel
from stories.detection.language_models.japanese_features import (
    UNKNOWN,
    NameHint,
    japanese_features,
)
from stories.detection.language_models.word_classes import WordClasses

CLASSES: Final = WordClasses(DATA / "ja-word-classes.xz")
NAMES: Final = WordClasses(DATA / "ja-name-kinds.xz")
THRESHOLD: Final = 0.4
# A name in the dictionary has at most so many of the shortest words.
LONGEST_NAME: Final = 6
COUNTED: Final = 5


class JapaneseReader:
    """Parts Japanese text into short words and into compounds."""

    packages: Final[Mapping[str, str]] = {
        "sudachipy": "sudachipy",
        "sudachidict_core": "sudachidict-core",
    }

    def read(self, text: str) -> tuple[Row, Features]:
        """The letters of a text and what is known of each."""
        library, analyser = self._library, self._analyser
        compounds = list(analyser.tokenize(text))
        short = [part for word in compounds for part in word.split(library.SplitMode.A)]
        row = Row(text, [_morpheme(word) for word in short])
        whole = Row(text, [_morpheme(word) for word in compounds])
        hints = name_hints(text, row.morphemes)
        return row, japanese_features(row, whole, [hints[place] for place in row.places])

    @cached_property
    def _library(self) -> Any:
        return importlib.import_module("sudachipy")

    @cached_property
    def _analyser(self) -> Any:
        return self._library.Dictionary(dict="core").tokenizer(mode=self._library.SplitMode.C)


def name_hints(text: str, words: Sequence[Morpheme]) -> list[NameHint]:
    """For each character what the dictionary of names says of the longest name over it."""
    hints = [UNKNOWN] * len(text)
    covered = [0] * len(text)
    for first, word in enumerate(words):
        for last in range(min(len(words), first + LONGEST_NAME) - 1, first - 1, -1):
            start, end = word.start, words[last].end
            kind = _kind(text[start:end])
            if kind:
                for place in range(start, end):
                    if end - start > covered[place]:
                        rank = _rank(place, start, end) + kind
                        hints[place] = NameHint(rank, min(end - start, COUNTED))
                        covered[place] = end - start
                break
    return hints


def _kind(name: str) -> str:
    if len(name) < 2 and not "\u4e00" <= name <= "\u9fff":
        return ""
    found = NAMES.of(name)
    return str(found[0]) if found else ""


def _rank(place: int, start: int, end: int) -> str:
    if end - start == 1:
        return "S"
    if place == start:
        return "B"
    return "E" if place == end - 1 else "I"


def _morpheme(word: Any) -> Morpheme:
    form, tag = word.surface(), tag_of(word.part_of_speech())
    near, wide = CLASSES.labels(form, instead="-")
    return Morpheme(word.begin(), word.end(), form, tag, near, wide)


def tag_of(part_of_speech: Sequence[str]) -> str:
    """What kind of word it is, in short; of names whether they are surnames or given names."""
    kind, second, third, fourth = part_of_speech[:4]
    if kind != "名詞":
        return kind[:3] + (second[:2] if second != "*" else "")
    if second != "固有名詞":
        return "名" + second[:2] + third[:2]
    return "名固" + third[0] + (fourth if third == "人名" else fourth[:1])


JAPANESE: Final = LetterModel(
    "ja",
    "Landfall's Japanese names 1",
    JapaneseReader(),
    DATA / "ja-names.crfsuite.xz",
    THRESHOLD,
)
