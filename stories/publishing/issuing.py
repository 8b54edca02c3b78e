"""Writing an edition: card, fragment, pictures, validity, seal. Only the gate calls this."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from stories.consent.appearances import Appearance
from stories.consent.scope import Channel, ConsentScope
from stories.publishing.addresses import move_edition, remember_address
from stories.publishing.attachments import copy_attachments, sealed_attachments
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionTerm
from stories.publishing.index.writing import index_edition
from stories.publishing.pictures import copy_pictures, cover_of, sealed_pictures
from stories.publishing.told import all_agreed, people_told
from stories.publishing.upkeep import consent_ends
from stories.redaction.reviews import RedactionReview

# Longer numbers are no number of a row: somebody has written about references.
_PAGE_REFERENCE = re.compile(r"landfall:page/(\d{1,18})(?!\d)")


def write_edition(page: Any, review: RedactionReview) -> Edition:
    """Replace the standing edition of ``page`` by one of its present words, and seal it."""
    people = people_told(page)  # the old edition remembers some of them, and goes now
    old = Edition.objects.of_page(page.pk).filter(withdrawn_at__isnull=True).first()
    old_path = old.path if old else ""
    if old:
        old.delete()
    fragment = page.fragment()
    pictures = copy_pictures(page, fragment)
    papers = copy_attachments(page, fragment)
    copies = {"pictures": sealed_pictures(pictures), "attachments": sealed_attachments(papers)}
    edition = _written(page, review, fragment, copies, people)
    edition.cover_picture = cover_of(pictures)
    edition.close_seal()
    edition.save()
    _attach(edition, page, [*pictures, *papers])
    if old_path and old_path != edition.path:
        remember_address(old_path, page.pk)
        move_edition(edition, old_path)
    forget_cached()
    index_edition(edition)
    return edition


def _written(
    page: Any,
    review: RedactionReview,
    fragment: str,
    copies: dict[str, Any],
    people: Sequence[Appearance],
) -> Edition:
    """The edition of ``page``, not sealed yet; ``people`` are those whom it tells of."""
    start, end = validity_of(page, people)
    unnamed = [] if page.appearances.all() else sorted({each.consent_id for each in people})
    edition = Edition(
        **page.card(),
        page_number=page.pk,
        may_be_shared=may_be_shared(page, people),
        fragment=fragment,
        content=page.sealed_content() | copies | ({"told": unnamed} if unnamed else {}),
        links=linked_pages(fragment, page),
        fingerprint=review.fingerprint,
        review_number=review.pk,
        issued_at=timezone.now(),
        valid_from=start,
        valid_until=end,
    )
    edition.path = f"{page.public_parent_path() or ''}{edition.slug}/" if edition.slug else "/"
    return edition


def _attach(edition: Edition, page: Any, copies: Iterable[Any]) -> None:
    edition.consents.set({item.consent_id for item in page.appearances.all()})
    edition.told.set(edition.content.get("told", []))
    EditionTerm.objects.bulk_create(
        EditionTerm(edition=edition, theme=theme) for theme in edition.themes
    )
    for copy in copies:
        copy.edition = edition
        copy.save()


def validity_of(page: Any, people: Iterable[Appearance]) -> tuple[datetime, datetime | None]:
    """From when and until when: the page's own schedule, and the earliest end of a consent."""
    now = timezone.now()
    ends = [page.expire_at, *(consent_ends(each.consent) for each in people if each.consent)]
    start = page.go_live_at if page.go_live_at and page.go_live_at > now else now
    return start, min((end for end in ends if end), default=None)


def may_be_shared(page: Any, people: Iterable[Appearance]) -> bool:
    """Whether everybody whom ``page`` tells of agreed to social media, in its language."""
    return all_agreed(people, ConsentScope(Channel.SOCIAL_MEDIA, page.locale.language_code))


def linked_pages(fragment: str, page: Any) -> list[int]:
    """Numbers of the pages that the fragment and the card point to, without repeats."""
    card = [page.card().get("earlier_page"), page.card().get("next_page")]
    numbers = [int(number) for number in _PAGE_REFERENCE.findall(fragment)]
    return sorted({number for number in [*numbers, *card] if number})
