"""A card is written once under its seal, and forgotten with the next change."""

import pytest
from django.test import Client
from django.utils.safestring import SafeString

from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.written_cards import WrittenCards
from tests import factories


def test_what_was_written_is_written_once_an_epoch() -> None:
    cards, pens = WrittenCards(), iter("abc")

    def write() -> SafeString:
        return SafeString(next(pens))

    assert [cards.written(7, "key", write) for _time in range(3)] == ["a", "a", "a"]
    assert cards.written(8, "key", write) == "b"
    assert cards.written(8, "another key", write) == "c"


def test_without_an_epoch_nothing_is_remembered() -> None:
    cards, pens = WrittenCards(), iter("ab")
    assert [cards.written(0, "key", lambda: SafeString(next(pens))) for _time in "12"] == ["a", "b"]


def test_no_more_than_its_measure_is_remembered() -> None:
    cards = WrittenCards(most=10_000)
    for number in range(50):
        cards.written(1, number, lambda: SafeString("card" * 100))
    assert cards.memory.size <= 10_000
    assert 5 < len(cards.memory.entries) < 15


def test_what_is_taken_down_is_remembered_by_no_process_that_has_answered_since() -> None:
    cards = WrittenCards()
    cards.written(1, "key", lambda: SafeString("The lighthouse keeper"))
    cards.written(2, "another", lambda: SafeString("Somebody else"))
    assert "lighthouse" not in repr(cards.memory.entries)


def test_a_written_card_comes_back_as_it_was_and_as_markup() -> None:
    cards, card = WrittenCards(), SafeString("<p>“Harbour” 항구 港</p>")
    for _time in range(2):
        told = cards.written(1, "key", lambda: card)
        assert told == card
        assert isinstance(told, SafeString)


@pytest.mark.django_db
def test_a_list_shows_no_card_of_which_the_row_was_changed_or_taken_down() -> None:
    factories.published_story(slug="first", title="The first lamp")
    _page, second = factories.published_story(slug="second", title="The second lamp")
    stranger = Client()
    assert b"The second lamp" in stranger.get("/stories/").content
    Edition.objects.filter(pk=second.pk).update(title="The forged lamp")
    listed = stranger.get("/stories/").content
    assert b"The second lamp" not in listed
    assert b"The forged lamp" not in listed
    Edition.objects.filter(pk=second.pk).update(title="The second lamp")
    take_down(Edition.objects.get(pk=second.pk))
    assert b"The second lamp" not in stranger.get("/stories/").content
    assert b"The first lamp" in stranger.get("/stories/").content
