"""Ways from town to town and across a river, and helpers by a surname or a nickname."""

import pytest

from stories.detection import EntityType, Severity
from tests.detection.readers import by_rules

E = EntityType


def told(text, *kinds):
    return [
        text[each.start : each.end]
        for part in by_rules(text)
        for each in part.apart()
        if each.entity_type in kinds
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("昆明からバスで景洪まで行き、そこから歩いた。", "昆明からバスで景洪まで"),
        ("昆明からバスでモンラーまで行った。", "昆明からバスでモンラーまで"),
        ("昆明から夜行バスで勐腊に着いた。", "昆明から夜行バスで勐腊に着"),
        ("延吉から瀋陽まで汽車で行った。", "延吉から瀋陽まで汽車で"),
        ("豆満江を南陽の橋の下で渡った。", "豆満江を南陽の橋の下で渡っ"),
        ("鴨緑江を夜明け前に泳いだ。", "鴨緑江を夜明け前に泳い"),
        ("두만강을 남양 다리 밑에서 건넜다.", "두만강을 남양 다리 밑에서 건넜"),
    ],
)
def test_a_way_is_told_by_its_towns_and_its_river(text, words):
    assert any(each.startswith(words) for each in told(text, E.ROUTE))


def test_a_way_from_a_town_of_the_lists_stops_a_page():
    ways = [
        each for each in by_rules("昆明からバスで景洪まで行った。") if each.entity_type is E.ROUTE
    ]
    assert [way.severity for way in ways] == [Severity.MUST]


@pytest.mark.parametrize(
    "text",
    [
        "ソウルから釜山までKTXで行った。",
        "職員はソウルから釜山まで車で移動した。",
        "東京から大阪までバスで行った。",
        "空港からバスでホテルまで行った。",
        "豆満江を見下ろす丘に渡り鳥が来る。",
        "鴨緑江を背に写真を撮り、橋を見た。",
        "서울에서 KTX로 부산까지 갔다.",
        "두만강을 그린 그림 앞에서 울었다.",
    ],
)
def test_travel_between_public_cities_and_a_view_of_a_river_are_no_way_out(text):
    assert told(text, E.ROUTE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("千牧師には何も払わなかった。", "千"),
        ("金社長が二週間泊めてくれた。", "金"),
    ],
)
def test_a_helper_is_known_by_a_surname_of_one_sign_with_an_office(text, words):
    assert any(each.startswith(words) for each in told(text, E.HELPER, E.PERSON_NAME))


@pytest.mark.parametrize(
    "text",
    ["元牧師が話した。", "前社長には何も払わなかった。", "社長は泊めてくれた。", "二千社長会。"],
)
def test_an_office_alone_names_nobody(text):
    assert told(text, E.HELPER, E.PERSON_NAME) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("傷のおじさんと呼ぶブローカーが来た。", "傷のおじさんと呼ぶブローカー"),
        ("みんなが「傷」と呼ぶ男が来た。", "「傷」と呼ぶ男"),
        ("칼자국이라고 부르던 사람이 왔다.", "칼자국이라고 부르던 사람"),
        ("우리가 칼자국 아저씨라고 부르던 브로커를 만났다.", "칼자국 아저씨라고 부르던 브로커"),
    ],
)
def test_a_nickname_tells_of_a_helper(text, words):
    assert any(each.startswith(words) for each in told(text, E.HELPER))


@pytest.mark.parametrize(
    "text",
    [
        "脱北者と呼ばれる人たちが来た。",
        "お母さんと呼ぶ女性がいる。",
        "ハルモニと呼ばれる女性がいた。",
        "難民と呼ばれる男はいなかった。",
        "우리가 친구라고 부르던 사람이 왔다.",
        "탈북자라고 부르는 사람들이 있다.",
        "어머니라고 부르던 여자가 왔다.",
    ],
)
def test_a_kind_word_is_no_nickname(text):
    assert told(text, E.HELPER) == []


@pytest.mark.parametrize(
    "text",
    [
        "My teacher hid our books under the rice.",
        "The money was hidden under the rice.",
        "He hid his letters in the attic.",
    ],
)
def test_where_things_were_hidden_is_no_shelter(text):
    assert told(text, E.SHELTER) == []


def test_where_people_were_hidden_is_one():
    assert told("She hid the children under the rice sacks.", E.SHELTER) == ["under the rice sacks"]
