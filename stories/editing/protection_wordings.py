"""What can be written in the place of found words: the suggestion, and vaguer wordings."""

from typing import Final

from stories.detection import Finding, Passage
from stories.detection.generalising import Wording, options_for
from stories.detection.generalising.options import ADVICE

MOST: Final = 3
SUGGESTION: Final = "suggestion"

__all__ = ["Wording", "is_advice", "wordings_for"]


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
