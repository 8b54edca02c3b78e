"""The side panel *Protection*: what the check found, what was asked, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import Media
from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import TaskState, WorkflowState

from stories.detection import EntityType, Occurrence, Severity
from stories.editing.protection import Look, asked_to_change, look_at
from stories.publishing.blockers import Blocker
from stories.publishing.gate import approved_review, find_blockers
from stories.redaction.decisions import FindingDecision
from stories.redaction.layers import protection_off
from stories.redaction.scanning import FoundPart, FoundWords

SCAN_BROKEN = Blocker(
    "scan_broken",
    str(_("The check of the text broke down, so nobody can say that it is safe.")),
    str(_("Your words are saved. Tell an administrator.")),
)


@dataclass(frozen=True, slots=True)
class PartLine:
    """Words with their reason, and everything that *Use it* needs."""

    words: str
    label: str
    reason: str
    suggestion: str | None
    changeable: tuple[Occurrence, ...]
    digest: str
    jump: str

    @property
    def can_use(self) -> bool:
        """Whether the suggestion can be put in its place, in one place at least."""
        return self.suggestion is not None and bool(self.changeable)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One open finding as a person reads it: what is decided at once, part by part."""

    words: str
    label: str
    is_must: bool
    places: int
    parts: tuple[PartLine, ...]
    asked: FindingDecision | None


def finding_line(item: FoundWords) -> FindingLine:
    """What the panel and the review screen show of found words."""
    finding = item.finding
    return FindingLine(
        words=item.words,
        label=EntityType(finding.entity_type).label,
        is_must=finding.severity == Severity.MUST,
        places=len(finding.occurrences),
        parts=tuple(map(_part_line, item.parts)),
        asked=asked_to_change(item),
    )


def _part_line(part: FoundPart) -> PartLine:
    finding = part.finding
    readable = finding.entity_type != EntityType.UNSCANNABLE
    return PartLine(
        words=part.words,
        label=EntityType(finding.entity_type).label,
        reason=finding.reason,
        suggestion=finding.suggestion,
        changeable=tuple(
            each for each in finding.same_words if readable and can_change_here(each.path)
        ),
        digest=part.digest,
        jump=jump_to(finding.path),
    )


def can_change_here(path: str) -> bool:
    """Whether the words at ``path`` are written on the page itself, as words."""
    name, *rest = path.partition("#")[0].split(".")
    if name == "appearances":
        return rest[-1:] == ["update"]
    return name not in {"category", "theme", "series", "date"}


def jump_to(path: str) -> str:
    """The part of an editor's address that puts a passage in view."""
    path = path.partition("#")[0]
    if path.startswith("appearances."):
        return f"#inline_child_appearances-{path.split('.')[1]}"
    return f"#:w:contentpath={path}" if path else ""


def missing_for(page: Any, look: Look) -> list[Blocker]:
    """What keeps ``page`` from readers, in plain words."""
    if look.failed:
        return [SCAN_BROKEN]
    return find_blockers(page, approved_review(page))


def last_send_back(page: Any) -> TaskState | None:
    """The stage that sent the page back, while nobody has sent it to review again."""
    state = page.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return None
    return state.current_task_state


class ProtectionPanel(BaseSidePanel):
    """Findings worst first, each with its reason, a suggestion to use and a way to the words."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle protection")
        icon_name = "view"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """The number on the button counts what keeps the page from being published."""
            return super().get_context_data(parent_context) | {"count": self.panel.look.musts}

    name = "protection"
    title = _("Protection")
    template_name = "stories/editing/protection_panel.html"
    order = 150

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.look = look_at(page) if page.pk else Look()

    @property
    def media(self) -> Media:
        """Style and script of the panel, from our own origin."""
        return Media(css={"all": ["stories/desk.css"]}, js=["stories/protection.js"])

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What the template shows; a page that was never saved has nothing to show yet."""
        context = super().get_context_data(parent_context)
        page, user = self.object, self.request.user
        if not page.pk:
            return context | {"unsaved": True}
        state = page.current_workflow_task_state
        return context | {
            "csrf_token": get_token(self.request),  # parts renewed after an autosave have none
            "look": self.look,
            "groups": list(by_severity(self.look)),
            "missing": missing_for(page, self.look),
            "came_back": last_send_back(page),
            "stage": state.task if state else None,
            "may_review": user.has_perm("stories.review_redactions"),
            "undo": self.undo(),
            "protection_off": protection_off(),
        }

    def undo(self) -> dict[str, Any] | None:
        """The suggestion used just now, as long as nothing was saved after it."""
        made, paths = self.request.GET.get("made", ""), self.request.GET.getlist("at")
        latest = str(self.object.latest_revision_id)
        return {"made": made, "paths": paths} if paths and made == latest else None


def by_severity(look: Look) -> Iterator[tuple[Any, list[FindingLine]]]:
    """The open findings in their two groups, worst first."""
    lines = [finding_line(item) for item in look.open]
    for heading, is_must in ((_("Must be solved"), True), (_("Should be looked at"), False)):
        group = [line for line in lines if line.is_must is is_must]
        if group:
            yield heading, group
