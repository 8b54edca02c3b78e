"""The names in our own labelled passages, as sentences for the models of names to learn from."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from stories.detection.language_models.labelled import Labelled, Mark, passages_in
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.training_sets import Sentence

SENTENCES: Final = Path(__file__).parent / "sentences"
# A sentence goes on to its full stop and what closes a quotation behind it.
A_SENTENCE: Final = re.compile(r"[^.!?。！？]+(?:[.!?。！？]+[”’」』\"')]*|$)\s*")
NAMES: Final = {"name": SpanLabel.PERSON, "protected": SpanLabel.PERSON, "place": SpanLabel.PLACE}
# What was agreed or is harmless may be a name too, and nobody said which: nothing is learned there.
UNSURE: Final = frozenset({"ok", "may"})
# A place told by a clause is no name of a place.
LONGEST_PLACE: Final = 8
# The passages speak as stories do, and are few beside the published sets.
TIMES: Final = 2


def own_sentences(language: str, folder: Path = SENTENCES) -> list[Sentence]:
    """The sentences of our passages in which every name is marked, each twice."""
    files = sorted(folder.glob(f"{language}-*.txt"))
    passages = (passage for path in files for passage in passages_in(path))
    return [sentence for passage in passages for sentence in sentences_of(passage)] * TIMES


def sentences_of(passage: Labelled) -> Iterator[Sentence]:
    """The sentences of a passage of which it is known who is named in them."""
    for match in A_SENTENCE.finditer(passage.text):
        start, end = match.span()
        inside = [mark for mark in passage.marks if start < mark.end and mark.start < end]
        is_whole = all(start <= mark.start and mark.end <= end for mark in inside)
        if is_whole and not any(mark.kind in UNSURE for mark in inside):
            spans = (_span(mark, start) for mark in inside if _is_name(mark))
            yield Sentence(match.group(), tuple(spans))


def _is_name(mark: Mark) -> bool:
    return mark.kind in NAMES and (mark.kind != "place" or mark.end - mark.start <= LONGEST_PLACE)


def _span(mark: Mark, start: int) -> ModelSpan:
    return ModelSpan(mark.start - start, mark.end - start, NAMES[mark.kind])
