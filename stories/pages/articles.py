"""Articles: what is neither a story nor a meeting."""

from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.gated import GatedPage


class ArticlePage(GatedPage):
    """A report, an appeal, a statement or an imported post."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["home.HomePage", "stories.StoryIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
