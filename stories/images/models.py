"""The site's image model: originals are private, and only cleared pixels reach an edition."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

import willow
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, Image

from stories.audit.log import Act, enter
from stories.images.metadata import bare_copy

CLEARED_BY_UPLOADER = _("Somebody else than the person who uploaded a picture clears it.")


class StoryImage(AbstractImage):
    """An uploaded picture. It stays in private storage; editions carry their own copies."""

    cleared_digest = models.CharField(max_length=64, blank=True, editable=False)
    cleared_at = models.DateTimeField(_("cleared"), null=True, blank=True, editable=False)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    # None: nobody has said. What is not known counts as a face.
    shows_face = models.BooleanField(_("shows a face"), null=True, editable=False)

    # No tags: nobody reads them here, and a word typed there stays after a withdrawal.
    admin_form_fields = tuple(name for name in Image.admin_form_fields if name != "tags")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [
            ("choose_image", "Can choose image"),
            ("clear_image", _("Can clear a picture for publication")),
        ]

    def get_upload_to(self, filename: str) -> str:
        """A name without meaning: the file's own name often tells who is on it."""
        ending = PurePath(filename).suffix.lower()
        return f"original_images/{secrets.token_hex(12)}{ending}"

    @contextmanager
    def get_willow_image(self) -> Iterator[willow.Image]:
        """What every rendition is made from: the pixels, without what the camera wrote."""
        with self.open_file() as file:
            yield willow.Image.open(bare_copy(file))

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:  # noqa: A002
        """A rendition for the desk. ``source``, bytes read before, is laid bare as well."""
        if source is None:
            with self.open_file() as file:
                source = File(bare_copy(file), name=self.file.name)
        else:
            source = File(bare_copy(source), name=self.file.name)
        with super().generate_rendition_file(filter, source=source) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)

    def file_digest(self) -> str:
        """SHA-256 of the file's bytes, in hex digits; what a clearance is bound to."""
        with self.open_file() as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    @property
    def is_cleared(self) -> bool:
        """Whether exactly these bytes were cleared for publication."""
        return bool(self.cleared_digest) and self.cleared_digest == self.file_digest()


class StoryRendition(AbstractRendition):
    """A rendition for the admin only; it lies in the same private storage."""

    image = models.ForeignKey(StoryImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


@transaction.atomic
def clear_image(*, image: StoryImage, by: Any, shows_face: bool | None = None) -> None:
    """Record that ``by`` looked at the picture and that it gives nobody away.

    ``shows_face`` is what they say of it; None, nobody has said, counts as a face.

    Raises:
        PermissionDenied: ``by`` may not clear pictures, or uploaded this one.
    """
    if not by.has_perm("stories.clear_image"):
        raise PermissionDenied(_("Only reviewers clear pictures."))
    if image.uploaded_by_user_id == by.pk:
        raise PermissionDenied(CLEARED_BY_UPLOADER)
    image.cleared_digest = image.file_digest()
    image.cleared_at = timezone.now()
    image.cleared_by = by
    image.shows_face = shows_face
    image.save(update_fields=["cleared_digest", "cleared_at", "cleared_by", "shows_face"])
    enter(
        Act.PICTURE_CLEARED,
        by=by,
        fingerprint=image.cleared_digest,
        codes={"image": image.pk, "face": shows_face},
    )
