"""What the English model sees, and what of it a reviewer is told."""

import os
from pathlib import Path

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind, Severity, scan
from stories.detection.detectors.model_names import ModelNames, is_english
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.registry import ENGLISH
from stories.detection.names.guard import NameGuard
from stories.detection.names.model_policy import judge
from tests.detection.english_paragraphs import PARAGRAPHS
from tests.detection.readers import found
from tests.evaluation.twins import parse_twin

E, L = EntityType, SpanLabel
needs_model = pytest.mark.skipif(
    bool(ENGLISH.missing()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the packages of the English model are not installed",
)


def judged(text, words, label, *, public=()):
    """What becomes of these words when the model labels them so."""
    start = text.index(words)
    guard = NameGuard(text, Lexicon(public_names=frozenset(public)))
    result = judge(ModelSpan(start, start + len(words), label), guard)
    return result and (text[result.start : result.end], result.entity_type, result.severity)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("We met Obadiah Kirkwood.", "Obadiah Kirkwood", "Obadiah Kirkwood"),
        ("We met Pastor Quillane's wife.", "Pastor Quillane's", "Quillane"),
        ("Then Zherimaa, sang.", "Zherimaa,", "Zherimaa"),
        ("Zherimaa said so.", "Zherimaa", "Zherimaa"),
    ],
)
def test_a_name_must_be_dealt_with(text, words, name):
    assert judged(text, words, L.PERSON) == (name, E.PERSON_NAME, Severity.MUST)


def test_a_name_that_only_begins_a_sentence_should_be_looked_at():
    assert judged("Quillane was first.", "Quillane", L.PERSON) == (
        "Quillane",
        E.PERSON_NAME,
        Severity.SHOULD,
    )


def test_whoever_speaks_is_no_place():
    found = judged("Then Quillane smiled.", "Quillane", L.PLACE)
    assert found == ("Quillane", E.PERSON_NAME, Severity.MUST)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She met Mr. I.K. there.", "Mr. I.K."),
        ("She met Park OO there.", "Park OO"),
        ("Kimchi was on the table.", "Kimchi"),
        ("Learning is hard, she said.", "Learning"),
        ("Chilli on the windowsill.", "Chilli"),
        ("It is a Korean song.", "Korean"),
        ("She likes the kettle. Kettle is a word.", "Kettle"),
        ("Grandmother sang.", "Grandmother"),
        ("They chose António Guterres.", "António Guterres"),
        ("A New Kettle For Many", "New Kettle"),
        ("The UNHCR came.", "UNHCR"),
        ("Lee and Pak came.", "Pak"),
        ("They read Tolstoy.", "Tolstoy"),
        ("They read Gogol.", "Gogol"),
        ("They sang Gabriel Fauré.", "Gabriel Fauré"),
        ("That Kim Jong Un has gout.", "Kim Jong Un"),
        ("E. Widow, 40.", "E. Widow"),
        ("Quillane: the sale is today.", "Quillane"),
        ("The Quillane dialect is soft.", "Quillane"),
        ("They saw Big Ben.", "Big Ben"),
        ("She hummed the Beatles.", "Beatles"),
    ],
)
def test_what_the_model_takes_for_a_person_and_nobody_is(text, words):
    assert judged(text, words, L.PERSON) is None


def test_public_people_are_known_by_half_their_name():
    assert judged("Then Forsyth sang.", "Forsyth", L.PERSON, public=["Helena Forsyth"]) is None


