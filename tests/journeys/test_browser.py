"""The browser itself, and the whole sentence walked in it."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from stories.publishing.search import find_traces
from tests import factories
from tests.journeys.signing_in import sign_in_by_hand


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_desk_opens_to_who_may_come_in(open_browser: Callable[..., Page]) -> None:
    User.objects.create_superuser("ada", password="light over water")
    ada = open_browser()
    ada.goto("/admin/")
    ada.get_by_label("Username").fill("ada")
    ada.locator("input[type=password]").fill("light over water")
    ada.get_by_role("button", name="Sign in").click()
    expect(ada.get_by_role("heading", level=1)).to_contain_text("Landfall")
    assert User.objects.get().last_login


def press(window: Page, name: str) -> None:
    """Press one of the editor's buttons, which lie behind each other."""
    button = window.locator("footer").get_by_role("button", name=name, exact=False).first
    if not button.is_visible():
        window.locator("footer [data-w-dropdown-target=toggle]").click()
    button.click()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_from_the_draft_to_its_disappearance(open_browser: Callable[..., Page]) -> None:
    """The whole sentence, as Erin, Sami, Ruth and a stranger without scripts see it."""
    person = factories.storyteller()
    consent = factories.consent(person)
    text = "<p>Kwon Mi-rae lit the tin lantern in the window, and customers came.</p>"
    page = factories.story(
        person=person, record=consent, title="The lantern", slug="lantern", body=[("text", text)]
    )
    stranger = open_browser(java_script_enabled=False)

    erin = open_browser()
    sign_in_by_hand(erin, "erin")
    erin.goto(f"/admin/pages/{page.pk}/edit/")
    panel = erin.locator("[data-protection]")
    if not panel.is_visible():
        erin.get_by_role("button", name="Protection").first.click()
    expect(panel).to_contain_text("1 must")
    expect(panel).to_contain_text("Kwon Mi-rae")
    panel.get_by_role("button", name="Use it").first.click()
    expect(erin.locator("[data-protection]")).to_contain_text("Nothing found")
    press(erin, "Send to review")
    expect(erin.locator(".messages")).to_contain_text("sent to review")

    sami = open_browser()
    sign_in_by_hand(sami, "sami")
    sami.goto(f"/admin/pages/{page.pk}/edit/")
    press(sami, "Text is ready")
    expect(sami.locator(".messages")).to_be_visible()

    assert stranger.goto("/stories/lantern/").status == 404

    ruth = open_browser()
    sign_in_by_hand(ruth, "ruth")
    ruth.goto(f"/admin/stories/review/{page.pk}/")
    expect(ruth.frame_locator("iframe[name=words]").locator("body")).to_contain_text("tin lantern")
    for question in ruth.locator("[data-review-question]").all():
        question.locator("input[value=yes]").check()
    ruth.get_by_role("button", name="Approve").click()
    expect(ruth.get_by_text("Approved by").first).to_be_visible()

    assert stranger.goto("/stories/lantern/").status == 200
    expect(stranger.locator("article")).to_contain_text("K. M. lit the tin lantern")
    stranger.goto("/stories/")
    expect(stranger.get_by_role("link", name="The lantern").first).to_be_visible()

    ruth.goto(f"/admin/stories/withdraw/{consent.pk}/")
    expect(ruth.locator("main")).to_contain_text("The lantern")
    ruth.get_by_label("Somebody may be in danger").check()
    ruth.get_by_label("I have read what will disappear").check()
    ruth.get_by_role("button", name="Withdraw and erase").click()
    expect(ruth.locator("main")).to_contain_text("This receipt stays")

    assert stranger.goto("/stories/lantern/").status == 410
    stranger.goto("/stories/")
    expect(stranger.locator("body")).not_to_contain_text("The lantern")
    assert find_traces("tin lantern") == []
