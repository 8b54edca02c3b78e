"""A replaced Korean word keeps its sentence correct."""

import pytest

from stories.detection import EntityType, Finding, Severity
from stories.detection.east_asian.particles import agreeing, coda, with_particle


def found(words, suggestion):
    return Finding(
        EntityType.PLACE, "p", 0, len(words), Severity.SHOULD, "places", "why", suggestion
    )


@pytest.mark.parametrize(
    ("particle", "word", "right"),
    [
        ("은", "도시", "는"), ("가", "사람", "이"), ("를", "곳", "을"), ("과", "도시", "와"),
        ("로", "곳", "으로"), ("으로", "서울", "로"), ("이었", "30대", "였"),
        ("에서", "도시", "에서"), ("은", "town", "은"),
    ],
)  # fmt: skip
def test_a_particle_agrees_with_the_sound_before_it(particle, word, right):
    assert agreeing(particle, word) == right


def test_the_end_of_a_word_is_heard_in_hangul_only():
    assert [coda(word) for word in ("도시", "곳", "town", "")] == [0, 19, None, None]


@pytest.mark.parametrize(
    ("text", "words", "suggestion", "covered", "said"),
    [
        ("온성은 춥다", "온성", "한 도시", "온성은", "한 도시는"),
        ("온성으로만 간다", "온성", "한 도시", "온성으로", "한 도시로"),
        ("온성도 춥다", "온성", "한 도시", "온성", "한 도시"),
        ("온성에서 왔다", "온성", "한 도시", "온성", "한 도시"),
        ("온성은빛", "온성", "한 도시", "온성", "한 도시"),
        ("온성은 춥다", "온성", None, "온성", None),
        ("온성은 춥다", "온성", "a town", "온성", "a town"),
    ],
)
def test_a_finding_is_widened_only_over_a_particle_that_changes(
    text, words, suggestion, covered, said
):
    finding = with_particle(text, found(words, suggestion))
    assert (text[: finding.end], finding.suggestion) == (covered, said)
