"""The rehearsal in a browser: begun, one draft done on the true screen, its score read."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests import factories
from tests.journeys.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DESK = {"width": 1280, "height": 900}


def violations(window: Page) -> list[str]:
    """What axe finds in the screen itself; Wagtail's frame and its fading messages are not ours."""
    context = {"include": [["main"]], "exclude": [[".messages"]]}
    found = Axe().run(window, context=context).response["violations"]
    return [f"{each['id']}: {[node['html'][:160] for node in each['nodes']]}" for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ruth_rehearses_and_reads_how_it_went(
    open_browser: Callable[..., Page], scheme: str
) -> None:
    factories.home()
    ruth = open_browser(viewport=DESK, color_scheme=scheme)
    sign_in(ruth, "ruth")
    ruth.goto("/admin/")
    ruth.get_by_role("link", name="Rehearsal").click()
    ruth.get_by_role("button", name="Begin a rehearsal").click()
    expect(ruth.get_by_text("not reviewed yet")).to_have_count(10)
    ruth.get_by_role("link", name="Noodles at dawn").click()
    expect(ruth.get_by_text("This is a rehearsal")).to_be_visible()
    ruth.locator("summary", has_text="Send back").click()
    ruth.get_by_label("Reason for sending it back").fill("Look at the link.")
    ruth.get_by_role("button", name="Send back", exact=True).last.click()
    expect(ruth.get_by_text("This was a rehearsal")).to_be_visible()
    expect(ruth.get_by_text("without noticing what is wrong")).to_be_visible()
    assert violations(ruth) == []
    ruth.get_by_role("link", name="All ten").click()
    expect(ruth.get_by_text("not reviewed yet")).to_have_count(9)
    assert violations(ruth) == []
    ruth.set_viewport_size({"width": 360, "height": 740})
    assert ruth.evaluate("document.documentElement.scrollWidth") <= 360
