"""What remains of a withdrawal: a receipt that names no person and quotes no word."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

# A choice and not free words: the receipt names no person and quotes nobody.
REASONS = [
    ("asked by the person", _("The person asked for it")),
    ("asked by a guardian", _("A guardian asked for it")),
    ("safety", _("Somebody may be in danger")),
    ("given by mistake", _("It was recorded by mistake")),
    ("other", _("Another reason")),
]


class Withdrawal(models.Model):
    """When a consent was taken back, by whom it was entered, and what was erased."""

    reference = models.CharField(max_length=16)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    reason = models.CharField(max_length=40, blank=True)
    editions = models.PositiveIntegerField(default=0)
    manuscripts_erased = models.PositiveIntegerField(default=0)
    manuscripts_returned = models.PositiveIntegerField(default=0)
    traces_erased = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("withdrawal receipt")
        verbose_name_plural = _("withdrawal receipts")
        ordering = ["-at"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.reference} {self.at:%Y-%m-%d %H:%M}"


class DeskReturn(models.Model):
    """A manuscript that lost one of its consents and waits for an editor, with the places."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="desk_returns"
    )
    at = models.DateTimeField(auto_now_add=True)
    reference = models.CharField(max_length=16)
    passages = models.JSONField(default=list)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("returned manuscript")
        verbose_name_plural = _("returned manuscripts")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.reference} {self.at:%Y-%m-%d}"


class GateEntry(models.Model):
    """A line of the gate's log: what went out, was kept in or was taken down, and by whom."""

    class Act(models.TextChoices):
        ISSUED = "issued", _("edition issued")
        KEPT_SHUT = "kept_shut", _("kept shut")
        TAKEN_DOWN = "taken_down", _("taken down")
        WITHDRAWN = "withdrawn", _("consent withdrawn")

    act = models.CharField(max_length=12, choices=Act.choices)
    page_number = models.PositiveBigIntegerField(null=True, db_index=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    blockers = models.JSONField(default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("gate log")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.at:%Y-%m-%d %H:%M}"
