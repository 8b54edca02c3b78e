"""What the models of details say to a text, and which findings of the rules they cannot believe."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.help_told import is_general_role
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.registry import remembered_spans, unread_texts
from stories.detection.learned_runs import Run, runs_of
from stories.detection.names.east_asian_guard import NOT_NAMES
from stories.detection.names.guard import is_wide_place
from stories.detection.passages import Passage
from stories.detection.remnants import is_one_phrase, remnants
from stories.detection.scripts import is_readable, language_read
from stories.detection.second_bounds import BARE, BOUNDS, FOUND_IN_A_LINE, SECRETS, is_plain
from stories.detection.second_neighbours import BY_MODEL, NAMING, Beside, NamesTold
from stories.detection.spans import Span, Stretches

MODELS: Final = {model.language: model for model in DETAIL_MODELS}
NO_NAMES: Final = NamesTold()
# So likely is a word that names somebody elsewhere on the page; what is less likely is the word:
# "보람이 있었다". Chosen on pages held out.
NAMED_BEFORE: Final = 0.1


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

    def may_name(self, start: int, end: int) -> bool:
        """Whether some word between two places is a little likely to be a name, agreed or not."""
        return any(
            word.label is SpanLabel.PERSON and word.chance + word.agreed >= NAMED_BEFORE
            for word in self._words_in(start, end)
        )

    def runs(self) -> Iterator[Run]:
        """The phrases that are believed; in a bare line secrets have to be surer."""
        found = phrases(self.model.language, self.passage.text, self.spans)
        if not self.is_bare_line:
            return found
        return (run for run in found if run.label not in SECRETS or run.chance >= FOUND_IN_A_LINE)

    @property
    def is_bare_line(self) -> bool:
        """Whether the passage is a caption, a title or another line by itself."""
        return len(self.passage.text) < BARE[self.model.language]

    def believes(self, finding: Finding, names: NamesTold = NO_NAMES) -> bool:
        """Whether some word of a finding may well belong to a detail.

        A model that learned mostly from paragraphs thinks of little in a bare line: there what is
        plain is believed without it. So is a name that two detectors tell, and what stands in
        letters that the model never learned.
        """
        language = self.model.language
        words = self.passage.text[finding.start : finding.end]
        if self.is_bare_line and is_plain(finding, language):
            return True
        if not is_readable(words, language) or names.twice(finding):
            return True
        least = BOUNDS[language].least(finding)
        # Whether a name was agreed only the registry knows.
        is_name = finding.entity_type is EntityType.PERSON_NAME
        return not least or any(
            span.chance + is_name * span.agreed >= least
            for span in self._words_in(finding.start, finding.end)
        )

    def beside(self, finding: Finding, others: Beside) -> Iterator[Finding]:
        """What is left of a phrase of the model beside other findings, where it is sure enough."""
        if others.name_a_place(finding):
            return
        is_name = finding.entity_type is EntityType.PERSON_NAME
        # Beside a name that is told only its title is left, and in English, where a capital tells
        # names, words of another kind do not tell one.
        is_apart = is_name and self.model.language == "en"
        beside = [
            other
            for other in others.meeting(finding)
            if not (is_apart or _is_told_of(finding, other)) or other.entity_type in NAMING
        ]
        taken = Stretches((each.start, each.end) for each in beside)
        pieces = self._left(finding.start, finding.end, taken)
        if pieces is None or (pieces and is_one_phrase(finding, beside)):
            yield finding
        elif not is_name:
            for start, end in pieces:
                if not self._is_bare(finding, start, end):
                    yield replace(finding, start=start, end=end, suggestion=None)

    def _is_bare(self, finding: Finding, start: int, end: int) -> bool:
        """Whether nothing is left but that somebody does something, or a whole province."""
        words = self.passage.text[start:end]
        if finding.entity_type is EntityType.PLACE:
            return is_wide(words)
        is_work = finding.entity_type is EntityType.OCCUPATION
        return is_work and is_general_role(words, self.model.language)

    def outside(self, run: Run, agreed: Stretches) -> Iterator[Run]:
        """What is left of a phrase beside words that were agreed, where it is sure enough."""
        pieces = self._left(run.start, run.end, agreed)
        for start, end in [(run.start, run.end)] if pieces is None else pieces:
            yield replace(run, start=start, end=end)

    def _left(self, start: int, end: int, taken: Stretches) -> list[Span] | None:
        """The sure parts of a phrase that nothing takes; None where nothing touches it."""
        meeting = taken.meeting(start, end)
        if not meeting:
            return None
        left = remnants(self.passage.text, (start, end), meeting)
        return [piece for piece in left if self._is_sure(*piece)]

    def _words_in(self, start: int, end: int) -> Iterator[ModelSpan]:
        """The words of which some character lies between two places."""
        first = bisect_right(self.spans, start, key=lambda each: each.end)
        return takewhile(lambda each: each.start < end, self._words_from(first))

    def _is_sure(self, start: int, end: int) -> bool:
        """Whether some word between two places is likely enough to be told."""
        least = BOUNDS[self.model.language].lowest
        first = bisect_left(self.spans, start, key=lambda each: each.start)
        inside = takewhile(lambda each: each.end <= end, self._words_from(first))
        return any(each.chance >= least for each in inside)

    def _words_from(self, first: int) -> Iterator[ModelSpan]:
        """The words from a number on; `islice` would walk up to it."""
        return (self.spans[number] for number in range(first, len(self.spans)))


def is_wide(words: str) -> bool:
    """Whether words are a province or a land, which narrows nobody down."""
    return words in NOT_NAMES or is_wide_place(words)


def _is_told_of(name: Finding, other: Finding) -> bool:
    """Whether a name stands at the beginning of what is true of one person only."""
    is_name = name.entity_type is EntityType.PERSON_NAME
    is_of_one = other.entity_type is EntityType.DISTINCTION
    return is_name and is_of_one and name.start == other.start and name.end < other.end


def opinions(passages: Sequence[Passage]) -> Iterator[Opinion]:
    """For each passage what the model of its language says; nothing where none can run."""
    for language, model in MODELS.items():
        read = [passage for passage in passages if language_read(passage) == language]
        if read and not model.missing():
            seen = remembered_spans(model, [passage.text for passage in read])
            for passage, spans in zip(read, seen, strict=True):
                yield Opinion(passage, model, spans)


def names_likely_in(passage: Passage) -> Callable[[Span], bool]:
    """Whether the model of its language has an inkling that words of a passage name somebody.

    A passage that is too long to be remembered is not read once more for that.
    """
    model = MODELS.get(language_read(passage))
    is_known = model is not None and not unread_texts(model, [passage.text])
    opinion = next(opinions([passage]), None) if is_known else None
    return lambda span: opinion is not None and opinion.may_name(*span)


def believed_findings(passage: Passage, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one passage without those that the model of its language cannot believe.

    Of what the model told itself only that stays which no other finding tells: theirs has the
    better kind and wording.
    """
    opinion = next(opinions([passage]), None)
    if opinion is None:
        return list(findings)
    findings = list(findings)
    names = NamesTold(findings)
    others: list[Finding] = []
    told: list[Finding] = []
    for each in findings:
        if each.detector == BY_MODEL:
            told.append(each)
        elif opinion.believes(each, names):
            others.append(each)
    known = Beside(others)
    return [*others, *(piece for each in told for piece in opinion.beside(each, known))]
