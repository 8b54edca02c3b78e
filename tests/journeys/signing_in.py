"""Coming in to the desk with a browser."""

import re

from playwright.sync_api import Page, expect

from tests import factories

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def sign_in(window: Page, name: str) -> None:
    """Come in as one of the staff: the sign-in is sent as its form sends it, and not drawn.

    A browser draws the sign-in and the first screen for more than a second, which most journeys
    have no use for. `sign_in_by_hand` looks at both.
    """
    factories.user(name)
    token = TOKEN.search(window.request.get("/admin/login/").text())
    assert token
    answer = window.request.post(
        "/admin/login/",
        form={
            "csrfmiddlewaretoken": token[1],
            "username": name,
            "password": factories.PASSWORD,
            "next": "/admin/",
        },
        max_redirects=0,
    )
    assert answer.status == 302, answer.text()


def sign_in_by_hand(window: Page, name: str) -> None:
    """Come in as one of the staff, who types a name and a password and stands at the desk."""
    factories.user(name)
    window.goto("/admin/")
    window.get_by_label("Username").fill(name)
    window.locator("input[type=password]").fill(factories.PASSWORD)
    window.get_by_role("button", name="Sign in").click()
    expect(window.get_by_role("heading", level=1)).to_be_visible()
