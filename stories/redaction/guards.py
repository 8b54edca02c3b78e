"""Who may act on a review, and on which words: asked before every act."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.redaction.claims import holder_of
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview

REVIEWS = "stories.review_redactions"
NEEDS_RIGHT = gettext_lazy("Only reviewers decide on redactions.")
OWN_WORDS = gettext_lazy(
    "You wrote or edited this text since its last approval. Somebody else has to review it."
)
CHANGED_MEANWHILE = gettext_lazy(
    "The text has changed since this screen was opened. Reload it and look at the new words."
)
NOT_OPEN = gettext_lazy("This review is closed. Open the page's review again.")
NEEDS_REASON = gettext_lazy("Write a reason: it helps whoever reads this later.")
SOMEBODY_ELSE = gettext_lazy(
    "%(who)s is on this review. Take it over first, or ask to have it handed to you."
)


def require_reviewer(page: Any, by: Any) -> None:
    """Refuse anyone without the right to review, and anyone whose words these are.

    Raises:
        PermissionDenied: with the reason in plain words.
    """
    if not by.is_active or not by.has_perm(REVIEWS):
        raise PermissionDenied(NEEDS_RIGHT)
    if by.pk in contributors_of(page):
        raise PermissionDenied(OWN_WORDS)


def require_current(review: RedactionReview, page: Any) -> None:
    """Refuse a review that is closed, of another page, or of words that have changed.

    Raises:
        ValidationError: with what to do about it.
    """
    if review.page_id != page.pk or review.state != RedactionReview.State.OPEN:
        raise ValidationError(NOT_OPEN)
    if review.fingerprint != page.fingerprint():
        raise ValidationError(CHANGED_MEANWHILE)


def require_free(review: RedactionReview, page: Any, by: Any) -> None:
    """Refuse to act on a review that somebody else is on.

    Raises:
        ValidationError: with who it is and the way out.
    """
    holder = holder_of(review, page)
    if holder is not None and holder.pk != by.pk:
        who = holder.get_full_name() or holder.get_username()
        raise ValidationError(_(str(SOMEBODY_ELSE)) % {"who": who})
