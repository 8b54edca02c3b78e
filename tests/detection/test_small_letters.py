"""Names in small letters, in capitals, with initials, and with every word they have."""

import pytest

from stories.detection import EntityType
from stories.detection.names.capitals import in_title_case
from tests.detection.readers import by_rules, found

NAME = EntityType.PERSON_NAME


def named(text):
    return [text[each.start : each.end] for each in by_rules(text) if each.entity_type is NAME]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("After that ri sol-mi wrote to us.", "ri sol-mi"),
        ("Our teacher kim yong-suk hid the books.", "kim yong-suk"),
        ("It was my friend seo-yeon who kept the key.", "seo-yeon"),
        ("A woman called mi-ran met us.", "mi-ran"),
        ("Then yong-suk said nothing.", "yong-suk"),
        ('Mrs. K.H. signed as "H.-J. Kim".', "H.-J. Kim"),
        ("My teacher Daw Khin Mar Oo wept.", "Daw Khin Mar Oo"),
        ("We met Daw Thandar May in Yangon.", "Thandar May"),
        ("선우 은희 누나가 밥을 해 주었다.", "선우 은희"),
    ],
)
def test_a_name_is_found_without_capitals_and_with_all_its_words(text, name):
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "The soup was so-so, and no-one went in-on it.",
        "My son laughed ha-ha, and the hi-fi played.",
        "The park in-song was heard by the family.",
        "Her han-ok house stood by the sea.",
        "I drank so-ju with rice.",
        "The van-door slid open and my brother-in-law said nothing.",
        "Write to kim-yong@example.org or see example.org/kim/yong-suk.",
        "Mr. H.-J. signed, and so did Kim H.",
    ],
)
def test_words_tied_by_a_hyphen_are_no_names(text):
    assert not [name for name in named(text) if "@" not in name]


def test_lines_of_capitals_are_read_as_names_are_written():
    text = "ASTER GEBREMEDHIN WAS THE FIRST TO SPEAK."
    assert in_title_case(text) == "Aster Gebremedhin was the first to Speak."
    assert found(text, NAME) == ["ASTER GEBREMEDHIN"]


@pytest.mark.parametrize(
    "text",
    [
        "NOTES FROM THE SPRING MEETING OF OUR CIRCLE",
        "NORTH KOREAN REFUGEES SPEAK ABOUT THE LONG ROAD HOME TO FREEDOM.",
        "HOW TO APPLY FOR THE SCHOLARSHIP, AND WHO MAY HELP.",
        "KIM OO AND MRS. K.H. CAME TO THE TABLE OF THE DPRK.",
    ],
)
def test_headings_in_capitals_name_nobody(text):
    assert found(text, NAME) == []
    assert len(in_title_case(text)) == len(text)


def test_ordinary_text_is_read_as_it_is():
    text = "UNHCR met Kim OO in 2014-2016, ABC."
    assert in_title_case(text) == text
