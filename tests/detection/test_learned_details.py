"""What the models of details see in words that no list has, and what they leave alone."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.detection import EntityType, Finding, Lexicon, Passage, PassageKind, Severity, scan
from stories.detection import second_opinion as opinion_of
from stories.detection.detectors.learned_details import LearnedDetails, vaguer
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.learned_runs import Run, runs_of, trimmed
from stories.detection.scripts import language_read
from stories.detection.second_bounds import BOUNDS, Bounds
from stories.detection.second_opinion import (
    Opinion,
    believed_findings,
    names_likely_in,
    opinions,
)
from tests.detection.readers import by_rules

MISSING = [model.title for model in DETAIL_MODELS if model.missing()]
needs_models = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason=f"not installed: {', '.join(MISSING)}",
)
STRANGE = (
    "",
    " \n\t ",
    "\x00\ud800",
    "😀" * 40,
    "가" * 3_000,
    "花" * 3_000,
    "\u202ea\u200bb",
    "-" * 99,
)
# Each holds a phrase that no rule knows.
TOLD = [
    ("en", "For years he tuned the bells of the mountain railway.", "tuned the bells"),
    ("ko", "나는 건널목 종을 치던 사람의 딸이다.", "종을 치던"),
    ("ja", "父は駅の時計のねじを巻いていた。", "時計のねじ"),
]


class Prompter:
    """A model that says what it was told to."""

    language, title = "en", "prompter"

    def __init__(self, *spans):
        self.said = list(spans)

    def missing(self):
        return ""

    def spans(self, texts):
        return [self.said for _ in texts]


@pytest.fixture
def prompted(monkeypatch):
    def prompt(*spans):
        prompter = Prompter(*spans)
        # Memory knows a model by its title and must not mistake one prompter for another.
        prompter.title = f"prompter {spans}"
        monkeypatch.setattr(opinion_of, "MODELS", {"en": prompter})

    return prompt


def passage(text, kind=PassageKind.PROSE):
    return Passage("body", text, "en", kind)


def told(text, lexicon=None):
    return [
        (finding.entity_type, text[finding.start : finding.end])
        for finding in LearnedDetails().find_on_page([passage(text)], lexicon or Lexicon())
    ]


@needs_models
@pytest.mark.parametrize(("language", "text", "words"), TOLD, ids=[row[0] for row in TOLD])
def test_a_living_that_no_list_has_is_found(language, text, words):
    page = [Passage("body", text, language)]
    assert not by_rules(text)
    assert any(words in text[each.start : each.end] for each in scan(page))


@needs_models
@pytest.mark.parametrize("model", DETAIL_MODELS, ids=[model.language for model in DETAIL_MODELS])
@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_nothing_makes_a_model_stumble(model, text):
    (spans,) = model.spans([text])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(0 < span.chance <= 1.000001 for span in spans)


@needs_models
@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_offsets_are_valid_in_any_text(text):
    for found in LearnedDetails().find_on_page([passage(text)], Lexicon()):
        assert 0 <= found.start < found.end <= len(text)


@needs_models
def test_words_that_tell_of_nobody_are_silent():
    assert told("Prices rose by nine per cent, and the harvest was small.") == []


def test_addresses_are_not_read():
    assert list(opinions([passage("well-digger-from-the-valley", PassageKind.ADDRESS)])) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Plain words.", "en"),
        ("Où est-elle?", "en"),
        ("She said 어머니 twice and wept for a long time.", "en"),
        ("어머니는 Seoul 역에서 기다렸다.", "ko"),
        ("母は駅で待っていた。", "ja"),
        ("  ", ""),
        ("☆☆☆", ""),
    ],
)
def test_each_passage_is_read_by_the_model_of_its_script(text, language):
    assert language_read(passage(text)) == language


def test_a_phrase_is_told_from_its_surest_word_and_ends_at_doubt(prompted):
    text = "He wound the clock, they say."
    prompted(
        ModelSpan(0, 2, SpanLabel.OCCUPATION, 0.01),
        ModelSpan(3, 8, SpanLabel.OCCUPATION, 0.35),
        ModelSpan(9, 12, SpanLabel.OCCUPATION, 0.35),
        ModelSpan(13, 18, SpanLabel.OCCUPATION, 0.9),
        ModelSpan(18, 19, SpanLabel.OCCUPATION, 0.2),
    )
    assert told(text) == [(EntityType.OCCUPATION, "wound the clock")]


def test_a_phrase_without_a_sure_word_is_not_told(prompted):
    prompted(ModelSpan(3, 8, SpanLabel.OCCUPATION, BOUNDS["en"].part))
    assert told("He wound the clock.") == []


def test_ways_and_helpers_must_be_dealt_with(prompted):
    prompted(ModelSpan(0, 5, SpanLabel.HELPER, 0.9))
    (finding,) = LearnedDetails().find_on_page([passage("A vet drove.")], Lexicon())
    assert finding.severity is Severity.MUST


def test_a_line_end_parts_two_phrases():
    spans = [ModelSpan(0, 3, SpanLabel.PLACE, 0.9), ModelSpan(4, 7, SpanLabel.PLACE, 0.9)]
    assert [(run.start, run.end) for run in runs_of("one\ntwo", spans, 0.1)] == [(0, 3), (4, 7)]
    assert list(runs_of("one two", spans, 0.1)) == [Run(0, 7, SpanLabel.PLACE, 0.9)]


def test_signs_alone_are_no_phrase():
    assert list(runs_of("“...”", [ModelSpan(0, 5, SpanLabel.PLACE, 0.9)], 0.1)) == []
    assert trimmed("“...”", 0, 5) == (5, 5)


def finding(entity, start, end, detector="occupations"):
    return Finding(entity, "body", start, end, Severity.SHOULD, detector, "because")


def test_a_rule_that_the_model_cannot_believe_is_dropped(prompted):
    prompted(ModelSpan(0, 5, SpanLabel.PLACE, 0.9))
    there, elsewhere = finding(EntityType.OCCUPATION, 0, 5), finding(EntityType.OCCUPATION, 6, 9)
    assert believed_findings(passage("Nurse was here."), [there, elsewhere]) == [there]


@pytest.mark.parametrize(
    "entity", [EntityType.PERSON_NAME, EntityType.EXACT_AGE, EntityType.HELPER, EntityType.PHONE]
)
def test_what_leaves_no_doubt_stays_whatever_the_model_says(prompted, entity):
    prompted()
    kept = finding(entity, 0, 4)
    assert believed_findings(passage("Nara sang."), [kept]) == [kept]


@pytest.mark.parametrize("entity", [EntityType.FAMILY, EntityType.PLACE])
@pytest.mark.parametrize(("chance", "is_kept"), [(0.2, True), (0.1, False)])
def test_a_rule_that_is_seldom_wrong_needs_a_passing_thought_only(
    prompted, entity, chance, is_kept
):
    prompted(ModelSpan(0, 4, SpanLabel.PLACE, chance))
    told_by_rule = finding(entity, 0, 4, "settled_towns")
    kept = believed_findings(passage("Nara sang. " * 9), [told_by_rule])
    assert kept == ([told_by_rule] if is_kept else [])


def test_in_a_bare_line_a_rule_needs_no_thought_of_the_model(prompted):
    prompted()
    rules = [finding(EntityType.PLACE, 0, 4, "places"), finding(EntityType.SHELTER, 0, 4)]
    doubted = [finding(EntityType.FAMILY, 0, 4), finding(EntityType.OCCUPATION, 0, 4)]
    assert believed_findings(passage("Nara sang."), [*rules, *doubted]) == rules


def test_in_a_bare_line_a_phrase_has_to_be_surer(prompted):
    prompted(ModelSpan(0, 4, SpanLabel.ROUTE, 0.45))
    assert told("Nara sang.") == []
    assert told("Nara sang. " * 9) == [(EntityType.ROUTE, "Nara")]


def test_whether_a_name_was_agreed_is_not_for_the_model_to_know(prompted):
    prompted(ModelSpan(0, 4, SpanLabel.PERSON, 0.01, agreed=0.9))
    name = finding(EntityType.PERSON_NAME, 0, 4, "model_names")
    place = finding(EntityType.PLACE, 0, 4, "settled_towns")
    assert believed_findings(passage("Nara sang. " * 9), [name, place]) == [name]


@pytest.mark.parametrize(("words", "is_told"), [("Ryanggang", False), ("Hyesan", True)])
def test_a_province_is_no_detail(prompted, words, is_told):
    prompted(ModelSpan(4, 4 + len(words), SpanLabel.PLACE, 0.9))
    assert told(f"Old {words} sang.") == [(EntityType.PLACE, words)] * is_told


def test_a_public_name_with_a_title_is_silent(prompted):
    prompted(ModelSpan(0, 2, SpanLabel.PERSON, 0.9), ModelSpan(4, 10, SpanLabel.PERSON, 0.9))
    public = Lexicon(public_names=frozenset({"Kenji Mekdes"}))
    assert told("Mr. Mekdes waved.", public) == []
    assert told("Mr. Mekdes waved.") == [(EntityType.PERSON_NAME, "Mekdes")]


def test_a_name_that_two_detectors_tell_is_one_whatever_the_model_thinks(prompted):
    prompted()
    once = finding(EntityType.PERSON_NAME, 0, 4, "model_names")
    again = finding(EntityType.PERSON_NAME, 0, 4, "given_names")
    elsewhere = finding(EntityType.PERSON_NAME, 11, 15, "given_names")
    text = passage("Nara sang. " * 9)
    assert believed_findings(text, [once, again]) == [once, again]
    assert believed_findings(text, [once, elsewhere]) == []


def test_a_town_of_the_lists_is_not_doubted(prompted):
    prompted()
    listed = finding(EntityType.PLACE, 0, 4, "places")
    settled = finding(EntityType.PLACE, 0, 4, "settled_towns")
    assert believed_findings(passage("Nara sang. " * 9), [listed, settled]) == [listed]


def test_what_stands_in_letters_that_the_model_never_learned_is_told(prompted):
    prompted()
    text = (
        "김영자 sang, and everybody who had come to the hall that evening sang with her until ten."
    )
    name = finding(EntityType.PERSON_NAME, 0, 3, "learned_names")
    bare = finding(EntityType.PERSON_NAME, 4, 8, "learned_names")
    assert believed_findings(passage(text), [name, bare]) == [name]


def test_a_part_of_the_name_of_a_place_is_nobodys_name(prompted):
    text = "The New Nara police came."
    prompted(ModelSpan(8, 12, SpanLabel.PERSON, 0.9))
    learned = finding(EntityType.PERSON_NAME, 8, 12, "learned_details")
    place = finding(EntityType.PLACE, 4, 12, "places")
    assert believed_findings(passage(text), [learned, place]) == [place]


def test_kinds_may_be_doubted_by_themselves():
    bounds = Bounds(found=0.5, part=0.2, believed=0.1, doubts={EntityType.EXACT_DATE: 0.3})
    assert bounds.least(finding(EntityType.EXACT_DATE, 0, 4)) == 0.3
    assert bounds.least(finding(EntityType.OCCUPATION, 0, 4)) == 0.1
    assert bounds.least(finding(EntityType.EXACT_AGE, 0, 4)) == 0
    assert bounds.least(finding(EntityType.PLACE, 0, 4, "model_names")) == 0.1


def test_a_name_is_told_apart_from_the_phrase_that_it_stands_in(prompted):
    text = "The conductor Mekdes waved."
    prompted(ModelSpan(4, 13, SpanLabel.OCCUPATION, 0.6), ModelSpan(14, 20, SpanLabel.PERSON, 0.6))
    assert told(text) == [
        (EntityType.OCCUPATION, "conductor"),
        (EntityType.PERSON_NAME, "Mekdes"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("The house was cold.", ()), ("Old Mekdes sang.", {"Old Mekdes": "LF-1"})],
)
def test_words_that_nobody_is_called_by_and_agreed_names_are_no_names(prompted, text, shown):
    prompted(ModelSpan(4, 10, SpanLabel.PERSON, 0.9))
    assert told(text, Lexicon(shown_names=dict(shown))) == []


def test_a_name_that_a_rule_found_is_not_told_with_its_title_again(prompted):
    prompted(ModelSpan(0, 10, SpanLabel.PERSON, 0.9))
    rule = finding(EntityType.PERSON_NAME, 6, 10, "names")
    place = finding(EntityType.PLACE, 6, 10, "places")
    learned = finding(EntityType.PERSON_NAME, 0, 10, "learned_details")
    assert believed_findings(passage("Uncle Nara sang."), [learned, rule]) == [rule]
    assert learned in believed_findings(passage("Uncle Nara sang."), [learned, place])


def test_without_a_model_all_rules_are_believed(monkeypatch):
    monkeypatch.setattr(opinion_of, "MODELS", {})
    kept = finding(EntityType.FAMILY, 0, 4)
    assert believed_findings(passage("Nara sang."), [kept]) == [kept]


def test_what_a_rule_found_is_not_told_twice_and_the_rest_of_the_phrase_is(prompted):
    text = "The baker of Nampo hid us."
    prompted(ModelSpan(0, 9, SpanLabel.HELPER, 0.9), ModelSpan(10, 18, SpanLabel.HELPER, 0.9))
    rule = finding(EntityType.PLACE, 13, 18, "places")
    learned = finding(EntityType.HELPER, 0, 18, "learned_details")
    kept = believed_findings(passage(text), [learned, rule])
    assert [(each.detector, text[each.start : each.end]) for each in kept] == [
        ("places", "Nampo"),
        ("learned_details", "The baker"),
    ]


def test_a_phrase_wholly_found_by_a_rule_is_left_to_it(prompted):
    prompted(ModelSpan(0, 9, SpanLabel.HELPER, 0.9))
    rule = finding(EntityType.HELPER, 0, 12, "routes")
    learned = finding(EntityType.HELPER, 0, 9, "learned_details")
    assert believed_findings(passage("The baker hid us."), [learned, rule]) == [rule]


@pytest.mark.parametrize(
    ("text", "names"),
    [("Sisters Bong", []), ("We saw Bong.", ["Bong"]), ("Brothers Bong Chol", ["Bong Chol"])],
)
def test_the_surname_of_several_names_nobody(prompted, text, names):
    start, end = text.index("Bong"), len(text.rstrip("."))
    prompted(ModelSpan(start, end, SpanLabel.PERSON, 0.9))
    assert [words for _entity, words in told(text)] == names


def test_an_inkling_of_a_name_is_kept_of_what_was_read(prompted):
    prompted(
        ModelSpan(0, 4, SpanLabel.PERSON, 0.05, 0.06),
        ModelSpan(5, 9, SpanLabel.OCCUPATION, 0.5),
        ModelSpan(13, 17, SpanLabel.PERSON, 0.05),
    )
    text = passage("Nara wove as Nara.")
    never_read = names_likely_in(text)
    assert not never_read((0, 4))
    list(opinions([text]))
    likely = names_likely_in(text)
    assert [likely(span) for span in ((0, 4), (5, 9), (13, 17))] == [True, False, False]
    assert not names_likely_in(passage("산"))((0, 1))


def test_an_opinion_is_of_its_own_passage_only():
    text = passage("Nara wove.")
    opinion = Opinion(text, DETAIL_MODELS[0], (ModelSpan(5, 9, SpanLabel.OCCUPATION, 0.5),))
    assert opinion.believes(finding(EntityType.OCCUPATION, 5, 9))
    assert not opinion.believes(finding(EntityType.OCCUPATION, 0, 4))


@pytest.mark.parametrize(
    ("entity", "words", "said"),
    [
        (EntityType.OCCUPATION, "a carver of masks", "a skilled worker"),
        (EntityType.OCCUPATION, "carved masks", None),
        (EntityType.SHELTER, "in the loft of a mill", "in a safe place"),
        (EntityType.FAMILY, "the ninth of ten", None),
        (EntityType.PLACE, "Hoeryong", "a town in North Hamgyong Province"),
        (EntityType.PLACE, "the hill behind the mill", None),
    ],
)
def test_a_vaguer_wording_is_offered_where_it_fits(entity, words, said):
    assert vaguer(entity, words) == said


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("in", ""),
        (" In the ", ""),
        ("of, the", ""),
        ("a broker in", "a broker"),
        ("a broker in the", "a broker"),
        ("on 3 May 1988 in", "on 3 May 1988"),
        ("in Wonsan", "in Wonsan"),
        ("에서", ""),
        ("원산에서", "원산에서"),
        ("の", ""),
        ("元山の", "元山の"),
        ("Berlin", "Berlin"),
    ],
)
def test_a_preposition_alone_is_no_detail_and_none_ends_one(text, left):
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == left
