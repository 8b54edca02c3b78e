"""A file shows another page where it leads there from its own words, not from what is around."""

import pytest

from stories.reading.static_copy.showing import shows

GONE = frozenset({"/stories/sunday/"})
LINK = '<a class="on" href="/stories/sunday/">Clarinets</a>'


def page(*, head: str = "", around: str = "", main: str = "") -> bytes:
    """A page with words where they are wanted."""
    return (
        f"<!doctype html><html><head>{head}</head><body><header>{around}</header>"
        f'<main id="main">{main}</main><footer>{around}</footer></body></html>'
    ).encode()


@pytest.mark.parametrize(
    "body",
    [
        page(main=f"<ul>\n<li>{LINK}</li>\n</ul>"),
        page(main='<a href="http://testserver/stories/sunday/#end">Clarinets</a>'),
        page(head='<link rel="alternate" hreflang="ko" href="http://testserver/stories/sunday/">'),
        b"<feed><entry><id>http://testserver/stories/sunday/</id></entry></feed>",
    ],
)
def test_what_leads_there_from_its_own_words_shows_it(body: bytes) -> None:
    assert shows(body, "/stories/", GONE)


@pytest.mark.parametrize(
    "body",
    [
        page(around=LINK),
        page(main='<a href="/stories/sunday-morning/">Another</a>'),
        page(main='<link itemprop="url" href="http://testserver/stories/sunday/">'),
        page(head='<link rel="canonical" href="http://testserver/stories/sunday/">'),
    ],
)
def test_what_stands_around_every_page_does_not(body: bytes) -> None:
    assert not shows(body, "/stories/", GONE)
