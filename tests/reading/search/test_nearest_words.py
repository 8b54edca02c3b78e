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
    assert "<q>violinmeker kettle</q>" in page
