"""Names that may be written out: public persons, staff and partner organisations."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PublicName(models.Model):
    """A name the desk has agreed to write out, with the reason and who agreed."""

    KINDS = [
        ("person", _("Public person")),
        ("staff", _("Staff or spokesperson")),
        ("organisation", _("Organisation")),
        ("place", _("Place that may be named")),
        ("house", _("House style: words that are never a finding")),
    ]

    name = models.CharField(_("name, as it is written"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=KINDS, default="person")
    reason = models.CharField(_("why it may be written out"), max_length=200, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    added_at = models.DateTimeField(auto_now_add=True)
    retired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    retired_at = models.DateTimeField(_("no longer in force since"), null=True, editable=False)

    class Meta:
        verbose_name = _("public name")
        verbose_name_plural = _("public names")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
