"""Findings marked in the article: in the text where they stand, as notes where nobody looks.

The article is the fragment that readers would get. A passage is found in it by its own words,
so the marks need no knowledge of templates; what is not shown as text (addresses, teasers) is
told below the article, and a picture's description right after the picture.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from stories.detection import Finding, Passage, PassageKind
from stories.editing.protection_files import way_out
from stories.editing.review.cards import Card
from stories.pages.rich_text import PlainText, read_rich_text

_ALT = re.compile(r'<img\b[^>]*?\balt="([^"]*)"[^>]*>')
_SHOWN = r'<img\b[^>]*\bsrc="landfall:picture/%s/[^>]*>'
_CONTEXT = 24  # characters on each side that make words unmistakable when a passage is split


@dataclass(frozen=True, slots=True)
class Note:
    """Found words that readers do not see as text: where they are, and what stands around."""

    number: int
    is_must: bool
    place: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    card: Card
    alt: Note | None = None


class _Article:
    """The fragment with its text flattened, so that words can be found in it."""

    def __init__(self, fragment: str) -> None:
        self.fragment = fragment
        self.plain: PlainText = read_rich_text(fragment)
        self.flat, self.index = _flatten(self.plain.text)

    def spans_of(self, passage: Passage, finding: Finding) -> list[tuple[int, int]]:
        """The pieces of the fragment's source that hold the words; empty when none does."""
        text, where = _flatten(passage.text)
        inside = [i for i, at in enumerate(where) if finding.start <= at < finding.end]
        if not inside:
            return []
        start, end = inside[0], inside[-1] + 1
        for left, right in ((0, len(text)), (max(0, start - _CONTEXT), end + _CONTEXT)):
            at = self.flat.find(text[left:right])
            if at >= 0:
                return self._pieces(at + start - left, at + end - left)
        return []

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        pieces: list[tuple[int, int]] = []
        for i in range(self.index[start], self.index[end - 1] + 1):
            begin, stop = self.plain.origins[i]
            if pieces and pieces[-1][1] == begin:
                pieces[-1] = (pieces[-1][0], stop)
            elif begin < stop:
                pieces.append((begin, stop))
        return pieces


def _flatten(text: str) -> tuple[str, list[int]]:
    """Runs of white space as one space, and for every character where it came from."""
    letters: list[str] = []
    index: list[int] = []
    for place, letter in enumerate(text):
        if not letter.isspace():
            letters.append(letter)
            index.append(place)
        elif letters and letters[-1] != " ":
            letters.append(" ")
            index.append(place)
    return "".join(letters), index


def mark_findings(
    fragment: str, passages: Mapping[str, Passage], cards: list[Card]
) -> tuple[SafeString, list[Note]]:
    """The fragment with every open finding marked, and notes for what it does not show."""
    article = _Article(fragment)
    marks: list[_Mark] = []
    notes: list[Note] = []
    for card in cards:
        for finding in _each_place(card):
            passage = passages.get(finding.path)
            if passage is None:
                continue
            note = _note(card, passage, finding)
            placed = list(_places(article, card, passage, finding, note))
            marks += placed
            if not placed:
                notes.append(note)
    return mark_safe(_with_marks(fragment, marks)), notes  # noqa: S308  ours, and escaped marks


def _each_place(card: Card) -> Iterator[Finding]:
    """The findings of an open card, one for each place where its words stand."""
    for item in card.items if card.is_open else ():
        yield from item.finding.at_each_occurrence()


def _places(
    article: _Article, card: Card, passage: Passage, finding: Finding, note: Note
) -> Iterator[_Mark]:
    if way_out(passage.path):
        number = passage.path.rpartition("#picture")[2]
        if match := re.search(_SHOWN % re.escape(number), article.fragment):
            yield _Mark(match.end(), match.end(), card, note)
    elif passage.kind == PassageKind.ALT:
        for match in _ALT.finditer(article.fragment):
            if html.unescape(match[1]) == passage.text:
                yield _Mark(match.end(), match.end(), card, note)
                return
    elif passage.kind != PassageKind.ADDRESS:
        for start, end in article.spans_of(passage, finding):
            yield _Mark(start, end, card)


def _note(card: Card, passage: Passage, finding: Finding) -> Note:
    text, start, end = passage.text, finding.start, finding.end
    return Note(
        number=card.number,
        is_must=card.is_must,
        place=place_of(passage),
        before=text[max(0, start - _CONTEXT) : start],
        words=text[start:end],
        after=text[end : end + _CONTEXT],
    )


def place_of(passage: Passage) -> str:
    """Where a passage is, in the words of the desk."""
    name = passage.path.partition(".")[0]
    if way := way_out(passage.path):
        return str(way.where)
    if passage.kind == PassageKind.ALT:
        return _("What the picture shows")
    if passage.kind == PassageKind.ADDRESS:
        return _("Address of this page") if name == "slug" else _("Address of a link")
    if name == "teaser":
        return _("Teaser")
    return _("Not shown in the text")


def _with_marks(fragment: str, marks: list[_Mark]) -> str:
    parts: list[str] = []
    last, named = 0, set[int]()
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if mark.start < last:
            continue
        parts += [fragment[last : mark.start], _opening(mark, named)]
        parts += [fragment[mark.start : mark.end], "</mark>"]
        if mark.alt:
            parts += [html.escape(mark.alt.after), "</span>"]
        last = mark.end
    return "".join([*parts, fragment[last:]])


def _opening(mark: _Mark, named: set[int]) -> str:
    number = mark.card.number
    name = "" if number in named else format_html(' id="finding-{}"', number)
    named.add(number)
    kind = "must" if mark.card.is_must else "should"
    opening = format_html(
        '<mark class="desk-mark desk-mark--{}"{}><span class="desk-mark__number">{}</span>',
        kind,
        name,
        number,
    )
    if mark.alt:
        before = '<span class="desk-alt">{} {}'
        return (
            format_html(before, f"{mark.alt.place}:", mark.alt.before)
            + opening
            + html.escape(mark.alt.words)
        )
    return opening
