"""Decisions to make: the same words are one decision, however often they stand on the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from stories.detection import EntityType, Passage, Severity
from stories.detection.generalising import Wording
from stories.editing.in_words import kind_in_words, reason_in_words
from stories.editing.protection_files import WayOut, ways_out
from stories.editing.protection_panel import FindingLine, finding_line
from stories.editing.review.offers import offers_for
from stories.redaction.decisions import FindingDecision
from stories.redaction.scanning import SETTLED, FoundPart, FoundWords, words_digest
from stories.redaction.surroundings import surroundings

NO_PASSAGES: Mapping[str, Passage] = {}


@dataclass(frozen=True, slots=True)
class CardPart:
    """One of the words that are decided together, with the wordings offered for it."""

    found: FoundPart
    label: str
    offers: tuple[Wording, ...]

    @property
    def key(self) -> str:
        """What a form sends to say which of the words are meant."""
        return self.found.digest

    @property
    def words(self) -> str:
        """The words as they stand on the page."""
        return self.found.words

    @property
    def ways(self) -> tuple[WayOut, ...]:
        """Where the words are covered, when they stand in a picture or an attachment."""
        return ways_out(self.found.finding.same_words)

    @property
    def reason(self) -> str:
        """Why they were found."""
        return reason_in_words(self.found.finding.reason)


@dataclass(frozen=True)
class Card:
    """One decision: a number, the words with all their places, and what was decided so far."""

    number: int
    items: tuple[FoundWords, ...]
    passages: Mapping[str, Passage]
    language: str

    @property
    def first(self) -> FoundWords:
        """The words at their worst place."""
        return self.items[0]

    @property
    def key(self) -> str:
        """What a form sends to say which words are meant; it does not contain them."""
        return f"{self.first.finding.entity_type}.{self.first.digest}"

    @cached_property
    def line(self) -> FindingLine:
        """What is shown of the words at their worst place."""
        return finding_line(self.first)

    @cached_property
    def parts(self) -> tuple[CardPart, ...]:
        """The words one by one, each with its wordings."""
        return tuple(
            CardPart(
                part,
                kind_in_words(part.finding.entity_type),
                tuple(offers_for(part, self.passages, self.language)),
            )
            for part in self.first.parts
        )

    @property
    def places(self) -> int:
        """How often the words stand on the page."""
        return sum(len(item.finding.occurrences) for item in self.items)

    @property
    def decision(self) -> FindingDecision | None:
        """What was decided about these words last."""
        return self.first.decision

    @property
    def seen(self) -> str:
        """The decision that this card shows, as a form sends it back: nobody decides unseen."""
        return str(self.decision.pk) if self.decision else ""

    @property
    def was_kept(self) -> FindingDecision | None:
        """A decision to leave these words, made while other words stood around them."""
        earlier = self.first.earlier
        return earlier if self.is_open and earlier and earlier.verdict in SETTLED else None

    @property
    def proposed_at(self) -> str:
        """When the author's proposal was written: who agrees agrees to this one."""
        proposal = self.first.proposal
        return f"{proposal.at.timestamp():.6f}" if proposal else ""

    @property
    def all_can_change(self) -> bool:
        """Whether several words stand here, and for each there is a wording to use at once."""
        return len(self.parts) > 1 and all(part.offers for part in self.parts)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to change or decide."""
        return self.first.is_open

    @property
    def is_must(self) -> bool:
        """Whether the page cannot be published before this is settled."""
        return any(item.finding.severity == Severity.MUST for item in self.items)

    @property
    def can_be_kept(self) -> bool:
        """Nobody can decide to keep what nobody could read."""
        return self.first.finding.entity_type != EntityType.UNSCANNABLE

    def part_with(self, key: str) -> CardPart | None:
        """The part that a form means, if it is still there."""
        return next((part for part in self.parts if part.key == key), None)

    def same_words(self, part: CardPart) -> tuple[FoundPart, ...]:
        """The words of ``part`` in every finding of this card."""
        return tuple(
            other for item in self.items for other in item.parts if other.digest == part.key
        )

    def found_apart(self, part: CardPart) -> FoundWords:
        """The words of one part as found words of their own, to be decided apart."""
        around = "\n".join(surroundings(part.found.finding, self.passages))
        return replace(
            self.first,
            finding=part.found.finding,
            words=part.words,
            digest=part.key,
            decision=None,
            parts=(part.found,),
            around_digest=words_digest(around),
            earlier=None,
            proposal=None,
        )


def cards_of(
    found: Iterable[FoundWords],
    passages: Mapping[str, Passage] = NO_PASSAGES,
    language: str = "en",
) -> list[Card]:
    """Group findings by kind and words, in the order given (worst first), and number them."""
    groups: dict[tuple[str, str], list[FoundWords]] = {}
    for item in found:
        groups.setdefault((item.finding.entity_type, item.digest), []).append(item)
    return [
        Card(number, tuple(items), passages, language)
        for number, items in enumerate(groups.values(), 1)
    ]


def card_with(cards: Iterable[Card], key: str) -> Card | None:
    """The card that a form means, if it is still there."""
    return next((card for card in cards if card.key == key), None)
