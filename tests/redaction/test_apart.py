"""Of words that were found together some can be settled for themselves."""

from dataclasses import replace

from stories.detection import EntityType, Finding, Severity
from stories.redaction.apart import settled_apart

SCHOOL = Finding(EntityType.SCHOOL, "body.1", 0, 5, Severity.SHOULD, "schools", "A school.")
WORK = replace(SCHOOL, start=9, end=14, entity_type=EntityType.EMPLOYER)
TOWN = replace(SCHOOL, start=20, end=25, entity_type=EntityType.PLACE)
TOGETHER = replace(SCHOOL, together=(WORK, TOWN))


def test_words_of_which_none_is_settled_stay_together():
    assert settled_apart(TOGETHER, lambda part: False) == [TOGETHER]


def test_what_is_left_stays_together_and_comes_first():
    left, settled = settled_apart(TOGETHER, lambda part: part == WORK)
    assert left == replace(SCHOOL, together=(TOWN,))
    assert settled == WORK


def test_where_the_first_is_settled_the_next_leads():
    left, settled = settled_apart(TOGETHER, lambda part: part == SCHOOL)
    assert left == replace(WORK, together=(TOWN,))
    assert settled == SCHOOL


def test_where_all_are_settled_nothing_is_left_together():
    assert settled_apart(TOGETHER, lambda part: True) == [SCHOOL, WORK, TOWN]
