"""What readers type: anything at all, and never an error."""

import logging

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from stories.reading.frame_words import Frame
from stories.reading.moments import Moment
from stories.reading.search.finding import find
from stories.reading.search.query import LONGEST, MOST, Asked, parse
from stories.reading.search.terms import terms_of
from tests import factories

HOSTILE = [
    "",
    " ",
    '"',
    '"" "',
    "-",
    "--- -",
    '-"',
    "\0",
    "kettle\0tea",
    "a" * 10_000,
    "가" * 10_000,
    "の" * 10_000,
    "ﷺ" * 5_000,
    "tea " * 2_500,
    "-tea " * 2_500,
    '"tea ' * 2_500,
    "AND OR NOT NEAR(tea kettle, 2)",
    "tea* ^tea title:tea {title body}: tea + tea",
    "tea' OR 1=1; DROP TABLE stories_edition; --",
    "%s %(q)s {q} \\",
    "tea & !kettle | (",
    "<script>alert(1)</script>",
    "\ud800",
    "\u202e\u200b\ufeff\u0301\u0301\u0301",
    "e\u0301" * 200,
    "ㄱㅏ ᄀ ᅡ",
    "ヽヾ゛゜ー",
    "👩‍👩‍👧‍👦 🇰🇷",
    "１２３ ①②③ ㍻",
    "नमस्ते שלום مرحبا Ελλάδα Привет",
    "''''’’’’",
    "'s",
    "/../../etc/passwd",
]


@pytest.mark.django_db
@pytest.mark.doors
@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    factories.home()
    typed = typed.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    response = Client().get("/search/", {"q": typed})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@pytest.mark.django_db
@given(typed=st.text(max_size=400))
def test_every_text_is_a_question(typed: str) -> None:
    found = find(parse(typed), {"language": "en"}, Frame(), Moment.present())
    assert found.hits == []


@given(typed=st.text(max_size=600))
def test_a_question_is_never_longer_than_it_may_be(typed: str) -> None:
    query = parse(typed)
    assert len(query.text) <= LONGEST
    assert len(query.wanted) <= MOST
    assert all(term.alternatives for asked in query.wanted for term in terms_of(asked))


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("tea shop", [("tea", False), ("shop", False)], []),
        ('"tea shop" kettle', [("tea shop", True), ("kettle", False)], []),
        ("“tea shop”", [("tea shop", True)], []),
        ("「最後の船」 歌", [("最後の船", True), ("歌", False)], []),
        ("tea -shop", [("tea", False)], [("shop", False)]),
        ('tea -"old shop"', [("tea", False)], [("old shop", True)]),
        ("tea －shop", [("tea", False)], [("shop", False)]),
        ("well-known", [("well-known", False)], []),
        ("-shop", [], [("shop", False)]),
        ('tea "shop', [("tea", False), ("shop", False)], []),
        ("tea tea", [("tea", False)], []),
        ("! ?", [], []),
    ],
)
def test_words_phrases_and_what_is_left_out(typed, wanted, unwanted) -> None:
    query = parse(typed)
    assert query.wanted == tuple(Asked(*each) for each in wanted)
    assert query.unwanted == tuple(Asked(*each) for each in unwanted)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "rest",
    [
        {"page": "0"},
        {"page": "-1"},
        {"page": "x" * 500},
        {"page": "²"},
        {"year": "99999"},
        {"year": "٢٠٢٤"},
        {"kind": "'"},
        {"theme": "nobody"},
        {"category": "\0"},
        {"in": "xx"},
    ],
)
def test_whatever_nobody_offers_is_as_if_it_were_not_there(rest: dict[str, str]) -> None:
    _page, edition = factories.published_story()
    response = Client().get("/search/", {"q": "kettle"} | rest)
    assert edition.path in response.content.decode()


@pytest.mark.django_db
def test_a_page_of_results_that_is_not_there_is_not_found() -> None:
    factories.home()
    assert Client().get("/search/", {"q": "kettle", "page": "2"}).status_code == 404


@pytest.mark.django_db
def test_what_was_asked_stands_in_no_log_no_cookie_and_no_store(caplog) -> None:
    factories.published_story()
    with caplog.at_level(logging.DEBUG):
        response = Client().get("/search/", {"q": "kettle zanzibar"})
    assert "zanzibar" not in caplog.text.replace("/search/", "")
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert "Set-Cookie" not in response


@pytest.mark.django_db
def test_without_a_home_page_in_a_language_there_is_no_search_in_it() -> None:
    factories.home()
    assert Client().get("/ja/search/").status_code == 404
    assert Client().get("/search/").status_code == 200
