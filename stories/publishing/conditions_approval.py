"""The conditions about the approval: who gave it, how many, and of which words."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from stories.publishing.blockers import Blocker
from stories.redaction.approval import all_eyes
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview
from stories.redaction.risk import eyes_needed


def approved_by_second_person(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """A reviewer who is not an author of these words has approved them."""
    if review is None or not review.is_approved():
        yield Blocker(
            "not_approved",
            _("No redaction review of these words is approved."),
            _("A reviewer who did not write them can do it."),
        )
    elif review.decided_by is None or not review.decided_by.is_active:
        yield Blocker(
            "approver_gone",
            _("The person who approved has no account any more."),
            _("Another reviewer can approve again."),
        )
    elif review.decided_by_id in contributors_of(page, before=review):
        yield Blocker(
            "own_words",
            _("The person who approved had written or edited the text."),
            _("Another reviewer can approve."),
        )


def eyes_enough(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """As many reviewers have approved as the risk of the page asks for, now."""
    if review is None or not review.is_approved():
        return
    if len(all_eyes(review, page)) < eyes_needed(page):
        yield Blocker(
            "eyes",
            _("Two reviewers have to approve this page."),
            _("Send it to review again; two who did not write the text approve it then."),
        )


def fingerprint_unchanged(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """The words are exactly those that were approved."""
    if review and review.fingerprint != page.fingerprint():
        yield Blocker(
            "changed",
            _("The page was changed after it was approved."),
            _("Send it to review again; nothing is lost."),
        )
