"""What the detectors read: the words of a page, each with its place."""

from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """What a run of words is for on the page; some rules differ by it."""

    PROSE = "prose"
    TITLE = "title"
    SHOWN_NAME = "shown_name"
    ADDRESS = "address"
    ALT = "alt"
    CAPTION = "caption"
    LABEL = "label"
    BYLINE = "byline"  # who wrote it: whatever stands there is a name
    PICTURE = "picture"  # what a program read on a picture, reading errors and all


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of plain words, the path of the field it stands in, and its language.

    Offsets of findings count characters of `text` exactly as given here.
    """

    path: str
    text: str
    language: str
    kind: PassageKind = PassageKind.PROSE


class UnscannableContent(ValueError):
    """A field or block that nobody taught us to read: it must never be published unseen."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why
