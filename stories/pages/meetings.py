"""Annual meetings: who came, how they are doing, and the figures of the year."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.gated import GatedPage


class AnnualMeetingIndexPage(GatedPage):
    """The archive of annual meetings."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)

    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.AnnualMeetingPage"]

    class Meta:
        verbose_name = _("archive of annual meetings")
        verbose_name_plural = _("archives of annual meetings")


class AnnualMeetingPage(GatedPage):
    """One annual meeting; the people present are its appearances, each with an update."""

    ordinal = models.PositiveSmallIntegerField(
        _("number of the meeting"), help_text=_("18 for the eighteenth annual meeting.")
    )
    place = models.CharField(
        _("place"), max_length=80, help_text=_("The city is enough, for example Tokyo.")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("report"))

    parent_page_types = ["stories.AnnualMeetingIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("annual meeting")
        verbose_name_plural = _("annual meetings")
