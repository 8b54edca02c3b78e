"""Sentences with marked words, and what can be written in their place, for tests."""

from stories.detection import EntityType, Finding, Passage, Severity
from stories.detection.generalising import Wording, options_for


def marked_finding(
    kind: str, marked: str, language: str, suggestion: str | None = None
) -> tuple[Finding, Passage]:
    """The finding of the words between double brackets, and its passage without them."""
    start, end = marked.index("[["), marked.index("]]") - 2
    passage = Passage("body", marked.replace("[[", "").replace("]]", ""), language)
    finding = Finding(
        EntityType(kind), "body", start, end, Severity.SHOULD, "by_hand", "Why.", suggestion
    )
    return finding, passage


def written(finding: Finding, passage: Passage, option: Wording) -> str:
    """The passage with a wording in the place of the words found."""
    return passage.text[: finding.start] + option.wording + passage.text[finding.end :]


def offered(kind: str, marked: str, language: str, suggestion: str | None = None) -> dict[str, str]:
    """For each code that is offered the whole sentence as it would then read."""
    finding, passage = marked_finding(kind, marked, language, suggestion)
    options = options_for(finding, passage, language)
    return {option.code: written(finding, passage, option) for option in options}