@pytest.mark.parametrize(
    ("text", "words", "label", "entity"),
    [
        ("She hid near Songchon.", "Songchon", L.PLACE, E.PLACE),
        ("From: Kimjongsuk County", "Kimjongsuk County", L.PLACE, E.PLACE),
        ("A minute from Horikiri station.", "Horikiri", L.ORGANISATION, E.PLACE),
        ("She was in the camp of Jongori.", "Jongori", L.ORGANISATION, E.PLACE),
        ("She studies at Kansai Gaidai.", "Kansai Gaidai", L.FACILITY, E.SCHOOL),
        ("He went to Brightwater College.", "Brightwater College", L.ORGANISATION, E.SCHOOL),
        ("She works at Midori Foods.", "Midori Foods", L.ORGANISATION, E.EMPLOYER),
    ],
)
def test_small_places_schools_and_workplaces_should_be_looked_at(text, words, label, entity):
    assert judged(text, words, label) == (words, entity, Severity.SHOULD)


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("She lives in Japan.", "Japan", L.PLACE),
        ("She came through South Korea.", "South Korea", L.PLACE),
        ("She is from North Hamgyong Province.", "North Hamgyong Province", L.PLACE),
        ("She flew to New York.", "New York", L.PLACE),
        ("The annual meeting was held in Songchon.", "Songchon", L.PLACE),
        ("The Ministry of Unification wrote.", "The Ministry of Unification", L.ORGANISATION),
        ("The Red Cross paid for her.", "Red Cross", L.ORGANISATION),
        ("The Harbour Bridge was lit.", "Harbour Bridge", L.FACILITY),
        ("In July 29 people came.", "July 29", L.DATE),
        ("We saw Mount Fuji.", "Mount Fuji", L.PLACE),
        ("Then a Labrador came.", "Labrador", L.PLACE),
        ("The Koreans sang.", "Koreans", L.OTHER),
    ],
)
def test_wide_places_offices_days_and_peoples_are_silent(text, words, label):
    assert judged(text, words, label) is None


def test_only_english_is_read_and_no_address():
    assert is_english(Passage("a", "Grace sang.", "ko"))
    assert not is_english(Passage("a", "은혜는 노래했다. Grace", "en"))
    assert not is_english(Passage("a", "grace-sang", "en", PassageKind.ADDRESS))
    assert not is_english(Passage("a", "  ", "en"))


def test_without_the_model_it_is_silent(monkeypatch):
    monkeypatch.setattr(type(ENGLISH), "missing", lambda self: "spacy")
    assert (
        list(ModelNames().find_on_page([Passage("a", "We met Quillane.", "en")], Lexicon())) == []
    )


@needs_model
def test_the_marked_names_are_found_and_little_else():
    head = "title: Paragraphs\nkind: story\nlanguage: en\npublic: Lantern Road\n\n"
    page = parse_twin(head + "\n\n".join(PARAGRAPHS), Path("paragraphs"))
    lexicon = Lexicon(public_names=frozenset(page.public))
    found = [
        each
        for finding in scan(page.passages, lexicon)
        if finding.entity_type is E.PERSON_NAME
        for each in finding.occurrences
    ]

    def touches(mark, each):
        return each.path == mark.path and each.start < mark.end and mark.start < each.end

    names = [mark for mark in page.marks if mark.kind == "name"]
    seen = [mark for mark in names if any(touches(mark, each) for each in found)]
    assert len(seen) >= 0.95 * len(names)
    assert [each for each in found if not any(touches(mark, each) for mark in page.marks)] == []
    spared = [mark for mark in page.marks if mark.kind == "ok"]
    assert not any(touches(mark, each) for mark in spared for each in found)


@needs_model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She stayed with Minsuk.", "Minsuk"),
        ("He moved in with Yonghui.", "Yonghui"),
        ("The child was brought into Chunhwa's room.", "Chunhwa"),
    ],
)
def test_whom_one_stays_with_is_somebody(text, name):
    assert name in found(text, EntityType.PERSON_NAME)


@needs_model
@pytest.mark.parametrize(
    "text",
    ["They left with Caritas.", "We stayed with Hyesan in sight.", "Sweden's hand was forced."],
)
def test_a_town_a_land_and_a_firm_are_nobody(text):
    assert found(text, EntityType.PERSON_NAME) == []
