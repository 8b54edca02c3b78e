"""Parts of the editor's forms that several kinds of pages have."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
    TitleFieldPanel,
)

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
