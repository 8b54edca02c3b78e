"""The public site in a browser: for everybody, on a small telephone and in the dark too."""

import gzip
import re
from collections.abc import Callable
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response, expect

from stories.pages.taxonomy import Category, Theme
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LETTER = {
    "heading": "A letter",
    "language": "ko",
    "transcription": "빵을 구워요.",
    "translation": "I bake bread.",
}
ROWS = [{"label": "Asked", "number": 1200}, {"label": "Opened", "number": 300}]
FIGURES = {"caption": "Who asked", "show_total": True, "note": "Of all towns.", "rows": ROWS}
APPEAL = {
    "heading": "An oven",
    "text": "For the next one.",
    "unit": "One oven",
    "unit_cost": 2400,
    "currency": "USD",
    "units_needed": 3,
}
MOMENTS = [{"when": "199X", "text": "One pot."}, {"when": "2019", "text": "A key."}]
TIMELINE = {"heading": "How it went", "moments": MOMENTS}


@pytest.fixture
def site() -> dict[str, str]:
    """A small site with one page of each kind; the addresses by kind."""
    home = factories.home(published=False)
    letters = Category.objects.create(name="Letters", slug="letters", description="To be read.")
    work = Theme.objects.create(name="Work", slug="work")
    home.tagline = "Told by those who were there."
    home.donate_label, home.donate_url = "Help somebody begin", "https://donate.example.org/"
    home.save()
    home.save_revision(user=factories.user("erin"))
    person = factories.storyteller()
    record = factories.consent(person)
    shop = factories.picture()
    factories.clear(shop, by=factories.user("ruth"), shows_face=False)
    plain = factories.story(person=person, record=record, slug="first", title="A stone, at first")
    factories.publish(plain)
    body = [
        ("text", factories.CALM_TEXT),
        ("heading", "A second oven"),
        ("quote", {"quote": "Mine is the window.", "attribution": "K. M."}),
        ("picture", {"image": shop, "alt": "A harbour", "caption": "At dusk."}),
        ("letter", LETTER),
        ("timeline", TIMELINE),
        ("figures", FIGURES),
        ("appeal", APPEAL),
        ("note", "We changed the order of two events."),
        ("page_link", {"page": plain, "text": "How it began"}),
    ]
    rich = factories.story(
        person=person, record=record, slug="rich", title="The window", body=body,
        introduction="<p>We met her in autumn.</p>", category=letters, earlier_page=plain,
        date=date(2020, 1, 1),
    )  # fmt: skip
    rich.themes.set([work])
    rich.save()
    rich.save_revision(user=factories.user("erin"))
    story = factories.publish(rich)
    alone = factories.publish(factories.story(slug="alone", person=factories.storyteller("Y. H.")))
    meeting = factories.publish(factories.meeting([(record, "The oven works.")]))
    return {
        "home": "/",
        "stories": "/stories/",
        "story": story.path,
        "plain story": "/stories/first/",
        "story alone": alone.path,
        "meetings": "/meetings/",
        "meeting": meeting.path,
        "category": "/category/letters/",
        "theme": "/theme/work/",
        "not found": "/nobody/",
        "leave": "/leave/",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_public_page_is_for_everybody(
    open_browser: Callable[..., Page], site: dict[str, str], scheme: str, width: int
) -> None:
    window = open_browser(color_scheme=scheme, viewport={"width": width, "height": 800})
    for name, address in site.items():
        window.goto(address)
        found = Axe().run(window)
        assert not found.violations_count, f"{name}: {found.generate_report()}"
        wide = window.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} is {wide} px wide"


def test_a_story_is_light_asks_nobody_else_and_leaves_nothing(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    answers = []
    complaints = []

    def keep(answer: Response) -> None:
        if not answer.url.endswith("/icon.svg"):  # the browser's own wish, once for the site
            answers.append(answer)

    window.on("response", keep)
    window.on("console", lambda message: complaints.append(message.text))
    window.goto(site["story alone"], wait_until="networkidle")
    assert len(answers) <= 3, [answer.url for answer in answers]
    words_and_look = [answer for answer in answers if not answer.url.endswith(".js")]
    size = sum(len(gzip.compress(answer.body())) for answer in words_and_look)
    assert size <= 30_000
    assert not complaints
    assert not window.context.cookies()


def test_who_leaves_finds_no_way_back(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    window.goto(site["home"])
    window.goto(site["story"])
    window.get_by_role("link", name="Leave this page").click()
    expect(window).to_have_url(re.compile("/leave/$"))
    window.go_back()
    assert not window.url.endswith(site["story"])


def test_two_presses_of_escape_leave_too(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    window.goto(site["story"])
    window.keyboard.press("Escape")
    window.keyboard.press("Escape")
    window.wait_for_url("**/leave/")


def test_without_scripts_everything_is_there(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser(java_script_enabled=False)
    window.goto(site["home"])
    window.get_by_role("link", name="The window").click()
    expect(window.get_by_role("heading", level=1)).to_have_text("The window")
    window.get_by_role("link", name="How it began").click()
    expect(window.get_by_role("heading", level=1)).to_have_text("A stone, at first")
    window.get_by_role("link", name="Leave this page").click()
    expect(window.get_by_role("heading", level=1)).to_have_text("Empty page")


def test_the_keyboard_reaches_the_text_first(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    window.goto(site["story"])
    window.keyboard.press("Tab")
    expect(window.get_by_role("link", name="To the text")).to_be_focused()
    window.keyboard.press("Enter")
    expect(window.locator("#main")).to_be_focused()
