"""What stands below a page as related: by its words and its themes, and only what is readable."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.reading.moments import Moment
from stories.reading.search.related import related, telling_words
from tests.reading.search import judging

pytestmark = [pytest.mark.doors, pytest.mark.django_db]


@pytest.fixture
def names() -> dict[int, str]:
    """The judged texts, all in time; by number, which is which."""
    return judging.fill()


def of(names: dict[int, str], name: str, language: str = "en") -> Edition:
    """The edition of a judged text."""
    return next(
        edition
        for edition in Edition.objects.filter(language=language, pk__in=names)
        if names[edition.pk] == name
    )


def test_texts_about_the_same_are_related_and_in_the_same_language(names):
    shown = related(of(names, "football"), Moment.present())
    assert "bakery" in [names[card.pk] for card in shown]
    assert len(shown) <= 3
    assert {card.language for card in shown} == {"en"}


def test_the_page_itself_and_what_stands_beside_it_are_left_out(names):
    here, beside = of(names, "football"), of(names, "bakery")
    shown = related(here, Moment.present(), without={beside.page_number})
    assert here.pk not in {card.pk for card in shown}
    assert beside.pk not in {card.pk for card in shown}


def test_shared_themes_weigh(names):
    here, other = of(names, "river"), of(names, "clinic")
    for edition in (here, other):
        edition.themes = ["seeing"]
        edition.close_seal()
        edition.save()
        judging.index_edition(edition)
    forget_cached()
    assert other.pk in {card.pk for card in related(here, Moment.present())}


def test_which_they_are_is_remembered_and_the_cards_cost_one_query(names):
    here, moment = of(names, "football"), Moment.present()
    related(here, moment)
    with CaptureQueriesContext(connection) as captured:
        related(here, moment)
    assert len(captured) == 1


def test_a_page_that_cannot_be_read_is_no_relation(names):
    here, other = of(names, "football"), of(names, "bakery")
    assert other.pk in {card.pk for card in related(here, Moment.present())}
    Edition.objects.filter(pk=other.pk).update(title="Written by nobody")
    assert other.pk not in {card.pk for card in related(here, Moment.present())}


def test_little_words_tell_nothing(names):
    assert not {"the", "and", "with"} & set(telling_words(of(names, "football")))
