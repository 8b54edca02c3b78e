"""The search of a static copy, behind a real nginx, in a real browser: no server answers it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page, expect

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.reading.static_copy.exporting import NGINX, export_site
from tests import factories
from tests.nginx_server import free_address, serving

pytestmark = pytest.mark.django_db

TEXTS = {
    "tailor": ("The tailor of the harbour", "She mended coats and was teaching children."),
    "mother": ("母の手紙", "漢字で書いた手紙を読みました。バイオリンも習った。"),
    "sewing": ("어머니의 바느질", "어머니가 바느질을 배웠다. 국수도 만들었다."),
    "escape": ("<b>Lanterns</b> & letters", "Cafés by the sea."),
}
CATEGORIES = {"tailor": "work", "escape": "letters"}
QUESTIONS = {
    "harbour": {"tailor"},
    "harbours": {"tailor"},
    "TEACHING coat": {"tailor"},
    "tailor lanterns": set(),
    "漢字": {"mother"},
    "手紙を読み": {"mother"},
    "バイオリン": {"mother"},
    "어머니": {"sewing"},
    "바느질을": {"sewing"},
    "배웠다": {"sewing"},
    "cafes": {"escape"},
    "constructor": set(),
}


@pytest.fixture
def editions() -> dict[str, Edition]:
    """Pages of three languages in one; sealed here, for only their words matter."""
    _page, pattern = factories.published_story()
    made = {}
    for number, (name, (title, text)) in enumerate(TEXTS.items(), 1):
        edition = Edition.objects.get(pk=pattern.pk)
        edition.pk = None
        edition.page_number, edition.path = 90_000 + number, f"/stories/{name}/"
        edition.title, edition.teaser = title, ""
        edition.category = CATEGORIES.get(name, "")
        edition.content = edition.content | {"passages": [["text", text]]}
        edition.close_seal()
        edition.save()
        made[name] = edition
    home = Edition.objects.get(kind="homepage")
    home.content["frame"]["categories"] = {"letters": ["Letters", ""], "work": ["Work & rest", ""]}
    home.close_seal()
    home.save()
    forget_cached()
    return made


@pytest.fixture
def copy(editions: dict[str, Edition], settings: Any, tmp_path: Path) -> Iterator[str]:
    """The address of the copy."""
    where = free_address()
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [Path(settings.BASE_DIR) / "home" / "static"]
    settings.WAGTAILADMIN_BASE_URL = f"http://{where}"
    call_command("collectstatic", interactive=False, verbosity=0)
    folder = tmp_path / "public"
    outcome = export_site(folder)
    assert outcome.left_out == []
    with serving(f"include {folder}.copies/{NGINX};", listen=where):
        yield f"http://{where}"


def found_on(page: Page) -> set[str]:
    """The last parts of the addresses that the page leads to as results."""
    links = page.locator("#found a").evaluate_all("links => links.map(link => link.pathname)")
    return {link.strip("/").rpartition("/")[2] for link in links}


def test_words_of_three_languages_are_found_without_a_server(copy: str, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    troubles: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(f"{copy}/search/")
    assert not page.locator("#without").is_visible()
    for question, expected in QUESTIONS.items():
        page.locator("#told").evaluate("told => { told.textContent = ''; }")  # of the one before
        page.locator("#search-here").fill(question)
        page.locator("#find button").click()
        expect(page.locator("#told")).not_to_be_empty()
        expect(page.locator("#found a")).to_have_count(len(expected))
        assert found_on(page) == expected, question
    assert troubles == []
    assert all(address.startswith(copy) for address in asked)
    told = [address for address in asked for word in QUESTIONS if quote(word) in address]
    assert told == [], "what is looked for is sent to nobody"
    page.close()


def test_a_question_of_another_page_arrives_and_titles_are_words(
    copy: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{copy}/search/?q=lanterns")
    page.wait_for_selector("#found a")
    assert page.locator("#found a").inner_text() == "<b>Lanterns</b> & letters"
    page.locator("#found a").click()
    assert page.url == f"{copy}/stories/escape/"
    page.close()


def test_what_is_found_can_be_narrowed_without_a_server(copy: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{copy}/search/#q=the")
    facets = page.get_by_role("navigation", name="Narrow the search")
    expect(facets.get_by_role("listitem")).to_have_text(["Letters 1", "Work & rest 1"])
    for name in ("tailor", "escape"):
        expect(page.locator(f"#found a[href$='/{name}/']")).to_be_visible()
    facets.get_by_role("link", name="Letters").click()
    expect(page.locator("#found a")).to_have_count(1)
    assert found_on(page) == {"escape"}
    assert page.url == f"{copy}/search/#q=the&category=letters"
    expect(facets.locator("[aria-current]")).to_have_text("Letters")
    page.reload()
    expect(page.locator("#found a")).to_have_count(1)
    facets.get_by_role("link", name="Everything").click()
    expect(facets.get_by_role("link", name="Everything")).to_have_count(0)
    for name in ("tailor", "escape"):
        expect(page.locator(f"#found a[href$='/{name}/']")).to_be_visible()
    page.close()


def test_without_scripts_the_page_leads_to_the_archive(copy: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{copy}/search/")
    assert not page.locator("#find").is_visible()
    page.locator("#without a").click()
    assert page.url == f"{copy}/archive/"
    context.close()
