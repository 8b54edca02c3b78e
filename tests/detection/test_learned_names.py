"""Names in Hangul, kanji and kana as our own models see them, and what they must leave alone."""

import os
from typing import ClassVar

import pytest

from stories.detection import Lexicon, Passage, PassageKind, scan
from stories.detection.detectors import learned_names
from stories.detection.detectors.learned_names import LearnedNames, is_japanese, is_korean
from stories.detection.findings import EntityType, Severity
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.models import ModelSpan, SpanLabel
from tests.detection import innocent_paragraphs as innocent
from tests.detection import story_sentences as stories

MODELS = {"ko": KOREAN, "ja": JAPANESE}
SENTENCES = {
    "ko": [stories.unmarked(line) for line in stories.KOREAN],
    "ja": [stories.unmarked(line) for line in stories.JAPANESE],
}
needs_models = pytest.mark.skipif(
    bool(KOREAN.missing() or JAPANESE.missing()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the packages of the Korean and the Japanese model are not installed",
)


class Prompter:
    """A model that takes for a person what it was told to."""

    title: ClassVar = "prompter"

    def __init__(self, language, *words):
        self.language = language
        self.words = words

    def missing(self):
        return ""

    def spans(self, texts):
        return [
            [
                ModelSpan(text.index(word), text.index(word) + len(word), SpanLabel.PERSON)
                for word in self.words
                if word in text
            ]
            for text in texts
        ]


@pytest.fixture
def told(monkeypatch):
    """Sets what the models see, and gives back what the detector makes of it."""

    def ask(text, *words, language="ko", lexicon=None):
        monkeypatch.setattr(learned_names, "KOREAN", Prompter("ko", *words))
        monkeypatch.setattr(learned_names, "JAPANESE", Prompter("ja", *words))
        found = LearnedNames().find_on_page([Passage("body", text, language)], lexicon or Lexicon())
        return {text[finding.start : finding.end] for finding in found}

    return ask


def names_in(sentence, language):
    passage = Passage("body", sentence.text, language)
    return [
        (place.start, place.end)
        for finding in scan([passage])
        if finding.entity_type is EntityType.PERSON_NAME
        for place in finding.occurrences
    ]


def touches(span, others):
    return any(start < span[1] and span[0] < end for start, end in others)


@needs_models
@pytest.mark.parametrize("language", MODELS)
def test_names_in_stories_are_found(language):
    missed = [
        sentence.text[start:end]
        for sentence in SENTENCES[language]
        for found in [names_in(sentence, language)]
        for start, end in sentence.names
        if not touches((start, end), found)
    ]
    assert len(missed) <= 1, missed


@needs_models
@pytest.mark.parametrize("language", MODELS)
def test_no_mask_in_a_story_is_taken_for_a_name(language):
    errors = [
        sentence.text
        for sentence in SENTENCES[language]
        if any(touches(mask, names_in(sentence, language)) for mask in sentence.masks)
    ]
    assert not errors


@needs_models
@pytest.mark.parametrize("language", MODELS)
def test_other_words_of_a_story_are_no_names(language):
    noise = [
        sentence.text[start:end]
        for sentence in SENTENCES[language]
        for start, end in names_in(sentence, language)
        if not touches((start, end), sentence.names)
    ]
    assert len(noise) <= 1, noise


@needs_models
@pytest.mark.parametrize(
    ("language", "texts", "most"), [("ko", innocent.KOREAN, 4), ("ja", innocent.JAPANESE, 3)]
)
def test_paragraphs_that_name_nobody_raise_hardly_an_alert(language, texts, most):
    page = [Passage(f"body.{number}", text, language) for number, text in enumerate(texts)]
    text_of = {passage.path: passage.text for passage in page}
    found = [text_of[f.path][f.start : f.end] for f in LearnedNames().find_on_page(page, Lexicon())]
    assert len(found) <= most, found


def test_a_name_loses_its_form_of_address(told):
    assert told("봄에 박정임 할머니가 왔다.", "박정임 할머니") == {"박정임"}
    assert told("岡田美咲さんが来た。", "岡田美咲さん", language="ja") == {"岡田美咲"}
    assert told("「李美咲」と書いた。", "「李美咲」", language="ja") == {"李美咲"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("김○○ 씨가 왔다", "김"),
        ("김○○ 씨가 왔다", "김○○"),
        ("박 모 씨가 왔다", "박 모"),
        ("최 씨가 왔다", "최 씨"),
        ("남궁 씨가 왔다", "남궁 씨"),
        ("A씨가 왔다", "A씨"),
        ("キムさんが来た", "キムさん"),
        ("李さんが来た", "李さん"),
        ("金××さんが来た", "金××"),
        ("Yさんが来た", "Yさん"),
    ],
)
def test_a_mask_is_no_name(told, text, word):
    assert told(text, word) == set()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("할머니가 웃었다", "할머니"),
        ("두만강을 건넜다", "두만강"),
        ("청진에서 왔다", "청진"),
        ("김정은 정권 아래에서", "김정은"),
        ("レーニンの像", "レーニン"),
        ("神様に祈った", "神様"),
    ],
)
def test_offices_places_and_people_of_history_are_no_names(told, text, word):
    assert told(text, word) == set()


