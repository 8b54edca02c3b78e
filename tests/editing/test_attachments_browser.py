"""Attachments in a browser: covered and cleared at a desk and by thumb, read by a reader."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from stories.images.attachments.models import StoryDocument
from tests import factories
from tests.images.attachments.hiding import telling_paper
from tests.images.attachments.papers import words
from tests.journeys.conftest import browser, open_browser  # noqa: F401
from tests.journeys.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATIENCE = 20_000
DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def check(page: Page, name: str) -> None:
    """Axe finds nothing, nothing is wider than the window, every picture of a page is there."""
    fading = {"exclude": [[".messages"]]}  # messages of Wagtail's fade in and out
    found = Axe().run(page, context=fading).response["violations"]
    ours = [one for one in found if one["id"] != "landmark-unique"]  # of Wagtail's own menu
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in ours] == []
    page.wait_for_load_state("networkidle")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    if folder := os.environ.get("SCREENS_FOLDER"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize(("window", "name"), [(DESK, "desk"), (PHONE, "phone")])
def test_ruth_covers_a_name_and_clears_a_letter(open_browser, window, name) -> None:  # noqa: F811
    letter = factories.attachment(data=telling_paper(words("Mirae met us again", y=740)))
    ruth = open_browser(**window)
    ruth.set_default_timeout(PATIENCE)
    sign_in(ruth, "ruth")
    ruth.goto("/admin/stories/attachments/")
    ruth.get_by_role("link", name="A letter from the harbour").first.click()
    expect(ruth.get_by_text("Words under a black box or another shape")).to_be_visible()
    check(ruth, f"clear-{name}")

    ruth.get_by_role("link", name="Cover something on page 1").click()
    ruth.get_by_role("textbox", name="Words").fill("mirae")
    ruth.get_by_role("button", name="Cover", exact=True).click()
    expect(ruth.get_by_text("1 place is covered")).to_be_visible()
    check(ruth, f"boxes-{name}")

    ruth.get_by_role("link", name="Back", exact=True).click()
    expect(ruth.get_by_text("met us again")).to_be_visible()
    for question in ("face", "name", "place", "handwriting"):
        ruth.locator(f"input[name={question}][value=yes]").check()
    ruth.get_by_role("button", name="It gives nobody away: clear it").click()
    expect(ruth.get_by_text("It may go out with an approved page")).to_be_visible()
    document = StoryDocument.objects.get(pk=letter.pk)
    assert document.is_cleared
    assert document.page_texts() == ["met us again\nXXXXX XXXX"]


@pytest.mark.parametrize(("window", "name"), [(DESK, "desk"), (PHONE, "phone")])
def test_a_reader_is_told_what_waits_behind_the_links(open_browser, window, name) -> None:  # noqa: F811
    letter, poster = factories.attachment(), factories.picture()
    for file in (letter, poster):
        factories.clear(file, by=factories.user("ruth"))
    film = {"address": "https://films.example.org/7", "text": "A film about our shop"}
    _page, edition = factories.published_story(
        body=[
            ("attachment", {"document": letter, "text": "A letter", "note": "In Korean"}),
            ("video", film | {"poster": poster, "alt": "A shop window in the evening"}),
        ]
    )
    reader = open_browser(**window)
    reader.goto(edition.path)
    expect(reader.get_by_text("PDF, 1 page,")).to_be_visible()
    expect(reader.get_by_text("That site will see that you come.")).to_be_visible()
    check(reader, f"reader-{name}")
