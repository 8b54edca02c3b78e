"""Every address that readers have, found among the editions and not by following links."""

from collections.abc import Iterator
from typing import NamedTuple

from stories.publishing.attachments import EditionAttachment
from stories.publishing.editions import Edition, EditionPicture
from stories.reading.archives import leaf_path
from stories.reading.frame import frames_at
from stories.reading.listings import every_list
from stories.reading.moments import Moment
from stories.reading.sitemap import every_sitemap
from stories.reading.static_copy import places

_AT_ONCE = 500


class Address(NamedTuple):
    """Where something is, of which kind, and the number of the page whose words it holds.

    Two answers with one ``mark`` that is not empty have the same bytes, made by the same program.
    """

    path: str
    kind: str
    page: int = 0
    mark: str = ""


def all_addresses(moment: Moment) -> Iterator[Address]:
    """Everything readable at ``moment``, each address once; what belongs to pages comes first."""
    seen = set()
    for address in _of_editions(moment):
        seen.add(address.path)
        yield address
    for address in _of_lists(moment):
        if address.path not in seen:
            yield address
    yield Address("/leave/", places.LEAVE)
    for path in every_sitemap(moment):
        yield Address(path, places.SITEMAP)
    yield Address("/robots.txt", places.ROBOTS)


def _of_editions(moment: Moment) -> Iterator[Address]:
    readable = Edition.objects.readable(moment.now)
    cards = readable.cards().order_by("pk")
    for card in cards.iterator(chunk_size=_AT_ONCE):
        if card.is_card_sealed():
            number, seed = card.page_number, f"seed {card.cover_seed}"
            yield Address(card.path, places.PAGES, number)
            yield Address(f"/covers/{number}.png", places.COVERS, number, seed)
    files = (
        (EditionPicture, "/pictures/", places.PICTURES),
        (EditionAttachment, "/attachments/", places.ATTACHMENTS),
    )
    for model, root, kind in files:
        rows = model.objects.filter(edition__in=readable).order_by("pk")
        for name, page in rows.values_list("name", "edition__page_number").iterator():
            yield Address(f"{root}{name}", kind, page, name)  # a name is given once


def _of_lists(moment: Moment) -> Iterator[Address]:
    for listing in every_list(moment):
        for number in range(1, listing.pages + 1):
            yield Address(leaf_path(listing.path, number), places.PAGES)
    for frame in frames_at(moment).values():
        for root in (frame.root, *(label.path for label in frame.labels["category"].values())):
            yield Address(f"{root}feed/", places.ATOM)
            yield Address(f"{root}feed/rss/", places.RSS)


def readable_pages(moment: Moment) -> set[int]:
    """The numbers of all pages that have something to read at ``moment``."""
    readable = Edition.objects.readable(moment.now)
    return set(readable.values_list("page_number", flat=True).iterator())
