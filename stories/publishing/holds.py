"""Holds: an approved page that waits until somebody is safe, a journey is over, a day has come."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.redaction.once import once_a_look


class Hold(models.Model):
    """Why a page waits, until when or for what; it waits as long as the hold is not lifted."""

    class Kind(models.TextChoices):
        JOURNEY = "journey", _("until the journey is over")
        RELATIVES = "relatives", _("until the relatives are safe")
        DATE = "date", _("until a day")

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="holds")
    kind = models.CharField(_("wait"), max_length=10, choices=Kind.choices)
    until = models.DateField(_("day"), null=True, blank=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("hold")
        verbose_name_plural = _("holds")
        ordering = ["set_at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.set_at:%Y-%m-%d}"

    @property
    def is_over(self) -> bool:
        """Whether its day has come. One that somebody lifted is over before that."""
        return self.until is not None and self.until <= timezone.localdate()


@once_a_look
def holds_of(page: Any) -> list[Hold]:
    """The holds that keep ``page`` back now, the earliest first."""
    return holds_on(page.pk)


def holds_on(page_number: int) -> list[Hold]:
    """The holds that keep a page back now, the earliest first."""
    unlifted = Hold.objects.filter(page_id=page_number, lifted_at=None)
    return [hold for hold in unlifted if not hold.is_over]
