"""What a search may be narrowed to, as it stands in its address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import urlencode

from django.conf import settings

from stories.reading.archives import Leaf
from stories.reading.frame_words import Frame
from stories.reading.kinds import KINDS

IN: Final = "in"  # the language that is searched, where it is not that of the frame
NARROWED_BY: Final = ("kind", "category", "theme", "year")
KIND_NAMES: Final = {kind.slug: kind for kind in KINDS}
KIND_SLUGS: Final = {kind.model: kind.slug for kind in KINDS}
_LANGUAGES: Final = dict(settings.LANGUAGES)
_NUMBER_LONGEST: Final = 6


@dataclass(frozen=True, slots=True)
class Choices:
    """What is searched, and which page of the results is wanted."""

    path: str
    text: str
    language: str
    frame_language: str
    narrowed: Mapping[str, str] = field(default_factory=dict)
    page: int = 1

    def under(self) -> dict[str, str]:
        """The marks under which results stand; a kind is called there by its model."""
        marks = dict(self.narrowed)
        if "kind" in marks:
            marks["kind"] = KIND_NAMES[marks["kind"]].model
        return marks | {"language": self.language}

    def kept(self) -> list[tuple[str, str]]:
        """What a new question in the form keeps: the language that is searched."""
        return [(IN, self.language)] if self.language != self.frame_language else []

    def address(self, **changes: str | int) -> str:
        """The address of this search with something changed; an empty value leaves it out."""
        values: dict[str, str | int] = {"q": self.text, **self.narrowed}
        if self.language != self.frame_language:
            values[IN] = self.language
        values |= changes
        if values.get(IN) == self.frame_language:
            values[IN] = ""
        return f"{self.path}?{urlencode({name: value for name, value in values.items() if value})}"


class Ways(NamedTuple):
    """Addresses of the pages around one; 0 stands for a gap."""

    newer: str
    older: str
    numbers: list[tuple[int, str]]


def ways_of(leaf: Leaf, chosen: Choices) -> Ways:
    """Where the numbers below a page of results lead."""
    return Ways(
        chosen.address(page=leaf.newer) if leaf.newer else "",
        chosen.address(page=leaf.older) if leaf.older else "",
        [(number, chosen.address(page=number)) for number in leaf.window],
    )


def choices(asked: Mapping[str, str], path: str, text: str, frame: Frame) -> Choices:
    """What ``asked`` chooses; whatever nobody offers is as if it were not there."""
    language = asked.get(IN, "")
    known: dict[str, Mapping[str, object]] = {
        "kind": KIND_NAMES,
        "category": frame.labels.get("category", {}),
        "theme": frame.labels.get("theme", {}),
    }
    narrowed = {name: asked[name] for name, names in known.items() if asked.get(name) in names}
    year = asked.get("year", "")
    if len(year) == 4 and year.isascii() and year.isdecimal():
        narrowed["year"] = year
    page = asked.get("page", "")
    is_number = page.isascii() and page.isdecimal() and len(page) <= _NUMBER_LONGEST
    return Choices(
        path=path,
        text=text,
        language=language if language in _LANGUAGES else frame.language,
        frame_language=frame.language,
        narrowed=narrowed,
        page=max(1, int(page)) if is_number else 1,
    )
