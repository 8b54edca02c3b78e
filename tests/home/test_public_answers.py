"""Every public answer is read: no script or style in a page, nothing from elsewhere, no cookie."""

from html.parser import HTMLParser

import pytest
from django.test import Client

from stories.publishing.takedown import take_down
from tests import factories
from tests.crawler import Answer, crawl

pytestmark = pytest.mark.django_db

FETCHED = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping"}
LOADED_BY_LINK = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch"}


class Reader(HTMLParser):
    """Notes what a strict policy forbids, and what a browser would fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element with its attributes."""
        given = {name: value or "" for name, value in attrs}
        data_only = given.get("type") == "application/ld+json"
        if tag == "style" or (tag == "script" and "src" not in given and not data_only):
            self.faults.append(f"<{tag}> with words of its own")
        self.faults += [
            f"{name} on <{tag}>" for name in given if name == "style" or name[:2] == "on"
        ]
        loads = tag == "link" and given.get("rel", "") in LOADED_BY_LINK
        for name, value in given.items():
            fetched = name in FETCHED or (loads and name == "href")
            if fetched and value.startswith(("http:", "https:", "//", "data:")):
                self.faults.append(f"{name}={value}")
            if value.strip().lower().startswith("javascript:"):
                self.faults.append(f"{name} is a script")


def faults_of(answer: Answer) -> list[str]:
    """What is wrong with one public answer."""
    reader = Reader()
    if "text/html" in answer.headers:
        reader.feed(answer.body.decode())
    faults = reader.faults
    if "Set-Cookie" in answer.headers:
        faults.append("a cookie")
    for needed in ("default-src 'none'", "nosniff", "Permissions-Policy"):
        if needed not in answer.headers:
            faults.append(f"no {needed}")
    if "'unsafe-inline'" in answer.headers and "sandbox" not in answer.headers:
        faults.append("unsafe-inline")
    return faults


def test_a_fault_is_seen() -> None:
    """A test that could never fail would protect nothing."""
    reader = Reader()
    reader.feed(
        '<style>p{}</style><p style="x" onclick="y"><script>z</script>'
        '<script src="//elsewhere.example/s.js"></script><a href="javascript:w">'
    )
    assert len(reader.faults) == 6


def test_no_public_answer_needs_more_than_the_policy_allows() -> None:
    _page, edition = factories.published_story()
    _gone, other = factories.published_story(person=factories.storyteller("T. R."))
    gone = other.path
    take_down(other)
    factories.publish(factories.meeting([]))
    seen = crawl([edition.path, gone, "/nothing/", "/search/?q=harbour", "/follow/", "/archive/"])
    public = {
        address: answer
        for address, answer in seen.answers.items()
        if not address.startswith("/admin")
    }
    assert {200, 404, 410} <= {answer.status for answer in public.values()}
    assert len([one for one in public.values() if one.status == 200]) > 10
    assert {each: faults for each in public if (faults := faults_of(public[each]))} == {}


@pytest.mark.parametrize("address", ["/follow/", "/search/?q=harbour"])
def test_pages_that_ask_something_work_without_a_script(client: Client, address: str) -> None:
    """As in the Tor Browser at its safest level."""
    factories.published_story()
    html = client.get(address).content.decode()
    assert "<form" in html
    assert 'type="submit"' in html or "<button" in html
