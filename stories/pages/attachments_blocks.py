"""Blocks that lead to a PDF of our own, and to a film on somebody else's site."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from stories.pages.leaf_blocks import SecureAddressBlock

ALT_MISSING = _("Say what the picture shows.")


class AttachmentBlock(blocks.StructBlock):
    """A link to the clean copy of a PDF."""

    document = DocumentChooserBlock(label=_("Attachment"))
    text = blocks.CharBlock(
        label=_("Words of the link"), help_text=_("What the file is, without a name.")
    )
    note = blocks.CharBlock(label=_("Note"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Attachment (PDF)")
        template = "stories/blocks/attachment.html"


class VideoValue(blocks.StructValue):
    @property
    def host(self) -> str:
        """The site that the address leads to, as people name it."""
        return (urlsplit(self.get("address") or "").hostname or "").removeprefix("www.")


class VideoBlock(blocks.StructBlock):
    """A link to a film elsewhere. Nothing of the other site is loaded into ours."""

    address = SecureAddressBlock(label=_("Address of the film"))
    text = blocks.CharBlock(label=_("Words of the link"))
    poster = ImageChooserBlock(label=_("Picture"), required=False)
    alt = blocks.CharBlock(label=_("What the picture shows"), required=False)

    class Meta:
        icon = "media"
        label = _("Film on another site")
        template = "stories/blocks/video.html"
        value_class = VideoValue

    def clean(self, value: Any) -> Any:
        """A picture needs words for people who cannot see it."""
        cleaned = super().clean(value)
        if cleaned.get("poster") and not (cleaned.get("alt") or "").strip():
            raise blocks.StructBlockValidationError({"alt": ValidationError(ALT_MISSING)})
        return cleaned
