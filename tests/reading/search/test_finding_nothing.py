"""Who finds nothing is shown how to help; what is found says what it is."""

import pytest

from stories.publishing.takedown import take_down
from tests import factories
from tests.reading.search.test_searching import ask, found

pytestmark = [pytest.mark.doors, pytest.mark.django_db]


def home_that_takes_gifts() -> None:
    page = factories.home(published=False)
    page.donate_label, page.donate_url = "Give", "https://give.example.org/"
    page.save()
    page.save_revision(user=factories.user("erin"))
    factories.publish(page)


def test_who_finds_nothing_is_offered_open_appeals_and_the_way_to_give():
    home_that_takes_gifts()
    edition = factories.publish(factories.appeal())
    path = edition.path
    met = factories.publish(factories.appeal(title="Coats for two", slug="coats", raised=2400))
    page = ask("donate")
    assert found(page) == []
    assert f'href="{edition.path}"' in page
    assert f'href="{met.path}"' not in page
    assert '<a class="donate" href="https://give.example.org/"' in page
    take_down(edition)
    page = ask("donate")
    assert path not in page
    assert "Open appeals" not in page
    assert '<a class="donate"' not in ask("coats")


def test_without_appeals_and_gifts_nothing_is_promised():
    factories.home()
    page = ask("donate")
    assert "Open appeals" not in page
    assert 'class="give"' not in page


def test_a_result_tells_an_appeal_that_is_met_from_one_that_is_open():
    factories.publish(factories.appeal())
    factories.publish(factories.appeal(title="Coats for two", slug="coats", raised=2400))
    _page, story = factories.published_story()
    assert '<span class="mark-open">Appeal, open</span>' in ask("winter rooms")
    assert '<span class="mark-met">Appeal, met</span>' in ask("coats")
    page = ask("shop")
    assert story.path in found(page)
