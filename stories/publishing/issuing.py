"""Writing an edition: card, fragment, pictures, validity, seal. Only the gate calls this."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

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
    old = Edition.objects.of_page(page.pk).filter(withdrawn_at__isnull=True).first()
    old_path = old.path if old else ""
    if old:
        old.delete()
    fragment = page.fragment()
    pictures = copy_pictures(page, fragment)
    papers = copy_attachments(page, fragment)
    start, end = validity_of(page)
    told = sorted({person.consent_id for person in _told_elsewhere(page)})
    edition = Edition(
        **page.card(),
        page_number=page.pk,
        may_be_shared=may_be_shared(page),
        fragment=fragment,
        content=page.sealed_content()
        | {"pictures": sealed_pictures(pictures), "attachments": sealed_attachments(papers)}
        | ({"told": told} if told else {}),
        links=linked_pages(fragment, page),
        fingerprint=review.fingerprint,
        review_number=review.pk,
        issued_at=timezone.now(),
        valid_from=start,
        valid_until=end,
    )
    edition.path = f"{page.public_parent_path() or ''}{edition.slug}/" if edition.slug else "/"
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


def _attach(edition: Edition, page: Any, copies: Iterable[Any]) -> None:
    edition.consents.set({item.consent_id for item in page.appearances.all()})
    edition.told.set(edition.content.get("told", []))
    EditionTerm.objects.bulk_create(
        EditionTerm(edition=edition, theme=theme) for theme in edition.themes
    )
    for copy in copies:
        copy.edition = edition
        copy.save()


def validity_of(page: Any) -> tuple[datetime, datetime | None]:
    """From when and until when: the page's own schedule, and the earliest end of a consent."""
    now = timezone.now()
    consents = (appearance.consent for appearance in people_told(page))
    ends = [page.expire_at, *(consent_ends(consent) for consent in consents if consent)]
    start = page.go_live_at if page.go_live_at and page.go_live_at > now else now
    return start, min((end for end in ends if end), default=None)


def may_be_shared(page: Any) -> bool:
    """Whether everybody whom ``page`` tells of agreed to social media, in its language."""
    scope = ConsentScope(Channel.SOCIAL_MEDIA, page.locale.language_code)
    return all_agreed(people_told(page), scope)


def _told_elsewhere(page: Any) -> list[Any]:
    """Whom the page tells of by the names on its translations; nobody where it names somebody."""
    return [] if page.appearances.all() else people_told(page)


def linked_pages(fragment: str, page: Any) -> list[int]:
    """Numbers of the pages that the fragment and the card point to, without repeats."""
    card = [page.card().get("earlier_page"), page.card().get("next_page")]
    numbers = [int(number) for number in _PAGE_REFERENCE.findall(fragment)]
    return sorted({number for number in [*numbers, *card] if number})
