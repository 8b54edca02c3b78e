"""Articles: field reports, book notes, and what is neither a story nor a meeting."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.connected import ConnectedPage


class ArticlePage(ConnectedPage):
    """A report from the field, a note on a book, an imported post, or a standing page."""

    class Form(models.TextChoices):
        FIELD_REPORT = "field_report", _("Field report")
        BOOK_NOTE = "book_note", _("Book note")

        __empty__ = _("Article")

    form = models.CharField(_("form"), max_length=12, choices=Form.choices, blank=True)
    byline = models.CharField(
        _("written by"),
        max_length=120,
        blank=True,
        help_text=_("The author as readers may know them: a name on the list, initials, a role."),
    )
    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    # An article that was approved before these fields came keeps its fingerprint.
    fingerprinted_when_set = frozenset({"form", "byline", "series", "part", "earlier_page"})
    parent_page_types = ["home.HomePage", "stories.StoryIndexPage", "stories.ReportIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def card(self) -> dict[str, Any]:
        """Adds its form and its author."""
        return super().card() | {"mark": self.form, "byline": self.byline}
