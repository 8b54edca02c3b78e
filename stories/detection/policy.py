"""Which findings stay: agreed words are silent, overlaps become one, the worst comes first."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from stories.detection.deliberate import deliberate_spans
from stories.detection.east_asian.particles import with_particle
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.folding import DETAILS, fold
from stories.detection.handles import find_handles, is_constant_width, tells_both_initials
from stories.detection.learned_runs import trimmed
from stories.detection.lexicon import Lexicon
from stories.detection.names.agreed_parts import is_surname_of_public
from stories.detection.overlaps import as_told
from stories.detection.passages import Passage
from stories.detection.picture_noise import is_noise
from stories.detection.spans import Spans, occurrences
from stories.detection.wording import gettext_noop as _

Span = tuple[int, int]

# These say that the words shown are themselves the trouble.
ABOUT_THE_PAGE: Final = frozenset(
    {EntityType.DRIFT, EntityType.DERIVABLE, EntityType.CONTRADICTION, EntityType.LETTER}
)
# A number of a file looks like the number of a case; it is no mask.
NUMBERS: Final = frozenset({EntityType.IDENTITY_NUMBER, EntityType.PHONE, EntityType.EMAIL})
NAMED: Final = frozenset({EntityType.PERSON_NAME, EntityType.PLACE})
# What narrows a person down may stand right beside the name that was agreed.
TOLD_BESIDE: Final = DETAILS | {
    EntityType.EXACT_DATE,
    EntityType.ROUTE,
    EntityType.SHELTER,
    EntityType.HELPER,
}
CHILD_REASON: Final = _("The person is a child.")


def keep_what_matters(
    passage: Passage, lexicon: Lexicon, findings: Iterable[Finding]
) -> list[Finding]:
    """The findings of one passage without what was agreed, overlaps merged."""
    found = [
        finding
        for finding in findings
        if finding.start < finding.end and not is_noise(passage, finding)
    ]
    if not found:
        return []
    silence = Silence(passage.text, lexicon)
    kept = [
        with_particle(passage.text, _weighed(left, lexicon))
        for finding in found
        if not silence.covers(finding) and (left := silence.outside(finding))
    ]
    return fold(passage.text, as_told(passage.text, kept))


class Silence:
    """The parts of one text that may be shown: agreed, public, or hidden on purpose."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.text = text
        self.agreed = Spans(occurrences(text, lexicon.shown_names))
        self.public = Spans(occurrences(text, lexicon.public_names))
        self.house = Spans(occurrences(text, lexicon.house_words))
        self.deliberate = Spans(deliberate_spans(text))
        handles = [each for each in find_handles(text) if is_constant_width(each[2])]
        self.masks = Spans((start, end) for start, end, _ in handles)
        # A surname with both initials is all but the name; only an agreed one is silent.
        self.vague = Spans(
            (start, end) for start, end, each in handles if not tells_both_initials(each)
        )

    def covers(self, finding: Finding) -> bool:
        """Whether a finding lies wholly inside words that may be shown."""
        is_protected = finding.entity_type is EntityType.PROTECTED_TERM
        if not is_protected and self.house.hold(finding):
            return True
        if finding.entity_type in ABOUT_THE_PAGE:
            return False
        if self.agreed.hold(finding):
            return True
        if finding.entity_type is EntityType.PERSON_NAME and self.masks.hold(finding):
            return True
        if not is_protected:
            is_hidden = finding.entity_type not in NUMBERS and self.deliberate.hold(finding)
            return is_hidden or self.public.hold(finding) or self._is_called_so(finding)
        on_page = finding.subject in self.lexicon.shown_names.values()
        return self.vague.hold(finding) or (not on_page and self.public.hold(finding))

    def outside(self, finding: Finding) -> Finding | None:
        """A detail without the agreed name that it begins or ends in; None if nothing is left."""
        if finding.entity_type not in TOLD_BESIDE:
            return finding
        span = self.agreed.beside(finding.start, finding.end)
        if span == (finding.start, finding.end):
            return finding
        start, end = trimmed(self.text, *span)
        return replace(finding, start=start, end=end, suggestion=None) if start < end else None

    def _is_called_so(self, finding: Finding) -> bool:
        """Whether a place or a name is the surname of a public person."""
        words = self.text[finding.start : finding.end]
        return finding.entity_type in NAMED and is_surname_of_public(
            words, self.lexicon.public_names
        )


def _weighed(finding: Finding, lexicon: Lexicon) -> Finding:
    """A finding about a child on the page as something that must be dealt with."""
    if finding.subject not in lexicon.minors:
        return finding
    return replace(finding, severity=Severity.MUST, reason=f"{finding.reason} {CHILD_REASON}")
