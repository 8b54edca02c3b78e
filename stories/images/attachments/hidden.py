"""Words that the reader of a page does not see: what they are, where, and why nobody sees them."""

from dataclasses import dataclass
from enum import StrEnum

from stories.images.geometry import Region


class Why(StrEnum):
    """Why the reader of the page does not see words that are in the file."""

    UNDER_BOX = "under_box"
    UNDER_PICTURE = "under_picture"
    UNDER_TEXT = "under_text"
    SAME_COLOUR = "same_colour"
    OUTSIDE = "outside"
    TOO_SMALL = "too_small"
    INVISIBLE = "invisible"
    LAYER_OFF = "layer_off"
    NOT_DRAWN = "not_drawn"
    NOTE = "note"
    FORM_FIELD = "form_field"
    ADDRESS = "address"
    DESCRIPTION = "description"
    OUTLINE = "outline"
    PROPERTIES = "properties"
    PHOTOGRAPH = "photograph"
    EMBEDDED = "embedded"
    PROGRAM = "program"
    EARLIER_VERSIONS = "earlier_versions"
    # The one that people do see, as a picture: what a scanner's program read in it.
    SCAN_TEXT = "scan_text"


MOST_WORDS = 2_000  # characters of one find; a hidden book is told by its beginning
MOST_FINDS = 400


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words, why nobody sees them, and where: page from 0, -1 for the file as a whole."""

    why: Why
    words: str
    page: int = -1
    region: Region | None = None
