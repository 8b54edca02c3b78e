"""Of what more pages have than can be counted: titles first, then the newest, without numbers."""

from datetime import date, timedelta

import pytest
from django.test import Client

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.index.rows import SearchRow
from stories.publishing.index.writing import row_of
from stories.reading.frame_words import Frame
from stories.reading.moments import Moment
from stories.reading.search.choices import choices
from stories.reading.search.facets import facets_of
from stories.reading.search.finding import Found, find
from stories.reading.search.looking import ENOUGH
from stories.reading.search.query import parse
from tests import factories
from tests.reading.search.judging import edition_of

pytestmark = [pytest.mark.doors, pytest.mark.django_db]
MANY = ENOUGH + 40
FIRST = 700_000
EVENING = {"id": "x", "title": "Evenings", "teaser": "", "body": "Somebody lit a lantern."}


@pytest.fixture
def editions() -> list[Edition]:
    """More stories of a lantern than are counted, a day after the other; the oldest has it in its
    title.
    """
    made = []
    for number in range(MANY):
        titled = {} if number else {"title": "The lantern at the window"}
        edition = edition_of(FIRST + number, "en", EVENING | titled, save=False)
        edition.listed_on = date(2019, 6, 1) + timedelta(days=number)
        edition.date_told = str(edition.listed_on)
        edition.kind = "storypage" if number % 2 else "updatepage"
        edition.close_seal()
        made.append(edition)
    Edition.objects.bulk_create(made)
    SearchRow.objects.bulk_create(row_of(edition) for edition in made)
    forget_cached()
    return made


def search(typed: str, **under: str) -> Found:
    """What is found in English."""
    return find(parse(typed), under | {"language": "en"}, Frame(), Moment.present())


def test_titles_come_first_and_then_the_newest(editions: list[Edition]) -> None:
    hits = search("lantern").hits
    assert len(hits) == ENOUGH + 1
    newest = [edition.pk for edition in reversed(editions)][:ENOUGH]
    assert [hit.edition for hit in hits] == [editions[0].pk, *newest]


def test_a_title_with_one_of_two_words_is_not_put_first(editions: list[Edition]) -> None:
    assert search("lantern somebody").hits[0].edition == editions[-1].pk
    assert search('"lantern somebody"').hits == []
    assert search("lantern -window").hits[0].edition == editions[-1].pk


def test_what_narrows_them_to_enough_lets_them_be_weighed(editions: list[Edition]) -> None:
    hits = search("lantern", year="2019", kind="updatepage").hits
    assert len(hits) == 107  # every second day from June to December
    assert hits[0].edition == editions[0].pk
    assert hits[0].score > hits[1].score > 0


def test_the_page_says_more_than_and_offers_choices_without_numbers(
    editions: list[Edition],
) -> None:
    factories.home()
    page = Client().get("/search/", {"q": "lantern"}).content.decode()
    assert "More than 200 pages." in page
    assert '<a href="/search/?q=lantern&amp;year=2020">2020</a></li>' in page
    narrowed = Client().get("/search/", {"q": "lantern", "year": "2020"}).content.decode()
    assert "26 pages." in narrowed
    assert '>Updates</a> <span class="count"><span class="unseen">13 pages</span>' in narrowed


def test_what_is_chosen_says_that_there_are_many(editions: list[Edition]) -> None:
    Edition.objects.filter(pk__in=[each.pk for each in editions]).update(kind="storypage")
    for edition in Edition.objects.filter(kind="storypage", page_number__gte=FIRST):
        edition.close_seal()
        edition.save()
        SearchRow.objects.filter(edition=edition).delete()
    SearchRow.objects.bulk_create(row_of(edition) for edition in Edition.objects.all())
    chosen = choices({"kind": "stories"}, "/search/", "lantern", Frame())
    found = find(parse("lantern"), chosen.under(), Frame(), Moment.present())
    (kinds,) = [
        each for each in facets_of(found, chosen, Frame(), Moment.present()) if each.everything
    ]
    assert [(option.chosen, option.is_more) for option in kinds.options] == [(True, True)]


def test_a_year_that_somebody_wrote_into_the_table_is_no_choice(editions: list[Edition]) -> None:
    Edition.objects.filter(pk=editions[0].pk).update(date_told="LIES")
    forget_cached()
    chosen = choices({}, "/search/", "lantern", Frame())
    offered = {
        str(option.name)
        for facet in facets_of(search("lantern"), chosen, Frame(), Moment.present())
        for option in facet.options
    }
    assert offered == {"2019", "2020", "Stories", "Updates"}
