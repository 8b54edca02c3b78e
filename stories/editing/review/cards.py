"""Decisions to make: the same words are one decision, however often they stand on the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from stories.detection import EntityType, Severity
from stories.editing.protection_panel import FindingLine, finding_line
from stories.redaction.decisions import FindingDecision
from stories.redaction.scanning import FoundWords


@dataclass(frozen=True, slots=True)
class Card:
    """One decision: a number, the words with all their places, and what was decided so far."""

    number: int
    items: tuple[FoundWords, ...]

    @property
    def key(self) -> str:
        """What a form sends to say which words are meant; it does not contain them."""
        return f"{self.items[0].finding.entity_type}.{self.items[0].digest}"

    @property
    def line(self) -> FindingLine:
        """What is shown of the words at their worst place."""
        return finding_line(self.items[0])

    @property
    def places(self) -> int:
        """How often the words stand on the page."""
        return sum(len(item.finding.occurrences) for item in self.items)

    @property
    def decision(self) -> FindingDecision | None:
        """What was decided about these words last."""
        return self.items[0].decision

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to change or decide."""
        return self.items[0].is_open

    @property
    def is_must(self) -> bool:
        """Whether the page cannot be published before this is settled."""
        return any(item.finding.severity == Severity.MUST for item in self.items)

    @property
    def can_be_kept(self) -> bool:
        """Nobody can decide to keep what nobody could read."""
        return self.items[0].finding.entity_type != EntityType.UNSCANNABLE


def cards_of(found: Iterable[FoundWords]) -> list[Card]:
    """Group findings by kind and words, in the order given (worst first), and number them."""
    groups: dict[tuple[str, str], list[FoundWords]] = {}
    for item in found:
        groups.setdefault((item.finding.entity_type, item.digest), []).append(item)
    return [Card(number, tuple(items)) for number, items in enumerate(groups.values(), start=1)]


def card_with(cards: Iterable[Card], key: str) -> Card | None:
    """The card that a form means, if it is still there."""
    return next((card for card in cards if card.key == key), None)
