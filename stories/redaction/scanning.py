"""From a page to its findings: the lexicon of this page and of the registry, and the scan."""

import hmac
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import Count, Max

from stories.detection import (
    EntityType,
    Finding,
    KnownTerm,
    Lexicon,
    Passage,
    Severity,
    UnscannableContent,
    scan,
)
from stories.people import identity
from stories.people.public_names import PublicName
from stories.people.terms import ProtectedTerm, TermFingerprint
from stories.redaction.decisions import FindingDecision, StoredFinding

# A name that is kept as one word or two may be written in four: Namgung Mi-rae, 남궁미래.
LEAST_WORDS = 4
SETTLED = {FindingDecision.Verdict.KEEP, FindingDecision.Verdict.NOT_A_FINDING}


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A finding together with the words it found, for the screen only; never stored."""

    finding: Finding
    words: str
    digest: str
    decision: FindingDecision | None

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a change or a decision."""
        return self.decision is None or self.decision.verdict not in SETTLED


def registry_terms() -> dict[bytes, KnownTerm]:
    """Fingerprints of every protected term, cached until the registry changes."""
    totals = ProtectedTerm.objects.aggregate(Count("pk"), Max("pk"))
    keys = identity.keyed_digest("which keys").hex()  # other keys, other fingerprints
    stamp = f"registry-terms:{totals['pk__count']}:{totals['pk__max']}:{keys}"
    terms = cache.get(stamp)
    if terms is None:
        rows = TermFingerprint.objects.values_list(
            "digest", "term__kind", "term__storyteller__reference"
        )
        terms = {
            bytes.fromhex(digest): KnownTerm(reference, kind, on_page=False)
            for digest, kind, reference in rows
        }
        cache.set(stamp, terms, timeout=600)
    return terms


def lexicon_for(page: Any) -> Lexicon:
    """What is known and agreed for this page: shown names, public names, protected terms."""
    people = {appearance.storyteller.reference: appearance for appearance in page.appearances.all()}
    shown = {appearance.name_shown: reference for reference, appearance in people.items()}
    shown |= {person.storyteller.shown_name: reference for reference, person in people.items()}
    terms = dict(registry_terms())
    for digest, term in terms.items():
        if term.subject in people:
            name = people[term.subject].name_shown
            terms[digest] = KnownTerm(term.subject, term.kind, True, name)
    return Lexicon(
        shown_names=shown,
        public_names=frozenset(PublicName.objects.values_list("name", flat=True)),
        terms=terms,
        digest=identity.keyed_digest,
        longest=max(LEAST_WORDS, ProtectedTerm.objects.aggregate(Max("words"))["words__max"] or 0),
    )


def scan_page(page: Any) -> tuple[dict[str, Passage], list[Finding]]:
    """Scan a page. Content that cannot be scanned is itself a finding that must be solved."""
    try:
        passages = page.passages()
    except UnscannableContent as trouble:
        return {}, [unscannable(trouble)]
    return {passage.path: passage for passage in passages}, scan(passages, lexicon_for(page))


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


def words_digest(words: str) -> str:
    """Keyed digest of found words (32 hex digits): a decision stays with words it never repeats."""
    key, message = settings.LANDFALL_SEAL_KEY, f"words:{words.casefold()}"
    return hmac.digest(key.encode(), message.encode("utf-8", "replace"), "sha256").hex()[:32]


def findings_of(page: Any) -> list[FoundWords]:
    """The findings of a page with their words and the decision that stands, worst first."""
    passages, findings = scan_page(page)
    decisions = {
        (decision.entity_type, decision.words_digest): decision
        for decision in FindingDecision.objects.filter(page_id=page.pk).select_related("by")
    }
    found = []
    for finding in findings:
        passage = passages.get(finding.path)
        words = passage.text[finding.start : finding.end] if passage else ""
        digest = words_digest(words)
        found.append(
            FoundWords(finding, words, digest, decisions.get((finding.entity_type, digest)))
        )
    return found


@transaction.atomic
def store_findings(page: Any) -> list[FoundWords]:
    """Scan a page and replace its stored findings; they keep the place, never the words."""
    found = findings_of(page)
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
