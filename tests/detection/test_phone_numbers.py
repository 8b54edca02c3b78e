"""Telephone numbers by their shape, by the plan of a country, and by the word before them."""

import pytest

from stories.detection.phone_numbers import phone_spans


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Her number is 020 5555 1234.", "020 5555 1234"),
        ("081 234 5678 is hers.", "081 234 5678"),
        ("Ring 02-345-6789.", "02-345-6789"),
        ("Text 0066 81 555 0199 before noon.", "0066 81 555 0199"),
        ("Mobile: 23456789.", "23456789"),
        ("+66 81 234 5678", "+66 81 234 5678"),
    ],
)
def test_a_number_somebody_answers_is_found(text, number):
    assert number in {text[start:end] for start, end in phone_spans(text)}


@pytest.mark.parametrize(
    "text",
    [
        "It cost 1,300,000 won in 2018-2019.",
        "On 12.10.2014 14.30 she left.",
        "There are 24 000 000 people.",
        "0 1 2 3 4 5 6 7",
    ],
)
def test_sums_days_and_counts_are_no_telephone_numbers(text):
    assert list(phone_spans(text)) == []
