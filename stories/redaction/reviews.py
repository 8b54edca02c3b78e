"""A redaction review: one fingerprint of one page, looked at by a second person."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.audit.seals import seal_fits, stable
from stories.redaction.once import once_a_look


class RedactionReview(models.Model):
    """The review of exactly one state (fingerprint) of a page; an edit opens a new one."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        APPROVED = "approved", _("approved")
        SENT_BACK = "sent_back", _("sent back")
        SUPERSEDED = "superseded", _("superseded")

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="redaction_reviews"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    fingerprint = models.CharField(max_length=64, db_index=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decided_reviews",
    )
    reason = models.TextField(_("reason"), blank=True)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    claimed_at = models.DateTimeField(null=True, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    approval_seal = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("redaction review")
        verbose_name_plural = _("redaction reviews")
        ordering = ["-opened_at", "-pk"]
        permissions = [("review_redactions", _("Can review redactions and approve"))]
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(state="open"), name="one_open_review_per_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()} · {self.opened_at:%Y-%m-%d %H:%M}"

    def approval_parts(self) -> dict[str, Any]:
        """What an approval says: who approved which state of which page, and when."""
        return {
            "page": self.page_id,
            "fingerprint": self.fingerprint,
            "by": self.decided_by_id,
            "at": stable(self.decided_at),
        }

    def is_approved(self) -> bool:
        """Whether this approval stands, and ``approve`` made it; a row only written is none."""
        return self.state == self.State.APPROVED and self.was_approved()

    def was_approved(self) -> bool:
        """Whether ``approve`` made this approval, also when a later decision took its place."""
        return bool(self.approval_seal) and seal_fits(
            self.approval_seal, "approval", self.approval_parts()
        )


@once_a_look
def reviews_of(page: Any) -> list[RedactionReview]:
    """Every review of a page, the latest first."""
    reviews = RedactionReview.objects.filter(page_id=page.pk)
    return list(reviews.select_related("decided_by", "claimed_by"))
