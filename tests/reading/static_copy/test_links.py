"""Which addresses of ours an answer names."""

import pytest

from stories.reading.static_copy.links import links_in

SITE = "https://stories.example.org"
HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ('<a href="/stories/one/#top">One</a>', HTML, ["/stories/one/"]),
        (f'<link rel="canonical" href="{SITE}/a/">', HTML, ["/a/"]),
        ('<a href="https://elsewhere.example/a/">', HTML, []),
        ('<a href="mailto:desk@stories.example.org">', HTML, []),
        ('<a href="#main">', HTML, []),
        ('<form action="/search/?in=ko">', HTML, ["/search/"]),
        ('<meta content="A harbour / a room">', HTML, []),
        (f'<meta content="{SITE}/covers/5.png">', HTML, ["/covers/5.png"]),
        (
            '<img srcset="/pictures/a.webp 480w, /pictures/b.webp 2x">',
            HTML,
            ["/pictures/a.webp", "/pictures/b.webp"],
        ),
        ('<a href="/%EC%9D%B4/">', HTML, ["/이/"]),
        ('<a href="/a/?x=1&amp;y=2">', HTML, ["/a/"]),
        ('<a href="/a/"></a><a href="/a/">', HTML, ["/a/"]),
        (f"<loc>{SITE}/b/</loc>", "application/xml", ["/b/"]),
        (f'<link href="{SITE}/c/" rel="alternate"/>', "application/atom+xml", ["/c/"]),
        ("<id>urn:landfall:page:5</id>", "application/atom+xml", []),
        (f"Sitemap: {SITE}/sitemap.xml\n", "text/plain", ["/sitemap.xml"]),
        ("a{b:url(../icon.svg)} c{d:url(data:x)}", 'text/css; charset="utf-8"', ["/icon.svg"]),
        ('<a href="/a/">', "image/webp", []),
        ('%PDF-1.7 <a href="/a/">', "application/pdf", []),
    ],
)
def test_addresses_of_our_own_are_found(words: str, kind: str, found: list[str]) -> None:
    assert list(links_in(words.encode(), kind, "/static/page.css", SITE)) == found
