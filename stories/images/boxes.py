"""What a person covers on a picture: solid rectangles, each with a kind."""

import hashlib
import secrets
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.images.geometry import Region

# A box tells by its edges how long the covered word was; so each side moves outwards by chance,
# by up to this share of the box's shorter side and never by less than a pixel.
MARGIN_SHARE = 0.12
LARGEST_MARGIN = 24
SIDES = 4  # left, top, right, bottom


class BoxKind(models.TextChoices):
    FACE = "face", _("a face")
    NAME = "name", _("a name")
    HANDWRITING = "handwriting", _("handwriting")
    SIGN = "sign", _("a sign or an address")
    TATTOO = "tattoo", _("a tattoo or a scar")
    UNIFORM = "uniform", _("a uniform or a badge")
    OTHER = "other", _("something else")


class AbstractBox(models.Model):
    """A rectangle in pixels of the upright original, as drawn, and how far it is burnt beyond."""

    kind = models.CharField(_("what it covers"), max_length=12, choices=BoxKind.choices)
    left = models.PositiveIntegerField(_("from the left"))
    top = models.PositiveIntegerField(_("from the top"))
    width = models.PositiveIntegerField(_("width"), validators=[MinValueValidator(1)])
    height = models.PositiveIntegerField(_("height"), validators=[MinValueValidator(1)])
    margins = models.JSONField(default=list, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.left}, {self.top}"

    @property
    def drawn(self) -> Region:
        """The rectangle as it was drawn."""
        return Region(self.left, self.top, self.width, self.height)

    @property
    def burnt(self) -> Region:
        """The rectangle with its margins, which is what is covered."""
        left, top, right, bottom = self.margins or [1] * SIDES
        return Region(
            self.left - left, self.top - top, self.width + left + right, self.height + top + bottom
        )

    def draw_margins(self) -> None:
        """Choose the margins by chance, once, when the box is drawn."""
        most = round(min(self.width, self.height) * MARGIN_SHARE)
        most = min(max(most, 2), LARGEST_MARGIN)
        self.margins = [1 + secrets.randbelow(most) for _side in range(SIDES)]


class RedactionBox(AbstractBox):
    """A box on a picture."""

    image = models.ForeignKey("stories.StoryImage", on_delete=models.CASCADE, related_name="boxes")

    class Meta:
        ordering = ["pk"]
        verbose_name = _("redaction box")
        verbose_name_plural = _("redaction boxes")
        default_permissions = ()


class Overtaken(ValueError):
    """Somebody else changed the boxes since a form was begun. Nothing was changed."""


def state_of(item: Any) -> str:
    """A digest of the stored boxes of ``item`` and of its file: what a form is begun with."""
    names = ("page", "kind", "left", "top", "width", "height")
    boxes = [[getattr(box, name, None) for name in names] for box in item.boxes.all()]
    return hashlib.sha256(f"{item.file.name} {boxes}".encode()).hexdigest()[:16]


def require_state(item: Any, seen: str) -> None:
    """Refuse to overwrite what whoever sends a form has not seen; an empty ``seen`` saw all.

    Raises:
        Overtaken: the boxes or the file are others by now.
    """
    if seen and seen != state_of(item):
        raise Overtaken


def same_place(one: Any, other: Any) -> bool:
    """Whether two boxes cover the same for the same reason."""
    return (one.kind, one.drawn) == (other.kind, other.drawn)


def with_margins(old: list[Any], new: list[Any]) -> list[Any]:
    """``new`` boxes: those that stand where an old one stood keep its margins, others draw them.

    So a form that is saved without a change changes no pixel.
    """
    left = list(old)
    for box in new:
        before = next((each for each in left if same_place(each, box)), None)
        if before:
            left.remove(before)
            box.margins = before.margins
        else:
            box.draw_margins()
    return new
