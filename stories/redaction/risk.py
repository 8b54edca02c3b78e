"""What raises the risk of a page, and how many pairs of eyes it needs then: rules as data."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from stories.detection import EntityType, Severity
from stories.redaction.decisions import FindingDecision
from stories.redaction.once import once_a_look
from stories.redaction.scanning import FoundWords, findings_of

logger = logging.getLogger(__name__)

SETTLED: Final = "settled"
# Called no finding, a protected word is as much with readers as one that was kept.
NEVER_NO_FINDING: Final = EntityType.PROTECTED_TERM


@dataclass(frozen=True, slots=True)
class RiskRule:
    """A risk: its code (also that of a checklist's questions), why, and how many eyes it needs."""

    code: str
    eyes: int
    reason: Any
    holds_for: Callable[[Any], bool]


def has_minor(page: Any) -> bool:
    """Whether a storyteller on the page is a minor, or help is asked there for one."""
    told = any(item.storyteller.is_minor for item in page.appearances.all())
    return told or page.tells_of_minor()


def has_somebody_underway(page: Any) -> bool:
    """Whether somebody on the page is in hiding or on the way, or nobody knows."""
    return any(item.storyteller.situation != SETTLED for item in page.appearances.all())


def may_show_a_face(page: Any) -> bool:
    """Whether a picture or attachment shows a face; where nobody has said, it counts as one."""
    return any(file.shows_face is not False for file in (*page.pictures(), *page.attachments()))


def keeps_a_must(page: Any) -> bool:
    """Whether words that had to be solved stay on the page by a reviewer's decision."""
    return any(map(is_kept_must, findings_of(page)))


def is_kept_must(item: FoundWords) -> bool:
    """Whether a finding of severity must was kept, or a protected word called no finding."""
    if item.is_open or item.decision is None or item.finding.severity != Severity.MUST:
        return False
    if item.decision.verdict == FindingDecision.Verdict.KEEP:
        return True
    return item.finding.entity_type == NEVER_NO_FINDING


RISK_RULES: Final = (
    RiskRule("minor", 2, _("A minor is on this page."), has_minor),
    RiskRule(
        "underway",
        2,
        _("Somebody on this page is in hiding or on the way, or nobody knows."),
        has_somebody_underway,
    ),
    RiskRule("face", 2, _("A picture on this page may show a face."), may_show_a_face),
    RiskRule(
        "kept_must",
        2,
        _("Words that had to be solved were kept with a reason."),
        keeps_a_must,
    ),
)


@once_a_look
def risks_of(page: Any) -> list[RiskRule]:
    """The rules that hold for a page, in their order; what cannot be told counts as a risk."""
    return [rule for rule in RISK_RULES if _holds(rule, page)]


def _holds(rule: RiskRule, page: Any) -> bool:
    try:
        return rule.holds_for(page)
    except Exception as trouble:  # the check of the text may break down in any way
        # Without the message: it could quote the story.
        logger.error("Rule %s on page %s: %s", rule.code, page.pk, type(trouble).__name__)
        return True


def eyes_needed(page: Any) -> int:
    """How many reviewers have to approve a page: one, or what its greatest risk asks for."""
    return max((rule.eyes for rule in risks_of(page)), default=1)
