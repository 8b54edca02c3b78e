"""Writing an edition: card, fragment, pictures, validity, seal. Only the gate calls this."""

import hashlib
import io
import re
import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from stories.images.metadata import PUBLIC_WIDTHS, strip_metadata
from stories.publishing.addresses import move_edition, remember_address
from stories.publishing.attachments import copy_attachments, sealed_attachments
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionPicture, EditionTerm
from stories.publishing.index.writing import index_edition
from stories.publishing.upkeep import consent_ends
from stories.redaction.reviews import RedactionReview

# Longer numbers are no number of a row: somebody has written about references.
_PAGE_REFERENCE = re.compile(r"landfall:page/(\d{1,18})(?!\d)")
_PICTURE_REFERENCE = re.compile(r"landfall:picture/(\d{1,18})/(\d{1,5})(?!\d)")


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
    edition = Edition(
        **page.card(),
        page_number=page.pk,
        fragment=fragment,
        content=page.sealed_content()
        | {"pictures": sealed_pictures(pictures), "attachments": sealed_attachments(papers)},
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
    EditionTerm.objects.bulk_create(
        EditionTerm(edition=edition, theme=theme) for theme in edition.themes
    )
    for copy in copies:
        copy.edition = edition
        copy.save()


def validity_of(page: Any) -> tuple[datetime, datetime | None]:
    """From when and until when: the page's own schedule, and the earliest end of a consent."""
    now = timezone.now()
    consents = (appearance.consent for appearance in page.appearances.all())
    ends = [page.expire_at, *(consent_ends(consent) for consent in consents if consent)]
    start = page.go_live_at if page.go_live_at and page.go_live_at > now else now
    return start, min((end for end in ends if end), default=None)


def linked_pages(fragment: str, page: Any) -> list[int]:
    """Numbers of the pages that the fragment and the card point to, without repeats."""
    card = [page.card().get("earlier_page"), page.card().get("next_page")]
    numbers = [int(number) for number in _PAGE_REFERENCE.findall(fragment)]
    return sorted({number for number in [*numbers, *card] if number})


def cover_of(pictures: list[EditionPicture]) -> str:
    """The name of the largest copy of the first picture; empty when there is none."""
    first = [item for item in pictures if item.key.split("/")[0] == pictures[0].key.split("/")[0]]
    return max(first, key=lambda item: item.width).name if first else ""


def sealed_pictures(pictures: list[EditionPicture]) -> dict[str, list[Any]]:
    """By key: name, width, height and SHA-256 of the bytes, which the seal covers."""
    return {
        item.key: [item.name, item.width, item.height, hashlib.sha256(item.data).hexdigest()]
        for item in pictures
    }


def copy_pictures(page: Any, fragment: str) -> list[EditionPicture]:
    """Clean copies, in every width the fragment asks for, smallest first within a picture.

    Words that only look like a reference ask for nothing.

    Raises:
        CopyChanged: a picture is not cleared any more, whatever the gate saw a moment ago.
    """
    images = {str(image.pk): image for image in page.pictures()}
    copies = []
    for key, width in dict.fromkeys(_PICTURE_REFERENCE.findall(fragment)):
        if key not in images or int(width) not in range(1, max(PUBLIC_WIDTHS) + 1):
            continue
        clean = strip_metadata(io.BytesIO(images[key].cleared_bytes()), width=int(width))
        copies.append(
            EditionPicture(
                key=f"{key}/{width}",
                name=f"{secrets.token_urlsafe(12)}.webp",
                width=clean.width,
                height=clean.height,
                content_type=clean.content_type,
                data=clean.data,
            )
        )
    return copies
