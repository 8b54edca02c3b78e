"""Sentences in which somebody marked the names, as they are published."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from stories.detection.language_models.characters import Morpheme
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.tags import FIRST, FURTHER, OUTSIDE

# The labels of KLUE-NER.
KOREAN_LABELS: Final = {
    "PS": SpanLabel.PERSON,
    "LC": SpanLabel.PLACE,
    "OG": SpanLabel.ORGANISATION,
    "DT": SpanLabel.DATE,
    "TI": SpanLabel.DATE,
    "QT": SpanLabel.OTHER,
}
# The labels of the set of Japanese names in encyclopedia articles.
JAPANESE_LABELS: Final = {
    "人名": SpanLabel.PERSON,
    "地名": SpanLabel.PLACE,
    "施設名": SpanLabel.FACILITY,
    "法人名": SpanLabel.ORGANISATION,
    "政治的組織名": SpanLabel.ORGANISATION,
    "その他の組織名": SpanLabel.ORGANISATION,
    "製品名": SpanLabel.OTHER,
    "イベント名": SpanLabel.OTHER,
}
# Which sentences are set aside must not change from one training to the next.
SEED: Final = 20240607


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the names marked in it, in order."""

    text: str
    spans: tuple[ModelSpan, ...]

    def tags(self, places: list[int]) -> list[str]:
        """The tag of each of these places of the text."""
        tags = [OUTSIDE] * len(self.text)
        for span in self.spans:
            tags[span.start : span.end] = [FURTHER + span.label] * (span.end - span.start)
            tags[span.start] = FIRST + span.label
        return [tags[place] for place in places]

    def word_tags(self, words: Sequence[Morpheme]) -> list[str]:
        """The tag of each of these words of the text; a word that a name begins in is part of it.

        Days are left out: they tell nothing of names.
        """
        tags = [OUTSIDE] * len(words)
        for span in self.spans:
            if span.label is SpanLabel.DATE:
                continue
            mark = FIRST
            for number, word in enumerate(words):
                meets = max(word.start, span.start) < min(word.end, span.end)
                if meets and tags[number] == OUTSIDE:
                    tags[number] = mark + span.label
                    mark = FURTHER
        return tags


@dataclass(frozen=True, slots=True)
class Parts:
    """A set in three parts: to learn from, to choose by, and to be measured on at the end."""

    training: list[Sentence]
    choosing: list[Sentence]
    measuring: list[Sentence]


def parted(sentences: list[Sentence]) -> Parts:
    """Eight tenths, one tenth and one tenth, at random but always the same."""
    order = list(range(len(sentences)))
    Random(SEED).shuffle(order)  # noqa: S311  it is no secret which sentences these are
    tenth = len(order) // 10
    numbers = order[2 * tenth :], order[tenth : 2 * tenth], order[:tenth]
    return Parts(*([sentences[number] for number in part] for part in numbers))


def read_korean(path: Path) -> list[Sentence]:
    """A file with a character and its tag a line, an empty line between two sentences."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [sentence for block in blocks if (sentence := _from_lines(block)).text]


def _from_lines(block: str) -> Sentence:
    pairs = [
        (character, tag)
        for line in block.split("\n")
        if line and not line.startswith("## ")
        for character, _tab, tag in [line.rpartition("\t")]
    ]
    spans: list[ModelSpan] = []
    start = -1
    for place, (_character, tag) in enumerate([*pairs, ("", OUTSIDE)]):
        if start >= 0 and not tag.startswith(FURTHER):
            spans.append(ModelSpan(start, place, KOREAN_LABELS[pairs[start][1][2:]]))
            start = -1
        if tag.startswith(FIRST):
            start = place
    return Sentence("".join(character for character, _tag in pairs), tuple(spans))


def read_japanese(path: Path) -> list[Sentence]:
    """A JSON list of texts and their entities, each with its span and type."""
    return [
        Sentence(
            entry["text"],
            tuple(
                ModelSpan(each["span"][0], each["span"][1], JAPANESE_LABELS[each["type"]])
                for each in sorted(entry["entities"], key=lambda each: each["span"])
            ),
        )
        for entry in json.loads(path.read_text(encoding="utf-8"))
    ]
