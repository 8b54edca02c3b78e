"""Phrases end at agreed words; numbers and names stand beside words that tell them."""

from itertools import pairwise

import pytest

from stories.detection import EntityType, Finding, Lexicon, Passage, Severity, scan
from stories.detection.detectors.learned_details import is_no_name
from stories.detection.language_models.detail_models import JAPANESE_DETAILS
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.names_from_abroad import from_abroad
from stories.detection.learned_runs import Run
from stories.detection.names.agreed_parts import is_part_of, is_surname_of_public
from stories.detection.names.east_asian_guard import EastAsianGuard
from stories.detection.second_neighbours import Beside
from stories.detection.second_opinion import Opinion
from stories.detection.spans import Stretches

E = EntityType


def told(text, language, kind, lexicon=None):
    passage = Passage("body", text, language)
    found = scan([passage], lexicon or Lexicon(), with_language_models=False)
    return [
        text[each.start : each.end]
        for finding in found
        for each in finding.occurrences
        if finding.entity_type is kind
    ]


def test_what_is_left_beside_agreed_words_is_told_where_the_model_is_sure():
    text = "sorted buttons for the Heron Choir by lamplight"
    spans = tuple(
        ModelSpan(text.index(word), text.index(word) + len(word), SpanLabel.OCCUPATION, chance)
        for word, chance in (("sorted", 0.9), ("buttons", 0.8), ("Heron", 0.7), ("lamplight", 0.1))
    )
    opinion = Opinion(Passage("body", text, "en"), JAPANESE_DETAILS, spans)
    run = Run(0, len(text), SpanLabel.OCCUPATION, 0.9)
    agreed = [(text.index("Heron"), text.index(" by"))]
    (left,) = opinion.outside(run, Stretches(agreed))
    assert text[left.start : left.end] == "sorted buttons"
    assert list(opinion.outside(run, Stretches([]))) == [run]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("접수번호 가-4410-2273로 알 수 있다.", "ko", "가-4410-2273"),
        ("계좌 118-2200-5561-07을 쓰면 된다.", "ko", "118-2200-5561-07"),
        ("番号は82-5-4410でした。", "ja", "82-5-4410"),
        ("番号はTYO-HCR-00412です。", "ja", "TYO-HCR-00412"),
        ("Her bracelet was TH-4471-A.", "en", "TH-4471-A"),
        ("They put her on a flight in March, XZ 4410, at night.", "en", "XZ 4410"),
    ],
)
def test_numbers_of_any_kind_stand_beside_the_word_for_them(text, language, number):
    assert told(text, language, E.IDENTITY_NUMBER) == [number]


@pytest.mark.parametrize(
    "text",
    ["Case numbers rose from 12-14 to 20-30.", "The number of guests, 10-12, grew.", "number 3-2"],
)
def test_counts_and_scores_are_no_numbers_of_anybody(text):
    assert told(text, "en", E.IDENTITY_NUMBER) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The owner, Old Wang, knew.", "Wang"),
        ("A friend, Comrade Ok, kept the books.", "Ok"),
        ("We thanked Berhane the tailor, and left.", "Berhane"),
        ("Her boys are well. Filmon, 11, plays goalkeeper.", "Filmon"),
        ("Loïc Brévant has a van, and he drives.", "Loïc Brévant"),
    ],
)
def test_whoever_is_told_of_as_a_person_has_a_name(text, name):
    assert name in told(text, "en", E.PERSON_NAME)


@pytest.mark.parametrize(
    "text",
    [
        "Old Town has a gate.",
        "May, 11, was cold.",
        "Second Harbour has a fair, and her children came.",
        "Han O., male, came.",
    ],
)
def test_places_months_and_initials_have_none(text):
    assert told(text, "en", E.PERSON_NAME) == []


def test_a_public_person_may_be_called_by_the_surname():
    lexicon = Lexicon(public_names=frozenset({"北村光雄"}))
    assert told("表は北村が作ります。", "ja", E.PLACE, lexicon) == []
    assert is_surname_of_public("北村", ["北村光雄"])
    assert not is_surname_of_public("青森", ["青森教会"])
    assert not is_part_of("北", ["北村光雄"])


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_sentences_from_abroad_mark_their_names_and_are_the_same_each_time(language):
    passages = from_abroad(language)
    marks = [passage.text[mark.start : mark.end] for passage in passages for mark in passage.marks]
    assert len(set(marks)) > 100
    assert all("+" not in passage.text and "@" not in passage.text for passage in passages)
    assert passages == from_abroad(language)
    assert from_abroad("en") == []


def test_particles_suit_the_names_before_them():
    texts = [passage.text for passage in from_abroad("ko")]
    wrong = [
        text
        for text in texts
        for letter, particle in pairwise(text)
        if particle in "을를"
        and "가" <= letter <= "힣"
        and ((ord(letter) - ord("가")) % 28 > 0) != (particle == "을")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "is_none"),
    [("の社宅", True), ("拝", True), ("霜月号", True), ("セラム", False), ("志明", False)],
)
def test_grammar_ships_and_single_signs_are_no_names(text, is_none):
    assert is_no_name(text, 0, len(text)) is is_none


def test_a_word_from_abroad_is_a_name_where_a_model_is_sure():
    guard = EastAsianGuard("弟のイクラーンは海で育った。", Lexicon())
    assert guard.name_in(2, 7) is None
    assert guard.name_in(2, 7, is_sure=True) == (2, 7)


def test_an_elder_is_called_by_the_surname():
    assert told("隣のファン老人が来た。", "ja", E.PERSON_NAME) == ["ファン"]
    assert told("金老人ホームはない。", "ja", E.PERSON_NAME) == []


def test_what_is_left_of_a_name_beside_other_words_is_no_name():
    text = "柿色の社宅"
    spans = tuple(
        ModelSpan(start, end, SpanLabel.PERSON, 0.9) for start, end in ((0, 2), (2, 3), (3, 5))
    )
    opinion = Opinion(Passage("body", text, "ja"), JAPANESE_DETAILS, spans)
    whole = Finding(E.PERSON_NAME, "body", 0, 5, Severity.MUST, "learned_details", "A name.")
    other = Finding(E.PLACE, "body", 0, 2, Severity.SHOULD, "places", "A place.")
    assert list(opinion.beside(whole, Beside([other]))) == []
    assert list(opinion.beside(whole, Beside())) == [whole]
