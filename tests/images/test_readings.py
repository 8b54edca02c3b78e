"""What was read on a picture is kept encrypted, and told apart by the boxes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stories.images.geometry import Region
from stories.images.readings import (
    ReadLine,
    hidden_words,
    is_covered,
    opened,
    opened_words,
    sealed,
    sealed_words,
    visible_lines,
)

WORDS = (
    ("Dear", Region(10, 10, 40, 20)),
    ("Kim", Region(60, 10, 30, 20)),
    ("Young-ja", Region(100, 10, 70, 20)),
    ("come", Region(180, 10, 40, 20)),
)
LETTER = [ReadLine("en", WORDS), ReadLine("ko", (("안녕", Region(10, 40, 40, 20)),))]
NAME = Region(55, 5, 120, 30)


def test_what_was_read_comes_back_from_its_sealed_form() -> None:
    assert opened(sealed(LETTER)) == LETTER
    assert b"Young" not in sealed(LETTER)
    assert sealed([]) == b""
    assert opened(b"") == []


@given(st.lists(st.text()))
def test_any_words_come_back(words: list[str]) -> None:
    assert opened_words(sealed_words([words, []]))[0] == (words if words else [])


def test_covered_words_are_told_apart_and_neighbours_stay_together() -> None:
    assert visible_lines(LETTER, [NAME]) == ["Dear come", "안녕"]
    assert hidden_words(LETTER, [NAME]) == ["Kim Young-ja"]
    assert hidden_words(LETTER, []) == []
    assert hidden_words(LETTER, [Region(0, 0, 999, 999)]) == ["Dear Kim Young-ja come", "안녕"]


def test_half_a_word_is_still_a_word() -> None:
    word = Region(0, 0, 100, 10)
    assert not is_covered(word, [Region(0, 0, 60, 10)])
    assert is_covered(word, [Region(0, 0, 60, 10), Region(60, 0, 30, 10)])


SYLLABLES = (
    ("백", Region(10, 10, 30, 32)),
    ("도", Region(42, 10, 30, 32)),
    ("현과", Region(74, 10, 62, 32)),
    ("함께", Region(150, 10, 62, 32)),
)


def test_syllables_that_the_program_parted_are_one_word_again() -> None:
    line = ReadLine("ko", SYLLABLES)
    assert line.text == "백도현과 함께"
    assert visible_lines([line], []) == ["백도현과 함께"]
    assert hidden_words([line], [Region(0, 0, 140, 60)]) == ["백도현과"]
    assert visible_lines([line], [Region(40, 0, 100, 60)]) == ["백 함께"]


def test_boxes_that_lie_over_each_other_cover_once() -> None:
    """Half of a name under two boxes is half of a name."""
    word, half = Region(10, 10, 100, 20), Region(10, 10, 50, 20)
    assert not is_covered(word, [half, half])
    assert not is_covered(word, [half, Region(20, 5, 50, 20), Region(0, 12, 60, 30), half])
    assert is_covered(word, [half, Region(55, 0, 60, 40)])
    upper, lower = Region(0, 0, 200, 20), Region(0, 18, 200, 20)
    assert is_covered(word, [upper, lower])
    assert not is_covered(word, [upper, Region(0, 0, 200, 21)])


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 2, *[st.integers(1, 9)] * 2), max_size=6))
def test_what_boxes_cover_together_is_counted_pixel_by_pixel(sides: list[Any]) -> None:
    word, boxes = Region(3, 2, 8, 6), [Region(*each) for each in sides]
    pixels = [(x, y) for x in range(3, 11) for y in range(2, 8)]
    under = [
        each
        for each in pixels
        if any(box.left <= each[0] < box.right and box.top <= each[1] < box.bottom for box in boxes)
    ]
    assert is_covered(word, boxes) == (len(under) >= 0.8 * len(pixels))
