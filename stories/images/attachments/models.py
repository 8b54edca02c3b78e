"""The site's document model: a PDF stays sealed, and only its clean copy reaches an edition."""

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from stories.images.attachments.keeping import (
    Found,
    opened_found,
    opened_texts,
    sealed_found,
    sealed_texts,
)
from stories.images.boxes import AbstractBox
from stories.images.clearable import Clearable
from stories.images.geometry import Region

FOLDER = "original_documents"
DESK_SCREEN = "story_attachments:clear"


def original_name(instance: Any, filename: str) -> str:
    """A name without meaning: the file's own name often tells who it is about."""
    return f"{FOLDER}/{secrets.token_hex(16)}.pdf"


class StoryDocument(Clearable, AbstractDocument):
    """An uploaded PDF. The original stays sealed; editions carry copies of the clean copy."""

    file = models.FileField(_("file"), upload_to=original_name, max_length=120)
    page_count = models.PositiveSmallIntegerField(default=0, editable=False)
    # None: nobody has said. What is not known counts as a face.
    shows_face = models.BooleanField(_("shows a face"), null=True, editable=False)
    # Words with their places, and what the original hides: encrypted, it may hold names.
    found = models.BinaryField(default=b"", editable=False)
    # What each page of the clean copy says; encrypted as well until it goes out.
    texts = models.BinaryField(default=b"", editable=False)

    # No tags: nobody reads them here, and a word typed there stays after a withdrawal.
    admin_form_fields = ("title", "file", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        permissions = [("choose_document", "Can choose document")]

    @property
    def url(self) -> str:
        """There is no address of the file; this one is the desk's screen about it."""
        return reverse(DESK_SCREEN, args=[self.pk])

    def _set_file_hash(self) -> None:
        """No digest of the original is kept: whoever has the file could be recognised by it."""
        self.file_hash = ""

    def get_file_hash(self) -> str:
        """None is kept."""
        return ""

    def burnt_regions(self) -> Mapping[int, list[Region]]:
        """What the boxes cover, margins included, by page (from 0)."""
        regions: dict[int, list[Region]] = {}
        for box in self.boxes.all():
            regions.setdefault(box.page, []).append(box.burnt)
        return regions

    def keep_found(self, found: Found) -> None:
        """Note what was read; :meth:`save` is for the caller."""
        self.found = sealed_found(found)
        self.texts = sealed_texts([page.text or page.read or "" for page in found.pages])
        self.page_count = len(found.pages)

    def what_was_found(self) -> Found:
        """Words with their places on the clean copy, and what the original hides."""
        return opened_found(bytes(self.found))

    def page_texts(self) -> list[str]:
        """What each page of the clean copy says, also what was read on one that is only pixels.

        Empty while there is no clean copy.
        """
        return opened_texts(bytes(self.texts)) if self.is_prepared else []

    def renew_seals(self) -> None:
        """Encrypt what was found under the newest key."""
        texts = opened_texts(bytes(self.texts))
        self.found, self.texts = sealed_found(self.what_was_found()), sealed_texts(texts)
        self.save(update_fields=["found", "texts"])

    def forget_hidden(self) -> list[str]:
        """The original goes: nothing that only it had is kept. Names of the changed fields."""
        self.found = sealed_found(Found(self.what_was_found().pages))
        return ["found"]

    def content_digest(self) -> str:
        """The clean copy and its texts: what a page's fingerprint holds of the attachment."""
        text = "\f".join(self.page_texts())
        mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""
        return f"{super().content_digest()} {mark}".strip()

    @property
    def clean_size(self) -> int:
        """Bytes of the clean copy; 0 without one."""
        try:
            return self.clean_file.size if self.is_prepared else 0
        except OSError:
            return 0


class DocumentBox(AbstractBox):
    """A box on one page of an attachment, in pixels of the page's full-size picture."""

    document = models.ForeignKey(StoryDocument, on_delete=models.CASCADE, related_name="boxes")
    page = models.PositiveSmallIntegerField(_("page"), default=0)

    class Meta:
        ordering = ["page", "pk"]
        verbose_name = _("redaction box of an attachment")
        verbose_name_plural = _("redaction boxes of attachments")
        default_permissions = ()
