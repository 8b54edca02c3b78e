"""Redactions that a reviewer made with wording the program offered: not words of their own."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.audit.seals import seal_fits, stable
from stories.redaction.once import once_a_look


def content_digest(said: Mapping[str, Any]) -> str:
    """SHA-256 of what a version says (see ``words_of_version``), 64 hex digits."""
    told = json.dumps(said, sort_keys=True, ensure_ascii=False, default=str)
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


class AppliedRedaction(models.Model):
    """A version that differs from the one before by offered wording only, and who chose it.

    ``after_digest`` is of the version's words: a version that was written over since is not
    covered any more, and whoever wrote over it is an author.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="applied_redactions"
    )
    revision_number = models.PositiveBigIntegerField(db_index=True)
    before_digest = models.CharField(max_length=64)
    after_digest = models.CharField(max_length=64)
    decision = models.ForeignKey(
        "stories.FindingDecision", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    redaction_seal = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("applied redaction")
        verbose_name_plural = _("applied redactions")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.revision_number} {self.at:%Y-%m-%d %H:%M}"

    def parts(self) -> dict[str, Any]:
        """What the seal covers."""
        return {
            "page": self.page_id,
            "revision": self.revision_number,
            "before": self.before_digest,
            "after": self.after_digest,
            "by": self.by_id,
            "at": stable(self.at),
        }

    def is_sealed(self) -> bool:
        """Whether the desk wrote this row; a row that was only inserted covers nothing."""
        return bool(self.redaction_seal) and seal_fits(
            self.redaction_seal, "redaction", self.parts()
        )


@once_a_look
def redactions_of(page: Any) -> list[AppliedRedaction]:
    """Every redaction applied to a page, undone or not, the earliest first."""
    steps = AppliedRedaction.objects.filter(page_id=page.pk)
    return list(steps.select_related("by", "decision"))
