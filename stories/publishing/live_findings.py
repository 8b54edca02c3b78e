"""Findings that a change of rule opened on pages that readers have."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.detection import Severity


class LiveFinding(models.Model):
    """Words of a standing edition that a newer rule minds: where and why, never the words."""

    class Cause(models.TextChoices):
        TERM = "term", _("a protected term was added")
        EXCEPTION = "exception", _("an exception was retired")
        RULES = "rules", _("the rules became finer")

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="live_findings"
    )
    cause = models.CharField(max_length=10, choices=Cause.choices)
    entity_type = models.CharField(max_length=30)
    severity = models.CharField(max_length=6, choices=[(s.value, s.value) for s in Severity])
    words_digest = models.CharField(max_length=32, db_index=True)
    found_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("finding on a published page")
        verbose_name_plural = _("findings on published pages")
        ordering = ["severity", "found_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "entity_type", "words_digest"],
                condition=models.Q(settled_at=None),
                name="one_live_finding_per_words",
            )
        ]

    def __str__(self) -> str:
        return f"{self.severity}: {self.entity_type}"
