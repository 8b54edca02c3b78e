"""The findings in the order in which an author looks at them, and what a reviewer decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from stories.detection import EntityType
from stories.editing.in_words import kind_in_words
from stories.editing.protection import Look, asked_to_change
from stories.editing.protection_lines import FindingLine, Passages, finding_line
from stories.editing.protection_words import HEADINGS
from stories.redaction.applied import AppliedRedaction
from stories.redaction.decisions import FindingDecision
from stories.redaction.scanning import FoundWords

MOST_CHANGES = 5  # of those made in review, the last ones


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that concern one person or one kind of thing, worst first."""

    heading: str
    lines: tuple[FindingLine, ...]
    asked: bool = False

    @property
    def key(self) -> str:
        """What tells this group from the others, also when the panel is renewed."""
        return "asked" if self.asked else f"group-{self.heading}"


@dataclass(frozen=True, slots=True)
class Decided:
    """What a reviewer decided: about which words or kind of words, how, who, when and why."""

    words: str
    label: str
    verdict: str
    decision: FindingDecision | None
    by: Any
    at: Any


def groups_of(page: Any, look: Look, passages: Passages) -> list[Group]:
    """The open findings by the person or thing they concern, that with the worst first.

    What a reviewer asks to change stands before everything else.
    """
    names = {item.storyteller.reference: item.name_shown for item in page.appearances.all()}
    asked = [item for item in look.open if asked_to_change(item)]
    groups = [_group(_("The reviewer asks you to change"), asked, passages, asked=True)]
    by_heading: dict[str, list[FoundWords]] = {}
    for item in look.open:
        if item not in asked:
            by_heading.setdefault(_heading(item, names), []).append(item)
    groups += [_group(heading, items, passages) for heading, items in by_heading.items()]
    return [group for group in groups if group.lines]


def _heading(item: FoundWords, names: dict[str, str]) -> str:
    finding = item.finding
    return names.get(finding.subject) or str(HEADINGS[EntityType(finding.entity_type)])


def _group(
    heading: str, items: Iterable[FoundWords], passages: Passages, *, asked: bool = False
) -> Group:
    return Group(heading, tuple(finding_line(item, passages) for item in items), asked)


def decided_on(page: Any, look: Look) -> list[Decided]:
    """What reviewers decided about the words of ``page``, and the words they changed, in plain
    words. What still waits for a change of the author is not among it.
    """
    settled = [_settled(item) for item in look.found if not item.is_open]
    applied = AppliedRedaction.objects.filter(page_id=page.pk, undone_at=None)
    last = applied.select_related("by", "decision").order_by("-at")[:MOST_CHANGES]
    return [*settled, *(_changed(step) for step in last if step.is_sealed())]


def _settled(item: FoundWords) -> Decided:
    decision = item.decision
    is_kept = decision is not None and decision.verdict == FindingDecision.Verdict.KEEP
    return Decided(
        words=item.words,
        label=kind_in_words(item.finding.entity_type),
        verdict=_("stays as it is") if is_kept else _("is not a finding"),
        decision=decision,
        by=decision.by if decision else None,
        at=decision.at if decision else None,
    )


def _changed(step: AppliedRedaction) -> Decided:
    kind = step.decision.entity_type if step.decision else ""
    return Decided(
        words="",  # they are gone from the page, and are kept nowhere
        label=kind_in_words(kind),
        verdict=_("was changed in review, by wording the program offered"),
        decision=step.decision,
        by=step.by,
        at=step.at,
    )
