"""What a stranger finds, and what he never does."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stories.publishing.editions import Edition
from stories.publishing.index.rows import SearchRow, SearchWord
from stories.publishing.index.writing import index_edition
from stories.publishing.takedown import take_down
from tests import factories
from tests.reading.search import judging

TEXT = {"id": "x", "title": "Evenings", "teaser": "By the sea.", "body": "They sang in the choir."}
pytestmark = [pytest.mark.doors, pytest.mark.django_db]


def ask(words: str, address: str = "/search/", **more: str) -> str:
    """What the page of results says to a stranger."""
    response = Client().get(address, {"q": words} | more)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def found(page: str) -> list[str]:
    """The addresses of the results, best first."""
    return re.findall(r'<article class="result"[^>]*>\s*<h2><a href="([^"]+)"', page)


@pytest.fixture
def story() -> Edition:
    """Ms K. M. opens a shop; kettle stands in its text."""
    _page, edition = factories.published_story()
    return edition


def test_a_story_is_found_by_its_words(story):
    assert found(ask("kettle")) == [story.path]
    assert found(ask("shops")) == [story.path]
    assert found(ask("K. M.")) == [story.path]


def test_what_was_looked_for_is_marked_and_escaped(story):
    page = ask("kettles <b>neighbours</b>")
    assert "<mark>kettle</mark>" in page
    assert "<b>neighbours" not in page


def test_a_word_to_leave_out_leaves_it_out(story):
    assert found(ask("kettle -shop")) == []


def test_a_phrase_is_found_as_it_stands(story):
    assert found(ask('"put the kettle on"')) == [story.path]
    assert found(ask('"kettle the put"')) == []


def test_a_slip_of_the_key_is_forgiven_and_told(story):
    page = ask("ketle")
    assert found(page) == [story.path]
    assert "<q>kettle</q>" in page


def test_a_draft_is_found_by_nobody(story):
    factories.story(title="Zephyrine", slug="zephyrine")
    assert found(ask("Zephyrine")) == []
    assert not SearchWord.objects.filter(word="zephyrine").exists()


def test_what_was_taken_down_is_found_no_more_and_offered_to_nobody(story):
    take_down(story)
    assert found(ask("kettle")) == []
    assert "<q>kettle</q>" not in ask("ketle")
    assert not SearchRow.objects.filter(page_number=story.page_number).exists()
    assert not SearchWord.objects.filter(word="kettle").exists()


@pytest.mark.parametrize(
    "when",
    [
        {"valid_until": timedelta(minutes=-1)},
        {"valid_from": timedelta(minutes=5)},
    ],
)
def test_before_and_after_its_time_nothing_of_an_edition_is_found(story, when):
    (name, away), *_ = when.items()
    setattr(story, name, timezone.now() + away)
    story.close_seal()
    story.save()
    SearchRow.objects.filter(edition=story).update(**{name: timezone.now() + away})
    page = ask("kettle")
    assert found(page) == []
    assert "1 page" not in page


def test_a_row_of_an_edition_that_has_ended_shows_nothing(story):
    """Even where the row in the index was not told."""
    story.valid_until = timezone.now() - timedelta(minutes=1)
    story.close_seal()
    story.save()
    page = ask("kettle")
    assert found(page) == []
    assert "1 page" not in page


@pytest.mark.parametrize("column", ["title", "fragment"])
def test_a_tampered_edition_is_not_shown(story, column):
    Edition.objects.filter(pk=story.pk).update(**{column: "Nobody approved this kettle"})
    page = ask("kettle")
    assert found(page) == []
    assert "approved" not in page


def test_other_languages_are_searched_where_they_are_asked_for(story):
    story.language = "ja"
    story.close_seal()
    story.save()
    SearchRow.objects.filter(edition=story).delete()
    index_edition(story)
    page = ask("kettle")
    assert found(page) == []
    assert "?q=kettle&amp;in=ja" in page
    assert found(ask("kettle", **{"in": "ja"})) == [story.path]


def test_where_few_are_found_a_nearer_word_that_has_many_is_offered(story):
    for number in range(6):
        index_edition(judging.edition_of(800_000 + number, "en", TEXT))
    wrong = judging.edition_of(800_100, "en", TEXT | {"body": "They sang in the quire."})
    index_edition(wrong)
    page = ask("quire")
    assert found(page) == [wrong.path]
    assert 'Did you mean <a href="/search/?q=choir">choir</a>?' not in page
    page = ask("chior")
    assert "<q>choir</q>" in page
    wrong = judging.edition_of(800_101, "en", TEXT | {"body": "They sang in the chior."})
    index_edition(wrong)
    page = ask("chior")
    assert found(page) == [wrong.path]
    assert 'Did you mean <a href="/search/?q=choir">choir</a>?' in page
