"""Findings by the thousand in one passage: none of them is held against all others one by one.

Where each was, these took a minute and more.
"""

import time

import pytest

from stories.detection import EntityType, Finding, Passage, PassageKind, Severity
from stories.detection import second_opinion as opinion_of
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.lexicon import Lexicon
from stories.detection.name_parts import full_names
from stories.detection.names.guard import NameGuard
from stories.detection.picture_noise import is_noise
from stories.detection.second_neighbours import Beside, NamesTold
from stories.detection.second_opinion import Opinion, believed_findings
from stories.detection.spans import Spans, Stretches

MANY = 20_000
WORDS = "Nara wove. "
# Seconds of computing; each takes a fraction of one.
A_MOMENT = 6


@pytest.fixture
def soon():
    start = time.process_time()
    yield
    assert time.process_time() - start < A_MOMENT


def finding(start, end, entity=EntityType.PERSON_NAME, detector="given_names"):
    return Finding(entity, "body", start, end, Severity.SHOULD, detector, "because")


def starts(count=MANY):
    return range(0, count * len(WORDS), len(WORDS))


def test_what_rules_and_models_find_is_weighed(soon, monkeypatch):
    spans = tuple(ModelSpan(start, start + 4, SpanLabel.PERSON, 0.9) for start in starts())
    opinion = Opinion(Passage("body", WORDS * MANY, "en"), DETAIL_MODELS[0], spans)
    monkeypatch.setattr(opinion_of, "opinions", lambda _passages: iter([opinion]))
    names = [finding(start, start + 4) for start in starts()]
    work = [finding(start + 5, start + 9, EntityType.OCCUPATION) for start in starts()]
    learned = [finding(start, start + 9, detector="learned_details") for start in starts()]
    assert believed_findings(opinion.passage, [*names, *work, *learned]) == names


def test_names_that_are_all_different_are_no_parts_of_each_other(soon):
    names = [f"kim min{number}" for number in range(MANY)]
    assert len(set(full_names(names).values())) == MANY


def test_a_line_of_a_picture_is_read_once(soon):
    picture = Passage("body", WORDS * (MANY // 4), "en", PassageKind.PICTURE)
    assert not any(is_noise(picture, finding(start, start + 4)) for start in starts(MANY // 4))


def test_masks_are_looked_for_beside_a_name_only(soon):
    guard = NameGuard("Nara,wove." * (MANY * 10), Lexicon())
    last = len(guard.text) - 10
    assert not any(guard.is_masked(last, last + 4) for _ in range(MANY))


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        (finding(2, 6, detector="names"), True),
        (finding(5, 9, detector="names"), False),
        (finding(2, 6), False),
        (finding(2, 6, detector="learned_details"), False),
        (finding(2, 6, EntityType.PLACE, "names"), False),
    ],
)
def test_a_name_is_told_twice_by_two_detectors_that_meet(other, is_told):
    name = finding(1, 5)
    assert NamesTold([name, other]).twice(name) is is_told


@pytest.mark.parametrize(
    ("place", "is_longer"), [((0, 6), True), ((1, 6), True), ((0, 5), True), ((1, 5), False)]
)
def test_a_name_is_a_part_of_a_longer_place(place, is_longer):
    others = Beside([finding(*place, EntityType.PLACE, "places")])
    assert others.name_a_place(finding(1, 5)) is is_longer


def test_stretches_that_overlap_are_one():
    parts = Stretches([(5, 9), (0, 3), (2, 4), (4, 5)])
    assert parts.meeting(0, 10) == [(0, 4), (4, 5), (5, 9)]
    assert parts.meeting(3, 5) == [(0, 4), (4, 5)]
    assert not parts.meet(9, 12)
    assert Spans([(0, 4)]).exceed(1, 4)
    assert not Spans([(0, 4)]).exceed(0, 4)
