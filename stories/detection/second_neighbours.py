"""What other findings say of the same words: asked for every finding, so sorted once."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.spans import Span, Spans, Stretches

# The detector that tells what the models say.
BY_MODEL: Final = "learned_details"
# Findings that know a name to be one.
NAMING: Final = frozenset({EntityType.PERSON_NAME, EntityType.PROTECTED_TERM, EntityType.DRIFT})


class NamesTold:
    """Which detectors take which words of one passage for a name."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        told: defaultdict[str, list[Span]] = defaultdict(list)
        for each in findings:
            if each.entity_type is EntityType.PERSON_NAME and each.detector != BY_MODEL:
                told[each.detector].append((each.start, each.end))
        self.told_by = {detector: Stretches(spans) for detector, spans in told.items()}

    def twice(self, finding: Finding) -> bool:
        """Whether another detector takes the same words, or some of them, for a name as well."""
        return finding.entity_type is EntityType.PERSON_NAME and any(
            names.meet(finding.start, finding.end)
            for detector, names in self.told_by.items()
            if detector != finding.detector
        )


class Beside:
    """The findings beside which a phrase of the model stands."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self.findings = sorted(findings, key=lambda each: each.start)
        self.starts = [each.start for each in self.findings]
        # The farthest end so far: what begins before it may reach into a phrase.
        self.ends = list(accumulate((each.end for each in self.findings), max))
        self.places = Spans(
            (each.start, each.end) for each in self.findings if each.entity_type is EntityType.PLACE
        )

    def meeting(self, finding: Finding) -> list[Finding]:
        """Those that have a character in common with a finding."""
        first = bisect_right(self.ends, finding.start)
        begun = self.findings[first : bisect_left(self.starts, finding.end)]
        return [each for each in begun if finding.start < each.end]

    def name_a_place(self, finding: Finding) -> bool:
        """Whether what the model takes for a name is a part of the longer name of a place."""
        is_name = finding.entity_type is EntityType.PERSON_NAME
        return is_name and self.places.exceed(finding.start, finding.end)
