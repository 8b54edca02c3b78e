"""Taking an edition down: its words and pictures go, its address remembers that it is gone."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from stories.audit.log import lines_last
from stories.publishing.addresses import FormerAddress, remember_address
from stories.publishing.attachments import EditionAttachment
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.entries import tell
from stories.publishing.index.writing import unindex_page
from stories.publishing.withdrawals import GateEntry
from stories.redaction.approval import end_approvals

_WORDS: dict[str, Any] = {
    "path": "",
    "slug": "",
    "title": "",
    "teaser": "",
    "shown_names": [],
    "date_shown": "",
    "listed_on": None,
    "category": "",
    "themes": [],
    "series": "",
    "part": None,
    "country": "",
    "cover_seed": 0,
    "cover_picture": "",
    "earlier_page": None,
    "next_page": None,
    "translation_key": "",
    "mark": "",
    "byline": "",
    "may_be_shared": False,
    "date_told": "",
    "fragment": "",
    "content": {},
    "links": [],
    "fingerprint": "",
}


@transaction.atomic
def take_down(edition: Edition, *, by: Any = None) -> None:
    """Erase an edition's words, pictures and links; its addresses answer 410 from now on.

    The row that remains says when, and is sealed so that nobody can fill it again.
    """
    if edition.withdrawn_at:
        return
    forget_cached()  # first of all, as whoever changes what readers have: see EditionQuerySet.held
    remember_address(edition.path, edition.page_number, withdrawn=True)
    FormerAddress.objects.filter(page_number=edition.page_number).update(withdrawn=True)
    edition.pictures.all().delete()
    EditionAttachment.objects.filter(edition=edition).delete()
    edition.terms.all().delete()
    edition.consents.clear()
    edition.told.clear()
    for name, empty in _WORDS.items():
        setattr(edition, name, empty)
    edition.withdrawn_at = timezone.now()
    edition.close_seal()
    edition.save()
    end_approvals(edition.page_number)
    Page.objects.filter(pk=edition.page_number).update(live=False, has_unpublished_changes=True)
    unindex_page(edition.page_number)
    tell(GateEntry.Act.TAKEN_DOWN, by=by, page=edition.page_number, review=edition.review_number)


@lines_last()
def take_down_page(page_number: int, *, by: Any = None) -> int:
    """Take down what stands of a page; returns how many editions that were (0 or 1)."""
    standing = Edition.objects.of_page(page_number).filter(withdrawn_at__isnull=True)
    for edition in (editions := list(standing)):
        take_down(edition, by=by)
    return len(editions)
