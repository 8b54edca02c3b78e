"""What is left of a phrase is whole words, or nothing."""

import pytest

from stories.detection import EntityType, Finding, Passage, Severity, scan
from stories.detection.remnants import is_one_phrase, remnants, tells_something

E = EntityType


def left(text, taken):
    start = text.index(taken)
    spans = remnants(text, (0, len(text)), [(start, start + len(taken))])
    return [text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("text", "taken", "parts"),
    [
        ("김영숙은 청진시장에서 두부를 팔았다", "김영숙", ["청진시장에서 두부를 팔았다"]),
        ("은별이는 군 철자 대회에서 상", "은별", ["군 철자 대회에서 상"]),
        ("그 학교 6학년에서 하나뿐인 한국 아이", "나뿐", ["그 학교 6학년에서", "한국 아이"]),
        ("牧師が二週間かくまって", "牧師", ["二週間かくまって"]),
        ("田中先生が大阪の家に泊めて", "田中", ["大阪の家に泊めて"]),
        ("工場で夜勤をしていると", "工場で夜勤", []),
        ("つづり大会で賞を取った", "つづり大会で賞", []),
        ("to where the Tumen is shallow", "the Tumen", []),
        ("over the hills near Boten into Laos", "Boten", ["over the hills"]),
        ("Sunhui's mother and her loom", "Sunhui", ["mother and her loom"]),
        ("for Min-ji", "Min-ji", []),
    ],
)
def test_a_remnant_begins_and_ends_with_a_word_that_tells_something(text, taken, parts):
    assert left(text, taken) == parts


@pytest.mark.parametrize("words", ["て", "取り", "歩いて", "たちの", "を取った", "をしていると"])
def test_a_verb_or_grammar_alone_tells_nothing_in_japanese(words):
    assert not tells_something(words)


@pytest.mark.parametrize(
    "words",
    ["製材所", "蕨の", "ひまわり", "七か月", "パン屋", "駅の裏", "氷を運ぶ", "송수관", "기중기"],
)
def test_a_noun_tells_something(words):
    assert tells_something(words)


@pytest.mark.parametrize(
    ("kind", "inside", "is_one"),
    [
        (E.ROUTE, [(E.ROUTE, None)], True),
        (E.ROUTE, [(E.ROUTE, None), (E.PLACE, None)], True),
        (E.ROUTE, [(E.PLACE, None)], False),
        (E.ROUTE, [(E.ROUTE, "on the way")], False),
        (E.DISTINCTION, [(E.DISTINCTION, None), (E.SCHOOL, None)], False),
        (E.PLACE, [(E.PLACE, None)], False),
        (E.SCHOOL, [], False),
    ],
)
def test_a_phrase_that_holds_its_own_kind_is_one(kind, inside, is_one):
    def found(entity, start, end, said=None):
        return Finding(entity, "p", start, end, Severity.SHOULD, "test", "Because.", said)

    others = [found(entity, 10, 20, said) for entity, said in inside]
    assert is_one_phrase(found(kind, 0, 40), others) is is_one


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("딸은 그 학교 6학년에서 하나뿐인 한국 아이이다.", "나뿐"),
        ("아버지는 시멘트 공장에 하나밖에 없는 기중기를 몰았다.", "나밖에"),
    ],
)
def test_no_finding_begins_inside_one_only(text, cut):
    page = Passage("body", text, "ko")
    parts = [part for each in scan([page]) for part in each.at_each_occurrence()]
    assert all(part.start != text.index(cut) for part in parts)


def test_a_word_for_me_alone_is_still_found():
    text = "살아남은 사람은 많지만 그 마을을 아는 사람은 나뿐이다."
    page = Passage("body", text, "ko")
    found = scan([page], with_language_models=False)
    assert any(text[each.start : each.end].endswith("나뿐") for each in found)
