"""What belongs to a page: what it links to, what came before and after, its other languages."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from stories.publishing.editions import Edition
from stories.reading.archives import Archive, numbers_of, of_kind, of_series
from stories.reading.chains import Chain, chain_of
from stories.reading.kinds import LISTED
from stories.reading.moments import Moment
from stories.reading.search.related import MOST, related_numbers
from stories.reading.shelf import cards_around

MEETINGS = "annualmeetingpage"
_NEAR = MOST + 2  # two may stand on the page already


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Readable pages only; whatever cannot be read is as if it had never been."""

    paths: dict[int, str] = field(default_factory=dict)
    earlier: list[Edition] = field(default_factory=list)  # the oldest first
    later: list[Edition] = field(default_factory=list)
    is_long: bool = False
    part: int = 0
    parts: int = 0
    before: Edition | None = None
    after: Edition | None = None
    translations: list[Edition] = field(default_factory=list)
    related: list[Edition] = field(default_factory=list)

    def path_of(self, number: int) -> str:
        """The address of page ``number``; empty when it cannot be read."""
        return self.paths.get(number, "")


@dataclass(frozen=True, slots=True)
class Place:
    """Which part of how many a page is, and the keys of those before and after; 0 for none."""

    part: int = 0
    parts: int = 0
    before: int = 0
    after: int = 0


def neighbours_of(edition: Edition, moment: Moment) -> Neighbours:
    """Everything around ``edition``, in one query."""
    place, chain = place_of(edition, moment), chain_of(edition.page_number, moment)
    near = related_numbers(edition, moment)[:_NEAR] if edition.kind in LISTED else []
    found = cards_around(
        moment,
        page_numbers=[*edition.links, *chain.earlier, *chain.later],
        keys=[place.before, place.after, *near],
        translation_key=edition.translation_key,
    )
    cards = [card for card in found if card.pk != edition.pk]
    by_number = {card.page_number: card for card in cards}
    told = _in_order(chain, by_number)
    others = {card.pk: card for card in cards if card.page_number not in told}  # once is enough
    return Neighbours(
        paths={number: card.path for number, card in by_number.items()},
        earlier=[by_number[n] for n in reversed(chain.earlier) if n in by_number],
        later=[by_number[n] for n in chain.later if n in by_number],
        is_long=len(told) > 1,
        part=place.part,
        parts=place.parts,
        before=others.get(place.before),
        after=others.get(place.after),
        translations=_translations(edition, cards),
        related=[
            others[key] for key in near if key in others and key not in {place.before, place.after}
        ][:MOST],
    )


def _in_order(chain: Chain, cards: dict[int, Edition]) -> set[int]:
    return {number for number in (*chain.earlier, *chain.later) if number in cards}


def _translations(edition: Edition, cards: Iterable[Edition]) -> list[Edition]:
    """The same page in other languages."""
    key = edition.translation_key
    same = [card for card in cards if key and card.translation_key == key]
    return sorted(same, key=lambda card: card.language)


def place_of(edition: Edition, moment: Moment) -> Place:
    """The place in a series, in its own order; of a meeting among the meetings."""
    archive: Archive | None = None
    if edition.series:
        archive = of_series(edition.language, edition.series)
    elif edition.kind == MEETINGS:
        archive = of_kind(edition.language, "meetings")
    numbers = numbers_of(archive, moment) if archive else None
    if not numbers or edition.pk not in numbers:
        return Place()
    if not edition.series:
        numbers.reverse()  # a list has the newest first
    index = numbers.index(edition.pk)
    before = numbers[index - 1] if index else 0
    after = numbers[index + 1] if index + 1 < len(numbers) else 0
    return Place(index + 1, len(numbers), before, after)