def test_agreed_and_public_names_are_silent(told):
    lexicon = Lexicon(shown_names={"달래": "LF-1"}, public_names=frozenset({"오 하늘"}))
    assert told("달래 씨와 오하늘 대표", "달래", "오하늘", lexicon=lexicon) == set()
    assert told("달래 씨와 오하늘 대표", "달래", "오하늘") == {"달래", "오하늘"}


def test_a_finding_says_nothing_of_the_name(told, monkeypatch):
    monkeypatch.setattr(learned_names, "KOREAN", Prompter("ko", "박정임"))
    page = [Passage("body.0", "박정임이 왔다.", "ko")]
    (finding,) = LearnedNames().find_on_page(page, Lexicon())
    assert (finding.start, finding.end, finding.severity) == (0, 3, Severity.MUST)
    assert "박정임" not in f"{finding.reason}{finding.suggestion}"


def test_a_passage_is_for_the_model_of_its_script():
    assert is_korean(Passage("a", "Kim (김영) came", "en"))
    assert not is_korean(Passage("a", "金英子", "ko"))
    assert is_japanese(Passage("a", "金英子", "ko"))
    assert is_japanese(Passage("a", "花子さん", "en"))
    assert not is_japanese(Passage("a", "김영(金英)은", "ko"))
    assert not is_japanese(Passage("a", "only Latin", "ja"))


def test_addresses_are_not_read():
    assert not is_korean(Passage("a", "/김영자", "ko", PassageKind.ADDRESS))
    assert not is_japanese(Passage("a", "/花子さん", "ja", PassageKind.ADDRESS))


def test_without_the_packages_there_is_nothing_to_see(monkeypatch):
    class Absent(Prompter):
        def missing(self):
            return "a package"

    monkeypatch.setattr(learned_names, "KOREAN", Absent("ko", "박정임"))
    page = [Passage("body.0", "박정임이 왔다.", "ko")]
    assert not list(LearnedNames().find_on_page(page, Lexicon()))


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("가게에서 소설 ‘달무리’를 읽었다.", "달무리", "ko"),
        ("하나로마트는 멀다.", "하나로", "ko"),
        ("봄에는 봉선화가 핀다.", "봉선화", "ko"),
        ("길 끝에서 기다렸다.", "길 끝", "ko"),
        ("童謡「さくらんぼ」を歌う。", "さくらんぼ", "ja"),
        ("証人は三人いた。", "証人", "ja"),
        ("鶏は十二羽いた。", "十二羽", "ja"),
        ("ホルダーを買った。", "ホルダー", "ja"),
    ],
)
def test_works_roles_counts_and_things_are_nobody(told, text, word, language):
    assert told(text, word, language=language) == set()


@pytest.mark.parametrize(
    ("text", "word"), [("凛くんは走った。", "凛"), ("ムン牧師が来た。", "ムン")]
)
def test_a_form_of_address_makes_somebody_of_a_short_word(told, text, word):
    assert told(text, word, language="ja") == {word}


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("마당의 고양이 노랑이가 잔다.", "노랑이", "ko"),
        ("길가의 조팝나무가 피었다.", "조팝나무", "ko"),
        ("허룽으로 가는 기차.", "허룽", "ko"),
        ("동방박사와 마리아 역을 맡았다.", "마리아", "ko"),
        ("톨스토이의 부활.", "톨스토이", "ko"),
        ("隣は来々軒です。", "来々軒", "ja"),
        ("猫のクロベエも元気です。", "クロベエ", "ja"),
        ("使徒パウロの手紙。", "パウロ", "ja"),
        ("朴某さんは待った。", "朴某", "ja"),
    ],
)
def test_pets_plants_towns_and_the_famous_are_nobody(told, text, word, language):
    assert told(text, word, language=language) == set()


def test_who_is_called_by_a_holy_name_is_somebody(told):
    assert told("마리아 수녀님이 왔다.", "마리아") == {"마리아"}
    assert told("ヨセフ神父が来た。", "ヨセフ", language="ja") == {"ヨセフ"}


def test_an_agreed_name_is_known_without_what_is_said_round_it(told):
    lexicon = Lexicon(shown_names={"仮名・ミドリさん": "LF-1"})
    assert told("ミドリは笑った。", "ミドリ", language="ja", lexicon=lexicon) == set()
