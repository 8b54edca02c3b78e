"""A question whose SQL is kept gives what the query set itself would give."""

import pytest
from django.utils import timezone

from stories.publishing.editions import Edition
from stories.reading.moments import Moment
from stories.reading.shelf import cards_around, edition_at, readable_cards
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.doors]


def test_every_value_reaches_its_place() -> None:
    _page, first = factories.published_story()
    _next, second = factories.published_story(person=factories.storyteller("Y. H."))
    _other, third = factories.published_story(person=factories.storyteller("C. W."))
    moment = Moment(timezone.now(), 0)

    def around(numbers: list[int], key: str, keys: list[int]) -> set[int]:
        cards = cards_around(moment, page_numbers=numbers, keys=keys, translation_key=key)
        return {card.pk for card in cards}

    assert around([], "", []) == set()
    assert around([first.page_number], "", []) == {first.pk}
    assert around([], second.translation_key, []) == {second.pk}
    assert around([], "", [0, third.pk]) == {third.pk}
    assert around([0] * 20 + [first.page_number], second.translation_key, [third.pk]) == {
        edition.pk for edition in (first, second, third)
    }


def test_the_moment_counts() -> None:
    _page, edition = factories.published_story()
    before = Moment(edition.valid_from - timezone.timedelta(seconds=1), 0)
    assert not cards_around(before, page_numbers=[edition.page_number], keys=[], translation_key="")
    assert readable_cards(Moment(timezone.now(), 0), pk=edition.pk)


def test_an_edition_at_an_address_is_whole() -> None:
    _page, edition = factories.published_story()
    found, moment = edition_at(edition.path) or (None, None)
    assert found == edition
    assert found.article_parts() == Edition.objects.get(pk=edition.pk).article_parts()
    assert moment.epoch > 0
