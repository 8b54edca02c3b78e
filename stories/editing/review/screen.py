"""Everything the review screen shows, in the order in which a reviewer needs it."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import TaskState

from stories.detection import UnscannableContent
from stories.editing.evidence import Evidence, evidence_for
from stories.editing.protection_panel import SCAN_BROKEN
from stories.editing.review.already_public import already_public
from stories.editing.review.bar import bar_of
from stories.editing.review.changes import changes_of
from stories.editing.review.changes_voided import Voided, voided_by
from stories.editing.review.commenting import comments_context
from stories.editing.review.outgrown import outgrown_on
from stories.editing.review.redacting import last_redaction
from stories.editing.review.situation import Situation, Stage
from stories.editing.review.translations import translations_beside
from stories.people.public_names import PublicName
from stories.publishing.blockers import Blocker
from stories.publishing.editions import Edition
from stories.publishing.gate import NEVER_IN_REHEARSAL, find_blockers
from stories.publishing.nearby import own_edition
from stories.redaction.answering import checklist_for
from stories.redaction.checklists import ChecklistAnswer, ChecklistItem
from stories.redaction.layers import protection_off
from stories.redaction.reviews import RedactionReview, reviews_of


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the checklist, what this reviewer answered, and the evidence beside it."""

    item: ChecklistItem
    answer: ChecklistAnswer | None
    evidence: list[Evidence]

    @property
    def is_yes(self) -> bool:
        """Whether this reviewer answered with yes."""
        return self.answer is not None and self.answer.value == ChecklistAnswer.Value.YES

    @property
    def choices(self) -> list[tuple[str, Any, bool]]:
        """Value, words and whether this reviewer chose it; nothing is ever chosen for them."""
        given = self.answer.value if self.answer else ""
        return [(value, words, value == given) for value, words in ChecklistAnswer.Value.choices]


@dataclass(frozen=True, slots=True)
class Proof:
    """That what readers have is what was approved."""

    edition: Edition
    same_words: bool
    seal_holds: bool
    readable_now: bool

    @property
    def holds(self) -> bool:
        """Whether every part of the proof holds."""
        return self.same_words and self.seal_holds


def screen_of(now: Situation) -> dict[str, Any]:
    """The context of the screen's template."""
    evidence = evidence_for(now.page, now.look)
    questions = list(questions_of(now, evidence))
    blockers = missing_of(now)
    missing = [blocker for blocker in blockers if not blocker.waiting]
    bar = bar_of(now)
    edition = own_edition(now.page)
    left = sum(not question.is_yes for question in questions)
    settled = bool(questions) and not (missing or left or bar.seen_by_me)
    return {
        "now": now,
        "page": now.page,
        "stage": now.stage.value,
        "fingerprint": now.fingerprint,
        "people": evidence["consents"],
        "bar": bar,
        "to_decide": [card for card in now.cards if card.is_open],
        "decided": [card for card in now.cards if not card.is_open],
        "undo": last_redaction(now) if now.may_act else None,
        "questions": questions,
        "left": left,
        "missing": missing,
        "waits": [blocker for blocker in blockers if blocker.waiting],
        "can_approve": now.may_act and settled,
        "proof": proof_of(now) if now.stage == Stage.APPROVED else None,
        "waiting_for": waiting_for(now.task_state) if now.stage == Stage.EDITORIAL else [],
        "came_back": _came_back(now),
        "changes": changes_of(now.page, now.passages.values(), edition),
        "edition": edition,
        "voided": voided_of(now, edition),
        "outgrown": outgrown_on(now.page, now.look),
        "translations": translations_beside(now.page, list(now.passages.values())),
        "known": already_public(now.page, list(now.passages.values()), now.look.found),
        "may_make_rules": now.page.can_go_out and now.user.has_perm("stories.add_publicname"),
        "rule_kinds": PublicName.KINDS,
        "protection_off": protection_off(),
        **comments_context(now),
    }


def questions_of(now: Situation, evidence: dict[str, list[Evidence]]) -> list[Question]:
    """The checklist of this page, with the answers of this person in this review."""
    answers = {}
    if now.review:
        given = now.review.answers.filter(by=now.user)
        answers = {answer.item_id: answer for answer in given}
    return [
        Question(item, answers.get(item.pk), evidence.get(item.evidence, []))
        for item in checklist_for(now.page)
    ]


def missing_of(now: Situation) -> list[Blocker]:
    """What keeps the gate shut apart from the approval itself."""
    if now.look.failed:
        return [SCAN_BROKEN]
    try:
        blockers = find_blockers(now.page, now.review)
    except UnscannableContent:
        return [SCAN_BROKEN]
    goes_without_saying = {"not_approved"}
    if not now.page.can_go_out:
        goes_without_saying |= NEVER_IN_REHEARSAL
    return [blocker for blocker in blockers if blocker.code not in goes_without_saying]


def voided_of(now: Situation, edition: Edition | None) -> Voided | None:
    """What changed since the last review of other words; nothing once these are approved."""
    if now.stage == Stage.APPROVED:
        return None
    overtaken = next((review for review in reviews_of(now.page) if _is_of_other(review, now)), None)
    return voided_by(now.page, overtaken, edition) if overtaken else None


def _is_of_other(review: RedactionReview, now: Situation) -> bool:
    """Whether a review that was not sent back looked at other words than these."""
    is_back = review.state == RedactionReview.State.SENT_BACK
    return not is_back and review.fingerprint != now.fingerprint


def proof_of(now: Situation) -> Proof | None:
    """Hold the standing edition against the approval and against the words of the page."""
    standing = Edition.objects.of_page(now.page.pk).filter(withdrawn_at__isnull=True)
    edition = standing.first()
    if edition is None or now.review is None:
        return None
    approved = now.review.fingerprint
    return Proof(
        edition=edition,
        same_words=approved == edition.fingerprint == now.page.fingerprint()
        and edition.review_number == now.review.pk,
        seal_holds=edition.is_sealed(),
        readable_now=standing.readable().exists(),
    )


def waiting_for(task_state: TaskState | None) -> list[Any]:
    """The people who can act on the present stage, by name."""
    if task_state is None:
        return []
    groups = task_state.task.specific.groups.all()
    people = get_user_model().objects.filter(is_active=True, groups__in=groups)
    return list(people.distinct().order_by("first_name", "last_name", "username"))


def _came_back(now: Situation) -> TaskState | None:
    if now.stage != Stage.CAME_BACK:
        return None
    return now.page.current_workflow_state.current_task_state
