"""Families, livings, marks, shelters and places of work, as volunteers write of them."""

import pytest

from stories.detection.passages import Passage
from stories.detection.scanner import scan
from tests.detection.lives_sentences import LIVES, UNDER_ANOTHER_NAME


def kinds_in(sentence):
    passages = [Passage("body", sentence, "en")]
    return {finding.entity_type for finding in scan(passages, with_language_models=False)}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [(kind, sentence) for kind, sentences in LIVES.items() for sentence in sentences],
)
def test_what_narrows_a_life_down_is_found_by_its_kind(kind, sentence):
    assert kind in kinds_in(sentence)


@pytest.mark.parametrize("sentence", UNDER_ANOTHER_NAME)
def test_what_is_told_with_something_else_is_found_with_it(sentence):
    assert kinds_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She keeps her promises and he keeps his.",
        "They let us know the next day.",
        "There were nine of us in the meeting.",
        "He was left alone and had nothing to read.",
        "She plays with the children after class.",
        "We gave them a book to read.",
        "The volunteers went from door to door with leaflets.",
        "Her line is that nobody should be late.",
    ],
)
def test_what_anybody_may_say_is_silent(sentence):
    assert kinds_in(sentence) == set()
