"""What can be written in the place of found words: the suggestion, and vaguer wordings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from stories.detection import Finding, Occurrence, Passage
from stories.detection.generalising import Wording, options_for
from stories.detection.generalising.options import ADVICE

MOST: Final = 3
SUGGESTION: Final = "suggestion"

__all__ = ["Wording", "is_advice", "wordings_at", "wordings_for"]


def wordings_for(
    finding: Finding, passage: Passage | None
) -> tuple[str | None, tuple[Wording, ...]]:
    """The suggestion as it fits the sentence (None: there is none), and up to three others."""
    options = options_for(finding, passage, passage.language) if passage else []
    fitting = next((each.wording for each in options if each.code == SUGGESTION), None)
    # What would break the sentence is not suggested; advice is for a person, not for the page.
    suggestion = finding.suggestion if passage is None or is_advice(finding) else fitting
    others = [each for each in options if each.wording != suggestion]
    return suggestion, tuple(others[:MOST])


def is_advice(finding: Finding) -> bool:
    """Whether the suggestion is advice to a person, which nobody wants to read on the page."""
    return finding.suggestion in ADVICE


def wordings_at(
    places: Sequence[Occurrence],
    wording: str,
    findings: Iterable[Finding],
    passages: Mapping[str, Passage],
) -> dict[Occurrence, str]:
    """``wording`` as it fits each of the places: a capital, a full stop or a particle may differ.

    ``findings`` are those of the page, each for itself. Words that no finding points at get
    the wording as it is.
    """
    finding = next((each for each in findings if set(places) <= set(each.same_words)), None)
    if finding is None or finding.path not in passages:
        return dict.fromkeys(places, wording)
    offered = options_for(finding, passages[finding.path], passages[finding.path].language)
    code = next((each.code for each in offered if each.wording == wording), "")
    otherwise = (finding.suggestion if code == SUGGESTION else None) or wording
    return {place: _fitting(finding, place, passages, code) or otherwise for place in places}


def _fitting(
    finding: Finding, place: Occurrence, passages: Mapping[str, Passage], code: str
) -> str | None:
    passage = passages.get(place.path)
    if not code or passage is None:
        return None
    here = replace(
        finding, path=place.path, start=place.start, end=place.end, elsewhere=(), together=()
    )
    options = options_for(here, passage, passage.language)
    return next((each.wording for each in options if each.code == code), None)
