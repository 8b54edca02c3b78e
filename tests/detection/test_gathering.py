"""What a reviewer decides as one stands together, and keeps its own words."""

import pytest

from stories.detection import EntityType, Passage, Severity, scan
from stories.detection.gathering import TOLD_OF_ONE
from stories.detection.name_parts import full_names, rows_of_names
from tests.detection.readers import HERE, by_rules, registry

E = EntityType


@pytest.mark.parametrize(
    ("names", "together"),
    [
        (["Kim Min-ji", "Min-ji", "Min-ji's", "Minji", "Ms. Kim Min-ji"], 1),
        (["Grace Okafor", "Okafor", "Grace"], 1),
        (["OKAFOR Grace", "Grace Okafor"], 1),
        (["김영자", "영자", "김영자씨"], 1),
        (["三枝のぞみ", "三枝さん", "のぞみ"], 1),
        (["ユン・ジウォン", "ジウォン"], 1),
        (["Kim Min-ji", "Kim Su-a", "Kim"], 3),
        (["Kim Min-ji", "Min"], 2),
        (["金英子", "金"], 2),
        (["Grace", "Daniel"], 2),
        (["Mr.", "-"], 0),
    ],
)
def test_a_name_and_its_parts_are_one(names, together):
    assert len(set(full_names(names).values())) == together


def test_a_sentence_that_tells_several_things_is_one_decision():
    text = "On 3 May 2009 she fled from Musan to Hoeryong. Her aunt lives in Osaka."
    first, second = sorted(by_rules(text), key=lambda each: each.start)
    assert len(first.apart()) > 1
    assert {each.entity_type for each in first.apart()} <= TOLD_OF_ONE
    assert text.index("Osaka") < second.end
    assert all(each.end < text.index("Her aunt") for each in first.occurrences)


def test_the_worst_of_a_sentence_leads():
    (finding,) = by_rules("Her 9-year-old daughter goes to school in Osaka.")
    assert finding.severity is Severity.MUST
    assert [each.severity for each in finding.apart()] == [Severity.MUST, Severity.SHOULD]


def test_a_kept_name_in_two_spellings_is_one_decision():
    lexicon = registry(("Kim Young-ja", HERE))
    (finding,) = by_rules("Kim Young-ja sang. 김영자 slept.", lexicon)
    assert len(finding.apart()) == 2
    assert not any(each.together for each in finding.apart())


def test_kept_relatives_are_decided_one_by_one():
    aunt = HERE.__class__("S-001", "relative", on_page=True)
    lexicon = registry(("Kim Young-ja", aunt), ("Kwon Mi-rae", aunt))
    assert len(by_rules("Kim Young-ja sang. Kwon Mi-rae slept.", lexicon)) == 2


def test_words_in_several_places_stay_a_decision_of_their_own():
    page = [Passage("p", "She left Musan in May 2009. Musan is cold.", "en")]
    found = scan(page, with_language_models=False)
    assert [len(each.same_words) for each in found if each.entity_type is E.PLACE] == [2]
    assert not any(each.together for each in found if each.entity_type is E.PLACE)


def test_each_place_can_be_shown_with_what_is_said_of_it():
    text = "On 3 May 2009 she fled from Musan to Hoeryong."
    (finding,) = by_rules(text)
    shown = finding.at_each_occurrence()
    assert [(each.start, each.end) for each in shown] == [
        (each.start, each.end) for each in finding.occurrences
    ]
    assert len({each.entity_type for each in shown}) > 1


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("Ada Moss, Ben Hay and Cleo Finch came", ["Ada Moss", "Ben Hay", "Cleo Finch"], 3),
        ("Ada Moss sang, and Ben Hay came", ["Ada Moss", "Ben Hay"], 0),
        ("森みどり、原さくらさんと谷かえで", ["森みどり", "原さくら", "谷かえで"], 3),
        ("한가람 씨와 노을빛", ["한가람", "노을빛"], 2),
    ],
)
def test_names_in_a_row_are_one_list(text, names, count):
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    rows = rows_of_names(text, spans)
    assert len(rows) == count
    assert len(set(rows.values())) <= 1
