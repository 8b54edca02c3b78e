"""The archive of what the group itself has to say: updates, appeals, statements, articles."""

from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from stories.pages.blocks import RICH_TEXT_FEATURES
from stories.pages.gated import GatedPage


class ReportIndexPage(GatedPage):
    """The archive of reports; its introduction is a manuscript like any other."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "stories.UpdatePage",
        "stories.AppealPage",
        "stories.StatementPage",
        "stories.ArticlePage",
    ]

    class Meta:
        verbose_name = _("archive of reports")
        verbose_name_plural = _("archives of reports")
