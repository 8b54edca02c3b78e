"""The browser itself: it reaches our site with its styles, and nobody else's."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect


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
