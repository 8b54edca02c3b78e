"""Coming in to the desk with a browser."""

from playwright.sync_api import Page, expect

from tests import factories


def sign_in(window: Page, name: str) -> None:
    """Come in as one of the staff."""
    factories.user(name)
    window.goto("/admin/")
    window.get_by_label("Username").fill(name)
    window.locator("input[type=password]").fill(factories.PASSWORD)
    window.get_by_role("button", name="Sign in").click()
    expect(window.get_by_role("heading", level=1)).to_be_visible()
