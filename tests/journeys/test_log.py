"""Ada reads the log in a browser, narrows it down and takes it along."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from stories.audit.log import Act, enter
from stories.audit.verifying_exports import verify_export
from tests import factories
from tests.journeys.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_ada_reads_the_log_and_takes_it_along(
    open_browser: Callable[..., Page], scheme: str, width: int
) -> None:
    page = factories.home(published=False)
    for number in range(60):
        enter(Act.ANSWER_GIVEN, by=factories.user("ruth"), page=page.pk, codes={"item": number})
    enter(Act.IDENTITY_SEEN, by=factories.user("ada"), reference="LF-7Q2M9")
    ada = open_browser(viewport={"width": width, "height": 900}, color_scheme=scheme)
    sign_in(ada, "ada")
    ada.goto("/admin/stories/log/")
    expect(ada.get_by_role("cell", name="identity seen")).to_be_visible()
    found = Axe().run(ada, context="main").response["violations"]
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found] == []
    ada.goto("/admin/stories/log/?act=identity_seen")
    expect(ada.get_by_role("cell", name="LF-7Q2M9")).to_be_visible()
    expect(ada.get_by_role("cell", name="question answered")).to_have_count(0)
    with ada.expect_download() as taken:
        ada.get_by_role("link", name="Download (JSON Lines)").first.click()
    with taken.value.path().open(encoding="utf-8") as lines:
        chain = verify_export(lines)
    assert (chain.broken, chain.lines) == (None, 61)
