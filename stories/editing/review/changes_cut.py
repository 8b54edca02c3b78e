"""A long comparison cut to its changes and a little of what surrounds them."""

from collections.abc import Iterator, Sequence

from stories.editing.review.changes_text import Kind, Piece

# Characters that are kept around a change.
SURROUNDING = 48


def cut(pieces: Sequence[Piece], around: int = SURROUNDING) -> tuple[Piece, ...]:
    """The changes with a little of what surrounds them; for the rest a mark that it stands there.

    Where nothing changed, or everything did, the beginning is shown.
    """
    return tuple(_shortened(pieces, around))


def _shortened(pieces: Sequence[Piece], around: int) -> Iterator[Piece]:
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if piece.kind is not Kind.SAME:
            yield piece
            continue
        head = 0 if place == 0 and last else around
        tail = 0 if place == last else around
        if len(piece.text) <= head + tail + around // 2:
            yield piece
            continue
        yield Piece(Kind.SAME, _first(piece.text, head))
        yield Piece(Kind.CUT, "…")
        yield Piece(Kind.SAME, _last(piece.text, tail))


def _first(text: str, length: int) -> str:
    """At most ``length`` characters from the front, to the end of a word where there is one."""
    head = text[:length]
    return head.rpartition(" ")[0] or head if " " in head[length // 2 :] else head


def _last(text: str, length: int) -> str:
    tail = text[len(text) - length :] if length else ""
    return tail.partition(" ")[2] or tail if " " in tail[: length // 2] else tail
