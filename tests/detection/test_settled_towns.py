"""Towns, ages and school years in the words of people who have settled somewhere."""

import re

import pytest

from stories.detection import Lexicon, Passage, PassageKind
from stories.detection.detectors.settled_towns import SettledTowns
from stories.detection.names.known_words import GREAT_CITIES
from stories.detection.places.settled import letters, settled_towns
from tests.detection.readers import by_rules
from tests.detection.settled_sentences import TOLD_IN

TOLD = [sentence for sentences in TOLD_IN.values() for sentence in sentences]
MARK = re.compile(r"\[([^]]+)\]")


def marked(sentence):
    """The text without its brackets, and the places of the words that stood in them."""
    parts = MARK.split(sentence)
    starts = [len("".join(parts[:number])) for number in range(1, len(parts), 2)]
    words = parts[1::2]
    return "".join(parts), [(at, at + len(word)) for at, word in zip(starts, words, strict=True)]


def settled_in(text, kind=PassageKind.PROSE):
    """The words that the detector of settled towns points at."""
    findings = SettledTowns().find(Passage("body", text, "en", kind), Lexicon())
    return [text[finding.start : finding.end] for finding in findings]


@pytest.mark.parametrize("sentence", TOLD)
def test_where_and_how_old_somebody_is_gets_found(sentence):
    text, places = marked(sentence)
    found = [one for finding in by_rules(text) for one in finding.occurrences]
    for start, end in places:
        assert any(one.start < end and start < one.end for one in found), text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "She got a scholarship from Bielefeld University.",
        "He spoke to Martin and to Chelsea after class.",
        "He gave the book to Florence, his wife.",
        "I was never told about Freedom or Hope, two boats.",
        "A train runs from Bielefeld to Siegen.",
        "The committee published a report from Bielefeld.",
        "She flew from Berlin to Toronto.",
        "大学で勉強している。",
        "本部から手紙が届いた。",
        "リビングで話した。",
        "彼女は東京に住んでいる。",
        "하나에서 열까지 가르쳐 주었다.",
        "운전에서 사고가 났다.",
        "고향에서 자란 이야기를 했다.",
        "그는 서울에 사는 누나가 있다.",
    ],
)
def test_words_names_and_what_is_in_nobodys_life_are_no_towns(text):
    assert settled_in(text) == []


def test_the_longest_name_of_a_town_is_taken():
    assert settled_in("He settled in North Shields and learned to weld.") == ["North Shields"]
    assert settled_in("She moved to Limerick Mary said.") == []


def test_both_towns_of_a_journey_are_found():
    assert settled_in("My uncle drove between Almelo and Hengelo.") == ["Almelo", "Hengelo"]


def test_slugs_tell_no_towns():
    assert settled_in("She lives in Bielefeld.", PassageKind.ADDRESS) == []


def test_great_cities_are_not_among_the_towns():
    assert not settled_towns().latin & {letters(city.replace("_", " ")) for city in GREAT_CITIES}


def test_names_of_the_tables_are_in_the_scripts_of_the_languages():
    assert {"足利", "枚方", "ドルトムント", "캘거리"} <= settled_towns().eastern
