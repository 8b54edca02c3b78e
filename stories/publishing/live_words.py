"""What readers have of a page, in the shape that the check of a manuscript takes."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from stories.consent.appearances import Appearance
from stories.detection import Passage, PassageKind, Scan, Translation
from stories.publishing.editions import Edition
from stories.publishing.reissuing import approved_manuscript
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of


def standing_editions(pages: Iterable[int] | None = None) -> QuerySet[Edition]:
    """Editions that readers have or will have, of these pages or of all, oldest page first."""
    now = timezone.now()
    editions = Edition.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=now), withdrawn_at__isnull=True
    )
    if pages is not None:
        editions = editions.filter(page_number__in=set(pages))
    return editions.order_by("page_number")


def live_words(edition: Edition) -> Any:
    """A page that says what readers have: its manuscript, or the edition in its place.

    The manuscript knows the language of each block and where it stands; so it is preferred
    wherever a version of it still says exactly what was approved.
    """
    page = Page.objects.filter(pk=edition.page_number).first()
    review = RedactionReview.objects.filter(pk=edition.review_number or 0).first()
    approved = approved_manuscript(page, review)
    if approved is not None and approved.fingerprint() == edition.fingerprint:
        return approved
    latest = manuscript_of(page) if page else None
    if latest is not None and latest.fingerprint() == edition.fingerprint:
        return latest
    return EditionWords(edition)


def passages_in(edition: Edition) -> list[Passage]:
    """The passages that were sealed, each with a path of its own."""
    return [
        Passage(f"edition.{number}", text, edition.language, PassageKind(kind))
        for number, (kind, text) in enumerate(edition.content.get("passages", []))
    ]


class EditionWords:
    """An edition in the shape of a page, for the check: who is on it, and what it says."""

    def __init__(self, edition: Edition) -> None:
        self.pk = edition.page_number
        self.edition = edition
        self.appearances = People(edition)

    def passages(self) -> list[Passage]:
        """Every text that readers meet."""
        return passages_in(self.edition)

    def scans(self) -> list[Scan]:
        """An edition does not know what its pictures cover."""
        return []

    def told_in_translations(self) -> list[Translation]:
        """A rule that changed is held against these words alone."""
        return []


class People:
    """Who stands on an edition, by which consent, under which name."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    def all(self) -> list[Appearance]:
        """One appearance for each consent; none of them is a row of the table."""
        names = self.edition.content.get("names", {})
        return [
            Appearance(
                storyteller=record.storyteller,
                consent=record,
                shown_name=names.get(str(record.pk), ""),
            )
            for record in self.edition.consents.select_related("storyteller")
        ]
