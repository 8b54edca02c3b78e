"""The pieces of words without which a pattern need not be tried."""

import re

import pytest

from stories.detection.detectors.routes import ALL_RULES
from stories.detection.english import (
    ages,
    dates,
    distinctions,
    families,
    studies,
    trades,
    whereabouts,
    workplaces,
)
from stories.detection.english.triggers import Triggers, matches, needs_of, pieces_of
from tests.detection.english_paragraphs import PARAGRAPHS

TABLES = (
    *(rule.pattern for rule in ALL_RULES),
    *ages.IN_A_SENTENCE,
    *ages.AFTER_A_NAME,
    *ages.BIRTH_YEARS,
    *dates.DATES,
    *dates.WEEKDAYS,
    *distinctions.DISTINCTIONS,
    *families.FAMILIES,
    *families.BUYERS,
    *studies.SCHOOLS,
    *trades.OCCUPATIONS,
    *whereabouts.PLACES,
    *workplaces.WORKPLACES,
)


def test_no_pattern_matches_a_text_that_was_not_worth_trying():
    texts = [marked.replace("]]", "") for marked in PARAGRAPHS]
    told = [
        (pattern.pattern[:60], text[:60])
        for pattern in TABLES
        for text in texts
        if not Triggers(text).call_for(pattern) and pattern.search(text)
    ]
    assert told == []


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\b(?:in|at)\s(?:a|the)\s(?:cellar|cave)\b", [{"cell", "cave"}]),
        (r"\bslept\s\w+\s(?:barn|shed)\b", [{"slep"}, {"barn", "shed"}]),
        (r"\bsh(?:ed|op|ack)s?\b", [{"shed", "shop", "shac"}]),
        (r"\b(?:old\s)?barn(?:s|yard)?\s\d", [{"barn"}]),
        (r"\bcellar|\d\d", []),
        (r"\w+\s\d", []),
        (r"(?:cow)*\s(?:sty){2}", [{"sty"}]),
    ],
)
def test_a_pattern_needs_the_words_that_it_is_written_with(pattern, needs):
    assert list(needs_of(re.compile(pattern, re.IGNORECASE))) == needs


def test_small_and_large_letters_are_the_same_for_a_trigger():
    pattern = re.compile(r"\bcellar\b", re.IGNORECASE)
    assert Triggers("IN A CELLAR").call_for(pattern)
    assert not Triggers("in an attic").call_for(pattern)


def test_a_text_without_three_letters_has_no_pieces():
    assert pieces_of("ab") == frozenset()


def test_matches_of_a_part_of_a_text_lie_in_it():
    found = matches((re.compile("cellar"), re.compile("attic")), "cellar attic cellar", [(3, 19)])
    assert [match.span() for match in found] == [(13, 19), (7, 12)]
