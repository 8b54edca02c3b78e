"""Whose words many pages hold, in a few queries whatever the number of pages.

It answers as ``contributors_of`` does for one page, which alone decides who may review; a test
holds the two against each other.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ModelLogEntry, Page, PageLogEntry, ReferenceIndex, Revision

from stories.consent.appearances import Appearance
from stories.pages.gated import GatedPage
from stories.people.storytellers import Storyteller
from stories.redaction.applied import AppliedRedaction, content_digest
from stories.redaction.contributors import WRITING, contributors_of, words_of_version
from stories.redaction.reviews import RedactionReview

Authors = dict[int, set[int]]


def authors_among(pages: Iterable[Page], people: Iterable[int]) -> Authors:
    """By number of the page: who of ``people`` wrote what it says since its last approval."""
    plain, others = _by_kind(pages)
    wanted = set(people)
    since = _last_approvals(plain)
    authors: Authors = {number: set() for number in plain}
    for number, page in plain.items():
        if number not in since and page.owner_id in wanted:
            authors[number].add(page.owner_id)
    _add_writers(authors, since, wanted)
    _add_by_log(authors, since, wanted)
    _add_of_what_they_refer_to(authors, since, wanted)
    return authors | {page.pk: contributors_of(page) & wanted for page in others}


def _by_kind(pages: Iterable[Page]) -> tuple[dict[int, Page], list[Page]]:
    """Pages that refer to people and pictures only, and the others: the home page is one."""
    plain, others = {}, []
    for page in pages:
        model = page.specific_class
        refers_to_more = getattr(model, "borrowed_words", None) is not GatedPage.borrowed_words
        if refers_to_more:
            others.append(page)
        else:
            plain[page.pk] = page
    return plain, others


def _last_approvals(pages: Iterable[int]) -> dict[int, datetime]:
    """When the review of each page's last approval was opened; none where there is none."""
    decided = RedactionReview.objects.filter(page_id__in=list(pages), decided_at__isnull=False)
    since: dict[int, datetime] = {}
    for review in decided.order_by("-decided_at"):
        if review.page_id not in since and review.was_approved():
            since[review.page_id] = review.opened_at
    return since


def _is_after(moment: datetime, since: Mapping[int, datetime], number: int) -> bool:
    return number not in since or moment > since[number]


def _add_writers(authors: Authors, since: Mapping[int, datetime], people: set[int]) -> None:
    """Who made a version that says something else than the one before."""
    of_theirs = Revision.page_revisions.filter(
        object_id__in=[str(number) for number in authors], user_id__in=people
    ).values_list("object_id", "created_at")
    touched = {number for number, made in of_theirs if _is_after(made, since, int(number))}
    if not touched:
        return
    spared = _offered_wording(touched)
    said: dict[int, dict[str, Any] | None] = {}
    versions = Revision.page_revisions.filter(object_id__in=touched).order_by("created_at", "pk")
    for number, pk, made, user, content in versions.values_list(
        "object_id", "pk", "created_at", "user_id", "content"
    ):
        page = int(number)
        before, said[page] = said.get(page), words_of_version(content)
        if said[page] == before or not _is_after(made, since, page) or user not in people:
            continue
        step = (pk, user, content_digest(before or {}), content_digest(said[page] or {}))
        if step not in spared:
            authors[page].add(user)


def _offered_wording(pages: Iterable[str]) -> set[tuple[int, int, str, str]]:
    """Sealed redactions as version, person, and digests of the words before and after."""
    steps = AppliedRedaction.objects.filter(page_id__in=[int(number) for number in pages])
    return {
        (step.revision_number, step.by_id, step.before_digest, step.after_digest)
        for step in steps
        if step.is_sealed()
    }


def _add_by_log(authors: Authors, since: Mapping[int, datetime], people: set[int]) -> None:
    """Who stands in entries that no version stands behind any more, or never did."""
    kept = Revision.page_revisions.filter(object_id__in=[str(number) for number in authors])
    entries = PageLogEntry.objects.filter(
        Q(revision_id__isnull=True) | ~Q(revision_id__in=kept.values("pk")),
        page_id__in=list(authors),
        user_id__in=people,
        action__in=WRITING,
    )
    for number, user, moment in entries.values_list("page_id", "user_id", "timestamp"):
        if _is_after(moment, since, number):
            authors[number].add(user)


def _add_of_what_they_refer_to(
    authors: Authors, since: Mapping[int, datetime], people: set[int]
) -> None:
    """Who changed a storyteller or a picture that stands on the page."""
    entries = ModelLogEntry.objects.filter(user_id__in=people, action__in=WRITING)
    changed: dict[tuple[int, str], list[tuple[int, datetime]]] = {}
    for kind, key, user, moment in entries.values_list(
        "content_type_id", "object_id", "user_id", "timestamp"
    ):
        changed.setdefault((kind, key), []).append((user, moment))
    if not changed:
        return
    for number, subject in _referred_to(authors):
        for user, moment in changed.get(subject, ()):
            if _is_after(moment, since, number):
                authors[number].add(user)


def _referred_to(pages: Iterable[int]) -> list[tuple[int, tuple[int, str]]]:
    numbers = list(pages)
    person = ContentType.objects.get_for_model(Storyteller, for_concrete_model=False).pk
    people = Appearance.objects.filter(page_id__in=numbers).values_list("page_id", "storyteller")
    index = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(number) for number in numbers],
    )
    others = index.values_list("object_id", "to_content_type_id", "to_object_id")
    return [
        *((number, (person, str(key))) for number, key in people),
        *((int(number), (kind, key)) for number, kind, key in others),
    ]
