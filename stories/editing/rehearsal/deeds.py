"""What a reviewer did with a draft: read from the true review, before anybody judges it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from stories.detection import Occurrence, Passage
from stories.editing.protection import look_at, readable_passages
from stories.pages.rehearsal import RehearsalPage
from stories.redaction.approvals import ReviewApproval
from stories.redaction.checklists import ChecklistAnswer
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import FoundWords
from stories.redaction.tasks import manuscript_of

APPROVED, SENT_BACK = "approved", "sent_back"
TO_CHANGE = {FindingDecision.Verdict.REDACT, FindingDecision.Verdict.GENERALISE}


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a passage about which something was decided."""

    text: str
    start: int
    end: int

    def touches(self, words: str) -> bool:
        """Whether these words are some of ``words``, where that stands in the passage."""
        at = self.text.find(words)
        return at >= 0 and self.start < at + len(words) and at < self.end


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: the places it was about, and whether the words are to be changed."""

    places: tuple[Place, ...]
    to_change: bool

    def touches(self, words: str) -> bool:
        """Whether it was about these words, or some of them."""
        return any(place.touches(words) for place in self.places)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as it was asked, what its evidence is, and whether the answer was yes."""

    question: str
    evidence: str
    yes: bool


@dataclass(frozen=True, slots=True)
class Deeds:
    """Everything the reviewer did: how it ended, what is left of the words, what was said."""

    ending: str = ""
    texts: tuple[str, ...] = ()
    decided: tuple[Decided, ...] = ()
    answered: tuple[Answered, ...] = ()
    minutes: int = 0

    def tells(self, words: str) -> bool:
        """Whether the draft still says this."""
        return any(words in text for text in self.texts)

    def doubted(self, evidences: Iterable[str]) -> bool:
        """Whether a question with one of these evidences was not answered with yes."""
        wanted = set(evidences)
        return any(not each.yes and each.evidence in wanted for each in self.answered)


def ending_of(page: Any, reviewer: Any) -> tuple[str, datetime | None]:
    """How ``reviewer`` ended the review of a draft, and when; an empty word while it is open."""
    given = ReviewApproval.objects.filter(review__page_id=page.pk, by=reviewer).last()
    if given is not None and given.is_sealed():
        return APPROVED, given.at
    closed = RedactionReview.objects.filter(
        page_id=page.pk, decided_by=reviewer, state=RedactionReview.State.SENT_BACK
    ).first()
    return (SENT_BACK, closed.decided_at) if closed else ("", None)


def note_first_look(page: Any, reviewer: Any) -> None:
    """Remember when the reviewer first saw a draft: the time taken counts from here."""
    RedactionReview.objects.filter(
        page_id=page.pk, opened_by=None, state=RedactionReview.State.OPEN
    ).update(opened_by=reviewer, opened_at=timezone.now())


def deeds_of(page: RehearsalPage, reviewer: Any) -> Deeds:
    """What ``reviewer`` did with a draft of the rehearsal so far."""
    words = manuscript_of(page)
    ending, ended_at = ending_of(page, reviewer)
    return Deeds(
        ending=ending,
        texts=tuple(passage.text for passage in readable_passages(words)),
        decided=tuple(_decided(page, words, reviewer)),
        answered=tuple(_answered(page, reviewer)),
        minutes=_minutes(page, reviewer, ended_at),
    )


def _decided(page: RehearsalPage, words: Any, reviewer: Any) -> Iterator[Decided]:
    """Decisions about the draft as it was at first, and as it is now; the last counts."""
    rows = FindingDecision.objects.filter(page_id=page.pk, by=reviewer).order_by("at", "pk")
    made = {(row.entity_type, row.words_digest): row.verdict in TO_CHANGE for row in rows}
    first = page.revisions.order_by("created_at", "pk").first()
    versions = [words]
    if first is not None and first.pk != words.latest_revision_id:
        versions.insert(0, first.as_object())
    for version in versions if made else ():
        passages = {passage.path: passage for passage in readable_passages(version)}
        for found in look_at(version).found:
            yield from _about(found, made, passages)


def _about(
    found: FoundWords, made: Mapping[tuple[str, str], bool], passages: Mapping[str, Passage]
) -> Iterator[Decided]:
    """The decision about found words as a whole; else those about its parts."""
    whole = made.get((found.finding.entity_type, found.digest))
    if whole is not None:
        yield Decided(tuple(_places(found.finding.occurrences, passages)), whole)
        return
    for part in found.parts:
        apart = made.get((part.finding.entity_type, part.digest))
        if apart is not None:
            yield Decided(tuple(_places(part.finding.same_words, passages)), apart)


def _places(occurrences: Iterable[Occurrence], passages: Mapping[str, Passage]) -> Iterator[Place]:
    for each in occurrences:
        if each.path in passages:
            yield Place(passages[each.path].text, each.start, each.end)


def _answered(page: Any, reviewer: Any) -> Iterator[Answered]:
    """The last answer to each question."""
    answers = ChecklistAnswer.objects.filter(review__page_id=page.pk, by=reviewer)
    last = {answer.item_id: answer for answer in answers.select_related("item").order_by("at")}
    for answer in last.values():
        evidence = answer.item.evidence if answer.item else ""
        yield Answered(answer.question, evidence, answer.value == ChecklistAnswer.Value.YES)


def _minutes(page: Any, reviewer: Any, ended_at: datetime | None) -> int:
    looked = RedactionReview.objects.filter(page_id=page.pk, opened_by=reviewer)
    first = looked.order_by("opened_at").first()
    if first is None or ended_at is None:
        return 0
    return max(1, round((ended_at - first.opened_at).total_seconds() / 60))
