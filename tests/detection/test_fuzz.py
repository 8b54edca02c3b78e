"""Whatever stands in a text: never an exception, always valid offsets, always the same answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.detection import Lexicon, Passage, PassageKind, scan
from tests.detection.pathology import NAMES, PIECES, TERMS, seconds_for, text_called

# Any character at all, half characters too, and pieces at which detectors wake up.
ANYTHING = st.text(st.characters(), max_size=40)
LURES = st.sampled_from(
    [
        *PIECES.values(),
        *"Kim Young-ja|김영자|金英子|キム・ヨンジャ|Mr. I.K.|Park OO|aged 14|17|born in 1991|"
        "3 May 2014|201X|2019年5月3日|열네 살|14歳|her mother's brother, a bus driver|"
        "the youngest of five|eleven months and four days|for 43 days|Hamkyung-buk|Kumsan-ri|"
        "the Tumen River|a broker|"
        "our local shelter|+82 10-1234-5678|010-1234-5678|name@example.org|@handle|"
        "https://example.org/a?b=c|M12345678|the first family|a nursing school in Osaka|"
        "we do not say where|Kim y O u n g|١٤ years old|१४".split("|"),
    ]
)
TEXTS = st.lists(st.one_of(ANYTHING, LURES, LURES), max_size=12).map("".join)
LANGUAGES = st.sampled_from(["en", "ko", "ja", "", "xx"])
PASSAGES = st.lists(st.tuples(TEXTS, LANGUAGES, st.sampled_from(PassageKind)), max_size=4).map(
    lambda parts: [
        Passage(f"body.{number}", text, language, kind)
        for number, (text, language, kind) in enumerate(parts)
    ]
)
LEXICONS = st.sampled_from([Lexicon(), TERMS])


def check(passages, lexicon, *, models):
    """Scan twice: offsets lie in their passages, and both answers are the same."""
    texts = {passage.path: passage.text for passage in passages}
    findings = scan(passages, lexicon, with_language_models=models)
    for finding in findings:
        for place in finding.occurrences:
            assert 0 <= place.start < place.end <= len(texts[place.path])
    assert scan(passages, lexicon, with_language_models=models) == findings


@settings(deadline=None, max_examples=150)
@given(PASSAGES, LEXICONS)
def test_the_rules_survive_any_text(passages, lexicon):
    check(passages, lexicon, models=False)


@settings(deadline=None, max_examples=40)
@given(PASSAGES, LEXICONS)
def test_the_language_models_survive_any_text(passages, lexicon):
    check(passages, lexicon, models=True)


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(), max_size=200), LANGUAGES)
def test_no_character_is_too_strange(text, language):
    check([Passage("body", text, language)], TERMS, models=False)


@pytest.mark.parametrize("name", NAMES)
def test_a_long_repetition_comes_to_an_end(name):
    """A pattern whose cost grows with the square of the text would take hours here."""
    assert seconds_for(text_called(name, 10_000)) > 0
