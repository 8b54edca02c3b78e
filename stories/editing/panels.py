"""What an editor fills in, page type by page type. The models know nothing of the admin."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
)
from wagtail.models import Page

from stories.editing.panels_form import FormOnce
from stories.editing.panels_parts import (
    ADDRESS,
    BODY,
    DATE,
    FILING,
    INTRODUCTION,
    LINKS,
    PEOPLE,
    PEOPLE_PRESENT,
    STORY_LINKS,
    TEASER,
    THE_SUM,
    TITLE,
)
from stories.pages.appeals import AppealPage
from stories.pages.articles import ArticlePage
from stories.pages.meetings import AnnualMeetingIndexPage, AnnualMeetingPage
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.pages.reports import ReportIndexPage
from stories.pages.statements import StatementPage
from stories.pages.stories import StoryIndexPage, StoryPage
from stories.pages.updates import UpdatePage

CONTENT: dict[str, list[Panel]] = {
    "home.HomePage": [
        TITLE,
        MultiFieldPanel(
            [FieldPanel("organisation"), FieldPanel("tagline")], heading=_("Who we are")
        ),
        TEASER,
        INTRODUCTION,
        FieldPanel("protection_note"),
        FieldPanel("footer"),
        MultiFieldPanel(
            [FieldPanel("donate_label"), FieldPanel("donate_url"), FieldPanel("donations")],
            heading=_("Donations"),
        ),
    ],
    StoryIndexPage._meta.label: [TITLE, TEASER, INTRODUCTION],
    AnnualMeetingIndexPage._meta.label: [TITLE, TEASER, INTRODUCTION],
    StoryPage._meta.label: [
        TITLE,
        PEOPLE,
        TEASER,
        INTRODUCTION,
        BODY,
        DATE,
        FieldPanel("country"),
        FILING,
        STORY_LINKS,
    ],
    AnnualMeetingPage._meta.label: [
        TITLE,
        FieldRowPanel([FieldPanel("ordinal"), FieldPanel("place")], heading=_("The meeting")),
        DATE,
        TEASER,
        BODY,
        PEOPLE_PRESENT,
        FILING,
    ],
    RehearsalIndexPage._meta.label: [TITLE, TEASER, INTRODUCTION],
    RehearsalPage._meta.label: [TITLE, PEOPLE, TEASER, INTRODUCTION, BODY, DATE],
    ReportIndexPage._meta.label: [TITLE, TEASER, INTRODUCTION],
    UpdatePage._meta.label: [
        TITLE,
        FieldPanel("form"),
        LINKS,
        PEOPLE,
        TEASER,
        INTRODUCTION,
        BODY,
        DATE,
        FILING,
    ],
    AppealPage._meta.label: [
        TITLE,
        PEOPLE,
        TEASER,
        INTRODUCTION,
        FieldPanel("cases"),
        THE_SUM,
        BODY,
        DATE,
        FILING,
        LINKS,
    ],
    StatementPage._meta.label: [
        TITLE,
        FieldPanel("form"),
        MultiFieldPanel(
            [FieldPanel("issuer"), FieldPanel("addressed_to")], heading=_("From whom to whom")
        ),
        TEASER,
        INTRODUCTION,
        BODY,
        FieldPanel("signatories"),
        DATE,
        FieldPanel("adopted_again"),
        PEOPLE,
        FILING,
        LINKS,
    ],
    ArticlePage._meta.label: [
        TITLE,
        FieldRowPanel([FieldPanel("form"), FieldPanel("byline")], heading=_("The article")),
        PEOPLE,
        TEASER,
        INTRODUCTION,
        BODY,
        DATE,
        FILING,
        LINKS,
    ],
}


def set_panels() -> None:
    """Give every page type its panels. Called once, when Wagtail's hooks are registered."""
    for label, content in CONTENT.items():
        model = apps.get_model(label)
        model.content_panels = content
        model.promote_panels = ADDRESS
        model.settings_panels = Page.settings_panels
        model.edit_handler = FormOnce(
            [
                ObjectList(content, heading=_("Content")),
                ObjectList(ADDRESS, heading=_("Address")),
                ObjectList(Page.settings_panels, heading=_("Schedule")),
            ],
        )
