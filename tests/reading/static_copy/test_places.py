"""Headers are learned from the program's answers, and nginx is told what it can be told."""

from pathlib import Path

import pytest

from stories.reading.static_copy import places
from stories.reading.static_copy.asking import Answer
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.manifest import Manifest, Moved, State
from stories.reading.static_copy.nginx import configuration
from stories.reading.static_copy.places import Headers, language_of
from stories.reading.static_copy.writing import file_of

NOTHING = Manifest(State("https://stories.example.org", "", 1, ""))


def answer(path: str, **headers: str) -> Answer:
    """An answer at ``path``; underscores stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(path, 200, {"Content-Type": "text/html"} | named, b"")


def test_two_answers_of_one_place_have_the_same_headers() -> None:
    headers = Headers()
    headers.learn(places.PAGES, "a/index.html", answer("/a/", ETag='"1"', Referrer_Policy="no"))
    headers.learn(places.PAGES, "b/index.html", answer("/b/", ETag='"2"', Referrer_Policy="no"))
    headers.learn(places.PAGES, "ja/index.html", answer("/ja/", Referrer_Policy="another"))
    with pytest.raises(ExportError, match=r"/c/ and /a/ differ in their headers: Referrer-Policy"):
        headers.learn(places.PAGES, "c/index.html", answer("/c/", Referrer_Policy="other"))
    with pytest.raises(ExportError, match="Content-Type"):
        headers.learn(
            places.PAGES, "d/index.html", answer("/d/", Content_Type="x/y", Referrer_Policy="no")
        )


def test_a_header_that_quotes_the_address_is_told_for_all(tmp_path: Path) -> None:
    headers = Headers()
    for path in ("/a/", "/b/"):
        onion = f"http://stories.onion{path}"
        headers.learn(places.PAGES, f"{path[1:]}index.html", answer(path, Onion_Location=onion))
    words = configuration(tmp_path, NOTHING, headers)
    assert 'add_header Onion-Location "http://stories.onion$request_uri" always;' in words


def test_nothing_becomes_a_variable_of_nginx(tmp_path: Path) -> None:
    for value in ("from $host", "two\nlines"):
        headers = Headers()
        headers.learn(places.PAGES, "index.html", answer("/", Referrer_Policy=value))
        with pytest.raises(ExportError, match="cannot be told"):
            configuration(tmp_path, NOTHING, headers)


def test_what_went_and_what_moved_is_told_in_its_language(tmp_path: Path) -> None:
    gone = Manifest(
        NOTHING.state, gone={"/ja/a/": "2026-01-01"}, moved={"/b/": Moved("/이/", "2026-01-01")}
    )
    words = configuration(tmp_path, gone, Headers())
    assert 'location = "/ja/a/" { error_page 404 /ja/404.html;' in words
    assert 'location = "/b/" { return 301 "/%EC%9D%B4/"; }' in words


def test_an_address_says_its_language() -> None:
    assert [language_of(path) for path in ("/", "/ja/", "/japan/", "/ko/a/")] == [
        "en",
        "ja",
        "en",
        "ko",
    ]


def test_an_address_has_one_file() -> None:
    assert file_of("/") == "index.html"
    assert file_of("/a/b/") == "a/b/index.html"
    assert file_of("/robots.txt") == "robots.txt"
    for path in ("/../etc/passwd", "a", f"/{'이' * 90}/", "/a\0b"):
        with pytest.raises(ExportError, match="No file can have the name"):
            file_of(path)
