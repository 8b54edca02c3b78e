"""Which findings stay: agreed words are silent, overlaps become one, the worst comes first."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, groupby
from typing import Final

from stories.detection.east_asian.particles import with_particle
from stories.detection.findings import EntityType, Finding, badness
from stories.detection.handles import find_handles, is_constant_width
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage

Span = tuple[int, int]

NAMING: Final = frozenset({EntityType.PROTECTED_TERM, EntityType.PERSON_NAME})
# From here on a list of ages is one thing to decide, not many.
LONG_LIST: Final = 6
# Characters between one entry of a list and the next.
SAME_LIST: Final = 160
LIST_REASON: Final = "A list with the exact ages of many people singles some of them out."
LIST_SUGGESTION: Final = "give one range of ages for the whole group"


def keep_what_matters(
    passage: Passage, lexicon: Lexicon, findings: Iterable[Finding]
) -> list[Finding]:
    """The findings of one passage without what was agreed, overlaps merged."""
    found = [finding for finding in findings if finding.start < finding.end]
    if not found:
        return []
    agreed = Spans(_occurrences(passage.text, lexicon.shown_names))
    public = Spans(_occurrences(passage.text, lexicon.public_names))
    masks = Spans(
        (start, end)
        for start, end, handle in find_handles(passage.text)
        if is_constant_width(handle)
    )
    kept = [
        with_particle(passage.text, finding)
        for finding in found
        if not _is_silent(finding, lexicon, agreed, public, masks)
    ]
    return fold_lists(merge_overlaps(kept))


class Spans:
    """Parts of a text, to ask whether a finding lies wholly inside one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        in_order = sorted(spans)
        self.starts = [start for start, _ in in_order]
        # The farthest end so far: of all parts that begin early enough, the longest decides.
        self.ends = list(accumulate((end for _, end in in_order), max))

    def hold(self, finding: Finding) -> bool:
        """Whether one part holds the whole finding."""
        last = bisect_right(self.starts, finding.start) - 1
        return last >= 0 and self.ends[last] >= finding.end


def _is_silent(
    finding: Finding, lexicon: Lexicon, agreed: Spans, public: Spans, masks: Spans
) -> bool:
    """Whether a finding lies wholly inside words that may be shown."""
    if agreed.hold(finding) or (masks.hold(finding) and finding.entity_type in NAMING):
        return True
    if finding.entity_type is EntityType.PROTECTED_TERM:
        on_page = finding.subject in lexicon.shown_names.values()
        return not on_page and public.hold(finding)
    return public.hold(finding)


def _occurrences(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Where names stand in a text as whole words, written exactly so."""
    for name in names:
        start = text.find(name) if name else -1
        while start >= 0:
            end = start + len(name)
            if _is_whole(text, start, end):
                yield start, end
            start = text.find(name, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether Latin letters do not go on beyond both ends of a span."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_goes_on(before, text[start]) or _goes_on(text[end - 1], after))


def _goes_on(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def merge_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Overlapping findings of one passage as one: the worst, over all their characters."""
    merged: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, f.end, badness(f), f.detector)):
        if merged and finding.start < merged[-1].end:
            merged[-1] = _worse(merged[-1], finding)
        else:
            merged.append(finding)
    return merged


def _worse(first: Finding, second: Finding) -> Finding:
    worst = min(first, second, key=badness)
    return replace(worst, start=min(first.start, second.start), end=max(first.end, second.end))


def fold_lists(findings: Iterable[Finding]) -> list[Finding]:
    """A long run of ages in one passage as one finding; all others as they are.

    Takes findings in the order of the text. A roster of forty people is one decision.
    """
    folded: list[Finding] = []
    for _, group in groupby(findings, key=_ListMembership()):
        run = list(group)
        folded.extend([_as_one(run)] if len(run) >= LONG_LIST else run)
    return folded


class _ListMembership:
    """Numbers the runs: a new number wherever a list of ages is broken off."""

    def __init__(self) -> None:
        self.run = 0
        self.end: int | None = None

    def __call__(self, finding: Finding) -> int:
        is_age = finding.entity_type is EntityType.EXACT_AGE
        if not (is_age and self.end is not None and finding.start - self.end <= SAME_LIST):
            self.run += 1
        self.end = finding.end if is_age else None
        return self.run


def _as_one(run: list[Finding]) -> Finding:
    worst = min(run, key=badness)
    return replace(
        worst,
        start=run[0].start,
        end=run[-1].end,
        reason=LIST_REASON,
        suggestion=LIST_SUGGESTION,
    )
