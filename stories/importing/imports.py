"""What was imported already, so that an import can be stopped and started again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedPost(models.Model):
    """A post that became a draft. The row stays when the draft is erased: it never comes back."""

    digest = models.CharField(max_length=64, unique=True)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("imported post")
        verbose_name_plural = _("imported posts")

    def __str__(self) -> str:
        return self.digest[:12]
