"""Updates: news that cannot wait, and how an earlier page went on."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.connected import ConnectedPage


class UpdatePage(ConnectedPage):
    """What is new since an earlier page, or what everybody should know today."""

    class Form(models.TextChoices):
        FOLLOW_UP = "follow_up", _("Follow-up: how an earlier page went on")
        FLASH = "flash", _("Flash update: it cannot wait")
        SITUATION = "situation", _("Situation report: how things stand")

    form = models.CharField(
        _("kind of update"), max_length=12, choices=Form.choices, default=Form.FOLLOW_UP
    )
    introduction = RichTextField(
        _("what is new, in short"), blank=True, features=RICH_TEXT_FEATURES
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["stories.ReportIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("update")
        verbose_name_plural = _("updates")

    def card(self) -> dict[str, Any]:
        """Adds which kind of update it is."""
        return super().card() | {"mark": self.form}
