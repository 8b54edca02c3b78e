"""Findings that overlap as one, and names that keep their own words in whatever is told of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from stories.detection.findings import EntityType, Finding, Severity, badness
from stories.detection.folding import DETAILS
from stories.detection.names.things import THING
from stories.detection.remnants import remnants
from stories.detection.spans import Span, Spans

# What is told of somebody stands beside the name, and the name is decided for itself.
BESIDE_A_NAME: Final = DETAILS | {
    EntityType.EXACT_DATE,
    EntityType.ROUTE,
    EntityType.SHELTER,
    EntityType.HELPER,
    EntityType.DERIVABLE,
    EntityType.TRANSLATION,
}
# In an address a name is a part of it, and a day of the calendar is named for nobody on the page.
ADDRESSES: Final = frozenset(
    {EntityType.EMAIL, EntityType.PHONE, EntityType.HANDLE, EntityType.WEB_ADDRESS}
)
CALENDARS: Final = frozenset({"dates", "east_asian_dates"})
# Kinds of phrase in which an unknown name is rather one of a place or a house.
WHERE: Final = frozenset(
    {
        EntityType.PLACE,
        EntityType.ROUTE,
        EntityType.SHELTER,
        EntityType.SCHOOL,
        EntityType.EMPLOYER,
        EntityType.OCCUPATION,
        EntityType.DISTINCTION,
    }
)
# The models of names, which have no list to go by.
BY_LIKENESS: Final = frozenset({"model_names", "learned_details"})
# "in Sanbon", "of the Songchon": nobody is called so.
OF_A_PLACE: Final = re.compile(
    r"\b(?:the|in|at|near|into|through|opposite|outside|village\sof|town\sof|(?:village|town|city)"
    r"\b[^.!?,;]{0,32}\scalled)\s$",
    re.IGNORECASE,
)
LEAD: Final = 56
POSSESSIVE: Final = re.compile("['’]s?\\b")
A_HOUSE: Final = re.compile(rf"\s(?:{THING})\b", re.IGNORECASE)


def as_told(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one text without overlaps: names by themselves, the others merged."""
    found = list(findings)
    others = [each for each in found if not _is_name(each)]
    holders = Spans((each.start, each.end) for each in others if _holds_names(each))
    houses = Spans((each.start, each.end) for each in others if each.entity_type in WHERE)
    names = [
        each
        for each in found
        if _is_name(each)
        and not holders.hold(each)
        and not (houses.hold(each) and _is_of_a_place(text, each))
    ]
    taken = _joined((each.start, each.end) for each in names)
    left = [part for each in others for part in _beside(text, each, taken)]
    return merge_overlaps([*names, *left])


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _is_name(finding: Finding) -> bool:
    return finding.entity_type is EntityType.PERSON_NAME


def _holds_names(finding: Finding) -> bool:
    """Whether a name inside a finding is a part of it, and nobody's."""
    is_number = finding.entity_type is EntityType.IDENTITY_NUMBER
    return (
        finding.entity_type in ADDRESSES
        or finding.detector in CALENDARS
        or (is_number and finding.severity is Severity.MUST)
    )


def _is_of_a_place(text: str, name: Finding) -> bool:
    """Whether what a model takes for a name stands where only places and houses do."""
    if name.detector not in BY_LIKENESS or POSSESSIVE.match(text, name.end):
        return False
    lead = text[max(0, name.start - LEAD) : name.start]
    return bool(OF_A_PLACE.search(lead) or A_HOUSE.match(text, name.end))


def _beside(text: str, finding: Finding, names: Sequence[Span]) -> Iterator[Finding]:
    """A finding, or what is left of it where names stand in it."""
    span = finding.start, finding.end
    first = bisect_right(names, finding.start, key=lambda each: each[1])
    inside = names[first : bisect_left(names, finding.end, first, key=lambda each: each[0])]
    if finding.entity_type not in BESIDE_A_NAME or not inside or span in inside:
        yield finding
        return
    for start, end in remnants(text, span, inside):
        yield replace(finding, start=start, end=end, suggestion=None)


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
    worst = min(first, second, key=lambda each: (badness(each), each.suggestion is None))
    start, end = min(first.start, second.start), max(first.end, second.end)
    if (worst.start, worst.end) == (start, end):
        return worst
    other = second if worst is first else first
    # A name inside other words does not make a name of them.
    if _is_name(worst) and not _is_name(other):
        worst = replace(other, severity=Severity.MUST)
    # What was to stand instead of a part cannot stand instead of the whole.
    suggestion = other.suggestion if (other.start, other.end) == (start, end) else None
    return replace(worst, start=start, end=end, suggestion=suggestion)
