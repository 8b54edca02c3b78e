"""A name keeps its own words, and what is told beside it keeps its own kind."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.detection import EntityType, Finding, Passage, Severity, scan
from stories.detection.detectors import BY_PAGE, BY_PASSAGE, LANGUAGE_MODELS
from stories.detection.folding import OF_MASKS
from stories.detection.overlaps import as_told
from tests.detection.test_learned_details import needs_models
from tests.evaluation.knowledge import lexicon_of
from tests.evaluation.twins import LANGUAGES, read_twins

E = EntityType
OPEN_SETS = ("familiar", "set_aside", "last", "later")
TEXT = "어머니 김영숙은 청진시장에서 두부를 팔았다 in the Daesan mill はその工場で"


def found(kind, start, end, detector="test", suggestion=None):
    return Finding(kind, "p", start, end, Severity.MUST, detector, "Because.", suggestion)


def told(text, language, **options):
    page = Passage("body", text, language)
    parts = [part for each in scan([page], **options) for part in each.at_each_occurrence()]
    return {(part.entity_type, text[part.start : part.end]) for part in parts}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("어머니 김영숙은 청진시장에서 두부를 팔았다.", "ko", "김영숙"),
        ("田中みゆきさん夫婦が大阪の家に泊めてくれた。", "ja", "田中みゆき"),
        ("Kwon Min-ji, who mended nets at the harbour, hid us in her cellar.", "en", "Kwon Min-ji"),
    ],
)
def test_a_name_is_decided_without_the_clause_around_it(text, language, name):
    (finding,) = [
        part
        for each in scan([Passage("body", text, language)], with_language_models=False)
        for part in each.at_each_occurrence()
        if part.entity_type is E.PERSON_NAME
    ]
    assert text[finding.start : finding.end] == name
    assert finding.suggestion


def test_what_is_told_of_somebody_stands_beside_the_name():
    name, clause = found(E.PERSON_NAME, 4, 7), found(E.OCCUPATION, 4, 24)
    beside = as_told(TEXT, [name, clause])
    assert [(each.entity_type, TEXT[each.start : each.end]) for each in beside] == [
        (E.PERSON_NAME, "김영숙"),
        (E.OCCUPATION, "청진시장에서 두부를 팔았다"),
    ]


@pytest.mark.parametrize(
    ("text", "holder", "name"),
    [
        ("We hid above the clinic in the Sikhottabong district.", "above", "Sikhottabong"),
        ("She sewed in the linen room of Wonkwang hospital.", "linen", "Wonkwang"),
        ("He was sent to a village of farmers called Dongjincun.", "a village", "Dongjincun"),
    ],
)
def test_a_name_that_only_a_place_can_bear_does_not_rename_the_phrase(text, holder, name):
    at = text.index(name)
    phrase = found(E.SHELTER, text.index(holder), len(text) - 1, suggestion="in a safe place")
    assert as_told(text, [phrase, found(E.PERSON_NAME, at, at + len(name), "model_names")]) == [
        phrase
    ]


def test_whose_barn_it_was_is_a_name_all_the_same():
    text = "They slept in Sunhui's barn by the weir."
    name = found(E.PERSON_NAME, text.index("Sunhui"), text.index("'s"), "model_names")
    kinds = [each.entity_type for each in as_told(text, [name, found(E.SHELTER, 11, 39)])]
    assert kinds == [E.PERSON_NAME, E.SHELTER]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Christmas Eve of 2016 the phone rang.", "On Christmas Eve of 2016"),
        ("On New Year's Eve 2017 we ate soup.", "On New Year's Eve 2017"),
    ],
)
def test_the_eve_of_a_feast_is_a_day(text, words):
    assert told(text, "en", with_language_models=False) == {(E.EXACT_DATE, words)}


def test_eve_is_a_name_beside_no_feast():
    said = told("Her friend Eve, who sings, met us.", "en", with_language_models=False)
    assert (E.PERSON_NAME, "Eve") in said


def test_the_name_in_an_address_is_a_part_of_it():
    text = "Write to minji@example.org today."
    mail = found(E.EMAIL, 9, 26)
    assert as_told(text, [mail, found(E.PERSON_NAME, 9, 14)]) == [mail]


@given(
    st.lists(
        st.builds(
            lambda kind, start, length: found(kind, start, min(start + length, len(TEXT))),
            st.sampled_from([each for each in E if each is not E.UNSCANNABLE]),
            st.integers(0, len(TEXT) - 2),
            st.integers(1, 24),
        ),
        max_size=6,
    )
)
@settings(max_examples=200, deadline=None)
def test_nothing_overlaps_and_no_name_grows_over_other_words(findings):
    kept = as_told(TEXT, findings)
    assert all(one.end <= two.start for one, two in pairwise(kept))
    assert _grown(kept, findings) == []


def _grown(kept, raw):
    """The names among findings that cover characters which no finding called a name."""
    named = {
        (each.path, place)
        for each in raw
        if each.entity_type is E.PERSON_NAME
        for place in range(each.start, each.end)
    }
    return [
        each
        for each in kept
        if each.entity_type is E.PERSON_NAME
        and any((each.path, place) not in named for place in range(each.start, each.end))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OPEN_SETS)
def test_on_open_pages_the_rules_offer_wordings_for_the_words_of_a_name_only(name, language):
    for twin in read_twins(name, language):
        assert _grown_on(twin, BY_PAGE) == []


@needs_models
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_open_pages_the_models_offer_wordings_for_the_words_of_a_name_only(language):
    for twin in read_twins("later", language):
        assert _grown_on(twin, (*BY_PAGE, *LANGUAGE_MODELS)) == []


def _grown_on(twin, by_page):
    """The names on a page that reach beyond what was called one; a row of a list is one row."""
    lexicon = lexicon_of(twin)
    raw = [each for by in BY_PASSAGE for page in twin.passages for each in by.find(page, lexicon)]
    raw += [each for by in by_page for each in by.find_on_page(twin.passages, lexicon)]
    texts = {passage.path: passage.text for passage in twin.passages}
    named = {texts[e.path][e.start : e.end] for e in raw if e.entity_type is E.PERSON_NAME}
    found = scan(twin.passages, lexicon, with_language_models=by_page is not BY_PAGE)
    parts = [part for each in found for part in each.at_each_occurrence()]
    new = [each for each in parts if texts[each.path][each.start : each.end] not in named]
    return _grown([each for each in new if each.detector != OF_MASKS], raw)
