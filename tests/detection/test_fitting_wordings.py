"""Wordings that are offered read well where they stand, and leave nothing exact standing."""

import pytest

from stories.detection import EntityType, Passage, Severity, scan
from tests.detection.generalising import offered

E = EntityType


def found(text):
    page = [Passage("body", text, "en")]
    return [
        part
        for each in scan(page, with_language_models=False)
        for part in each.at_each_occurrence()
    ]


def reworded(text):
    for part in sorted(found(text), key=lambda each: each.start, reverse=True):
        text = text[: part.start] + (part.suggestion or "?") + text[part.end :]
    return text


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        (
            "Her husband, who was thirty-four, had been married before.",
            "Her husband, who was in his thirties, had been married before.",
        ),
        (
            "My aunt, who was fifty, sang.",
            "My aunt, who was in her fifties, sang.",
        ),
        (
            "Mrs. Y.K.'s mother, who was sixty-one, sang.",
            "Mrs. Y.K.'s mother, who was in her sixties, sang.",
        ),
        (
            "He was twenty-six years and four months old.",
            "He was in his twenties.",
        ),
        (
            "He was twenty-six years old.",
            "He was in his twenties.",
        ),
        (
            "She was born on the ninth of March, nineteen eighty-one.",
            "She was born in the spring of 198X.",
        ),
        (
            "He was arrested on May the third, two thousand and five.",
            "He was arrested in the spring of 200X.",
        ),
        (
            "She was born in Chikha-ri, a village above the rail yard of Hoeryong.",
            "She was born in a village.",
        ),
    ],
)
def test_a_wording_fits_its_sentence(text, instead):
    assert reworded(text) == instead


@pytest.mark.parametrize(
    "text", ["We waited where the Tumen is shallow.", "They looked at the frozen Tumen."]
)
def test_a_river_with_its_article_is_no_town(text):
    assert all(each.entity_type is not E.PLACE for each in found(text))


@pytest.mark.parametrize("text", ["They lived in Tumen.", "They left the Tumen market at dawn."])
def test_a_town_on_the_river_is_one(text):
    assert any(each.entity_type is E.PLACE for each in found(text))


def test_years_and_months_of_a_grown_person_are_no_childs_age():
    (age,) = found("He was twenty-six years and four months old.")
    assert age.severity is Severity.SHOULD
    (age,) = found("She is two years and five months old.")
    assert (age.severity, age.suggestion) == (Severity.MUST, "a small child")


def test_a_given_name_alone_may_become_its_initial():
    said = offered("person_name", "Tesfay and his sister [[Winta]] had the room.", "en")
    assert said["initials"] == "Tesfay and his sister W. had the room."
