"""Every address that readers have, found among the editions and not by following links."""

from collections.abc import Collection, Iterator
from typing import NamedTuple, TypeVar

from django.db.models import Model, QuerySet

from stories.publishing.attachments import EditionAttachment
from stories.publishing.editions import ARTICLE_FIELDS, Edition, EditionPicture
from stories.reading.archives import leaf_path
from stories.reading.frame import frames_at
from stories.reading.listings import every_list
from stories.reading.moments import Moment
from stories.reading.sitemap import every_sitemap
from stories.reading.static_copy import places
from stories.reading.static_copy.program import drawing_mark

_AT_ONCE = 500
Row = TypeVar("Row", bound=Model)


class Address(NamedTuple):
    """Where something is, of which kind, and the number of the page whose words it holds.

    Two answers with one ``mark`` that is not empty have the same bytes.
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
    for card in in_pieces(readable.cards()):
        if card.is_card_sealed():
            number, seed = card.page_number, f"seed {card.cover_seed} {drawing_mark()}"
            yield Address(card.path, places.PAGES, number)
            yield Address(f"/covers/{number}.png", places.COVERS, number, seed)
    for picture in in_pieces(_with_page(EditionPicture.objects.all(), readable)):
        number, name = picture.edition.page_number, picture.name  # a name is given once
        yield Address(f"/pictures/{name}", places.PICTURES, number, name)
    for paper in in_pieces(_with_page(EditionAttachment.objects.all(), readable)):
        number, name = paper.edition.page_number, paper.name
        yield Address(f"/attachments/{name}", places.ATTACHMENTS, number, name)


def _with_page(rows: "QuerySet[Row]", readable: "QuerySet[Edition]") -> "QuerySet[Row]":
    """The names alone, and the numbers of the pages that they belong to."""
    found = rows.filter(edition__in=readable).select_related("edition")
    return found.only("name", "edition__page_number")


def in_pieces(rows: "QuerySet[Row]") -> Iterator["Row"]:
    """All rows by their numbers, some at a time.

    What is done with each takes long. A question that stays open so long would keep SQLite from
    writing its log back, and so a withdrawal from wiping what it erased.
    """
    last = 0
    while piece := list(rows.filter(pk__gt=last).order_by("pk")[:_AT_ONCE]):
        yield from piece
        last = piece[-1].pk


def _of_lists(moment: Moment) -> Iterator[Address]:
    for listing in every_list(moment):
        for number in range(1, listing.pages + 1):
            yield Address(leaf_path(listing.path, number), places.PAGES)
    for frame in frames_at(moment).values():
        for root in (frame.root, *(label.path for label in frame.labels["category"].values())):
            yield Address(f"{root}feed/", places.ATOM)
            yield Address(f"{root}feed/rss/", places.RSS)


def readable_pages(moment: Moment, doubted: Collection[int] | None = None) -> set[int]:
    """The numbers of all pages that have something to read at ``moment``.

    A row that somebody wrote past the gate, whose seal does not fit, keeps no page. To verify every
    seal takes 80 µs of CPU for each page. Whoever knows for which pages it matters names them as
    ``doubted``, and the seals of others are taken for good.
    """
    readable = Edition.objects.readable(moment.now)
    if doubted is None:
        return _sealed(readable)
    standing = set(readable.values_list("page_number", flat=True).iterator())
    return standing.difference(doubted) | _sealed(readable.filter(page_number__in=doubted))


def _sealed(readable: "QuerySet[Edition]") -> set[int]:
    cards = in_pieces(readable.defer(*ARTICLE_FIELDS))
    return {card.page_number for card in cards if card.is_card_sealed()}
