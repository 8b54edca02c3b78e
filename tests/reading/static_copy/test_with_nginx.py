"""The copy behind a real nginx, beside the program: a reader meets no difference but those told."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client

from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.static_copy.exporting import NGINX
from stories.reading.static_copy.former import address_of
from stories.reading.static_copy.links import links_in
from tests import factories
from tests.nginx_server import Nginx, serving
from tests.reading.static_copy.conftest import Export, files_of

pytestmark = pytest.mark.django_db
# nginx marks a file by its time and size, the program by its bytes; the rest is of the connection.
OF_THE_SERVER = {"date", "server", "connection", "content-length", "etag", "last-modified"}
OF_THE_SERVER |= {"accept-ranges"}  # it can send a part of a file
NOTHING = ("/no/where/", "/no.txt", "/pictures/no.webp", "/pictures/", "/static/", "/category/")


def served(folder: Path) -> str:
    """What stands in the server block."""
    return f"include {folder}.copies/{NGINX};"


@pytest.fixture
def nginx(edition: Edition, export: Export, folder: Path) -> Iterator[Nginx]:
    """nginx serves the copy of a small site."""
    factories.publish(factories.meeting([]))
    factories.publish(factories.appeal())
    outcome = export()
    assert outcome.left_out == []
    with serving(served(folder)) as running:
        yield running
        assert running.errors.read_text() == ""


def addresses(folder: Path) -> list[str]:
    """Everything that can be asked for, but for the pages of errors."""
    names = [name for name in files_of(folder) if not name.endswith(".gz")]
    return [address_of(name) for name in names if Path(name).name not in {"404.html", "410.html"}]


def lasting(headers: object) -> dict[str, str]:
    """Headers that both have to send alike."""
    items = headers.items()  # type: ignore[attr-defined]
    return {name.lower(): value for name, value in items if name.lower() not in OF_THE_SERVER}


def test_each_address_is_answered_as_by_the_program(
    nginx: Nginx, folder: Path, client: Client
) -> None:
    found = addresses(folder)
    assert {"/", "/stories/", "/feed/", "/leave/", "/sitemap.xml", "/robots.txt"} <= set(found)
    own = {"/search/", "/follow/"} | {each for each in found if each.startswith("/search/index/")}
    assert len(own) > 4
    for address in set(found) - own:
        copy, live = nginx.get(address), client.get(address)
        body = b"".join(live.streaming_content) if live.streaming else live.content
        headers = lasting(live)
        if address.startswith(settings.STATIC_URL):
            headers.pop("vary", None)
        assert copy.status == live.status_code == 200, address
        assert lasting(copy.headers) == headers, address
        assert copy.body == body, address


def test_every_link_of_the_copy_leads_somewhere_in_it(nginx: Nginx, folder: Path) -> None:
    seen, waiting = set(), ["/", "/sitemap.xml", "/robots.txt", "/leave/"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = nginx.get(address)
        assert answer.status == 200, address
        kind = answer.headers["Content-Type"]
        waiting.extend(links_in(answer.body, kind, address, settings.WAGTAILADMIN_BASE_URL))
    assert seen <= set(addresses(folder))
    assert set(Edition.objects.readable().values_list("path", flat=True)) <= seen


def test_packed_files_travel_packed(nginx: Nginx) -> None:
    plain = nginx.get("/")
    packed = nginx.get("/", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert nginx.get("/index.html.gz").status == 404


def test_a_reader_who_has_a_page_is_told_so_and_no_hour(nginx: Nginx) -> None:
    first = nginx.get("/")
    assert "Last-Modified" not in first.headers
    again = nginx.get("/", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_where_there_is_nothing_the_same_page_says_so(nginx: Nginx, client: Client) -> None:
    for address in NOTHING:
        copy, live = nginx.get(address), client.get(address)
        assert (copy.status, copy.body) == (live.status_code, live.content), address
        assert copy.status == 404
        assert lasting(copy.headers) == lasting(live), address


def test_files_have_no_second_address(nginx: Nginx) -> None:
    for address in ("/index.html", "/404.html", "/410.html", "/stories/index.html"):
        assert nginx.get(address).status == 404, address


def test_a_missing_slash_is_added_as_by_the_program(nginx: Nginx, client: Client) -> None:
    for address in ("/stories", "/stories?from=a-letter", f"/{quote('이야기')}", "/no/where"):
        copy, live = nginx.get(address), client.get(address)
        assert copy.status == live.status_code == 301, address
        assert copy.headers["Location"] == live["Location"]


def test_nothing_can_be_sent_to_it(nginx: Nginx) -> None:
    assert nginx.get("/", method="POST").status == 405


def test_what_was_taken_down_is_gone_and_what_moved_is_found(
    edition: Edition, export: Export, folder: Path, client: Client
) -> None:
    story, moved = factories.published_story(title="Second", slug="second-clarinet")
    export()
    pictures = [name for name in files_of(folder) if name.startswith("pictures/")]
    assert pictures
    old_path, gone_path = moved.path, edition.path
    take_down(edition)
    story.slug = "clarinet"
    story.save_revision()
    factories.publish(story)
    export()
    with serving(served(folder)) as nginx:
        gone = nginx.get(gone_path)
        assert gone.status == client.get(gone_path).status_code == 410
        assert gone.body == client.get(gone_path).content
        assert nginx.get(f"/{pictures[0]}").status == 404
        there = nginx.get(old_path)
        assert there.status == 301
        assert there.headers["Location"] == client.get(old_path)["Location"]
        assert nginx.get(there.headers["Location"]).status == 200
