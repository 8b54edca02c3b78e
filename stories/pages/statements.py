"""Statements: what a group says to those who decide, by whom it is signed, and when again."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.connected import ConnectedPage
from stories.pages.dates import validate_years, years_in


class StatementPage(ConnectedPage):
    """A statement, a petition or an open letter, as it was adopted."""

    class Form(models.TextChoices):
        STATEMENT = "statement", _("Statement")
        PETITION = "petition", _("Petition")
        OPEN_LETTER = "open_letter", _("Open letter")

    form = models.CharField(_("form"), max_length=12, choices=Form.choices, default=Form.STATEMENT)
    issuer = models.CharField(
        _("issued by"),
        max_length=160,
        blank=True,
        help_text=_("The organisation that says it. Empty: this one."),
    )
    addressed_to = models.CharField(
        _("addressed to"),
        max_length=250,
        blank=True,
        help_text=_("For example “everybody who decides at a border”."),
    )
    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))
    signatories = models.TextField(
        _("signed by"),
        blank=True,
        help_text=_("One in each line. A person stands here only under a name that may be told."),
    )
    adopted_again = models.CharField(
        _("adopted again in"),
        max_length=200,
        blank=True,
        validators=[validate_years],
        help_text=_("Later years, with commas between them: 2019, 2022."),
    )

    parent_page_types = ["stories.ReportIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def signed_by(self) -> list[str]:
        """The signatories, one each."""
        return [line.strip() for line in self.signatories.splitlines() if line.strip()]

    def years_adopted(self) -> list[str]:
        """The later years in which it was adopted again."""
        return years_in(self.adopted_again)

    def card(self) -> dict[str, Any]:
        """Adds which form of statement it is."""
        return super().card() | {"mark": self.form}
