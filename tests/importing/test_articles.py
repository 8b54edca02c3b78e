"""Plain-text articles, taken apart."""

from datetime import date

import pytest

from stories.importing.articles import ArticleUnreadable, day_in, is_heading, read_article

ARCHIVE = """Category Archives: Old news

A bakery at the corner

For three years she rose at four. Now the bakery carries her own sign.

People come from two streets away, and they know her by her bread.

A bakery at the corner (by R. T.)

I did not believe that anybody would buy it.

Nine new bicycles
Thanks to a school in the north

The bicycles arrived on a rainy day, and nobody minded the rain.
"""


@pytest.fixture
def article(tmp_path):
    def write(text: str | bytes):
        path = tmp_path / "article.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_an_archive_is_split_into_its_posts(article):
    posts = read_article(article(ARCHIVE))
    assert [post.title for post in posts] == ["A bakery at the corner", "Nine new bicycles"]


def test_a_heading_that_repeats_the_title_stays_in_the_post(article):
    first, _second = read_article(article(ARCHIVE))
    assert ("heading", "A bakery at the corner (by R. T.)") in first.parts


def test_a_second_line_of_a_title_is_a_heading(article):
    _first, second = read_article(article(ARCHIVE))
    assert second.parts[0] == ("heading", "Thanks to a school in the north")


def test_an_article_that_is_no_archive_stays_whole(article):
    posts = read_article(article(ARCHIVE.partition("\n")[2]))
    assert len(posts) == 1


def test_no_word_is_lost(article):
    posts = read_article(article(ARCHIVE))
    words = [word for post in posts for word in post.title.split()]
    words += [word for post in posts for _kind, text in post.parts for word in text.split()]
    assert sorted(words) == sorted(ARCHIVE.partition("\n")[2].split())


def test_a_first_line_too_long_for_a_title_stays_whole_in_the_text(article):
    line = "We met " + "again and " * 40 + "left."
    (post,) = read_article(article(line))
    assert len(post.title) <= 202
    assert post.parts == [("text", line)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("Grüße".encode("latin-1"), "not UTF-8"),
        (b"x" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(article, content, reason):
    with pytest.raises(ArticleUnreadable, match=reason):
        read_article(article(content))


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Nine new bicycles", True),
        ("10 years on", True),
        ("What does a year bring?", True),
        ("They arrived in the rain.", False),
        ("Read how it began", False),
        ("Below is the letter:", False),
        ("1. A first demand", False),
        ("- a list item", False),
        ("and so it went on", False),
    ],
)
def test_headings_are_told_from_sentences(line, heading):
    assert is_heading(line) is heading


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Meeting, Oct. 12, 2015", date(2015, 10, 12)),
        ("June 3rd, 2014", date(2014, 6, 3)),
        ("In June 2014", None),
        ("June 31, 2014", None),
    ],
)
def test_a_day_is_read_where_one_is_given(line, day):
    assert day_in(line) == day
