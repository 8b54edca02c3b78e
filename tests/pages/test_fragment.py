"""The article holds every approved word, and no word that was not a passage."""

import html
import re

import pytest
from django.template.loader import render_to_string
from wagtail.models import Page

from stories.pages.taxonomy import Category, Series, Theme
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.pages.samples import WHOLE, whole_story

pytestmark = pytest.mark.django_db

WORD = re.compile(r"word[a-z]{2}")
# What templates add to the words of a page, in English.
OF_THE_HOUSE = set(
    re.findall(
        r"\w+",
        """Annual meeting no The people who came and how they are doing now In translation As it
        was written What was counted Number Together Still needed An X stands for a figure that
        is left out to protect people Japan settled in by USD JPY
        KRW EUR Flash update How it began Appeal open Needed times Raised so far What it costs
        and what has come For what For whom This need is met Petition To Signed by Adopted and
        adopted again Field report Who was there PDF page KB The film is on example org
        That site will see that you come""",
    )
)


def told(fragment: str) -> set[str]:
    """Every word that a fragment shows or reads aloud, without elements and references."""
    spoken = re.findall(r'(?:alt|title|aria-label|content|placeholder)="([^"]*)"', fragment)
    links = re.findall(r'href="((?!landfall:)[^"]*)"', fragment)
    text = html.unescape(" ".join([re.sub(r"<[^>]*>", " ", fragment), *spoken, *links]))
    return set(re.findall(r"[^\W\d_]+", text))


@pytest.mark.parametrize("make", WHOLE)
def test_the_article_says_what_was_approved_and_nothing_else(make):
    page = make()
    approved = {
        word for passage in page.passages() for word in re.findall(r"[^\W\d_]+", passage.text)
    }
    assert told(page.fragment()) - approved <= OF_THE_HOUSE


@pytest.mark.parametrize("make", WHOLE)
def test_no_approved_word_is_lost_in_the_article(make):
    page = make()
    elsewhere = {page.slug, page.teaser}  # in the address, and in lists
    approved = set(WORD.findall(" ".join(passage.text for passage in page.passages())))
    assert approved - elsewhere <= set(WORD.findall(page.fragment()))


def test_words_cannot_become_elements():
    page = factories.story(
        title="<script>alert(1)</script>",
        body=[
            ("quote", {"quote": "<b>loud</b>", "attribution": '"><img src=x>'}),
            ("note", "</div><h1>Other words</h1>"),
        ],
    )
    fragment = manuscript_of(Page.objects.get(pk=page.pk)).fragment()
    assert "<script" not in fragment
    assert "<img" not in fragment
    assert "<b>" not in fragment
    assert "<h1>Other" not in fragment


def test_pictures_and_pages_are_references():
    fragment = whole_story().fragment()
    assert "landfall:picture/" in fragment
    assert "landfall:page/" in fragment
    assert "/media/" not in fragment
    assert "original_images" not in fragment


def test_the_card_says_what_lists_show():
    category = Category.objects.create(name="Success stories", slug="success")
    series = Series.objects.create(name="Letters", slug="letters")
    theme = Theme.objects.create(name="Work", slug="work")
    earlier = factories.article()
    page = factories.story(
        category=category, series=series, part=2, country="jp", earlier_page=earlier
    )
    page.themes = [theme]
    card = page.card()
    assert card["category"] == "success"
    assert card["series"] == "letters"
    assert card["themes"] == ["work"]
    assert (card["part"], card["country"], card["earlier_page"]) == (2, "jp", earlier.pk)
    assert card["shown_names"] == ["K. M."]
    assert card["date_shown"] == "April 2019"
    assert str(card["listed_on"]) == "2019-04-01"


def test_a_bare_card_is_empty_not_broken():
    page = factories.article()
    card = page.card()
    assert (card["category"], card["themes"], card["date_shown"], card["listed_on"]) == (
        "",
        [],
        "",
        None,
    )
    assert str(Category(name="Success stories")) == "Success stories"


def test_the_address_is_that_of_the_edition():
    page, _edition = factories.published_story(slug="shop")
    fresh = Page.objects.get(pk=page.pk).specific
    assert fresh.full_url_path() == fresh.url == "/stories/shop/"
    assert factories.article().full_url_path() == ""
    assert factories.article(slug="other").url is None


@pytest.mark.parametrize(
    ("country", "told"),
    [
        ("United Kingdom", "settled in the United Kingdom"),
        ("United States", "settled in the United States"),
        ("Netherlands", "settled in the Netherlands"),
        ("Philippines", "settled in the Philippines"),
        ("Czech Republic", "settled in the Czech Republic"),
        ("Japan", "settled in Japan"),
        ("South Korea", "settled in South Korea"),
        ("another country", "settled in another country"),
    ],
)
def test_a_country_bears_its_article_in_a_sentence(country, told):
    shown = render_to_string("stories/includes/byline.html", {"country": country})
    assert f"<span>{told}</span>" in shown
