"""What an author proposes to the reviewer: to keep these words, and why."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.redaction.once import once_a_look


class KeepProposal(models.Model):
    """An author's reason to keep found words. It decides nothing; a reviewer reads it."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="keep_proposals"
    )
    entity_type = models.CharField(max_length=30)
    words_digest = models.CharField(max_length=32, db_index=True)
    note = models.TextField(_("reason"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("proposal to keep")
        verbose_name_plural = _("proposals to keep")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "entity_type", "words_digest"], name="one_proposal_per_words"
            )
        ]

    def __str__(self) -> str:
        return f"{self.entity_type} {self.at:%Y-%m-%d %H:%M}"


@once_a_look
def proposals_of(page: Any) -> list[KeepProposal]:
    """What authors propose to keep on ``page``, the earliest first."""
    return list(KeepProposal.objects.filter(page_id=page.pk).select_related("by"))
