"""Names in Latin letters, told by rules and tables alone."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind, scan
from stories.detection.detectors.given_names import GivenNames
from stories.detection.detectors.names import LatinNames
from stories.detection.policy import keep_what_matters


def names_on(page, *, public=()):
    """The names that the rules find on a page of these paragraphs, in the order of the text."""
    passages = [Passage(f"body.{number}", text, "en") for number, text in enumerate(page)]
    lexicon = Lexicon(public_names=frozenset(public))
    on_page = list(GivenNames().find_on_page(passages, lexicon))
    names = []
    for passage in passages:
        raw = [finding for finding in on_page if finding.path == passage.path]
        raw += LatinNames().find(passage, lexicon)
        kept = keep_what_matters(passage, lexicon, raw)
        names += [passage.text[finding.start : finding.end] for finding in kept]
    return names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was Esther who opened the door.", ["Esther"]),
        ("Esther's husband met Grace Okafor.", ["Esther", "Grace Okafor"]),
        ('"She slept," Grace whispered.', ["Grace"]),
        ("We were met by Aye Chan Moe.", ["Aye Chan Moe"]),
        ("Her uncle Ko Zaw Lin wrote.", ["Ko Zaw Lin"]),
        ("Our driver, Boun, asked for petrol.", ["Boun"]),
        ("My son Haneul and his friend Josh sing.", ["Haneul", "Josh"]),
        ("At school they call him Josh.", ["Josh"]),
        ("Ayumi-chan sang, and Tanaka-san.", ["Ayumi", "Tanaka"]),
        ("The boy's name in the register is Fu.", ["Fu"]),
        ("A student called Nguyen Thi Lan helped.", ["Nguyen Thi Lan"]),
        ("Irina Petrovna and Munkhjargal came.", ["Irina Petrovna", "Munkhjargal"]),
        ("Sister Agnes and Auntie Hope came.", ["Agnes", "Hope"]),
        ("MY FRIEND KIM YOUNG JA CAME.", ["KIM YOUNG JA"]),
        ("We met Kim\nYoung-ja there.", ["Kim\nYoung-ja"]),
        ("We thank “Brenz, who lets us park there”.", ["Brenz"]),
        ("They say that Zeldra has passed her test.", ["Zeldra"]),
        ("They say that Jindalrae is well.", ["Jindalrae"]),
    ],
)
def test_names_are_found_alone_and_in_company(text, names):
    assert names_on([text]) == names


@pytest.mark.parametrize(
    "text",
    [
        "We thank the Brenzle, who lent us a van.",
        "They went to Brenzle with her aunt.",
        "We met some Brenzians, who live there.",
        "We met Quint Brenzle’s Society, who sing.",
        "The choir sang Leonard Cohen and Gogol was read.",
    ],
)
def test_who_does_something_is_not_always_a_person(text):
    assert names_on([text]) == []


def test_half_the_name_of_a_public_person_is_silent():
    public = ["Emeritus Professor Lionel Castellane", "Noriko Ashizawa"]
    page = ["Lionel thanked Noriko.", "Mr. Castellane met Ms. Ashizawa and Kim Young-ja."]
    assert names_on(page, public=public) == ["Kim Young-ja"]


def test_a_newsletter_has_a_name_and_is_nobody():
    page = ["Harbour Agnes No. 12", "Harbour Agnes is free, and Agnes is its bell."]
    assert names_on(page) == []
    assert names_on(page[1:]) == ["Agnes", "Agnes"]


@pytest.mark.parametrize(
    "text",
    [
        "The choir of St. Peter's Church sang; the James Whitby Foundation paid.",
        "They read John 3:16 and the Book of Daniel.",
        "May we come again? We will. Mark the date, and grace will do the rest.",
        "Hope is a strange thing. Faith too. In April and in May, in Paris or in Jordan.",
        "Her mother, Korean by birth, is known as Grandmother. Their names are Korean.",
        "Ms. L, Y.K., Mr. I.K., Park OO and Daniel K. sang.",
        "Kim (6), Ahn, Moon, Jung (2), Han from Hamkyong North and Yang Gang.",
        "LEE OO, FEMALE, stands in the list.",
        "In the report António Guterres and Michael Kirby are quoted.",
        "She saw the Winter Games there.",
        "A New Home For Hope And Faith",
    ],
)
def test_what_is_nobody_s_name_is_silent(text):
    assert names_on([text]) == []


def test_a_name_told_once_is_known_in_every_other_sentence_of_the_page():
    page = ["Present was Tom Wetherby.", "Then Wetherby took the minutes.", "It is wetherby."]
    assert names_on(page) == ["Tom Wetherby", "Wetherby"]


def test_the_neighbours_of_a_name_in_a_list_are_names():
    text = "Present were Ines Carvalho, Tom Wetherby, and Odalys Marchetti, and the Women's Circle."
    assert names_on([text]) == ["Ines Carvalho", "Tom Wetherby", "Odalys Marchetti"]


def test_public_people_are_silent_also_by_half_their_name():
    page = ["Helena Forsyth spoke.", "Helena thanked all."]
    assert names_on(page, public=["Helena Forsyth"]) == []


def test_a_slug_has_no_names_of_this_kind():
    passage = Passage("slug", "esther-and-daniel", "en", PassageKind.ADDRESS)
    assert scan([passage], with_language_models=False) == []


@pytest.mark.parametrize("text", ["엄마는 함경남도 단천 사람이다.", "그는 황해북도 사람이다."])
def test_a_korean_province_is_nobodys_name(text):
    page = [Passage("body", text, "ko")]
    found = scan(page, with_language_models=False)
    assert [each for each in found if each.entity_type is EntityType.PERSON_NAME] == []
