"""Whose words a page holds: these people do not approve it."""

from typing import Any

from django.db.models import Q
from wagtail.models import PageLogEntry, Revision

from stories.redaction.reviews import RedactionReview

# Wagtail's log actions that change what a page says.
WRITING = ("wagtail.create", "wagtail.edit", "wagtail.revert", "wagtail.copy", "wagtail.rename")


def contributors_of(page: Any, *, before: RedactionReview | None = None) -> set[int]:
    """Ids of users who created or edited the page since its last approval.

    Before any approval the owner counts too. With ``before``, an approved review: who had
    written since the approval before that one. An approval covers what was written up to the
    moment its review was opened.
    """
    approvals = RedactionReview.objects.filter(
        page_id=page.pk, state=RedactionReview.State.APPROVED, decided_at__isnull=False
    )
    if before is not None:
        approvals = approvals.exclude(pk=before.pk).filter(decided_at__lt=before.decided_at)
    given = (review for review in approvals.order_by("-decided_at") if review.is_approved())
    last = next(given, None)  # a row that was only written makes nobody a stranger to the text
    since = Q() if last is None else Q(created_at__gt=last.opened_at)
    revisions = Revision.page_revisions.filter(since, object_id=str(page.pk))
    written = Q() if last is None else Q(timestamp__gt=last.opened_at)
    entries = PageLogEntry.objects.filter(written, page_id=page.pk, action__in=WRITING)
    people = set(revisions.values_list("user_id", flat=True))
    people |= set(entries.values_list("user_id", flat=True))
    if last is None:
        people.add(page.owner_id)
    return people - {None}
