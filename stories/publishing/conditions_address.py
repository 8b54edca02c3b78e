"""The conditions about the address: where a page stands, and whether readers may go there."""

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import PageViewRestriction

from stories.consent.scope import LANGUAGES
from stories.publishing.blockers import Blocker
from stories.publishing.editions import Edition
from stories.redaction.reviews import RedactionReview

# Addresses below the home page that lead to something else than a page.
RESERVED = {
    "admin", "archive", "attachments", "category", "covers", "feed", "follow", "kind", "leave",
    "pictures", "search", "series", "static", "story", "theme",
} | {language for language, _name in LANGUAGES}  # fmt: skip
_YEAR = re.compile(r"\d{4}")


def parent_is_public(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """The page above has an edition, so that the address is made of approved words."""
    if page.public_parent_path() is None:
        yield Blocker(
            "parent", _("The page above this one is not published."), _("Publish that one first.")
        )


def not_private(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Neither the page nor one above it is set to private."""
    if is_private(page):
        yield Blocker(
            "private",
            _("The page, or one above it, is set to private."),
            _("An administrator can change that in the page's status panel."),
        )


def is_private(page: Any) -> bool:
    """Whether the page is set to private, or one above it."""
    above = page.get_ancestors(inclusive=True).order_by().values("pk")
    # An alias is as private as what it follows, whatever that is one of.
    private = Q(page__in=above) | Q(page__aliases__in=above) | Q(page__aliases__aliases__in=above)
    return PageViewRestriction.objects.filter(private).exists()


def address_is_free(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """No other page has this address, neither in the tree nor among what readers have.

    Wagtail compares the address of a draft with its siblings' rows, not with their drafts.
    """
    parent, slug = page.public_parent_path() or "", page.card()["slug"]
    path = f"{parent}{slug}/"
    is_ours = slug in RESERVED or _YEAR.fullmatch(slug)
    if parent == "/" and is_ours and page.card()["kind"] != "homepage":
        yield Blocker(
            "address",
            _("The address “%s” belongs to the site itself.") % slug,
            _("The author can choose another one."),
        )
    others = Edition.objects.filter(path=path, withdrawn_at__isnull=True)
    others = others.exclude(page_number=page.pk)
    siblings = page.get_siblings(inclusive=False).filter(slug=page.slug).order_by()
    if others.order_by().values_list("pk").union(siblings.values_list("pk")).exists():
        yield Blocker(
            "address",
            _("Another page has the address “%s” already.") % page.slug,
            _("The author can choose another one."),
        )
