"""What the models of details say to a text, and which findings of the rules they cannot believe."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.registry import remembered_spans
from stories.detection.learned_runs import Run, runs_of, trimmed
from stories.detection.passages import Passage
from stories.detection.scripts import language_read
from stories.detection.spans import Span

# Rules of these kinds go by wording that may be said of nobody in particular. What leads to a door,
# ages and days are told by words that leave no doubt.
DOUBTED: Final = frozenset(
    {
        EntityType.SCHOOL,
        EntityType.EMPLOYER,
        EntityType.OCCUPATION,
        EntityType.FAMILY,
        EntityType.INTERVAL,
        EntityType.DISTINCTION,
    }
)
# The models of names, the rules that know names by surnames and syllables, and those that take an
# unknown word for a place by what stands before it.
DOUBTED_DETECTORS: Final = frozenset({"learned_names", "east_asian_names", "whereabouts"})
# The detector that tells what the models say.
BY_MODEL: Final = "learned_details"
# Of ages and days the rules know the harmless ones, too; of places they do in English.
KNOWN: Final = frozenset({SpanLabel.AGE, SpanLabel.DATE})
KNOWN_IN_ENGLISH: Final = KNOWN | {SpanLabel.PLACE}
# What is left of a name when something else took the rest: a particle, one sign.
GRAMMAR: Final = re.compile("[のはがをにと].*|.", re.DOTALL)
# More than any chance.
NEVER: Final = 2.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which chance on a phrase is a finding, how far it reaches, when a rule is not believed.

    A phrase is told when its surest word has the chance `found`; a name when that has `named`, and
    what rules know well (`labels`) when it has `known`. It reaches as far as each word has `part`.
    A finding of others in which no word has `believed` is dropped.
    """

    found: float
    named: float
    known: float
    part: float
    believed: float
    labels: frozenset[SpanLabel] = KNOWN

    def allow(self, run: Run) -> bool:
        """Whether a phrase is sure enough to be told."""
        if run.label is SpanLabel.PERSON:
            return run.chance >= self.named
        return run.chance >= (self.known if run.label in self.labels else self.found)


# Chosen on passages set aside: as much found as five vain alerts in 1,000 words allow.
BOUNDS: Final[Mapping[str, Bounds]] = {
    # English names are told by a model of their own.
    "en": Bounds(
        found=0.3, named=NEVER, known=0.75, part=0.18, believed=0.04, labels=KNOWN_IN_ENGLISH
    ),
    "ko": Bounds(found=0.3, named=0.45, known=0.6, part=0.18, believed=0.02),
    "ja": Bounds(found=0.25, named=0.25, known=0.6, part=0.15, believed=0.04),
}
MODELS: Final = {model.language: model for model in DETAIL_MODELS}


def is_doubted(finding: Finding) -> bool:
    """Whether a finding goes by wording, so that a model may know better."""
    return finding.entity_type in DOUBTED or finding.detector in DOUBTED_DETECTORS


def phrases(language: str, text: str, spans: Sequence[ModelSpan]) -> Iterator[Run]:
    """The phrases of a text that are believed, given the words that a model spoke of."""
    bounds = BOUNDS[language]
    return filter(bounds.allow, runs_of(text, spans, bounds.part))


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one model says to the words of one passage."""

    passage: Passage
    model: DetailModel
    spans: tuple[ModelSpan, ...]

    def runs(self) -> Iterator[Run]:
        """The phrases that are believed."""
        return phrases(self.model.language, self.passage.text, self.spans)

    def believes(self, finding: Finding) -> bool:
        """Whether some word of a finding may well belong to a detail."""
        if not is_doubted(finding):
            return True
        least = BOUNDS[self.model.language].believed
        return any(
            span.chance >= least and span.start < finding.end and finding.start < span.end
            for span in self.spans
        )

    def beside(self, finding: Finding, others: Iterable[Finding]) -> Iterator[Finding]:
        """What is left of a phrase of the model beside other findings, where it is sure enough."""
        taken = [(other.start, other.end) for other in others]
        pieces = self._left(finding.start, finding.end, taken)
        if pieces is None:
            yield finding
            return
        is_name = finding.entity_type is EntityType.PERSON_NAME
        for start, end in pieces:
            if not (is_name and GRAMMAR.fullmatch(self.passage.text, start, end)):
                yield replace(finding, start=start, end=end, suggestion=None)

    def outside(self, run: Run, agreed: Iterable[Span]) -> Iterator[Run]:
        """What is left of a phrase beside words that were agreed, where it is sure enough."""
        pieces = self._left(run.start, run.end, agreed)
        for start, end in [(run.start, run.end)] if pieces is None else pieces:
            yield replace(run, start=start, end=end)

    def _left(self, start: int, end: int, taken: Iterable[Span]) -> list[Span] | None:
        """The sure parts of a phrase that nothing takes; None where nothing touches it."""
        meeting = sorted(each for each in taken if each[0] < end and start < each[1])
        if not meeting:
            return None
        pieces = []
        for first, last in (*meeting, (end, end)):
            piece = trimmed(self.passage.text, start, max(start, first))
            if self._is_sure(*piece):
                pieces.append(piece)
            start = max(start, last)
        return pieces

    def _is_sure(self, start: int, end: int) -> bool:
        """Whether some word between two places is likely enough to be told."""
        least = BOUNDS[self.model.language].found
        first = bisect_left(self.spans, start, key=lambda each: each.start)
        inside = takewhile(lambda each: each.end <= end, islice(self.spans, first, None))
        return any(each.chance >= least for each in inside)


def opinions(passages: Sequence[Passage]) -> Iterator[Opinion]:
    """For each passage what the model of its language says; nothing where none can run."""
    for language, model in MODELS.items():
        read = [passage for passage in passages if language_read(passage) == language]
        if read and not model.missing():
            seen = remembered_spans(model, [passage.text for passage in read])
            for passage, spans in zip(read, seen, strict=True):
                yield Opinion(passage, model, spans)


def believed_findings(passage: Passage, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one passage without those that the model of its language cannot believe.

    Of what the model told itself only that stays which no other finding tells: theirs has the
    better kind and wording.
    """
    opinion = next(opinions([passage]), None)
    if opinion is None:
        return list(findings)
    others: list[Finding] = []
    told: list[Finding] = []
    for each in findings:
        if each.detector == BY_MODEL:
            told.append(each)
        elif opinion.believes(each):
            others.append(each)
    return [*others, *(piece for each in told for piece in opinion.beside(each, others))]
