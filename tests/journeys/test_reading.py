"""The public site in a browser: for everybody, on a small telephone and in the dark too."""

import gzip
import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response, expect

from tests.one_of_each import KeptSite

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LOOKS = [("light", 320), ("dark", 1280)]


@pytest.fixture(scope="module")
def kept_site(tmp_path_factory: pytest.TempPathFactory) -> KeptSite:
    return KeptSite(tmp_path_factory.mktemp("site"))


@pytest.fixture
def site(kept_site: KeptSite) -> dict[str, str]:
    """A small site with one page of each kind; the addresses by what is there."""
    return kept_site.put_there()


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_every_public_page_is_for_everybody(
    open_browser: Callable[..., Page], site: dict[str, str], scheme: str, width: int
) -> None:
    window = open_browser(color_scheme=scheme, viewport={"width": width, "height": 800})
    axe = Axe()
    for name, address in site.items():
        window.goto(address)
        found = axe.run(window)
        assert not found.violations_count, f"{name}: {found.generate_report()}"
        wide = window.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} is {wide} px wide"


def test_twice_as_large_letters_find_room(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    """Text alone at 200 %, and the whole page at 400 %, which is 320 px of 1280."""
    window = open_browser(bypass_csp=True, viewport={"width": 640, "height": 800})
    for name in ("home", "story", "appeal", "statement", "overview", "search", "story in ko"):
        window.goto(site[name])
        window.add_style_tag(content="html { font-size: 200% !important }")
        wide = window.evaluate("document.documentElement.scrollWidth")
        assert wide <= 640, f"{name} is {wide} px wide"


def test_colours_that_a_reader_forces_leave_everything_there(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser(forced_colors="active")
    axe = Axe()
    for name in ("home", "story", "appeal", "overview", "search"):
        window.goto(site[name])
        found = axe.run(window)
        assert not found.violations_count, f"{name}: {found.generate_report()}"
    window.goto(site["story"])
    for part in (".leave", ".donate", ".step-here"):
        assert window.locator(part).first.is_visible(), part


def test_nothing_moves_for_who_wants_rest(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser(reduced_motion="reduce")
    moving = """[...document.querySelectorAll("*")].filter(element => {
        const style = getComputedStyle(element)
        return style.transitionDuration !== "0s" || style.animationName !== "none"
    }).map(element => element.outerHTML.slice(0, 80))"""
    for name in ("home", "story", "search"):
        window.goto(site[name])
        assert window.evaluate(moving) == [], name
        assert (
            window.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        )


def test_pictures_come_without_moving_anything(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser(viewport={"width": 360, "height": 2400})
    window.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { window.shift += entry.value }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for name in ("story", "stories", "home"):
        window.goto(site[name], wait_until="networkidle")
        assert window.evaluate("window.shift") == 0, name


def test_a_reader_who_listens_finds_the_way(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    """One main part, one banner, names for every navigation, headings without a gap."""
    window = open_browser()
    headings = """[...document.querySelectorAll("h1, h2, h3, h4")].filter(
        heading => heading.checkVisibility()).map(heading => Number(heading.tagName[1]))"""
    for name, address in site.items():
        if name in {"leave"}:
            continue
        window.goto(address)
        levels = window.evaluate(headings)
        assert levels.count(1) == 1, name
        steps = pairwise(levels)
        assert all(after - before <= 1 for before, after in steps), (name, levels)
        told = window.locator("body").aria_snapshot()
        for role in ("banner", "main", "contentinfo"):
            assert len(re.findall(rf"^- {role}", told, re.MULTILINE)) == 1, (name, role)
        ways = re.findall(r"- navigation(?: \"([^\"]+)\")?", told)
        assert all(ways), (name, ways)
        assert len(ways) == len(set(ways)), (name, ways)


def test_the_keyboard_reaches_everything_in_its_order(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    seen = """(() => {
        const here = document.activeElement, style = getComputedStyle(here)
        const card = here.closest(".card")
        const outlined = [style, card && getComputedStyle(card)].some(
            each => each && each.outlineStyle !== "none" && parseFloat(each.outlineWidth) >= 2)
        const all = [...document.querySelectorAll("a[href], button, input, select, textarea")]
        return [all.indexOf(here), outlined, here.outerHTML.slice(0, 90)]
    })()"""
    reachable = """[...document.querySelectorAll("a[href], button, input, select, textarea")]
        .map((each, index) => each.checkVisibility() && each.type !== "hidden" ? index : -1)
        .filter(index => index >= 0)"""
    for name in ("home", "story", "overview", "search"):
        window.goto(site[name])
        expected = window.evaluate(reachable)
        reached = []
        for _press in expected:
            window.keyboard.press("Tab")
            index, outlined, what = window.evaluate(seen)
            assert outlined, (name, what)
            reached.append(index)
        assert reached == expected, name


def test_passages_in_another_language_are_set_as_theirs(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    window.goto(site["story"])
    letter = window.locator(".transcription [lang=ko]")
    assert letter.evaluate("each => getComputedStyle(each).wordBreak") == "keep-all"
    window.goto(site["story in ja"])
    text = window.locator(".body p").first
    assert text.evaluate("each => getComputedStyle(each).lineBreak") == "strict"
    assert window.locator("html").get_attribute("lang") == "ja"


def test_on_paper_only_the_story_is_left(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    window.goto(site["story"])
    window.emulate_media(media="print")
    for part in (".leave", ".site-foot", ".site-head nav", ".search-form", ".cover", ".chain"):
        assert not window.locator(part).first.is_visible(), part
    for part in ("h1", ".body", ".protection", ".address"):
        assert window.locator(part).first.is_visible(), part


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
    window.goto(site["plain story"], wait_until="networkidle")
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
    window.get_by_role("link", name="The window").first.click()
    expect(window.get_by_role("heading", level=1)).to_have_text("The window")
    window.get_by_role("link", name="How it began").first.click()
    expect(window.get_by_role("heading", level=1)).to_have_text("A stone, at first")
    window.get_by_role("link", name="Leave this page").click()
    expect(window.get_by_role("heading", level=1)).to_have_text("–")


def test_the_keyboard_reaches_the_text_first(
    open_browser: Callable[..., Page], site: dict[str, str]
) -> None:
    window = open_browser()
    window.goto(site["story"])
    window.keyboard.press("Tab")
    expect(window.get_by_role("link", name="To the text")).to_be_focused()
    window.keyboard.press("Enter")
    expect(window.locator("#main")).to_be_focused()
