"""What a page is made of, as a short mark: whoever has the same mark has the same words.

To ask for ten thousand pages takes minutes, and one that is published changes a few of them. A page
is made of its own edition, of the frame, and of the cards to which it leads; of all these it is
told by their seals. What its neighbours are is found as the page itself finds them. Only which
pages are like it is left as it was for a while: to find that out costs more than all the rest.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from stories.publishing.editions import ARTICLE_FIELDS, Edition
from stories.reading.chains import chain_of, first_of
from stories.reading.frame import frames_at
from stories.reading.kinds import BELOW, HOME
from stories.reading.moments import Moment
from stories.reading.neighbours import place_of
from stories.reading.static_copy.addresses import in_pieces

_LONG = set(ARTICLE_FIELDS) - {"links"}


class Card(NamedTuple):
    """What is asked of an edition here."""

    pk: int
    page_number: int
    path: str
    kind: str
    language: str
    series: str
    links: list[int]
    translation_key: str
    card_seal: str
    article_seal: str


class PageMarks:
    """The marks of all pages at one moment."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.frames = _digest([repr(sorted(frames_at(moment).items()))])
        self.cards: dict[int, Card] = {}
        self.by_key: dict[int, int] = {}
        self.number_at: dict[str, int] = {}
        self.same: dict[str, list[int]] = defaultdict(list)
        rows = Edition.objects.readable(moment.now).defer(*_LONG)
        for card in (_card(row) for row in in_pieces(rows) if row.is_card_sealed()):
            self.cards[card.page_number] = card
            self.by_key[card.pk] = card.page_number
            self.number_at[card.path] = card.page_number
            if card.translation_key:
                self.same[card.translation_key].append(card.page_number)

    def numbers_at(self, paths: Iterable[str]) -> list[int]:
        """The numbers of the pages at these addresses, in their order."""
        return sorted({self.number_at[path] for path in paths if path in self.number_at})

    def mark_of(self, number: int, names: Iterable[int]) -> str:
        """The mark of a page that leads to the pages ``names``; empty where it is a list."""
        card = self.cards[number]
        if card.kind in BELOW or card.kind == HOME:
            return ""
        return _digest([self.frames, card.article_seal, *self._around(card), *self._seals(names)])

    def _around(self, card: Card) -> Iterator[str]:
        """What the page has to show besides its own words, whether or not it did so far."""
        chain = chain_of(card.page_number, self.moment)
        place = place_of(cast("Edition", card), self.moment)  # it has all that is asked
        yield f"part {place.part} of {place.parts}"
        beside = [self.by_key[key] for key in (place.before, place.after) if key in self.by_key]
        for numbers in (chain.earlier, chain.later, card.links, beside, self._same(card)):
            yield from ("and", *self._seals(numbers))
        if chain.is_long:
            yield f"since {first_of(card.page_number, self.moment)}"

    def _same(self, card: Card) -> list[int]:
        return self.same.get(card.translation_key, [])

    def _seals(self, numbers: Iterable[int]) -> Iterator[str]:
        """The seals of the cards that can be read; what is in a card is under its seal."""
        for number in numbers:
            card = self.cards.get(number)
            yield f"{number} {card.card_seal if card else ''}"


def _card(edition: Edition) -> Card:
    return Card(*(getattr(edition, name) for name in Card._fields))


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
