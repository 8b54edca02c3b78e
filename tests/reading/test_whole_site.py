"""Everything a stranger can reach by following links: nothing broken, nothing foreign, no trace."""

import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from tests.one_of_each import one_of_each

pytestmark = pytest.mark.django_db
OURS = "testserver"
MOST = 600
LOADED = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
INLINE = {"style", *(f"on{event}" for event in ("click", "load", "error", "submit", "input"))}


class Page(HTMLParser):
    """What one page loads, where it leads, and what it does that it must not."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.leads: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.faults += [f"{tag} {name}" for name in given if name in INLINE]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.faults.append(f"inline {tag}")
        self.ids += [given["id"]] if "id" in given else []
        for name in LOADED & given.keys():
            pieces = given[name].split(", ") if name == "srcset" else [given[name]]
            self.loads += [piece.split()[0] for piece in pieces if piece.strip()]
        if "href" in given:
            (self.leads if tag == "a" else self.loads).append(given["href"])
        if given.get("property") == "og:image":
            self.loads.append(given["content"])


@pytest.fixture
def walked(client: Client) -> dict[str, Any]:
    """The answers to everything that links lead to, from the first page of every language."""
    addresses = one_of_each()
    found: dict[str, Any] = {}
    waiting = [address for name, address in addresses.items() if "not found" not in name]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        assert len(found) < MOST, sorted(found)[-9:]
        found[address] = answer = client.get(address)
        if answer.headers["Content-Type"].startswith("text/html") and answer.status_code == 200:
            page = Page(answer.content.decode())
            waiting += [
                target
                for link in (*page.leads, *page.loads)
                if (target := local(address, link)) and target not in found
            ]
    return found


def local(address: str, link: str) -> str:
    """The address on this site that a link leads to; empty for other sites and static files."""
    target = urlsplit(urljoin(f"http://{OURS}{address}", link))
    is_ours = target.netloc == OURS and target.scheme == "http"
    path = target.path + (f"?{target.query}" if target.query else "")
    return path if is_ours and not path.startswith("/static/") else ""


def test_the_whole_site_holds_together(walked: dict[str, Any]) -> None:
    broken = {address: answer.status_code for address, answer in walked.items()}
    assert not {each: status for each, status in broken.items() if status != 200}
    assert {"/ko/story/", "/covers/", "/pictures/", "/2020/01/", "/ja/kind/", "/feed/"} <= {
        part
        for part in ("/ko/story/", "/covers/", "/pictures/", "/2020/01/", "/ja/kind/", "/feed/")
        if any(part in address for address in walked)
    }
    for address, answer in walked.items():
        assert not answer.cookies, address
        assert "Set-Cookie" not in answer.headers, address
        assert "'unsafe-inline'" not in answer.headers["Content-Security-Policy"], address
        if not answer.headers["Content-Type"].startswith("text/html"):
            continue
        html = answer.content.decode()
        page = Page(html)
        assert not page.faults, (address, page.faults)
        assert not re.search(r"""(?:href|src)=["']\s*javascript:""", html), address
        strangers = [link for link in page.loads if urlsplit(link).netloc not in {"", OURS}]
        assert not strangers, (address, strangers)
        assert len(page.ids) == len(set(page.ids)), (address, page.ids)
