"""The base of every page type: a manuscript that only the gate turns into an edition."""

import secrets
from typing import Any

from django.db import models, transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Page, Revision

from stories.detection import Passage, Scan, Translation
from stories.pages.cards import card_of
from stories.pages.content import attachments_of, content_of, fingerprint_of, pictures_of
from stories.pages.dates import DatePrecision, show_date
from stories.pages.noting import noted_once
from stories.pages.passages import passages_of, unknown_blocks
from stories.pages.pictures import scans_of
from stories.pages.taxonomy import Category, Theme
from stories.pages.versions import attach_references, with_references
from stories.publishing.gate import publish_page
from stories.publishing.nearby import edition_above, told_in_translations
from stories.publishing.status import (
    live_as_it_may_be,
    require_manuscript,
    standing_edition,
)
from stories.redaction.once import is_looked_at, once_a_look


def new_cover_seed() -> int:
    """A random seed for the cover art; never derived from the person or the text."""
    return secrets.randbelow(2**31 - 1)


class GatedPage(Page):
    """What all manuscripts share. Readers never see it: they see its readable edition."""

    teaser = models.CharField(
        _("teaser"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences for lists, written for the purpose."),
    )
    category = models.ForeignKey(
        Category,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("category"),
    )
    themes = ParentalManyToManyField(Theme, blank=True, related_name="+", verbose_name=_("themes"))
    date = models.DateField(_("date"), null=True, blank=True)
    date_precision = models.CharField(
        _("tell the date as"),
        max_length=8,
        choices=DatePrecision.choices,
        default=DatePrecision.MONTH,
        help_text=_("Readers never see more than this."),
    )
    cover_seed = models.PositiveIntegerField(default=new_cover_seed, editable=False)

    # Whether pages of this type may ever reach readers; a rehearsal may not.
    can_go_out = True
    # Fields that came after the first editions: empty, they are as if they were not there.
    fingerprinted_when_set: frozenset[str] = frozenset()

    live: bool  # Wagtail's; said here because its base class is not typed

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Any:
        """As Wagtail does it; what a version refers to is read once a table, not once a row."""
        if not check_fks:
            return super().from_serializable_data(data, False, strict_fks)
        whole, found = with_references(cls, data)
        page = super().from_serializable_data(whole, False, strict_fks)
        attach_references(page, found)
        return page

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Keep ``live`` honest: it is true only where a readable edition stands.

        A page that was erased meanwhile stays erased: saving it again would bring it back. So
        its row is held first, and a withdrawal that has begun is waited for.

        Raises:
            PublicationBlocked: somebody tries to turn a draft live without an edition.
            ManuscriptErased: the page does not exist any more.
        """
        names = kwargs.get("update_fields")
        if self.pk is not None:
            require_manuscript(self.pk)
        if self.live and (names is None or "live" in names):
            self.live = live_as_it_may_be(self)
        with noted_once(self, names):
            return super().save(*args, **kwargs)

    def publish(self, revision: Any, user: Any = None, **kwargs: Any) -> Any:
        """Whoever publishes a revision, by whatever way, ends at the gate."""
        return publish_page(self, by=user)

    def full_url_path(self) -> str:
        """The public address, when readers have an edition; else an empty string."""
        edition = standing_edition(self.pk)
        return edition.path if edition else ""

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str] | None:
        """Wagtail's links to the page lead to its edition; there are none without one."""
        parts = super().get_url_parts(request) if self.live else None
        path = self.full_url_path() if parts and parts[1] is not None else ""
        return (parts[0], parts[1], path) if parts and path else None

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        """The preview shows the fragment in the reader's frame, to staff only."""
        return "stories/editing/preview.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        """The manuscript in hand, which may not be saved yet."""
        language = self.locale.language_code
        return {"page": self, "cover_seed": self.cover_seed, "language": language}

    @once_a_look
    def passages(self) -> list[Passage]:
        """Every text that readers would meet. Raises ``UnscannableContent``."""
        return passages_of(self)

    @once_a_look
    def fingerprint(self) -> str:
        """SHA-256 of everything readers would see, 64 hex digits."""
        return fingerprint_of(self)

    @once_a_look
    def pictures(self) -> list[Any]:
        """The pictures on this page, once each."""
        return pictures_of(self)

    @once_a_look
    def scans(self) -> list[Scan]:
        """What is covered on the pictures of this page."""
        return scans_of(self)

    @once_a_look
    def told_in_translations(self) -> list[Translation]:
        """This page in other languages, as readers have it."""
        return told_in_translations(self)

    @once_a_look
    def attachments(self) -> list[Any]:
        """The attachments of this page, once each."""
        return attachments_of(self)

    def unknown_blocks(self) -> list[str]:
        """Kinds of blocks in the latest revision that this page type does not know."""
        try:
            revision = self.latest_revision
        except Revision.DoesNotExist:  # a withdrawal erased it a moment ago
            return [str(_("its words are gone"))]
        return unknown_blocks(self, revision.content) if revision else []

    def borrowed_words(self) -> list[Any]:
        """Rows of other tables whose words or pixels stand on this page."""
        people = [item.storyteller for item in self.appearances.all()]
        return [*people, *self.pictures(), *self.attachments()]

    def frame_words(self) -> dict[str, Any]:
        """Words that stand on every page; only the home page has them."""
        return {}

    @once_a_look
    def public_parent_path(self) -> str | None:
        """Address of the edition of the page above; None when that one is not published."""
        is_read = is_looked_at(self)
        edition = edition_above(self) if is_read else standing_edition(self.get_parent().pk)
        return edition.path if edition else None

    def fragment(self) -> str:
        """The article as HTML: what reviewers see and readers get, byte for byte.

        Links and pictures are references (``landfall:page/3``) that are resolved when read.
        """
        with translation.override(self.locale.language_code):
            name = f"stories/fragments/{self._meta.model_name}.html"
            return render_to_string(name, {"page": self}).strip()

    def sealed_content(self) -> dict[str, Any]:
        """The approved words as JSON: every passage in order, the frame, by which consent each
        name is shown, and from which copy of a picture the edition's own ones are made.
        """
        people = self.appearances.all()
        return {
            "passages": [[str(passage.kind), passage.text] for passage in self.passages()],
            "frame": self.frame_words(),
            "names": {str(person.consent_id): person.name_shown for person in people},
            "files": {str(image.pk): image.content_digest() for image in self.pictures()},
        }

    def tells_of_minor(self) -> bool:
        """Whether somebody under age is told about besides the storytellers on the page."""
        return False

    def date_shown(self) -> str:
        """The date as readers see it."""
        return show_date(self.date, self.date_precision)

    def card(self) -> dict[str, Any]:
        """What lists show of this page. Page types add their own."""
        return card_of(self)

    def fingerprint_content(self) -> dict[str, Any]:
        """The values behind the fingerprint, to show what changed."""
        return content_of(self)
