"""Long lists: page numbers, order, honest ends."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client

from stories.publishing.addresses import remember_address
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.archives import PER_PAGE, Leaf, leaf_path
from tests import factories

pytestmark = pytest.mark.django_db
COUNT = 2 * PER_PAGE + 1


@pytest.fixture
def stories() -> list[Edition]:
    """Copies of one published story, one day apart, newest first."""
    _page, edition = factories.published_story(title="Day")
    made = [edition]
    for number in range(1, COUNT):
        copy = Edition.objects.get(pk=edition.pk)
        copy.pk = None
        copy.page_number = 90_000 + number
        copy.path = f"/stories/day-{number}/"
        copy.title = f"Day minus {number}"
        copy.listed_on = date(2019, 4, 1) - timedelta(days=number)
        copy.close_seal()
        copy.save()
        made.append(copy)
    forget_cached()
    return made


def test_each_story_stands_on_one_page_newest_first(client: Client, stories: list[Edition]) -> None:
    html = "".join(
        client.get(leaf_path("/stories/", number)).content.decode() for number in (1, 2, 3)
    )
    places = [html.find(f'href="{edition.path}"') for edition in stories]
    assert -1 not in places
    assert places == sorted(places)
    assert all(html.count(f'href="{edition.path}"') == 1 for edition in stories)


@pytest.mark.parametrize("page", ["4", "0", "-1", "x", "²", "9" * 30, ""])
def test_a_page_that_does_not_exist_is_not_found(
    client: Client, stories: list[Edition], page: str
) -> None:
    assert client.get("/stories/", {"page": page}).status_code == 404
    assert client.get(f"/stories/page/{page}/").status_code == 404


def test_the_first_page_has_one_address(client: Client, stories: list[Edition]) -> None:
    assert client.get("/stories/page/1/").status_code == 404
    assert client.get("/stories/page/02/").status_code == 404


def test_a_number_in_a_query_leads_to_the_page(client: Client, stories: list[Edition]) -> None:
    for address, where in (
        ("/stories/?page=1", "/stories/"),
        ("/stories/?page=2", "/stories/page/2/"),
        ("/stories/page/3/?page=2", "/stories/page/3/"),
    ):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (301, where)
        assert client.get(where).status_code == 200


def test_later_pages_of_what_moved_or_never_was_lead_as_their_first(
    client: Client, stories: list[Edition]
) -> None:
    assert client.get("/nowhere/page/2/").status_code == 404
    remember_address("/old-stories/", stories[0].page_number)
    assert client.get("/old-stories/page/2/")["Location"] == stories[0].path
    assert client.get(f"{stories[0].path}page/2/").status_code == 404


def test_a_page_may_be_called_page_and_have_a_number_below_it(
    client: Client, stories: list[Edition]
) -> None:
    stories[1].path = f"{stories[0].path}page/2/"
    stories[1].close_seal()
    stories[1].save()
    assert stories[1].title in client.get(stories[1].path).content.decode()


def test_pages_lead_to_each_other(client: Client, stories: list[Edition]) -> None:
    html = client.get("/stories/page/2/").content.decode()
    assert 'rel="prev" href="/stories/"' in html
    assert 'rel="next" href="/stories/page/3/"' in html
    assert 'href="/stories/page/2/" aria-current="page"' in html
    assert f'<link rel="canonical" href="{settings.WAGTAILADMIN_BASE_URL}/stories/page/2/">' in html


def test_what_is_taken_down_closes_the_gap_at_once(client: Client, stories: list[Edition]) -> None:
    client.get("/stories/page/3/")
    take_down(stories[0])
    assert client.get("/stories/page/3/").status_code == 404
    assert f'href="{stories[-1].path}"' in client.get("/stories/page/2/").content.decode()


def test_an_archive_costs_the_same_on_every_page(
    client: Client, stories: list[Edition], django_assert_num_queries: object
) -> None:
    client.get("/stories/")
    for page in (1, 3):
        with django_assert_num_queries(2):
            client.get(leaf_path("/stories/", page))


def test_a_story_costs_two_queries(
    client: Client, stories: list[Edition], django_assert_num_queries: object
) -> None:
    client.get(stories[0].path)
    with django_assert_num_queries(2):
        client.get(stories[0].path)


def test_without_a_cache_readers_get_the_same(
    client: Client, stories: list[Edition], settings: object
) -> None:
    kept = client.get("/stories/").content
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = dict.fromkeys(("default", "lists", "pages"), dummy)
    assert client.get("/stories/").content == kept
    assert client.get(stories[0].path).status_code == 200


@pytest.mark.parametrize(
    ("number", "pages", "shown"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (1, 9, [1, 2, 0, 9]),
        (5, 9, [1, 0, 4, 5, 6, 0, 9]),
        (9, 9, [1, 0, 8, 9]),
    ],
)
def test_the_numbers_of_far_pages_are_left_out(number: int, pages: int, shown: list[int]) -> None:
    assert Leaf([], number, pages, 0).window == shown
