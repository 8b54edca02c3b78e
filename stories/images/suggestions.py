"""What programs propose to cover on a picture: faces, and writing that was read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from stories.images.faces import find_faces
from stories.images.geometry import Region


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Faces, lines of writing, and in words which of both is off on this machine."""

    faces: list[Region] = field(default_factory=list)
    lines: list[Any] = field(default_factory=list)
    off: list[Any] = field(default_factory=list)


def suggest(picture: Image.Image, languages: Sequence[str]) -> Suggestions:
    """What may have to be covered on an upright RGB picture."""
    return Suggestions(faces=find_faces(picture))
