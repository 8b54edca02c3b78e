"""The front of the demo's site, in each of its languages: the home page and the archives."""

from collections.abc import Callable
from typing import Any, Final

from home.demo.desk import Desk
from home.demo.texts import gifts, paragraphs
from home.models import HomePage
from stories.pages.meetings import AnnualMeetingIndexPage
from stories.pages.reports import ReportIndexPage
from stories.pages.stories import StoryIndexPage
from stories.redaction.scanning import store_findings

Say = Callable[[str], None]

HOME: Final = {
    "title": "Harbour Lights",
    "organisation": "Harbour Lights Resettlement Group",
    "tagline": "We help people who fled to arrive, and then to live.",
    "teaser": "Stories of people who fled and found a life, told with their consent.",
    "introduction": paragraphs(
        """
        Every person on these pages once had to leave everything. None of them wants to be known
        for it. They repair bicycles, sit by sickbeds, set breakfast tables and play second
        clarinet, and they have agreed to tell how it went on.
        """
    ),
    "protection_note": "Names, places and some years are altered or obscured to protect people "
    "who cannot speak freely, and their families.",
    "footer": paragraphs("Harbour Lights Resettlement Group. Told with consent, always."),
    "donate_label": "Give one first winter",
    "donate_url": "https://example.org/give",
    "donations": gifts(
        "USD",
        (25, "a month of evening classes"),
        (90, "a winter coat, boots and a train card"),
        (1850, "one whole first winter"),
    ),
}
STORIES: Final = {
    "title": "Stories",
    "slug": "stories",
    "teaser": "People tell how they are doing now.",
    "introduction": paragraphs(
        """
        Each of these stories was read by its storyteller before you read it. Whoever changes their
        mind can take it back at any time, and then it is gone.
        """
    ),
}
MEETINGS: Final = {
    "title": "Annual meetings",
    "slug": "annual-meetings",
    "teaser": "Once a year we meet, and some agree to be quoted.",
}
REPORTS: Final = {
    "title": "Reports",
    "slug": "reports",
    "teaser": "What we did, what we ask for, and what we say to those who decide.",
    "introduction": paragraphs(
        """
        What we did and what it cost, what is still missing, and what we say aloud. We tell of our
        work here. Of those for whom we do it we tell only what they have agreed to.
        """
    ),
}


def open_front(desk: Desk, say: Say) -> tuple[Any, Any, Any]:
    """The home page and the three archives, published; returns the archives."""
    home = HomePage.objects.get()
    for name, words in HOME.items():
        setattr(home, name, words)
    home.draft_title, home.owner = home.title, desk.staff["editor"]
    home.save()
    home.save_revision(user=desk.staff["editor"], log_action=True)
    store_findings(home)
    desk.publish(home, author="editor")
    say("Published: the home page")
    stories, meetings, reports = (
        StoryIndexPage(**STORIES),
        AnnualMeetingIndexPage(**MEETINGS),
        ReportIndexPage(**REPORTS),
    )
    for page in (stories, meetings, reports):
        desk.draft(page, home, author="editor")
        desk.publish(page, author="editor", number=1)
        say(f"Published: {page.title}")
    return stories, meetings, reports
