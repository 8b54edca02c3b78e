"""A helper is somebody of whom help is told; who only has a role is none."""

import os

import pytest

from stories.detection import EntityType, Passage, Severity, scan
from stories.detection import second_opinion as opinion_of
from stories.detection.detectors.learned_details import LearnedDetails
from stories.detection.help_told import is_general_role, kind_told, speaks_of_help
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.learned_runs import Run
from stories.detection.lexicon import Lexicon

MISSING = [model.title for model in DETAIL_MODELS if model.missing()]
needs_models = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason=f"not installed: {', '.join(MISSING)}",
)
ROLES = [
    ("en", "a woman who was a teacher"),
    ("en", "A mother who starts a new job"),
    ("en", "A brother who waits for his sister"),
    ("ko", "새 일을 시작하는 어머니"),
    ("ja", "新しい仕事を始める母親"),
]
AT_WORK = [
    ("en", "A woman who mends nets"),
    ("ko", "그물을 깁는 사람"),
    ("ja", "りんごの木を接ぎ木している人"),
]
HELPED = [
    ("en", "A woman who mends nets hid the two girls."),
    ("en", "At the frontier stood a woman who mends nets."),
    ("en", "A woman who mends nets. She brought us bread."),
    ("en", "a pastor of the harbour"),
    ("ko", "그물을 깁는 사람이 우리를 숨겨 주었다."),
    ("ja", "網を繕う人が、三日かくまってくれた。"),
]


def whole(text: str, label: SpanLabel = SpanLabel.HELPER) -> Run:
    return Run(0, len(text), label, 0.9)


@pytest.mark.parametrize(("language", "text"), ROLES, ids=[row[1] for row in ROLES])
def test_a_role_that_half_of_all_people_have_tells_nothing(language, text):
    assert is_general_role(text, language)
    assert kind_told(text, whole(text), language) is None


@pytest.mark.parametrize(("language", "text"), AT_WORK, ids=[row[1] for row in AT_WORK])
def test_who_only_works_is_somebody_by_their_work(language, text):
    assert kind_told(text, whole(text), language) is SpanLabel.OCCUPATION


@pytest.mark.parametrize(("language", "text"), HELPED, ids=[row[1] for row in HELPED])
def test_whom_help_is_told_of_stays_a_helper(language, text):
    assert kind_told(text, whole(text), language) is SpanLabel.HELPER


def test_help_that_is_told_far_away_makes_nobody_a_helper():
    text = "A woman who mends nets. " + "It rained. " * 40 + "The pastor hid us."
    assert not speaks_of_help(text, 0, 22, "en")


def test_a_role_is_no_family_either():
    assert (
        kind_told(
            "a woman who was a teacher", whole("a woman who was a teacher", SpanLabel.FAMILY), "en"
        )
        is None
    )


@pytest.mark.parametrize("label", sorted(set(SpanLabel) - {SpanLabel.HELPER, SpanLabel.FAMILY}))
def test_no_other_kind_is_touched(label):
    text = "a woman who was a teacher"
    assert kind_told(text, whole(text, label), "en") is label


class Prompter:
    """A model of English that takes each word of a text for a helper."""

    language, title = "en", "prompter of helpers"

    def missing(self):
        return ""

    def spans(self, texts):
        return [[ModelSpan(0, len(text), SpanLabel.HELPER, 0.9)] for text in texts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a woman who was a teacher", []),
        ("a woman who mends nets", [(EntityType.OCCUPATION, Severity.SHOULD, None)]),
        ("a welder of boats", [(EntityType.OCCUPATION, Severity.SHOULD, "a skilled worker")]),
        ("a welder who hid us", [(EntityType.HELPER, Severity.MUST, "somebody who helped")]),
    ],
)
def test_severity_and_wording_are_those_of_what_it_is(monkeypatch, text, told):
    monkeypatch.setattr(opinion_of, "MODELS", {"en": Prompter()})
    found = LearnedDetails().find_on_page([Passage("body", text, "en")], Lexicon())
    assert [(each.entity_type, each.severity, each.suggestion) for each in found] == told


@needs_models
@pytest.mark.parametrize(("language", "text"), ROLES, ids=[row[1] for row in ROLES])
def test_the_role_of_a_case_alone_is_silent(language, text):
    assert scan([Passage("cases.role", text, language)]) == []


@needs_models
@pytest.mark.parametrize(("language", "text"), AT_WORK, ids=[row[1] for row in AT_WORK])
def test_work_alone_stops_no_page_and_is_not_called_help(language, text):
    found = scan([Passage("cases.role", text, language)])
    assert all(each.entity_type is EntityType.OCCUPATION for each in found)
    assert all(each.severity is Severity.SHOULD for each in found)


@needs_models
def test_beside_what_a_rule_found_no_bare_role_is_left():
    text = "A woman who mends nets"
    found = scan([Passage("body", text, "en")])
    assert [text[each.start : each.end] for each in found] == ["mends nets"]
