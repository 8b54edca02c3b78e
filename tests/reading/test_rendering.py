"""References in a fragment become addresses, plain words, or nothing."""

import pytest

from stories.reading.rendering import reading_minutes, render_article

PATHS = {7: "/stories/seven/"}
PICTURES = {"5/480": "/pictures/a.webp", "5/960": "/pictures/b.webp"}


def render(fragment: str) -> str:
    return render_article(
        fragment,
        resolve_page=lambda number: PATHS.get(number, ""),
        resolve_picture=lambda key: PICTURES.get(key, ""),
    )


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("<p>No reference.</p>", "<p>No reference.</p>"),
        ('<a href="landfall:page/7">it</a>', '<a href="/stories/seven/">it</a>'),
        ('<a href="landfall:page/8">it</a>', "it"),
        ('<a href="landfall:page/8"><b>it</b>\nis</a>', "<b>it</b>\nis"),
        (
            '<a class="x" href="landfall:page/7" rel="y">it</a>',
            '<a class="x" href="/stories/seven/" rel="y">it</a>',
        ),
        ('<a href="https://example.org/">out</a>', '<a href="https://example.org/">out</a>'),
        (
            '<img src="landfall:picture/5/960" srcset="landfall:picture/5/480 480w" alt="">',
            '<img src="/pictures/b.webp" srcset="/pictures/a.webp 480w" alt="">',
        ),
        ('<p><img src="landfall:picture/6/960" alt="A shop"></p>', "<p></p>"),
        ('<a href="landfall:page/8">a</a><a href="landfall:page/7">b</a>',
         'a<a href="/stories/seven/">b</a>'),
    ],
)  # fmt: skip
def test_references_are_resolved(fragment: str, expected: str) -> None:
    assert render(fragment) == expected


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [("one", "en", 1), ("word " * 880, "en", 4), ("字" * 1800, "ja", 4), ("가" * 900, "ko", 2)],
)
def test_reading_takes_whole_minutes(words: str, language: str, minutes: int) -> None:
    assert reading_minutes([["text", words]], language) == minutes


def test_nothing_takes_a_minute() -> None:
    assert reading_minutes([], "en") == 1
