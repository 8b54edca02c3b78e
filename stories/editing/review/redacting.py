"""A redaction applied by the reviewer: offered wording takes the place of found words, sealed.

Reviewers have no right to edit a page, and who edits it does not approve it. This is the one
change they make: in found words, with a wording that the program offers for exactly these.
"""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.locks import BasicLock
from wagtail.models import Page, Revision

from stories.audit.log import Act, enter
from stories.audit.seals import seal
from stories.detection import Occurrence
from stories.detection.generalising import Wording
from stories.editing.protection_wordings import wordings_at
from stories.editing.review.cards import Card, CardPart
from stories.editing.review.offers import places_of, verdict_of
from stories.editing.review.situation import Situation
from stories.editing.suggestions import UNDO_TOO_LATE, put_wording, save_draft
from stories.redaction.applied import AppliedRedaction, content_digest, redactions_of
from stories.redaction.approval import carry
from stories.redaction.contributors import words_of_version
from stories.redaction.deciding import decide_finding
from stories.redaction.decisions import FindingDecision
from stories.redaction.guards import require_current, require_free, require_reviewer
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of

NOT_OFFERED = gettext_lazy("This wording is not offered for these words. Nothing was changed.")
LOCKED = gettext_lazy("This page is locked, so its words cannot be changed here.")
NOTHING_TO_UNDO = gettext_lazy("There is no redaction to undo.")

Change = tuple[CardPart, Wording]


def apply_wordings(now: Situation, card: Card, changes: list[Change]) -> AppliedRedaction:
    """Put the chosen wording in every place of the words, and record what was decided.

    Raises:
        PermissionDenied: this person may not review, or the page is locked.
        ValidationError: the words have moved or gone. Then nothing is changed.
    """
    _require_unlocked(now)
    decision = decide_finding(
        review=now.open_review,
        page=now.page,
        found=_found(card, changes),
        verdict=verdict_of(changes[0][1]),
        by=now.user,
        option=changes[0][1].code,
    )
    _write(now.page, card, changes)
    return _save(now, Act.REDACTION_APPLIED, decision, changes[0][1].code)


def choose(card: Card, part_key: str, code: str) -> list[Change]:
    """What a form chose; without a part, the best wording of each.

    Raises:
        ValidationError: the program does not offer that for these words.
    """
    if not part_key and card.all_can_change:
        return [(part, part.offers[0]) for part in card.parts]
    part = card.part_with(part_key)
    offer = next((each for each in part.offers if each.code == code), None) if part else None
    if part is None or offer is None:
        raise ValidationError(NOT_OFFERED)
    return [(part, offer)]


def last_redaction(now: Situation) -> AppliedRedaction | None:
    """The redaction of this review that can be undone: nothing was written after it."""
    if now.review is None:
        return None
    steps = [step for step in redactions_of(now.page) if _can_be_undone(step, now.review)]
    latest = _latest_version(now.page) if steps else None
    if latest is None:
        return None
    said = content_digest(words_of_version(latest.content))
    return next((step for step in reversed(steps) if step.after_digest == said), None)


def _can_be_undone(step: AppliedRedaction, review: RedactionReview) -> bool:
    is_of_review = step.decision is not None and step.decision.review_id == review.pk
    return step.undone_at is None and is_of_review and step.is_sealed()


def undo_last(now: Situation) -> AppliedRedaction:
    """Restore the words before the last redaction, and forget its decision.

    Raises:
        PermissionDenied: this person may not review, or the page is locked.
        ValidationError: there is none, or something was written after it.
    """
    require_reviewer(now.page, now.user)
    require_current(now.open_review, now.page)
    require_free(now.open_review, now.page, now.user)
    _require_unlocked(now)
    step = last_redaction(now)
    if step is None:
        raise ValidationError(NOTHING_TO_UNDO)
    before, latest = _version_before(step), _latest_version(now.page)
    if latest is None:
        raise ValidationError(UNDO_TOO_LATE)
    said = words_of_version(before.content)
    now.page = now.page.with_content_json({**latest.content, **said})
    decision, step.undone_at, step.decision = step.decision, timezone.now(), None
    step.save(update_fields=["undone_at", "decision"])
    if decision:
        decision.delete()
    return _save(now, Act.REDACTION_UNDONE, None, "")


def _latest_version(page: Any) -> Revision | None:
    """The latest version as it is stored; the one in hand may have been worked on."""
    if getattr(page, "read_once", None) is not None:
        return page.latest_revision
    return Revision.objects.filter(pk=page.latest_revision_id).first()


def _version_before(step: AppliedRedaction) -> Revision:
    made = Revision.page_revisions.filter(
        object_id=str(step.page_id), pk=step.revision_number
    ).first()
    try:
        before = made.get_previous() if made else None
    except Revision.DoesNotExist:
        before = None
    if before is None or content_digest(words_of_version(before.content)) != step.before_digest:
        raise ValidationError(UNDO_TOO_LATE)
    return before


def _require_unlocked(now: Situation) -> None:
    """A lock of the workflow keeps editors out while we review; anybody else's keeps us out."""
    lock = now.page.get_lock()
    if now.page.alias_of_id or (isinstance(lock, BasicLock) and lock.for_user(now.user)):
        raise PermissionDenied(LOCKED)


def _found(card: Card, changes: list[Change]) -> Any:
    return card.first if len(changes) == len(card.parts) else card.found_apart(changes[0][0])


def _write(draft: Any, card: Card, changes: list[Change]) -> None:
    """As it fits each place, from the end, so that the places before stay where they are."""
    spots: dict[Occurrence, tuple[str, str]] = {}
    for part, offer in changes:
        for same in card.same_words(part):
            fitting = wordings_at(places_of(same), offer.wording, [same.finding], card.passages)
            spots |= {place: (same.digest, said) for place, said in fitting.items()}
    for place in sorted(spots, key=lambda each: (each.path, each.start), reverse=True):
        digest, wording = spots[place]
        put_wording(draft, [place], expected_digest=digest, wording=wording)


def _save(
    now: Situation, act: Act, decision: FindingDecision | None, code: str
) -> AppliedRedaction:
    """Save the words in hand as a version that is nobody's, and let the review go on with it."""
    before = _latest_version(now.page)
    made = save_draft(now.page, now.user)
    after = Revision.objects.get(pk=made.pk)  # as it was stored
    step = AppliedRedaction(
        page_id=now.page.pk,
        revision_number=after.pk,
        before_digest=content_digest(words_of_version(before.content) if before else {}),
        after_digest=content_digest(words_of_version(after.content)),
        decision=decision,
        by=now.user,
        at=timezone.now(),
        undone_at=timezone.now() if decision is None else None,
    )
    step.redaction_seal = seal("redaction", step.parts())
    step.save()
    now.page = manuscript_of(Page.objects.get(pk=now.page.pk))
    carry(now.open_review, now.page)
    codes = {"option": code, "revision": after.pk}
    review = now.open_review
    enter(act, by=now.user, page=now.page.pk, review=review.pk, codes=codes)
    return step


def told(changes: list[Change]) -> str:
    """What is said of an applied redaction; without the words that are gone."""
    wordings = [offer.wording for _part, offer in changes if offer.wording]
    if not wordings:
        return _("The words are left out.")
    return _("Now it says: %s.") % _(", ").join(f"“{wording}”" for wording in wordings)
