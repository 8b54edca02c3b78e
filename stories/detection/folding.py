"""Many findings that are one decision: a roster, and what is told of one person in one breath."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from stories.detection.findings import EntityType, Finding, badness
from stories.detection.rosters import Row, rosters
from stories.detection.wording import gettext_noop as _

# From here on a list of people is one thing to decide, not many.
LONG_LIST: Final = 6
# Characters between one entry of a list and the next.
SAME_LIST: Final = 160
LIST_REASON: Final = _("A list with the exact ages of many people singles some of them out.")
TELLS_NOTHING: Final = re.compile(
    r"(?:[\s,、]|\b(?:a|an|the|in|at|of|from|near|and|with|for|who|is|was|as|by)\b|にある|[のにでと]|"
    r"에\s있는|에서|에|의)*"
)
ITS_KIND: Final = re.compile(
    r"an?\s(?:[a-z-]{2,14}\s){0,2}(?:village|town|city|county|hamlet|port|suburb)\b"
)
LIST_SUGGESTION: Final = "give one range of ages for the whole group"
# What narrows a person down without naming one.
DETAILS: Final = frozenset(
    {
        EntityType.EXACT_AGE,
        EntityType.PLACE,
        EntityType.SCHOOL,
        EntityType.EMPLOYER,
        EntityType.OCCUPATION,
        EntityType.FAMILY,
        EntityType.INTERVAL,
        EntityType.DISTINCTION,
    }
)
IN_A_LIST: Final = DETAILS | {EntityType.DERIVABLE, EntityType.EXACT_DATE}
# The detector of masks that follow the length of a name: a row of a list, too.
OF_MASKS: Final = "masks"
# Characters between two details that are told in one breath: " in ", "에 있는 ", "の".
ONE_BREATH: Final = 6
LONGEST: Final = 80
SENTENCE_ENDS: Final = frozenset(".!?。！？\n;；")


def fold(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one passage, in the order of the text, with rosters and details as one each."""
    lists = list(rosters(text))
    return join_details(text, fold_ages(fold_rows(lists, findings)))


def fold_rows(lists: list[list[Row]], findings: Iterable[Finding]) -> list[Finding]:
    """What one row of a roster tells as one finding, and a long roster as one."""
    starts = [rows[0].start for rows in lists]
    folded: list[Finding] = []
    for number, group in groupby(findings, key=lambda each: _roster_of(lists, starts, each)):
        run = list(group)
        if number is None:
            folded.extend(run)
        elif len(run) >= LONG_LIST:
            folded.append(_as_one(run, LIST_REASON, LIST_SUGGESTION))
        else:
            folded.extend(_by_row(lists[number], run))
    return folded


def _roster_of(lists: list[list[Row]], starts: list[int], finding: Finding) -> int | None:
    """The number of the roster that a detail stands in; names are decided one by one."""
    if finding.entity_type not in IN_A_LIST and finding.detector != OF_MASKS:
        return None
    number = bisect_right(starts, finding.start) - 1
    return number if number >= 0 and finding.start < lists[number][-1].end else None


def _by_row(rows: list[Row], findings: list[Finding]) -> Iterator[Finding]:
    starts = [row.start for row in rows]
    for _nearby, group in groupby(findings, key=lambda each: bisect_right(starts, each.start)):
        run = list(group)
        yield _as_one(run, run[0].reason, None) if len(run) > 1 else run[0]


def fold_ages(findings: Iterable[Finding]) -> list[Finding]:
    """A long run of ages in one passage as one finding; all others as they are."""
    folded: list[Finding] = []
    for _list, group in groupby(findings, key=_ListMembership()):
        run = list(group)
        is_long = len(run) >= LONG_LIST
        folded.extend([_as_one(run, LIST_REASON, LIST_SUGGESTION)] if is_long else run)
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


def join_details(text: str, findings: list[Finding]) -> list[Finding]:
    """Details of different kinds that follow each other in one breath as one finding.

    What is suggested for each is put together with the words between them.
    """
    joined: list[Finding] = []
    for finding in findings:
        if joined and _says_what_it_is(text, joined[-1], finding):
            joined[-1] = replace(finding, start=joined[-1].start)
        elif joined and _in_one_breath(text, joined[-1], finding):
            joined[-1] = _together(text, joined[-1], finding)
        else:
            joined.append(finding)
    return joined


def _says_what_it_is(text: str, name: Finding, second: Finding) -> bool:
    """Whether a place is followed by its kind: "Chikha-ri, a village above the rail yard"."""
    return (
        name.entity_type is second.entity_type is EntityType.PLACE
        and text[name.end : second.start] == ", "
        and text[name.start].isupper()
        and bool(ITS_KIND.match(text, second.start, second.end))
    )


def _in_one_breath(text: str, first: Finding, second: Finding) -> bool:
    between = text[first.end : second.start]
    return (
        {first.entity_type, second.entity_type} <= DETAILS
        and first.entity_type is not second.entity_type
        and len(between) <= ONE_BREATH
        and not SENTENCE_ENDS & set(between)
        and second.end - first.start <= LONGEST
    )


def _together(text: str, first: Finding, second: Finding) -> Finding:
    said = None
    between = text[first.end : second.start]
    # What stands between may itself tell where or who: only words that tell nothing stay.
    if first.suggestion and second.suggestion and TELLS_NOTHING.fullmatch(between):
        said = first.suggestion + between + second.suggestion
    return replace(
        min(first, second, key=badness), start=first.start, end=second.end, suggestion=said
    )


def _as_one(run: list[Finding], reason: str, suggestion: str | None) -> Finding:
    return replace(
        min(run, key=badness),
        start=run[0].start,
        end=max(finding.end for finding in run),
        reason=reason,
        suggestion=suggestion,
    )
