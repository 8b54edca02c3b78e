"""What belongs to a story: the pages it links to, what came before, what happened next."""

from dataclasses import dataclass, field

from stories.publishing.editions import Edition
from stories.reading.archives import numbers_of, of_series
from stories.reading.moments import Moment
from stories.reading.shelf import cards_around


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Readable pages only; whatever cannot be read is as if it had never been."""

    paths: dict[int, str] = field(default_factory=dict)
    earlier: list[Edition] = field(default_factory=list)
    later: list[Edition] = field(default_factory=list)
    part: int = 0
    parts: int = 0
    before: Edition | None = None
    after: Edition | None = None

    def path_of(self, number: int) -> str:
        """The address of page ``number``; empty when it cannot be read."""
        return self.paths.get(number, "")


def neighbours_of(edition: Edition, moment: Moment) -> Neighbours:
    """Everything around ``edition``, in one query."""
    place, parts, before, after = _place_in_series(edition, moment)
    cards = [
        card
        for card in cards_around(
            moment,
            page_numbers=edition.links,
            page_number=edition.page_number,
            keys=[before, after],
        )
        if card.pk != edition.pk
    ]
    earlier = [card for card in cards if card.page_number == edition.earlier_page]
    later = [
        card
        for card in cards
        if card.page_number == edition.next_page or card.earlier_page == edition.page_number
    ]
    shown = {card.pk for card in [*earlier, *later]}  # once is enough
    others = {card.pk: card for card in cards if card.pk not in shown}
    return Neighbours(
        paths={card.page_number: card.path for card in cards},
        earlier=earlier,
        later=later,
        part=place,
        parts=parts,
        before=others.get(before),
        after=others.get(after),
    )


def _place_in_series(edition: Edition, moment: Moment) -> tuple[int, int, int, int]:
    """Which part of how many this is, and the keys of the parts before and after (0 for none)."""
    if not edition.series:
        return 0, 0, 0, 0
    numbers = numbers_of(of_series(edition.language, edition.series), moment)
    if edition.pk not in numbers:
        return 0, 0, 0, 0
    index = numbers.index(edition.pk)
    before = numbers[index - 1] if index else 0
    after = numbers[index + 1] if index + 1 < len(numbers) else 0
    return index + 1, len(numbers), before, after
