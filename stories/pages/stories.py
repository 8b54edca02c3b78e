"""Success stories and the page that lists them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.connected import ConnectedPage
from stories.pages.gated import GatedPage

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


class StoryPage(ConnectedPage):
    """How somebody is doing now, told by them or about them, under the name that was agreed."""

    introduction = RichTextField(
        _("editor's introduction"), blank=True, features=RICH_TEXT_FEATURES
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("story"))
    country = models.CharField(
        _("country of resettlement"), max_length=5, choices=COUNTRIES, blank=True
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
        """Adds the country and the page that tells what happened next."""
        return super().card() | {"country": self.country, "next_page": self.next_page_id}
