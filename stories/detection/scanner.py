"""Passages in, findings out."""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from stories.detection.detectors import ALL
from stories.detection.findings import EntityType, Finding, worst_first
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.policy import keep_what_matters


class Detector(Protocol):
    """One kind of attention: it reads a passage and points at what it minds."""

    @property
    def name(self) -> str:
        """What the detector is called in findings."""

    @property
    def entity_types(self) -> frozenset[EntityType]:
        """The kinds of finding it makes."""

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """Findings in one passage, in any order; agreed words need not be spared here."""


DETECTORS: Final[tuple[Detector, ...]] = ALL
NOTHING_KNOWN: Final = Lexicon()


def scan(passages: Iterable[Passage], lexicon: Lexicon = NOTHING_KNOWN) -> list[Finding]:
    """All that may expose somebody in these passages, the worst first.

    Agreed shown names, deliberate masks and public names are silent; what several
    detectors found in one place is one finding. The same input gives the same list.
    """
    findings: list[Finding] = []
    for passage in passages:
        raw = [finding for each in DETECTORS for finding in each.find(passage, lexicon)]
        findings.extend(keep_what_matters(passage, lexicon, raw))
    return worst_first(findings)
