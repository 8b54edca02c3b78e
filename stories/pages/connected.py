"""Pages that stand among others: a part of a series, or what followed an earlier page."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.pages.gated import GatedPage
from stories.pages.taxonomy import Series


class ConnectedPage(GatedPage):
    """What stories, updates, appeals, statements and articles share besides the gate.

    Readers meet a link to another page only while they can open that page too.
    """

    series = models.ForeignKey(
        Series,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("series"),
    )
    part = models.PositiveSmallIntegerField(_("part"), null=True, blank=True)
    earlier_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("earlier in this story"),
    )

    class Meta:
        abstract = True

    def card(self) -> dict[str, Any]:
        """Adds series and part, and the page that came before."""
        return super().card() | {
            "series": self.series.slug if self.series else "",
            "part": self.part,
            "earlier_page": self.earlier_page_id,
        }
