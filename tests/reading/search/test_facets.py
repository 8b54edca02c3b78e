"""How results divide, under which names, and how they are turned page by page."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stories.publishing.editions import Edition
from stories.publishing.index.writing import index_edition
from stories.reading.frame_words import Frame, Label
from stories.reading.moments import Moment
from stories.reading.search.choices import choices, ways_of
from stories.reading.search.facets import Facet, facets_of
from stories.reading.search.finding import Found, find
from stories.reading.search.query import parse
from stories.reading.search.results import results
from tests import factories
from tests.reading.search import judging

pytestmark = [pytest.mark.doors, pytest.mark.django_db]

FRAME = Frame(
    organisation="Harbour Lights",
    labels={
        "category": {"work": Label("work", "Earning a living", "", "/category/work/")},
        "theme": {
            "sea": Label("sea", "Ships and shores", "", "/theme/sea/"),
            "bread": Label("bread", "Bread", "", "/theme/bread/"),
        },
    },
)


@pytest.fixture
def names() -> dict[int, str]:
    """The judged texts; some have a category, some a theme, one another kind and year."""
    names = judging.fill()
    for edition in Edition.objects.filter(pk__in=names, language="en"):
        name = names[edition.pk]
        edition.category = "work" if name in {"bakery", "football", "fishing"} else ""
        edition.themes = {"bakery": ["bread"], "fishing": ["sea"]}.get(name, [])
        edition.kind = "updatepage" if name == "football" else edition.kind
        edition.date_told = "2023-05" if name == "football" else edition.date_told
        edition.close_seal()
        edition.save()
        index_edition(edition)
    return names


def search(typed: str, **asked: str) -> tuple[Found, dict[str, Facet]]:
    """What is found, and the facets by their names."""
    query, moment = parse(typed), Moment.present()
    chosen = choices(asked, "/search/", query.text, FRAME)
    found = find(query, chosen.under(), FRAME, moment)
    return found, {str(each.name): each for each in facets_of(found, chosen, FRAME, moment)}


def told(facet: Facet) -> dict[str, int]:
    """Names and counts."""
    return {str(option.name): option.count for option in facet.options}


def test_results_divide_by_kind_and_year_under_approved_names(names):
    _found, facets = search("apprentice baker")
    assert told(facets["Kind"]) == {"Stories": 1, "Updates": 1}
    assert list(told(facets["Year"])) == ["2024", "2023"]
    assert "Category" not in facets  # all of them are in one: nothing to choose


def test_what_is_chosen_narrows_and_leads_back(names):
    found, facets = search("apprentice baker", kind="updates", year="2023")
    assert [names[hit.edition] for hit in found.hits] == ["football"]
    assert [option.chosen for option in facets["Kind"].options] == [True]
    assert facets["Kind"].everything == "/search/?q=apprentice+baker&year=2023"


def test_a_theme_is_counted_and_narrows(names):
    _found, facets = search("living")
    assert told(facets["Theme"]) == {"Bread": 1, "Ships and shores": 1}
    found, facets = search("living", theme="sea")
    assert [names[hit.edition] for hit in found.hits] == ["fishing"]
    assert facets["Theme"].everything == "/search/?q=living"


def test_the_approved_name_of_a_category_finds_what_is_in_it(names):
    found, _facets = search("living")
    assert {names[hit.edition] for hit in found.hits} >= {"bakery", "football", "fishing"}


def test_a_choice_without_results_can_be_taken_back(names):
    found, facets = search("radio", category="work")
    assert found.hits == []
    assert told(facets["Category"]) == {"Earning a living": 0}
    assert facets["Category"].everything == "/search/?q=radio"


def test_other_languages_are_counted_and_linked(names):
    _found, facets = search("サッカー", **{"in": "ja"})
    assert "Language" not in facets  # nothing elsewhere, nothing to choose
    found, facets = search("サッカー")
    assert found.hits == []
    assert told(facets["Language"]) == {"English": 0, "日本語": 2}
    assert facets["Language"].options[1].path.endswith("&in=ja")


def test_pages_of_results_are_turned_by_links(names):
    query, moment = parse("the"), Moment.present()
    chosen = choices({"page": "2"}, "/search/", query.text, FRAME)
    found = find(query, chosen.under(), FRAME, moment)
    first, second = results(found, moment, 1), results(found, moment, 2)
    assert first
    assert second
    assert len(first.shown) == 12
    assert {each.card.pk for each in first.shown}.isdisjoint(each.card.pk for each in second.shown)
    ways = ways_of(second.leaf, chosen)
    assert ways.newer == "/search/?q=the&page=1"
    assert results(found, moment, 99) is None


def test_more_than_two_hundred_are_told_as_that(names):
    many = search("the")[0]
    found = replace(many, hits=many.hits * 20)
    page = results(found, Moment.present(), 1)
    assert page
    assert page.leaf.count > 200


def test_equally_good_results_come_newest_first(names):
    pair = [judging.edition_of(950_000 + n, "en", judging.texts("en")[0]) for n in (1, 2)]
    for edition in pair:
        edition.title = "Zeppelin"
        edition.close_seal()
        edition.save()
        index_edition(edition)
    found, _facets = search("zeppelin")
    days = [hit.facts.listed_on for hit in found.hits]
    assert len(days) == 2
    assert days == sorted(days, reverse=True)


def test_a_search_costs_the_same_queries_however_many_there_are(names):
    factories.home()
    stranger = Client()
    stranger.get("/search/?q=tea")
    counted = []
    for asked in ("tea", "the"):
        with CaptureQueriesContext(connection) as captured:
            stranger.get("/search/", {"q": asked})
        counted.append(len(captured))
    assert max(counted) <= 4
