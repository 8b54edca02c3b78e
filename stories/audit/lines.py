"""The lines of the audit log, and the head that says which line is the last."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditLine(models.Model):
    """One act: what, when, by which account, on what. Codes and numbers, never a word of a story.

    Accounts and pages are plain numbers: a line outlives the rows that it tells of.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    act = models.CharField(max_length=40, db_index=True)
    by = models.PositiveBigIntegerField(null=True, db_index=True)
    page = models.PositiveBigIntegerField(null=True, db_index=True)
    review = models.PositiveBigIntegerField(null=True)
    reference = models.CharField(max_length=32, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    codes = models.TextField(default="{}")  # JSON as it was written: every byte of it counts
    before = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("line of the log")
        verbose_name_plural = _("log")
        ordering = ["number"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.number} {self.act}"


class AuditHead(models.Model):
    """The last line of the log, under a seal: without it a shortened log would look whole."""

    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    head_seal = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("head of the log")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.number)
