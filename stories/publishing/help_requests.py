"""Who was asked to supply what keeps a page from readers."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class HelpRequest(models.Model):
    """Somebody was asked by e-mail for what is missing; the code says what, no words of a story."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="help_requests"
    )
    code = models.CharField(max_length=40)
    asked = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("request for help")
        verbose_name_plural = _("requests for help")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.code} {self.at:%Y-%m-%d}"
