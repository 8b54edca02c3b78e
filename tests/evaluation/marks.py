"""The marks around what matters in a labelled text: `[[name|Kim Young-ja]]`."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stories.detection import PassageKind

IDENTIFYING: Final = tuple(
    "name protected date age interval place route shelter helper school employer occupation "
    "family distinction drift derivable contradiction email phone account link identity".split()
)
AGREED: Final = "ok"
DISMISSABLE: Final = "may"
KINDS: Final = frozenset({*IDENTIFYING, AGREED, DISMISSABLE})
MARK_PART: Final = re.compile(r"\[\[(?P<kind>[a-z]*)\||\]\]|\[\[")


class MalformedTwin(ValueError):
    """A labelled text that cannot be read, with file and line."""

    def __init__(self, path: Path, line: int, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` of the passage at `path`, and what kind of words they are."""

    kind: str
    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words as they are written, with their marks, and the line on which they begin."""

    line: int
    words: str
    kind: PassageKind


def marks_in(paragraph: Paragraph, place: str, path: Path) -> tuple[str, list[Mark]]:
    """The words of a paragraph without its marks, and the marks with offsets in them."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length = at = 0
    begun: tuple[str, int] | None = None
    for part in MARK_PART.finditer(paragraph.words):
        line = paragraph.line + paragraph.words.count("\n", 0, part.start())
        pieces.append(paragraph.words[at : part.start()])
        length += len(pieces[-1])
        at = part.end()
        if part.group() == "]]":
            if begun is None or begun[1] == length:
                raise MalformedTwin(path, line, "`]]` closes no mark, or one without words")
            marks.append(Mark(begun[0], place, begun[1], length))
            begun = None
        elif begun is not None:
            raise MalformedTwin(path, line, "a mark inside a mark, or one that was not closed")
        elif part["kind"] not in KINDS:
            raise MalformedTwin(path, line, f"no kind of mark: {(part['kind'] or '')!r}")
        else:
            begun = part["kind"], length
    if begun is not None:
        raise MalformedTwin(path, paragraph.line, "a mark of this paragraph is not closed")
    return "".join([*pieces, paragraph.words[at:]]), marks
