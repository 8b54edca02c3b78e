"""Each pair of eyes that approved a review: one sealed row a person."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.audit.seals import seal_fits, stable
from stories.redaction.once import once_a_look


class ReviewApproval(models.Model):
    """One person's approval of one review; where two pairs of eyes are asked for there are two."""

    review = models.ForeignKey(
        "stories.RedactionReview", on_delete=models.CASCADE, related_name="approvals"
    )
    fingerprint = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    approval_seal = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "fingerprint", "by"], name="one_approval_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.at:%Y-%m-%d %H:%M}"

    def parts(self) -> dict[str, Any]:
        """What the seal covers: who approved which words in which review, and when."""
        return {
            "review": self.review_id,
            "fingerprint": self.fingerprint,
            "by": self.by_id,
            "at": stable(self.at),
        }

    def is_sealed(self) -> bool:
        """Whether ``approve`` wrote this row; a row that was only inserted is none."""
        return bool(self.approval_seal) and seal_fits(self.approval_seal, "eyes", self.parts())


@once_a_look
def approvals_of(page: Any) -> list[ReviewApproval]:
    """Every pair of eyes that approved a review of ``page``, the earliest first."""
    return list(ReviewApproval.objects.filter(review__page_id=page.pk).select_related("by"))
