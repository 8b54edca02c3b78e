"""How a story went on: any number of pages, readable ones only, and nothing but their links."""

from typing import Any

import pytest
from django.test import Client

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.chains import MOST, STEPS, chain_of, every_chain, whole_chain
from stories.reading.listings import Listing, every_list
from stories.reading.moments import Moment
from tests import factories

pytestmark = pytest.mark.django_db
FIRST = 80_000


def chain(length: int, **links: Any) -> list[Edition]:
    """Pages that follow each other, copies of one published story."""
    _page, pattern = factories.published_story(title="Step 0")
    made = []
    for number in range(length):
        step = Edition.objects.get(pk=pattern.pk)
        step.pk = None
        step.page_number = FIRST + number
        step.path = f"/stories/step-{number}/"
        step.title = f"Step {number}."
        step.translation_key = ""
        step.earlier_page = FIRST + number - 1 if number else None
        step.close_seal()
        step.save()
        made.append(step)
    forget_cached()
    return made


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_page_shows_all_that_came_before_and_after(
    client: Client, django_assert_num_queries: Any
) -> None:
    steps = chain(7)
    html = text_of(client, steps[3].path)
    places = [html.index(f"Step {number}.</a>") for number in (0, 1, 2, 4, 5, 6)]
    assert places == sorted(places)
    assert f'href="/story/{FIRST}/"' in html
    with django_assert_num_queries(2):
        client.get(steps[3].path, {"again": 1})


def test_a_chain_does_not_reach_across_a_page_that_cannot_be_read(client: Client) -> None:
    steps = chain(5)
    take_down(steps[2])
    html = text_of(client, steps[1].path)
    assert "Step 0." in html
    for words in ("Step 2.", "Step 3.", "Step 4.", "/story/"):
        assert words not in html
    assert client.get(f"/story/{FIRST}/").status_code == 404
    assert list(every_chain(Moment.present())) == []


def test_links_that_go_round_in_a_circle_end() -> None:
    steps = chain(3)
    steps[0].earlier_page = steps[2].page_number
    steps[0].close_seal()
    steps[0].save()
    forget_cached()
    found = chain_of(FIRST, Moment.present())
    assert set(found.earlier) == set(found.later) == {FIRST + 1, FIRST + 2}


def test_what_an_earlier_page_says_of_the_next_counts_too() -> None:
    steps = chain(2)
    steps[1].earlier_page = None
    steps[0].next_page = steps[1].page_number
    for step in steps:
        step.close_seal()
        step.save()
    forget_cached()
    assert chain_of(steps[1].page_number, Moment.present()).earlier == (FIRST,)


def test_a_very_long_story_goes_on_elsewhere(client: Client) -> None:
    steps = chain(MOST + 9)
    moment = Moment.present()
    assert len(chain_of(FIRST, moment).later) == MOST
    assert whole_chain(FIRST + 20, moment) == [step.page_number for step in steps]
    first, second = (text_of(client, f"/story/{FIRST}/{page}") for page in ("", "page/2/"))
    assert first.count('class="card"') == STEPS
    assert "Step 0." in first
    assert f"Step {STEPS}." in second
    assert client.get(f"/story/{FIRST}/page/4/").status_code == 404
    assert client.get(f"/story/{FIRST + 7}/").headers["Location"] == f"/story/{FIRST}/"
    assert list(every_chain(moment)) == [FIRST]


def test_two_pages_are_no_story_over_the_years(client: Client) -> None:
    steps = chain(2)
    assert "/story/" not in text_of(client, steps[0].path)
    for number in (FIRST, FIRST + 1, 1, 10**15):
        assert client.get(f"/story/{number}/").status_code == 404


def test_a_whole_story_is_among_all_lists() -> None:
    chain(STEPS + 1)
    assert Listing(f"/story/{FIRST}/", 2) in list(every_list(Moment.present()))
