"""People with a browser: a headless Chromium that sees our own site and nothing else."""

import os
import shutil
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

NO_BROWSER = "there is no Chromium to start. On Debian and Ubuntu: apt-get install chromium"
ARGUMENTS = [
    "--no-sandbox",  # which root, as in a container, has to say
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No name leads anywhere but our own. To stop each request and ask would cost half the time,
    # for a browser that is asked keeps no file.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


def installed_chromium() -> str | None:
    """The first browser of the family that this machine has.

    The headless shell draws pages only; the others draw, unseen, a window around them as well,
    which takes half as much work again.
    """
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a module.

    Playwright keeps an event loop running in this thread, wherefore Django would refuse
    every query of the test itself. Nothing of ours runs in that loop, so it may.
    """
    path = installed_chromium()
    if path is None:
        complain = pytest.fail if os.environ.get("LANDFALL_ALL_TESTS") else pytest.skip
        complain(NO_BROWSER)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_browser(browser: Browser, live_server: object) -> Iterator[Callable[..., Page]]:
    """Give each person of a story a window with cookies of their own.

    `erin = open_browser(); erin.goto("/admin/")`. Keyword arguments are those of a
    Playwright context, such as `java_script_enabled=False`.
    """
    contexts: list[BrowserContext] = []
    strangers: list[str] = []
    ours = urlsplit(str(live_server)).netloc

    def note(request: Request) -> None:
        if urlsplit(request.url).netloc not in {ours, ""}:
            strangers.append(request.url)

    def open_window(**options: object) -> Page:
        context = browser.new_context(base_url=str(live_server), **options)
        context.set_default_timeout(10_000)
        context.on("request", note)
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()
    assert not strangers, f"the site asked others for {strangers}"
