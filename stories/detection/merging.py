"""The same words in several places: one finding, one decision."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from stories.detection.findings import EntityType, Finding, badness
from stories.detection.passages import Passage

# These are about the place itself: the same words elsewhere are another matter.
EACH_ON_ITS_OWN: Final = frozenset({EntityType.UNSCANNABLE})


def merge_repeats(passages: Sequence[Passage], findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one kind about the same words as one, the worst, with all its occurrences.

    Takes findings with single occurrences in the order of the page, and gives them in that order.
    Case makes no difference, what is suggested instead does.
    """
    texts = {passage.path: passage.text for passage in passages}
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        words = texts[finding.path][finding.start : finding.end].casefold()
        same = (finding.entity_type, words, finding.subject, finding.suggestion)
        alone = finding.entity_type in EACH_ON_ITS_OWN
        groups.setdefault(number if alone else same, []).append(finding)
    return [_as_one(group) for group in groups.values()]


def _as_one(group: list[Finding]) -> Finding:
    """The first of several equal findings, as bad as the worst of them, with all occurrences."""
    if len(group) == 1:
        return group[0]
    worst = min(group, key=badness)
    occurrences = [occurrence for finding in group for occurrence in finding.occurrences]
    return replace(
        worst,
        path=occurrences[0].path,
        start=occurrences[0].start,
        end=occurrences[0].end,
        elsewhere=tuple(occurrences[1:]),
    )
