"""From a page to its findings, and to what was decided about them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction

from stories.detection import (
    EntityType,
    Finding,
    Lexicon,
    Passage,
    Severity,
    UnscannableContent,
    raw_findings,
    scan,
)
from stories.detection.scanner import Reading
from stories.redaction.apart import settled_apart
from stories.redaction.decisions import FindingDecision, StoredFinding
from stories.redaction.lexicons import Known, known_of
from stories.redaction.memory import ScanMemory, digest_of
from stories.redaction.once import once_a_look
from stories.redaction.proposals import KeepProposal, proposals_of
from stories.redaction.scanning_words import digest_of_all, distinct, words_digest
from stories.redaction.surroundings import surroundings

MEMORY = ScanMemory()
Subject = tuple[str, str]  # the kind of a finding, and the digest of its words

BETWEEN_WORDS = " · "
SETTLED = {FindingDecision.Verdict.KEEP, FindingDecision.Verdict.NOT_A_FINDING}


@dataclass(frozen=True, slots=True)
class FoundPart:
    """One of the findings that are decided together, with its own words and their digest."""

    finding: Finding
    words: str
    digest: str


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A finding together with the words it found, for the screen only; never stored.

    `words` and `digest` are those of everything that is decided here; `parts` are the findings
    it consists of, one for each of the words, the worst first. `decision` is the one in force;
    `earlier` was made about the same words, but what stands around them has changed since.
    `proposal` is the author's reason to keep them. `around_digest` is of what stands around.
    """

    finding: Finding
    words: str
    digest: str
    decision: FindingDecision | None
    parts: tuple[FoundPart, ...] = ()
    around_digest: str = ""
    earlier: FindingDecision | None = None
    proposal: KeepProposal | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a change or a decision."""
        return self.decision is None or self.decision.verdict not in SETTLED


def scan_page(
    page: Any, *, foremost: str = "", by_rules: bool = False
) -> tuple[dict[str, Passage], list[Finding]]:
    """Scan a page. Content that cannot be scanned is itself a finding that must be solved.

    What is kept for several people is told of the one with the reference ``foremost``. With
    ``by_rules`` the language models are left out, which is never enough for the gate.
    """
    try:
        passages = page.passages()
    except UnscannableContent as trouble:
        return {}, [unscannable(trouble)]
    known = known_of(page, foremost=foremost)
    with_models = settings.LANDFALL_LANGUAGE_MODELS and not by_rules
    findings = MEMORY.findings(
        passages,
        (known.stamp, with_models),
        lambda: scan(
            passages, known.lexicon, with_language_models=with_models, read=remembering(known)
        ),
    )
    return {passage.path: passage for passage in passages}, findings


def remembering(known: Known) -> Reading:
    """Read the passages of a page under what is known of it, and those read before from memory."""
    stamp = digest_of(known.stamp)

    def read(passage: Passage, lexicon: Lexicon) -> list[Finding]:
        return MEMORY.raw_findings(passage, stamp, lambda: raw_findings(passage, lexicon))

    return read


def scan_passages(passages: Iterable[Passage], lexicon: Lexicon) -> list[Finding]:
    """The findings in some passages, by every layer that this site has switched on."""
    return scan(passages, lexicon, with_language_models=settings.LANDFALL_LANGUAGE_MODELS)


def unscannable(trouble: UnscannableContent) -> Finding:
    """The finding that stands for content nobody can read."""
    return Finding(
        entity_type=EntityType.UNSCANNABLE,
        path=trouble.path,
        start=0,
        end=0,
        severity=Severity.MUST,
        detector="passages",
        reason=f"This part cannot be checked ({trouble.why}). Remove it or use another block.",
    )


@once_a_look
def findings_of(page: Any) -> list[FoundWords]:
    """The findings of a page with their words and the decision that stands, worst first."""
    return _found_on(page, *scan_page(page))


def findings_by_rules(page: Any) -> list[FoundWords]:
    """The same without the language models, for whoever hears the rest in a moment."""
    return _found_on(page, *scan_page(page, by_rules=True))


def _found_on(
    page: Any, passages: Mapping[str, Passage], findings: Iterable[Finding]
) -> list[FoundWords]:
    decisions: dict[Subject, list[FindingDecision]] = {}
    for decision in FindingDecision.objects.filter(page_id=page.pk).select_related("by"):
        decisions.setdefault((decision.entity_type, decision.words_digest), []).append(decision)
    proposals = {
        (proposal.entity_type, proposal.words_digest): proposal for proposal in proposals_of(page)
    }

    def found(finding: Finding) -> FoundWords:
        return _found(finding, passages, decisions, proposals)

    return [each for finding in findings for each in _whole_or_apart(finding, found)]


def _whole_or_apart(finding: Finding, found: Callable[[Finding], FoundWords]) -> list[FoundWords]:
    """Found words as one decision, or without those that were settled for themselves."""
    whole = found(finding)
    if not whole.is_open or not finding.together:
        return [whole]
    return [found(each) for each in settled_apart(finding, lambda part: not found(part).is_open)]


def _found(
    finding: Finding,
    passages: Mapping[str, Passage],
    decisions: Mapping[Subject, list[FindingDecision]],
    proposals: Mapping[Subject, KeepProposal],
) -> FoundWords:
    apart = [(part, _words_at(part, passages)) for part in finding.apart()]
    words = [each for _part, each in apart]
    subject = finding.entity_type, digest_of_all(words)
    around = words_digest("\n".join(surroundings(finding, passages)))
    made = decisions.get(subject, [])
    in_force = [each for each in made if each.around_digest in {"", around}]
    return FoundWords(
        finding,
        BETWEEN_WORDS.join(distinct(words)),
        subject[1],
        in_force[-1] if in_force else None,
        tuple(FoundPart(part, each, words_digest(each)) for part, each in apart),
        around_digest=around,
        earlier=made[-1] if made and not in_force else None,
        proposal=proposals.get(subject),
    )


def _words_at(finding: Finding, passages: Mapping[str, Passage]) -> str:
    passage = passages.get(finding.path)
    return passage.text[finding.start : finding.end] if passage else ""


@transaction.atomic
def store_findings(page: Any, *, by_rules: bool = False) -> list[FoundWords]:
    """Scan a page and replace its stored findings; they keep the place, never the words."""
    found = findings_by_rules(page) if by_rules else findings_of(page)
    StoredFinding.objects.filter(page_id=page.pk).delete()
    StoredFinding.objects.bulk_create(
        StoredFinding(
            page_id=page.pk,
            entity_type=item.finding.entity_type,
            severity=item.finding.severity,
            detector=item.finding.detector,
            path=item.finding.path[:255],
            start=item.finding.start,
            end=item.finding.end,
            words_digest=item.digest,
        )
        for item in found
    )
    return found


def open_musts(page: Any) -> list[FoundWords]:
    """Findings that keep the gate shut: severity must, neither changed nor decided."""
    return [
        item
        for item in findings_of(page)
        if item.finding.severity == Severity.MUST and item.is_open
    ]
