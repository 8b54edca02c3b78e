"""One page under examination: its letters, what it is painted with, and how it looks."""

from dataclasses import dataclass
from functools import cached_property

import pypdfium2

from stories.images.attachments.hidden import Why
from stories.images.attachments.letters import Glyph, glyphs_of
from stories.images.attachments.painting import Painted, address, painted
from stories.images.attachments.reading import place
from stories.images.attachments.seeing import Sight, look_at, look_at_one
from stories.images.geometry import Region


@dataclass(slots=True)
class Judged:
    """A letter and why it is hidden; None where the reader sees it."""

    glyph: Glyph
    why: Why | None = None


class Canvas:
    """A page, what it is painted with, and how it looks; each question is asked once."""

    def __init__(
        self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, size: tuple[int, int]
    ) -> None:
        self.page, self.text, self.size = page, text, size
        self.objects = painted(page)
        self.letters = [Judged(glyph) for glyph in glyphs_of(page, text, size)]
        self._painters = {address(one.handle): one for one in self.objects}

    @cached_property
    def sight(self) -> Sight:
        """How the page looks with its letters and without them."""
        return look_at(self.page, self.size, self.objects)

    def alone(self, painter: Painted) -> Sight:
        """How one text looks, apart from the others."""
        return look_at_one(self.page, self.size, self.objects, painter.order)

    def painter(self, glyph: Glyph) -> Painted | None:
        """The text that writes a letter."""
        return self._painters.get(glyph.painter)

    @cached_property
    def covers(self) -> list[tuple[Painted, Region]]:
        """What can hide something, with its place on the picture; what lies on top comes first."""
        found = [(one, place(self.page, self.size, one.box)) for one in self.objects if one.covers]
        return found[::-1]
