"""Lists lead to what can be read in a language, and an empty one to where it can be read."""

import pytest
from django.test import Client

from stories.pages.taxonomy import Category, Theme
from stories.publishing.takedown import take_down
from tests import factories
from tests.following.test_languages import home_in

pytestmark = pytest.mark.django_db

NOT_INDEXED = '<meta name="robots" content="noindex">'


def html_at(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_only_lists_that_have_something_in_a_language_are_offered_in_it(client: Client) -> None:
    letters = Category.objects.create(name="Letters", slug="letters")
    work = Theme.objects.create(name="Work", slug="work")
    Theme.objects.create(name="School", slug="school")
    page = factories.story(category=letters)
    page.themes.set([work])
    page.save()
    page.save_revision(user=factories.user("erin"))
    edition = factories.publish(page)
    home_in("ja")
    for address in ("/", edition.path, "/archive/"):
        html = html_at(client, address)
        assert 'href="/theme/work/"' in html
        assert 'href="/category/letters/"' in html
        assert "/theme/school/" not in html
    for address in ("/ja/", "/ja/archive/", "/ja/search/"):
        html = html_at(client, address)
        assert "/theme/" not in html
        assert "/ja/category/" not in html
    take_down(edition)
    assert "/theme/work/" not in html_at(client, "/")


def test_a_list_that_is_empty_in_a_language_leads_to_those_that_have_it(client: Client) -> None:
    work = Theme.objects.create(name="Work", slug="work")
    page = factories.story()
    page.themes.set([work])
    page.save()
    page.save_revision(user=factories.user("erin"))
    edition = factories.publish(page)
    home_in("ja")
    for path, name in (("theme/work/", "Work"), ("kind/stories/", "Stories")):
        html = html_at(client, f"/ja/{path}")
        link = f'<a href="/{path}" hreflang="en" lang="en" rel="alternate">English: {name}</a>'
        assert link in html
        assert 'class="empty"' not in html
        assert NOT_INDEXED in html
        there = html_at(client, f"/{path}")
        assert 'rel="alternate">English:' not in there
        assert NOT_INDEXED not in there
    take_down(edition)
    html = html_at(client, "/ja/kind/stories/")
    assert "English: Stories" not in html
    assert 'class="empty"' in html
