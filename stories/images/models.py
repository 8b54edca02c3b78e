"""The site's image model: originals are sealed, and only cleared pixels reach an edition."""

import hashlib
import hmac
import io
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

import willow
from django.conf import settings
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    Image,
    get_upload_to,
)

from stories.images.clearable import Clearable
from stories.images.geometry import Region
from stories.images.measuring import MeasuredField
from stories.images.metadata import bare_copy
from stories.images.readings import (
    ReadLine,
    hidden_words,
    opened,
    opened_words,
    sealed_words,
    visible_lines,
)

ORIGINALS = "original_images"
HASH_LENGTH = 40  # of Wagtail's column


class StoryImage(Clearable, AbstractImage):
    """An uploaded picture. The original stays sealed; editions carry copies of the clean copy."""

    file = MeasuredField(
        _("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    # None: nobody has said. What is not known counts as a face.
    shows_face = models.BooleanField(_("shows a face"), null=True, editable=False)
    # What was read on the original, encrypted: it may hold the names that a box covers.
    readings = models.BinaryField(default=b"", editable=False)
    # How many faces are proposed and not said to be none: most pictures need no further question.
    faces_proposed = models.PositiveSmallIntegerField(default=0, editable=False)
    # Of it what the clean copy shows and what its boxes hide, encrypted as well.
    texts = models.BinaryField(default=b"", editable=False)

    # No tags: nobody reads them here, and a word typed there stays after a withdrawal.
    admin_form_fields = tuple(name for name in Image.admin_form_fields if name != "tags")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [
            ("choose_image", "Can choose image"),
            ("clear_image", _("Can clear a picture for publication")),
        ]

    file_hash: str  # a column of Wagtail's, said here because its base class is not typed

    def get_upload_to(self, filename: str) -> str:
        """A name without meaning: the file's own name often tells who is on it."""
        ending = PurePath(filename).suffix.lower()
        return f"{ORIGINALS}/{secrets.token_hex(12)}{ending}"

    def _set_file_hash(self) -> None:
        """Finds the same upload again at the desk. Whoever has the file recognises it nowhere
        without the key, and nothing of it stays when the original goes.
        """
        super()._set_file_hash()
        key = settings.LANDFALL_IDENTITY_KEYS[-1].encode()
        same = hmac.digest(key, b"landfall/file/same/v1 " + self.file_hash.encode(), "sha256")
        self.file_hash = same.hex()[:HASH_LENGTH]

    def desk_file(self) -> io.BytesIO:
        """The pixels that the desk shows: the clean copy, or what is going to be one."""
        if self.is_prepared:
            return io.BytesIO(self.clean_bytes())
        with self.open_file() as file:
            return bare_copy(file, self.burnt_regions())

    @contextmanager
    def get_willow_image(self) -> Iterator[willow.Image]:
        """What every rendition is made from: the pixels, without what the camera wrote."""
        yield willow.Image.open(self.desk_file())

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:  # noqa: A002
        """A rendition for the desk. ``source``, bytes of the original, is never looked at."""
        source = File(self.desk_file(), name="picture.jpg")
        with super().generate_rendition_file(filter, source=source) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)

    def burnt_regions(self) -> list[Region]:
        """What the boxes cover, margins included, in the order in which they were drawn."""
        return [box.burnt for box in self.boxes.all()]

    def lines_read(self) -> list[ReadLine]:
        """What was read on the original, whether a box covers it or not."""
        return opened(bytes(self.readings))

    def tell_texts(self) -> None:
        """Note what the boxes leave readable, and what they hide, of what was read."""
        lines, boxes = self.lines_read(), self.burnt_regions()
        self.texts = sealed_words([visible_lines(lines, boxes), hidden_words(lines, boxes)])

    def readable_text(self) -> str:
        """What can still be read on the clean copy, one line of the picture a line."""
        return "\n".join(opened_words(bytes(self.texts))[0])

    def hidden_words(self) -> list[str]:
        """The words that were read where a box lies now."""
        return opened_words(bytes(self.texts))[1]

    def content_digest(self) -> str:
        """The clean copy and its texts: what a page's fingerprint holds of the picture."""
        text = self.readable_text()
        mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""
        return f"{super().content_digest()} {mark}".strip()

    def open_faces(self) -> list[Any]:
        """Faces that were proposed, and that no box covers and nobody has said are none."""
        if not self.faces_proposed:
            return []
        burnt = self.burnt_regions()
        proposed = self.proposals.filter(kind="face", dismissed_at=None)
        return [each for each in proposed if not each.is_covered(burnt)]


class StoryRendition(AbstractRendition):
    """A rendition for the admin only; it lies in the same private storage."""

    image = models.ForeignKey(StoryImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
