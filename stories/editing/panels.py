"""What an editor fills in, page type by page type. The models know nothing of the admin."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    Panel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Page

from stories.pages.appeals import AppealPage
from stories.pages.articles import ArticlePage
from stories.pages.meetings import AnnualMeetingIndexPage, AnnualMeetingPage
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.pages.reports import ReportIndexPage
from stories.pages.statements import StatementPage
from stories.pages.stories import StoryIndexPage, StoryPage
from stories.pages.updates import UpdatePage

TITLE = TitleFieldPanel(
    "title", help_text=_("What readers see at the top and in lists. Never a true name.")
)
TEASER = FieldPanel("teaser")
DATE = FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")], heading=_("Date"))
FILING = MultiFieldPanel(
    [FieldPanel("category"), FieldPanel("themes")],
    heading=_("Where readers find it"),
)
INTRODUCTION = FieldPanel("introduction")
BODY = FieldPanel("body")
PERSON = [
    FieldPanel("storyteller"),
    FieldPanel("consent"),
    FieldPanel("shown_name"),
]
PEOPLE = InlinePanel(
    "appearances",
    PERSON,
    heading=_("People on this page"),
    label=_("person"),
    help_text=_(
        "Everybody this page tells about, with the consent it rests on. "
        "When a consent is withdrawn, the page goes with it."
    ),
)
# What an earlier page may be; whoever stands on a later one has been told about there.
TOLD = [
    "stories.StoryPage",
    "stories.UpdatePage",
    "stories.AppealPage",
    "stories.StatementPage",
    "stories.ArticlePage",
]
PEOPLE_PRESENT = InlinePanel(
    "appearances",
    [
        *PERSON,
        FieldPanel("update"),
        PageChooserPanel("earlier_page", TOLD),
    ],
    heading=_("People present"),
    label=_("person"),
    help_text=_("Who came and said yes to being told about, and how they are doing now."),
)
SERIES = FieldRowPanel([FieldPanel("series"), FieldPanel("part")])
EARLIER = PageChooserPanel("earlier_page", TOLD)
LINK_SHOWS = _("A link shows only while readers can open the other page.")
STORY_LINKS = MultiFieldPanel(
    [SERIES, EARLIER, PageChooserPanel("next_page", TOLD)],
    heading=_("Before and after"),
    help_text=LINK_SHOWS,
)
LINKS = MultiFieldPanel([SERIES, EARLIER], heading=_("What came before"), help_text=LINK_SHOWS)
THE_SUM = MultiFieldPanel(
    [
        FieldPanel("unit"),
        FieldRowPanel(
            [FieldPanel("unit_cost"), FieldPanel("currency"), FieldPanel("units_needed")]
        ),
        FieldPanel("raised"),
    ],
    heading=_("What it costs"),
    help_text=_("The appeal closes by itself when what is needed has come."),
)
ADDRESS: list[Panel] = [
    FieldPanel(
        "slug",
        heading=_("Address"),
        help_text=_("The last part of the web address. It is read too: no name, no place."),
    )
]

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
        model.edit_handler = TabbedInterface(
            [
                ObjectList(content, heading=_("Content")),
                ObjectList(ADDRESS, heading=_("Address")),
                ObjectList(Page.settings_panels, heading=_("Schedule")),
            ],
        )
