"""Whose words a page holds: these people do not approve it."""

from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import COMMENTS_RELATION_NAME, ModelLogEntry, Page, PageLogEntry, Revision

from stories.redaction.applied import AppliedRedaction, content_digest, redactions_of
from stories.redaction.once import once_a_look
from stories.redaction.reviews import RedactionReview, reviews_of

# Wagtail's log actions that change what a page says.
WRITING = ("wagtail.create", "wagtail.edit", "wagtail.revert", "wagtail.copy", "wagtail.rename")
# What Wagtail keeps in a version for itself: who only moves a page along changes nothing else.
BOOKKEEPING = {field.name for field in Page._meta.fields} - {"title", "slug"} | {
    COMMENTS_RELATION_NAME
}


@once_a_look
def contributors_of(page: Any, *, before: RedactionReview | None = None) -> set[int]:
    """Ids of users who created or changed what the page says since its last approval.

    What it says stands in its versions and in what it refers to: the registry's shown names,
    pictures, and with the home page the names of categories, themes and series. Before any
    approval the owner counts too. With ``before``, an approved review: who had written since
    the approval before that one. An approval covers what was written up to the moment its
    review was opened.
    """
    last = _last_approval(page, before)
    since = last.opened_at if last else None
    people = _writers(page, since) | _by_log(page, since)
    if last is None:
        people.add(page.owner_id)
    return {person for person in people if person is not None}


def _last_approval(page: Any, before: RedactionReview | None) -> RedactionReview | None:
    """The last approval before ``before``; a row that was only written is none."""
    decided = [(review.decided_at, review) for review in reviews_of(page) if review.decided_at]
    if before is not None and before.decided_at is not None:
        end = before.decided_at
        decided = [(at, review) for at, review in decided if at < end and review.pk != before.pk]
    given = [review for _at, review in sorted(decided, key=lambda pair: pair[0], reverse=True)]
    return next((review for review in given if review.was_approved()), None)


def _writers(page: Any, since: datetime | None) -> set[int | None]:
    """Users of versions that differ from the one before; one that says the same is nobody's.

    Neither is one that differs by wording the program offered, as long as nobody wrote over it.
    """
    spared = _offered_wording(page)
    versions = Revision.page_revisions.filter(object_id=str(page.pk)).order_by("created_at", "pk")
    people: set[int | None] = set()
    said: dict[str, Any] | None = None
    for number, made, user, content in versions.values_list(
        "pk", "created_at", "user_id", "content"
    ):
        before, said = said, words_of_version(content)
        if said == before or (since is not None and made <= since):
            continue
        steps = spared.get(number, [])
        if not any(
            step.by_id == user
            and step.after_digest == content_digest(said)
            and step.before_digest == content_digest(before or {})
            for step in steps
        ):
            people.add(user)
    return people


def words_of_version(content: dict[str, Any]) -> dict[str, Any]:
    """What a version says, without what Wagtail keeps in it for itself."""
    return {key: content[key] for key in content if key not in BOOKKEEPING}


def _offered_wording(page: Any) -> dict[int, list[AppliedRedaction]]:
    """The redactions that reviewers made with offered wording, by the number of the version."""
    steps: dict[int, list[AppliedRedaction]] = {}
    for step in redactions_of(page):
        if step.is_sealed():
            steps.setdefault(step.revision_number, []).append(step)
    return steps


def _by_log(page: Any, since: datetime | None) -> set[int | None]:
    """Users of entries that no version stands behind any more, or never did.

    And those who changed what the page refers to, in one query.
    """
    kept = Revision.page_revisions.filter(object_id=str(page.pk)).values("pk")
    told = Q(revision_id__isnull=True) | ~Q(revision_id__in=kept)
    entries = PageLogEntry.objects.filter(told, _after(since), page_id=page.pk, action__in=WRITING)
    others = _of_what_it_refers_to(page, since)
    return set(entries.order_by().values_list("user_id", flat=True).union(others))


def _of_what_it_refers_to(page: Any, since: datetime | None) -> "QuerySet[ModelLogEntry, Any]":
    """Users who changed the rows whose words or pixels stand on the page."""
    manuscript = page if hasattr(page, "borrowed_words") else page.specific
    borrowed = Q(pk__in=[])
    for row in getattr(manuscript, "borrowed_words", list)():
        kind = ContentType.objects.get_for_model(row, for_concrete_model=False)
        borrowed |= Q(content_type=kind, object_id=str(row.pk))
    entries = ModelLogEntry.objects.filter(borrowed, _after(since), action__in=WRITING)
    return entries.order_by().values_list("user_id", flat=True)


def _after(since: datetime | None) -> Q:
    return Q() if since is None else Q(timestamp__gt=since)
