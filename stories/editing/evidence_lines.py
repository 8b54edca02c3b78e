"""One line of evidence, and what every collector of them may ask for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from stories.detection import EntityType, Passage
from stories.editing.in_words import reason_in_words
from stories.editing.protection import Look
from stories.people.public_names import PublicName
from stories.publishing.mentions import whole_words
from stories.redaction.lexicons import exceptions_for
from stories.redaction.scanning import BETWEEN_WORDS, FoundWords
from stories.redaction.scanning_words import distinct


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line: what it is about, what is known, whether that is in order, where to solve it."""

    subject: str
    known: str = ""
    in_order: bool | None = None
    link: str = ""
    link_words: str = ""


@dataclass(frozen=True)
class Desk:
    """A manuscript as it lies on the desk: the page, the look at it, and its passages."""

    page: Any
    look: Look
    passages: list[Passage] = field(default_factory=list)

    @cached_property
    def public_names(self) -> list[PublicName]:
        """The names the desk has agreed to write out, as far as they stand on the page."""
        text = "\n".join(passage.text for passage in self.passages)
        names = [each for each in exceptions_for(self.page) if each.kind != "house"]
        return [each for each in names if each.name and whole_words([each.name]).search(text)]

    def found(self, kinds: Iterable[EntityType]) -> Iterator[FoundWords]:
        """What the check found of these kinds, with its words.

        Of what is decided together only the parts of these kinds: a town that is told with a
        date is a place all the same.
        """
        wanted = set(kinds)
        for item in self.look.found:
            parts = tuple(each for each in item.parts if each.finding.entity_type in wanted)
            words = BETWEEN_WORDS.join(distinct(each.words for each in parts if each.words))
            if words:
                yield replace(item, finding=parts[0].finding, words=words, parts=parts)


def told(parts: Iterable[object]) -> str:
    """Several things known of one subject, in one line."""
    return " · ".join(str(part) for part in parts if part)


def finding_evidence(item: FoundWords, *known: object) -> Evidence:
    """A finding as evidence: its reason, or what was decided about it."""
    settled = item.decision if not item.is_open else None
    last = settled.get_verdict_display() if settled else reason_in_words(item.finding.reason)
    return Evidence(item.words, told([*known, last]), bool(settled))
