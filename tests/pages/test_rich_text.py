"""Rich text becomes plain text whose every character knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.pages.rich_text import read_rich_text
from stories.pages.rich_text_links import PageReferenceHandler


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("<p>One.</p>", "One.\n"),
        ("<p>One.</p><p>Two.</p>", "One.\nTwo.\n"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo\n"),
        ("<p>Ch<b>on</b>gjin</p>", "Chongjin\n"),
        ("<p>bread &amp; jam</p>", "bread & jam\n"),
        ("<p>K&#46; M&#x2E;</p>", "K. M.\n"),
        ("<p>a<br/>b</p>", "a\nb\n"),
        ("no element", "no element"),
        ("<p>a < b</p>", "a < b\n"),
    ],
)
def test_words_and_where_they_end(source, text):
    assert read_rich_text(source).text == text


def test_links_are_told_with_their_words():
    plain = read_rich_text(
        '<p>See <a href="https://example.org/a">this</a> and '
        '<a linktype="page" id="7">that</a> and <a linktype="page" id="x">what</a>.</p>'
    )
    told = [(link.href, link.page, plain.text[link.start : link.end]) for link in plain.links]
    assert told == [("https://example.org/a", None, "this"), ("", 7, "that"), ("", None, "what")]


def test_an_end_without_a_beginning_is_no_link():
    assert read_rich_text("<p>that</a></p>").links == []


@pytest.mark.parametrize("name", ["Mi-rae", "K. M. & Co", "<Kim>", "부모님"])
def test_a_word_is_found_in_its_source(name):
    shown = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    source = f"<p>One.</p>\n<p>And <i>{shown}</i> sang.</p>"
    plain = read_rich_text(source)
    start = plain.text.index(name)
    first, last = plain.source_span(start, start + len(name))
    assert source[first:last] == shown


pieces = st.one_of(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            '<a href="https://example.org/?a=1&amp;b=2">',
            '<a linktype="page" id="3">',
            "</a>",
            "<ul><li>",
            "</li></ul>",
            "<br/>",
            "&amp;",
            "&nbsp;",
            "&#8217;",
            "&#x1F375;",
            "&unknown;",
            "\n",
            "\r\n",
            "\u2028",
        ]
    ),
    st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="<&"), max_size=12),
)


@given(st.lists(pieces, max_size=25).map("".join))
def test_every_character_has_a_place_in_the_source(source):
    plain = read_rich_text(source)
    assert len(plain.origins) == len(plain.text)
    before = 0
    for index, character in enumerate(plain.text):
        start, end = plain.source_span(index, index + 1)
        assert 0 <= start <= end <= len(source)
        assert start >= before
        before = start
        if end - start == 1 and character != "\n":
            assert source[start:end] == character
    for link in plain.links:
        assert 0 <= link.start <= link.end <= len(plain.text)


@given(st.text(max_size=200))
def test_nothing_that_an_editor_can_send_breaks_it(source):
    plain = read_rich_text(source)
    assert len(plain.origins) == len(plain.text)


@pytest.mark.parametrize(
    ("attrs", "tag"),
    [({"id": "3"}, '<a href="landfall:page/3">'), ({"id": "3x"}, "<a>"), ({}, "<a>")],
)
def test_a_link_to_a_page_is_kept_by_number(attrs, tag):
    assert PageReferenceHandler.expand_db_attributes(attrs) == tag


@pytest.mark.parametrize(
    ("source", "unread"),
    [
        ('<p data-block-key="a1">One <b>two</b> <i>three</i>.</p>', []),
        ('<p><a href="mailto:desk@example.org">Write</a></p>', []),
        ('<p>Hi <img alt="Kwon Mi-rae" src="x"/></p>', ["<img>", "alt=", "src="]),
        ('<embed embedtype="image" id="1" alt="x"/>', ["<embed>", "embedtype=", "id=", "alt="]),
        ('<p title="Kwon Mi-rae">Hi</p>', ["title="]),
        ("<p>Hi<!-- Kwon Mi-rae --></p>", ["<!-- -->"]),
        ("<script>alert(1)</script>", ["<script>"]),
        ("<!DOCTYPE html><p>Hi</p>", ["<! >"]),
        ("<?php hi ?>", ["<? >"]),
        ("<![if hi]>", ["<![ ]>"]),
        ('<a href="javascript:alert(1)">Hi</a>', ["href="]),
        ('<a href=" JavaScript:alert(1)">Hi</a>', ["href="]),
        ('<a href="//[broken">Hi</a>', ["href="]),
    ],
)
def test_what_is_not_read_is_named(source, unread):
    assert read_rich_text(source).unread == unread


@pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", "1.0", ""])
def test_what_is_no_number_is_no_page(number):
    (link,) = read_rich_text(f'<p><a linktype="page" id="{number}">here</a></p>').links
    assert link.page is None
    assert PageReferenceHandler.expand_db_attributes({"id": number}) == "<a>"
