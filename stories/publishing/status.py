"""Wagtail's ``live`` follows the editions; nothing that readers get depends on it."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from stories.publishing.blockers import Blocker, PublicationBlocked
from stories.publishing.editions import Edition

ERASED_MEANWHILE = gettext_lazy(
    "This page was erased while it was open, because a consent was withdrawn or somebody deleted "
    "it. It cannot be saved again."
)


def standing_edition(page_number: int | None) -> Edition | None:
    """The readable, sealed edition of a page, without its article."""
    edition = Edition.objects.readable().cards().filter(page_number=page_number).first()
    return edition if edition and edition.is_card_sealed() else None


class ManuscriptErased(ValidationError):
    """Somebody saves a page that was erased, by a withdrawal or by hand, while it was open."""

    def __init__(self) -> None:
        super().__init__({NON_FIELD_ERRORS: [ERASED_MEANWHILE]})


def require_manuscript(page_number: int) -> None:
    """Lock the row of a page, inside a transaction.

    Raises:
        ManuscriptErased: there is no such row any more.
    """
    rows = Page.objects.select_for_update().filter(pk=page_number)
    if not rows.values_list("pk", flat=True).first():
        raise ManuscriptErased


def live_as_it_may_be(page: Any) -> bool:
    """What ``live`` may be when ``page`` is saved with ``live=True``.

    New pages, copies and aliases are born as drafts; a page whose edition has ended falls back.

    Raises:
        PublicationBlocked: a draft is turned live without an edition, or a version is published
            whose words are not those of the edition.
    """
    edition = standing_edition(page.pk)
    if edition and not _publishes_other_words(page, edition):
        return True
    if edition is None and _falls_back(page):
        return False
    raise PublicationBlocked(
        [
            Blocker(
                "no_edition",
                _("Only an approved review publishes a page."),
                _("Send it to review."),
            )
        ]
    )


def _publishes_other_words(page: Any, edition: Edition) -> bool:
    """Whether a version becomes the live one that is not what readers have."""
    before = Page.objects.filter(pk=page.pk).values_list("live_revision", flat=True).first()
    if page.live_revision_id in {None, before}:
        return False
    return page.fingerprint() != edition.fingerprint


def _falls_back(page: Any) -> bool:
    if page.pk is None or page.alias_of_id:
        return True
    return Page.objects.filter(pk=page.pk, live=True).exists()


def sync_status() -> int:
    """Set ``live`` of every page by its edition; returns how many pages were corrected."""
    readable = Edition.objects.readable().values("page_number")
    started = Page.objects.filter(pk__in=readable, live=False).update(live=True)
    pages = Page.objects.filter(depth__gt=1, live=True)  # the root of the tree is no manuscript
    ended = pages.exclude(pk__in=readable).update(live=False)
    return started + ended
