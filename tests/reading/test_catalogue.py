"""Archives by kind, year and month, and the page that counts them all."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from stories.pages.taxonomy import Category
from stories.publishing.caches import forget_cached
from stories.publishing.takedown import take_down
from stories.reading.catalogue import Key, counts_at
from stories.reading.listings import every_list
from stories.reading.moments import Moment
from tests import factories

pytestmark = pytest.mark.django_db
DAY = date(2017, 9, 14)


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize(
    ("precision", "in_year", "in_month"),
    [
        ("day", 200, 200),
        ("month", 200, 200),
        ("season", 200, 404),
        ("year", 200, 404),
        ("decade", 404, 404),
    ],
)
def test_a_page_is_listed_no_more_exactly_than_its_date_is_told(
    client: Client, precision: str, in_year: int, in_month: int
) -> None:
    _page, edition = factories.published_story(date=DAY, date_precision=precision)
    for address, status in (("/2017/", in_year), ("/2017/09/", in_month), ("/2010/", 404)):
        answer = client.get(address)
        assert answer.status_code == status, address
        assert (edition.path in answer.content.decode()) == (status == 200)
    assert client.get("/2017/01/").status_code == 404


def test_a_year_leads_to_its_months_and_to_other_years(client: Client) -> None:
    person = factories.storyteller()
    record = factories.consent(person)
    for number, day in enumerate((DAY, date(2017, 3, 1), date(2015, 3, 1))):
        factories.published_story(
            date=day, date_precision="month", person=person, record=record, slug=f"s-{number}"
        )
    year = text_of(client, "/2017/")
    assert year.index('href="/2017/09/"') < year.index('href="/2017/03/"')
    assert 'rel="prev" href="/2015/"' in year
    assert "2 pages" in year
    month = text_of(client, "/2017/03/")
    assert "March 2017" in month
    assert 'rel="prev" href="/2015/03/"' in month
    assert 'rel="next" href="/2017/09/"' in month
    overview = text_of(client, "/archive/")
    for address in ("/kind/stories/", "/2017/", "/2015/"):
        assert f'href="{address}"' in overview
    assert "/2017/03/" not in overview


def test_a_kind_has_an_archive_even_while_it_is_empty(client: Client) -> None:
    _page, edition = factories.published_story()
    assert edition.path in text_of(client, "/kind/stories/")
    assert "Nothing has been published here yet" in text_of(client, "/kind/appeals/")
    assert client.get("/kind/none/").status_code == 404


def test_counts_follow_at_once(client: Client) -> None:
    _page, edition = factories.published_story(date=DAY, date_precision="day")
    assert counts_at(Moment.present())[Key("en", "month", "2017-09")] == 1
    take_down(edition)
    assert counts_at(Moment.present())[Key("en", "month", "2017-09")] == 0
    assert client.get("/2017/").status_code == 404
    assert "/2017/" not in text_of(client, "/archive/")


def test_there_are_no_archives_in_a_language_without_a_home_page(client: Client) -> None:
    factories.published_story(date=DAY)
    for address in ("/ja/archive/", "/ja/kind/stories/", "/ja/2017/"):
        assert client.get(address).status_code == 404


def test_archives_cost_few_queries(client: Client, django_assert_max_num_queries: Any) -> None:
    factories.published_story(date=DAY, date_precision="day")
    for address in ("/archive/", "/2017/", "/2017/09/", "/kind/stories/"):
        client.get(address)
        with django_assert_max_num_queries(6):
            client.get(address)


def test_every_list_is_named_and_answers(client: Client) -> None:
    home = factories.home(published=False)
    Category.objects.create(name="Letters", slug="letters")
    factories.publish(home)
    factories.published_story(date=DAY, date_precision="day")
    lists = list(every_list(Moment.present()))
    expected = {"/stories/", "/archive/", "/category/letters/", "/kind/appeals/", "/2017/09/"}
    assert expected <= {listing.path for listing in lists}
    for path, pages in lists:
        assert pages == 1
        text_of(client, path)
        assert client.get(f"{path}page/2/").status_code == 404


@pytest.mark.parametrize(
    "written", ["KILL", "KILL-XX", "2019-99", "1999-13", "0000-00", "../x", "WU<b>", "١٩٩٩", "195"]
)
def test_what_is_no_year_and_no_month_makes_no_archive(client: Client, written: str) -> None:
    """Rows are counted without their seals; what somebody writes there is no word of ours."""
    _page, edition = factories.published_story(date=DAY, date_precision="day")
    edition.pk, edition.page_number, edition.path = None, 99_999, "/stories/forged/"
    edition.date_told = written
    edition.save()
    forget_cached()
    counts = counts_at(Moment.present())
    dated = {(key.by, key.slug) for key in counts if key.by in {"year", "month"}}
    assert dated == {("year", "2017"), ("month", "2017-09")}
    overview = text_of(client, "/archive/")
    assert ">2017<" in overview
    assert f">{written[:4]}" not in overview
    assert len(list(every_list(Moment.present()))) > 1
