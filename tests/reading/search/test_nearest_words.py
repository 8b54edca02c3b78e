"""“Did you mean” names no word that nobody can read just now."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from tests.reading.search.test_searching import ask, found

pytestmark = [pytest.mark.doors, pytest.mark.django_db]
TITLE = "The violinmaker and her lantern"


@pytest.fixture
def addresses() -> list[str]:
    """A story with a kettle that is read, and one of a violinmaker whose time has not come."""
    _page, kettle = factories.published_story()
    later = timezone.now() + timedelta(days=3)
    page, _edition = factories.published_story(title=TITLE, go_live_at=later)
    assert found(ask("violinmaker")) == []
    return [kettle.path, page.slug]


@pytest.mark.parametrize("typed", ["violinmeker kettle", "kettle violinmeker", "violinmeker"])
def test_a_word_of_a_page_whose_time_has_not_come_is_not_offered(addresses, typed):
    page = ask(typed)
    assert found(page) == ([addresses[0]] if "kettle" in typed else [])
    assert "violinmaker" not in page


def test_a_slip_beside_it_is_still_forgiven(addresses):
    page = ask("violinmeker kettel")
    assert found(page) == [addresses[0]]
    assert "violinmaker" not in page
    assert "<q>kettle</q>" in page  # no page has both, so it says no more


def told(**fields):
    """A story with these words, published."""
    _page, edition = factories.published_story(**fields)
    return edition


def test_a_slip_leads_to_the_word_that_stands_with_the_others():
    shift = told(title="The night shift", slug="night-shift", teaser="He sits by the machine.")
    page = ask("teh nite shift")
    assert shift.path in found(page)
    assert "teh" not in page.partition('<div class="search-told"')[2].partition("</div>")[0]
    assert "sits" not in page.partition("<main")[2].partition('<ol class="results"')[0]
    page = ask("nigth shift")
    assert found(page) == [shift.path]
    assert "<q>night shift</q>" in page


def test_of_near_words_the_one_on_the_same_page_is_meant():
    person = factories.storyteller()
    record = factories.consent(person)
    for number in range(2):
        told(title="A stove", slug=f"stove-{number}", person=person, record=record)
    stone = told(title="The stone harbour", slug="stone", person=person, record=record)
    page = ask("stoke harbour")
    assert "stove" not in page.partition("<main")[2].partition('<ol class="results"')[0]
    assert found(page)[0] == stone.path


def test_a_short_word_is_not_read_as_one_with_another_ending():
    told(title="Ropes", slug="ropes")
    page = ask("drop")
    assert found(page) == []
    assert "ropes" not in page.casefold().partition("<main")[2]


def test_no_slip_is_read_as_a_little_word():
    told(title="They came with it", slug="they")
    assert "<q>" not in ask("thye")
    assert "<q>" not in ask("wiht")
