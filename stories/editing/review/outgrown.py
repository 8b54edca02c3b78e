"""Why an approval of exactly these words is not enough any more, although no letter changed."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.detection import Severity
from stories.editing.protection import Look
from stories.redaction.approval import all_eyes, suffices
from stories.redaction.reviews import RedactionReview, reviews_of
from stories.redaction.risk import risks_of


@dataclass(frozen=True, slots=True)
class Outgrown:
    """An approval of these words that does not hold now, and each reason in a sentence."""

    review: RedactionReview
    reasons: tuple[str, ...]


def outgrown_on(page: Any, look: Look) -> Outgrown | None:
    """The last approval of exactly these words, if it was given and is not enough now."""
    fingerprint = page.fingerprint()
    same = [each for each in reviews_of(page) if each.fingerprint == fingerprint]
    last = next((each for each in same if each.was_approved()), None)
    if last is None or suffices(last, page):
        return None
    return Outgrown(last, tuple(_reasons(last, page, look)))


def _reasons(review: RedactionReview, page: Any, look: Look) -> list[str]:
    reasons = []
    if review.decided_by is None or not review.decided_by.is_active:
        reasons.append(_("The person who approved has no account any more."))
    given = len(all_eyes(review, page))
    reasons += [
        _("%(reason)s That asks for %(eyes)d reviewers.")
        % {"reason": rule.reason, "eyes": rule.eyes}
        for rule in risks_of(page)
        if rule.eyes > given
    ]
    found = look.count(Severity.MUST)
    if found:
        reasons.append(
            ngettext(
                "%d finding that must be decided is new: a rule, a protected word or an exception "
                "is another than then.",
                "%d findings that must be decided are new: a rule, a protected word or an "
                "exception is another than then.",
                found,
            )
            % found
        )
    return reasons or [_("Another decision about the page has taken its place.")]
