"""Texts with marks around what narrows down: `[[kind|words]]`, as people write them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.details import AGREED, COMMON
from stories.detection.language_models.models import SpanLabel
from stories.detection.language_models.tags import OUTSIDE

MARK: Final = re.compile(r"\[\[(?P<kind>[a-z]+)\|(?P<words>[^\[\]|]+)\]\]")
BROKEN: Final = re.compile(r"\[\[|\]\]")
COMMENT: Final = "#"
# A remark that begins so begins a page, which the paragraphs below it are of.
PAGE: Final = "# page:"
# What a mark is learned as. Kinds that are missing here are not learned: they are known by their
# shape, or by the rest of the page.
LEARNED: Final = {
    "name": SpanLabel.PERSON,
    "protected": SpanLabel.PERSON,
    "date": SpanLabel.DATE,
    "age": SpanLabel.AGE,
    "interval": SpanLabel.INTERVAL,
    "place": SpanLabel.PLACE,
    "route": SpanLabel.ROUTE,
    "shelter": SpanLabel.SHELTER,
    "helper": SpanLabel.HELPER,
    "school": SpanLabel.SCHOOL,
    "employer": SpanLabel.EMPLOYER,
    "occupation": SpanLabel.OCCUPATION,
    "family": SpanLabel.FAMILY,
    "distinction": SpanLabel.DISTINCTION,
    "ok": AGREED,
    "may": COMMON,
}


class MalformedMark(ValueError):
    """A mark that cannot be read, with the beginning of its passage."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` of a passage, and what kind of words they are."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """A passage without its marks, the marks in order, and what is remarked of its page."""

    text: str
    marks: tuple[Mark, ...]
    page: str = ""

    def labels(self, words: Sequence[DetailWord]) -> list[str]:
        """What each of these words is learned as; a word that a mark touches belongs to it."""
        labels = [OUTSIDE] * len(words)
        for mark in self.marks:
            learned = LEARNED.get(mark.kind)
            for number, word in enumerate(words) if learned else ():
                if word.start < mark.end and mark.start < word.end and labels[number] == OUTSIDE:
                    labels[number] = str(learned)
        return labels


def labelled(passage: str) -> Labelled:
    """A passage with its marks taken out; `MalformedMark` when one is not well made."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length = at = 0
    for match in MARK.finditer(passage):
        pieces += [passage[at : match.start()], match["words"]]
        start = length + match.start() - at
        length = start + len(match["words"])
        marks.append(Mark(match["kind"], start, length))
        at = match.end()
    text = "".join([*pieces, passage[at:]])
    if BROKEN.search(text):
        raise MalformedMark(passage[:60])
    return Labelled(text, tuple(marks))


def passages_in(path: Path) -> Iterator[Labelled]:
    """The passages of a file with one a line, each once; a line that begins with # is none."""
    page, seen = "", set[str]()
    for line in (each.strip() for each in path.read_text("utf-8").splitlines()):
        if line.startswith(PAGE):
            page = line
        elif line and not line.startswith(COMMENT) and line not in seen:
            seen.add(line)
            yield replace(labelled(line), page=page)


def paragraphs_in(path: Path) -> Iterator[Labelled]:
    """The paragraphs of a labelled page, without the head that ends at its first empty line."""
    _head, _, body = path.read_text("utf-8").partition("\n\n")
    return (labelled(each.strip()) for each in body.split("\n\n") if each.strip())
