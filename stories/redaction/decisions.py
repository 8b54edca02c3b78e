"""Stored findings and the decisions about them: both without the words they concern."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.detection import Severity


class StoredFinding(models.Model):
    """A finding of the last scan of a page's draft: where and why, never the words."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="stored_findings"
    )
    entity_type = models.CharField(max_length=30)
    severity = models.CharField(max_length=6, choices=[(s.value, s.value) for s in Severity])
    detector = models.CharField(max_length=40)
    path = models.CharField(max_length=255)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words_digest = models.CharField(max_length=32, db_index=True)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["severity", "pk"]

    def __str__(self) -> str:
        return f"{self.severity}: {self.entity_type} at {self.path}"


class FindingDecision(models.Model):
    """What a reviewer decided about words in their place; it stays with these words."""

    class Verdict(models.TextChoices):
        REDACT = "redact", _("change it")
        GENERALISE = "generalise", _("say it less exactly")
        KEEP = "keep", _("keep it, with a reason")
        NOT_A_FINDING = "not_a_finding", _("not a finding")

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="finding_decisions"
    )
    review = models.ForeignKey(
        "stories.RedactionReview", on_delete=models.SET_NULL, null=True, related_name="decisions"
    )
    entity_type = models.CharField(max_length=30)
    words_digest = models.CharField(max_length=32, db_index=True)
    # Keyed digest of what stands around the words: other surroundings are another question.
    around_digest = models.CharField(max_length=32, blank=True)
    severity = models.CharField(
        max_length=6, choices=[(s.value, s.value) for s in Severity], blank=True
    )
    option = models.CharField(max_length=20, blank=True)
    verdict = models.CharField(max_length=14, choices=Verdict.choices)
    note = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.entity_type}"
