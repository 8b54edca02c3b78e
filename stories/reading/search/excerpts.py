"""What a result shows of its text: its sealed words around those that were looked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stories.publishing.editions import Edition
from stories.publishing.index.writing import body_of
from stories.reading.search.marking import Marker, Span

MOST: Final = 2
_AROUND: Final = {"ja": 45, "ko": 55}  # letters before and behind; a Latin letter says less
_AROUND_ELSEWHERE: Final = 90
_ENDS: Final = ".!?。！？\n"
_BORDERS: Final = " \n\t、。，．「」！？"
_LOOK_BACK: Final = 24
_READ_WHOLE: Final = 30  # passages that are read word by word where no other way finds the words


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words in an excerpt, marked or not; a template escapes it."""

    text: str
    marked: bool = False


Excerpt = tuple[Piece, ...]


def marked(text: str, marker: Marker) -> Excerpt:
    """A whole text, such as a title, with its words marked."""
    return tuple(_pieces(text, 0, len(text), marker.spans(text)))


def excerpts(edition: Edition, marker: Marker) -> list[Excerpt]:
    """At most two excerpts of a sealed edition, from its teaser and its text; else the teaser."""
    passages = [edition.teaser, *body_of(edition)]
    around = _AROUND.get(edition.language, _AROUND_ELSEWHERE)
    found = _first(passages, marker, around)
    if not found and not marker.spans(edition.title):
        found = _first(passages[:_READ_WHOLE], marker.every_word(), around)
    return found or ([(Piece(edition.teaser),)] if edition.teaser else [])


def _first(texts: Sequence[str], marker: Marker, around: int) -> list[Excerpt]:
    found = []
    for text in texts:
        spans = marker.spans(text)
        if spans:
            found.append(_excerpt(text, spans, around))
            if len(found) == MOST:
                break
    return found


def _excerpt(text: str, spans: list[Span], around: int) -> Excerpt:
    """The words around the place where most of the marked ones stand together."""
    first = max(spans, key=lambda span: sum(0 <= other[0] - span[0] < around for other in spans))
    start = _border_before(text, max(0, first[0] - around))
    end = _border_behind(text, min(len(text), first[1] + around))
    shown = [span for span in spans if start <= span[0] and span[1] <= end]
    pieces = _pieces(text, start, end, shown)
    before = [Piece("… ")] if start else []
    behind = [Piece(" …")] if end < len(text) else []
    return (*before, *pieces, *behind)


def _border_before(text: str, place: int) -> int:
    """The start of the word at ``place``, or of a sentence that begins a little later."""
    if not place:
        return 0
    for at in range(place, min(place + _LOOK_BACK, len(text))):
        if text[at - 1] in _BORDERS:
            return at
    return place


def _border_behind(text: str, place: int) -> int:
    if place == len(text):
        return place
    for at in range(place, max(place - _LOOK_BACK, 0), -1):
        if text[at] in _BORDERS or text[at - 1] in _ENDS:
            return at
    return place


def _pieces(text: str, start: int, end: int, spans: list[Span]) -> list[Piece]:
    pieces, at = [], start
    for left, right in spans:
        if left > at:
            pieces.append(Piece(text[at:left]))
        pieces.append(Piece(text[left:right], marked=True))
        at = right
    if at < end:
        pieces.append(Piece(text[at:end]))
    return pieces
