"""Every list of the site at its address: what a copy of the site is made of, beside its pages."""

from collections.abc import Iterator
from typing import NamedTuple

from stories.reading.archives import PER_PAGE, below, numbers_of
from stories.reading.catalogue import (
    BY_NAME,
    KINDS_BY_SLUG,
    OVERVIEW,
    Key,
    counts_at,
    named_label,
    shelves,
)
from stories.reading.chains import STEPS, every_chain, whole_chain, whole_path
from stories.reading.frame import frame_of, frames_at
from stories.reading.frame_words import Frame, Label
from stories.reading.kinds import INDEXES
from stories.reading.moments import Moment
from stories.reading.shelf import readable_cards


class Listing(NamedTuple):
    """A list at an address, and on how many pages it goes on."""

    path: str
    pages: int


def every_list(moment: Moment) -> Iterator[Listing]:
    """Every list that a stranger can come upon: overviews, archives, and pages that are lists."""
    for index in readable_cards(moment, kind__in=INDEXES):
        yield Listing(index.path, _pages(len(numbers_of(below(index), moment))))
    yield from _whole_stories(moment)
    counts = counts_at(moment)
    for frame in frames_at(moment).values():
        yield Listing(f"{frame.root}{OVERVIEW}", 1)
        for by in (*BY_NAME, "kind", "year", "month"):
            for label in _labels(frame, by, moment):
                yield Listing(label.path, _pages(counts[Key(frame.language, by, label.slug)]))


def _whole_stories(moment: Moment) -> Iterator[Listing]:
    """Stories that go on for three pages or more, each in a row."""
    firsts = list(every_chain(moment))
    for card in readable_cards(moment, page_number__in=firsts):
        pages = _pages(len(whole_chain(card.page_number, moment)), STEPS)
        yield Listing(whole_path(frame_of(card.language, moment).root, card.page_number), pages)


def _labels(frame: Frame, by: str, moment: Moment) -> list[Label]:
    """The archives of one kind; those too that are named already and still empty."""
    slugs = frame.labels.get(by, {}) if by in BY_NAME else KINDS_BY_SLUG
    if by in {"year", "month"}:
        return [shelf.label for shelf in shelves(frame, by, moment)]
    return [label for slug in slugs if (label := named_label(frame, by, slug))]


def _pages(count: int, size: int = PER_PAGE) -> int:
    return max(1, -(-count // size))
