"""Words in a picture or an attachment: where they are covered, for nobody writes over them here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from stories.detection import Finding, Occurrence

# Words in a file are covered there; nobody can change them on the page.
IN_FILE = re.compile(r"file(?P<number>\d+)\.page(?P<page>\d+)")
ON_PICTURE = re.compile(r"picture(?P<number>\d+)")
IN_PICTURE = _("Readable in the picture")
IN_ATTACHMENT = _("Readable in the attachment")


@dataclass(frozen=True, slots=True)
class WayOut:
    """The screen on which words in a file are covered, and how the desk says so."""

    where: Any
    act: Any
    address: str
    fragment: str = ""


def way_out(path: str) -> WayOut | None:
    """Where the words at ``path`` are covered; None where they stand on the page itself."""
    mark = path.partition("#")[2]
    if found := IN_FILE.fullmatch(mark):
        screen = reverse("story_attachments:clear", args=[found["number"]])
        act = _("Cover it in the attachment")
        return WayOut(IN_ATTACHMENT, act, screen, f"#page-{found['page']}")
    if found := ON_PICTURE.fullmatch(mark):
        screen = reverse("story_pictures:redact", args=[found["number"]])
        return WayOut(IN_PICTURE, _("Cover it in the picture"), screen)
    return None


def placed_at(finding: Finding, place: Occurrence) -> Finding:
    """The finding with the words at ``place``, where a wording has to fit, as its first."""
    return replace(finding, path=place.path, start=place.start, end=place.end)


def ways_out(places: Iterable[Occurrence]) -> tuple[WayOut, ...]:
    """The screens on which words in these places are covered, each once."""
    ways = (way_out(place.path) for place in places)
    return tuple({(way.address, way.fragment): way for way in ways if way}.values())
