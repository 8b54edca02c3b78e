"""Findings as a person reads them: words, one reason, who could recognise them, what to write."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stories.detection import EntityType, Occurrence, Passage, Severity
from stories.editing.in_words import kind_in_words, reason_in_words
from stories.editing.protection import asked_to_change
from stories.editing.protection_files import WayOut, placed_at, way_out, ways_out
from stories.editing.protection_wordings import Wording, is_advice, wordings_for
from stories.editing.protection_words import RECOGNISERS
from stories.redaction.decisions import FindingDecision
from stories.redaction.proposals import KeepProposal
from stories.redaction.scanning import FoundPart, FoundWords

Passages = Mapping[str, Passage]


@dataclass(frozen=True, slots=True)
class PartLine:
    """Words with their reason, and everything that *Use it* needs.

    ``nth`` says which of the same words in their passage is meant, counted from 0.
    """

    key: str
    words: str
    label: str
    reason: str
    suggestion: str | None
    changeable: tuple[Occurrence, ...]
    digest: str
    jump: str
    is_advice: bool
    nth: int = 0
    further: tuple[Wording, ...] = ()
    ways: tuple[WayOut, ...] = ()

    @property
    def can_use(self) -> bool:
        """Whether the suggestion can be put in its place, in one place at least."""
        return self.suggestion is not None and bool(self.changeable) and not self.is_advice

    @property
    def offers(self) -> bool:
        """Whether any wording can be put in its place."""
        return self.can_use or bool(self.further and self.changeable)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding as a person reads it: what is decided at once, part by part."""

    key: str
    words: str
    label: str
    reason: str
    recognised_by: str
    is_must: bool
    can_be_kept: bool
    places: int
    parts: tuple[PartLine, ...]
    asked: FindingDecision | None
    decision: FindingDecision | None
    earlier: FindingDecision | None
    proposal: KeepProposal | None


def key_of(item: FoundWords) -> str:
    """What a form sends to say which words are meant; it does not contain them."""
    return f"{item.finding.entity_type}.{item.digest}"


def finding_line(item: FoundWords, passages: Passages | None = None) -> FindingLine:
    """What the panel and the review screen show of found words.

    With the ``passages`` of the page the parts have further wordings too.
    """
    finding = item.finding
    return FindingLine(
        key=key_of(item),
        words=item.words,
        label=kind_in_words(finding.entity_type),
        reason=reason_in_words(finding.reason),
        recognised_by=str(RECOGNISERS[EntityType(finding.entity_type)]),
        is_must=finding.severity == Severity.MUST,
        can_be_kept=finding.entity_type != EntityType.UNSCANNABLE,
        places=len(finding.occurrences),
        parts=tuple(_part_line(part, passages or {}) for part in item.parts),
        asked=asked_to_change(item),
        decision=item.decision,
        earlier=item.earlier,
        proposal=item.proposal,
    )


def _part_line(part: FoundPart, passages: Passages) -> PartLine:
    finding = part.finding
    readable = finding.entity_type != EntityType.UNSCANNABLE
    changeable = tuple(
        each for each in finding.same_words if readable and can_change_here(each.path)
    )
    first = placed_at(finding, (changeable or finding.same_words)[0])
    passage = passages.get(first.path)
    before = passage.text[: first.start] if passage else ""
    suggestion, further = wordings_for(first, passage)
    return PartLine(
        key=f"{finding.entity_type}.{part.digest}",
        words=part.words,
        label=kind_in_words(finding.entity_type),
        reason=reason_in_words(finding.reason),
        suggestion=suggestion,
        is_advice=is_advice(finding),
        changeable=changeable,
        digest=part.digest,
        jump=jump_to(first.path),
        nth=before.count(part.words) if part.words else 0,
        further=further,
        ways=ways_out(finding.same_words),
    )


def can_change_here(path: str) -> bool:
    """Whether the words at ``path`` are written on the page itself, as words."""
    if way_out(path):
        return False
    name, *rest = path.partition("#")[0].split(".")
    if name == "appearances":
        return rest[-1:] == ["update"]
    return name not in {"category", "theme", "series", "date"}


def jump_to(path: str) -> str:
    """The part of an editor's address that puts a passage in view."""
    if way := way_out(path):
        return f"{way.address}{way.fragment}"
    path = path.partition("#")[0]
    if path.startswith("appearances."):
        return f"#inline_child_appearances-{path.split('.')[1]}"
    return f"#:w:contentpath={path}" if path else ""


def with_key(found: Any, key: str) -> FoundWords | None:
    """The found words that a form means, if they are still there."""
    return next((item for item in found if key_of(item) == key), None)
