"""The gate: the one way by which words reach readers.

Publish, approve, schedule, bulk, API and command line all end in :func:`issue_edition`.
"""

from collections.abc import Iterable
from typing import Any, cast

from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from stories.audit.log import lines_last
from stories.consent.records import ConsentRecord
from stories.publishing.blockers import Blocker, PublicationBlocked
from stories.publishing.caches import hold_readers
from stories.publishing.conditions import CONDITIONS
from stories.publishing.editions import Edition
from stories.publishing.entries import tell
from stories.publishing.issuing import write_edition
from stories.publishing.told import keys_of, people_now, people_told
from stories.publishing.upkeep import hold_translations
from stories.publishing.withdrawals import GateEntry
from stories.redaction.once import look_once
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of

# Blockers of every rehearsal: it never goes out, and neither does the shelf it stands on.
NEVER_IN_REHEARSAL = {"rehearsal", "parent"}

PAGE_GONE = _("The page does not exist any more.")
PEOPLE_CHANGED = _(
    "Somebody else was added to this story at this very moment, maybe in another language. "
    "Publish once more."
)


def find_blockers(page: Any, review: RedactionReview | None = None) -> list[Blocker]:
    """Everything that keeps the gate shut for these words of ``page``; empty when it may open."""
    return [blocker for condition in CONDITIONS for blocker in condition(page, review)]


def require_open(page: Any, review: RedactionReview | None) -> None:
    """Raise :class:`PublicationBlocked` with everything that is missing, or return."""
    blockers = find_blockers(page, review)
    if blockers:
        raise PublicationBlocked(blockers)


def approved_review(page: Any) -> RedactionReview | None:
    """The approval that fits the words of ``page`` as they are now; a forged row hides none."""
    reviews = RedactionReview.objects.select_related("decided_by").filter(
        page_id=page.pk, fingerprint=page.fingerprint(), state="approved"
    )
    return next((review for review in reviews if review.is_approved()), None)


@lines_last()
def issue_edition(review: RedactionReview | None, *, by: Any = None) -> Edition:
    """Seal the words that ``review`` approved and hand them to readers.

    The page and the review are locked, the fingerprint is computed anew, every condition is
    asked again; what the workflow or a form said does not count.

    Raises:
        PublicationBlocked: something is missing; nothing has changed.
    """
    page = _hold_page(review.page_id if review else None)
    return _issue(page, cast(RedactionReview, review), by)


def _hold_page(number: int | None) -> Any:
    """Lock the row of a page, and read its latest words. Raises as :func:`issue_edition`."""
    row = Page.objects.select_for_update().filter(pk=number).first()
    if row is None:
        raise PublicationBlocked([Blocker("gone", str(PAGE_GONE))])
    return look_once(manuscript_of(row))


def _issue(page: Any, review: RedactionReview, by: Any) -> Edition:
    """Issue a page that is held. Raises as :func:`issue_edition`."""
    locked = RedactionReview.objects.select_for_update(of=("self",)).select_related("decided_by")
    held = locked.filter(pk=review.pk).first()
    _hold_consents(page)
    keys = keys_of(page)
    require_open(page, held)  # None too: a withdrawal erased the review meanwhile
    page.read_once = None  # from here on something changes
    review = cast(RedactionReview, held)
    edition = write_edition(page, review)
    hold_translations(edition, keys, by=by)
    _follow(page, edition, by)
    told = {"page": page.pk, "review": review.pk, "fingerprint": review.fingerprint}
    tell(GateEntry.Act.ISSUED, by=by, **told)
    return edition


def _hold_consents(page: Any) -> None:
    """Lock the consents of ``page``, and ask of them as they are now: a withdrawal or a narrower
    consent comes before this edition, or finds it.
    """
    people = people_told(page)
    rows = ConsentRecord.objects.select_for_update(of=("self",)).select_related("storyteller")
    rows = rows.filter(pk__in=[person.consent_id for person in people]).order_by("pk")
    held = {record.pk: record for record in rows}
    for person in people:
        person.consent = held.get(person.consent_id)
    hold_readers()
    if {person.consent_id for person in people_now(page)} - {*held, None}:
        raise PublicationBlocked([Blocker("people_changed", str(PEOPLE_CHANGED))])


def _follow(page: Any, edition: Edition, by: Any) -> None:
    """Let Wagtail's status follow: live now, or later by ``sync_status`` when its time comes."""
    revision = page.get_latest_revision()
    if revision and Edition.objects.readable().filter(pk=edition.pk).exists():
        revision.content["go_live_at"] = None
        PublishPageRevisionAction(revision, user=by).execute(skip_permission_checks=True)


def publish_page(page: Any, *, by: Any = None) -> Edition:
    """What *Publish* means here: issue the edition of an approved page, or say what is missing.

    Raises:
        PublicationBlocked: with every blocker. The refusal is logged without the words.
    """
    try:
        return _issue_what_is_approved(page.pk, by)
    except PublicationBlocked as refusal:
        log_refusal(page, refusal, by)
        raise


@lines_last()
def _issue_what_is_approved(number: int, by: Any) -> Edition:
    """The words are read once, behind the lock: which approval fits them is asked of the same."""
    page = _hold_page(number)
    review = approved_review(page)
    if review is None:  # nothing can be issued: ask here for everything that is missing
        raise PublicationBlocked(find_blockers(page, None))
    return _issue(page, review, by)


def log_refusal(page: Any, refusal: PublicationBlocked, by: Any) -> None:
    """Keep the codes of what was missing; the sentences may name people, so they are not kept."""
    missing = [blocker.code for blocker in refusal.blockers]
    tell(GateEntry.Act.KEPT_SHUT, by=by, page=page.pk, missing=missing)


def finish_approved(review: RedactionReview, *, by: Any = None) -> Edition | None:
    """Issue what was approved just now, or None where it only waits for a hold.

    Of a rehearsal the approval is all that is kept.

    Raises:
        PublicationBlocked: something else is missing; nothing has changed.
    """
    page = manuscript_of(Page.objects.get(pk=review.page_id))
    blockers = find_blockers(page, review)
    if not page.can_go_out:
        if missing := missing_in_rehearsal(blockers):
            raise PublicationBlocked(missing)
        return None
    if blockers and all(blocker.waiting for blocker in blockers):
        log_refusal(page, PublicationBlocked(blockers), by)
        return None
    return issue_edition(review, by=by)


def missing_in_rehearsal(blockers: Iterable[Blocker]) -> list[Blocker]:
    """What would be missing of a true page; that this is none goes without saying."""
    return [each for each in blockers if each.code not in NEVER_IN_REHEARSAL and not each.waiting]


def finish_workflow(workflow_state: Any, user: Any = None) -> None:
    """Wagtail's end of a workflow: publish what is approved, and only that.

    A workflow also ends when a task is disabled or the last one cancelled. Without an approved
    review of these words nothing is published then; the page stays a draft. What only waits
    for a hold goes out when that is lifted.
    """
    page = manuscript_of(workflow_state.content_object)
    review = approved_review(page)
    if review is None:
        log_refusal(page, PublicationBlocked(find_blockers(page, None)), user)
        return
    finish_approved(review, by=user)
