"""Categories, themes and series: few, chosen by hand, and public with the home page."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel, TitleFieldPanel
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from stories.pages.taxonomy import Category, Series, Theme

GOES_OUT_WITH_HOME = _("Readers see it after the home page was approved again.")


def in_other_languages() -> list[Panel]:
    """The names that readers of the other languages of the site meet."""
    others = [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
    return [
        MultiFieldPanel(
            [FieldPanel(f"name_{code}"), FieldPanel(f"description_{code}")],
            heading=name,
            help_text=_("Empty: readers of this language meet the name above."),
        )
        for code, name in others
    ]


class TermViewSet(ModelViewSet):
    """What the three kinds of terms share."""

    panels = [
        TitleFieldPanel("name", targets=["slug"], help_text=GOES_OUT_WITH_HOME),
        FieldPanel("slug", help_text=_("Part of the web address; best left as it is.")),
        FieldPanel("description", help_text=_("One sentence above the list of texts.")),
        *in_other_languages(),
    ]
    list_display = ["name", "slug", "description"]
    search_fields = ["name", "description"]
    copy_view_enabled = False


class CategoryViewSet(TermViewSet):
    """What kind of text it is."""

    model = Category
    icon = "folder-open-inverse"
    menu_order = 100


class ThemeViewSet(TermViewSet):
    """What it is about."""

    model = Theme
    icon = "tag"
    menu_order = 200


class SeriesViewSet(TermViewSet):
    """Several parts that are read in order."""

    model = Series
    icon = "list-ol"
    menu_order = 300


class FilingGroup(ViewSetGroup):
    """One entry in the menu for all three."""

    menu_label = _("Filing")
    menu_icon = "folder-open-inverse"
    menu_order = 450
    items = (CategoryViewSet, ThemeViewSet, SeriesViewSet)
