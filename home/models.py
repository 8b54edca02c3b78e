"""The home page. Its words stand on every page, so they are a manuscript too."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import expand_db_html

from home.donations import DonationsBlock
from stories.detection import Passage, PassageKind
from stories.pages.blocks import RICH_TEXT_FEATURES
from stories.pages.gated import GatedPage
from stories.pages.taxonomy import Category, Series, Theme

SHARED_WORDS: dict[str, Any] = {"category": Category, "theme": Theme, "series": Series}


class HomePage(GatedPage):
    """The front of the site, and the frame around every page of it."""

    organisation = models.CharField(_("organisation"), max_length=80)
    tagline = models.CharField(_("in one sentence"), max_length=160, blank=True)
    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)
    protection_note = models.CharField(
        _("protection note"),
        max_length=300,
        blank=True,
        help_text=_("Stands under every story: what was altered, and why."),
    )
    footer = RichTextField(_("footer"), blank=True, features=RICH_TEXT_FEATURES)
    donate_label = models.CharField(_("words of the donation link"), max_length=60, blank=True)
    donate_url = models.URLField(_("donation page"), blank=True)
    donations = StreamField(DonationsBlock(), verbose_name=_("what a gift pays for"), blank=True)

    fingerprinted_when_set = frozenset({"donations"})

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "stories.StoryIndexPage",
        "stories.AnnualMeetingIndexPage",
        "stories.ReportIndexPage",
        "stories.ArticlePage",
        "stories.RehearsalIndexPage",
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def borrowed_words(self) -> list[Any]:
        """With the names of all terms, which stand on every page."""
        terms = [term for model in SHARED_WORDS.values() for term in model.objects.all()]
        return [*super().borrowed_words(), *terms]

    def frame_words(self) -> dict[str, Any]:
        """Names of categories, themes and series, and what stands around every page."""
        language = self.locale.language_code
        return {
            "organisation": self.organisation,
            "tagline": self.tagline,
            "protection_note": self.protection_note,
            "footer": expand_db_html(self.footer),
            "donate_label": self.donate_label,
            "donate_url": self.donate_url,
            "categories": _names(Category, language),
            "themes": _names(Theme, language),
            "series": _names(Series, language),
        } | self._gifts()

    def _gifts(self) -> dict[str, Any]:
        """The sums to choose from; home pages that have none are as they were before."""
        gifts = [dict(gift.value) for gift in self.donations]
        return {"donations": gifts} if gifts else {}

    def passages(self) -> list[Passage]:
        """Its own words, and the names that stand in every list."""
        language = self.locale.language_code
        shared = [
            Passage(f"{kind}.{term.slug}.{name}", words, language, PassageKind.LABEL)
            for kind, model in SHARED_WORDS.items()
            for term in model.objects.order_by("slug")
            for name, words in zip(("name", "description"), term.told_in(language), strict=True)
            if words
        ]
        return [*super().passages(), *shared]

    def public_parent_path(self) -> str:
        """The site begins here."""
        return "/"

    def card(self) -> dict[str, Any]:
        """The home page of the default language is at ``/``, others at ``/ja/`` and so on."""
        language = self.locale.language_code
        return super().card() | {"slug": "" if language == settings.LANGUAGE_CODE else language}


def _names(model: Any, language: str) -> dict[str, list[str]]:
    return {term.slug: [*term.told_in(language)] for term in model.objects.order_by("slug")}
