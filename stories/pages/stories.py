"""Success stories and the page that lists them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.gated import GatedPage
from stories.pages.taxonomy import Series

COUNTRIES = [
    ("jp", _("Japan")),
    ("kr", _("South Korea")),
    ("us", _("United States")),
    ("ca", _("Canada")),
    ("gb", _("United Kingdom")),
    ("de", _("Germany")),
    ("other", _("another country")),
]


class StoryIndexPage(GatedPage):
    """The archive of stories; its introduction is a manuscript like any other."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)

    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.StoryPage", "stories.ArticlePage"]

    class Meta:
        verbose_name = _("story archive")
        verbose_name_plural = _("story archives")


class StoryPage(GatedPage):
    """How somebody is doing now, told by them or about them, under the name that was agreed."""

    introduction = RichTextField(
        _("editor's introduction"), blank=True, features=RICH_TEXT_FEATURES
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("story"))
    country = models.CharField(
        _("country of resettlement"), max_length=5, choices=COUNTRIES, blank=True
    )
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
    next_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("what happened next"),
    )

    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def card(self) -> dict[str, Any]:
        """Adds series and part, country, and the pages before and after in this story."""
        return super().card() | {
            "series": self.series.slug if self.series else "",
            "part": self.part,
            "country": self.country,
            "earlier_page": self.earlier_page_id,
            "next_page": self.next_page_id,
        }
