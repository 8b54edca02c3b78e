"""A noun is suggested where a noun stood, and where it says what is true."""

import pytest

from stories.detection import EntityType, Finding, Severity
from stories.detection.east_asian.standing import standing
from stories.detection.english.spans import roughly
from stories.detection.folding import join_details


@pytest.mark.parametrize(
    ("said", "words", "expected"),
    [
        ("助けてくれた人", "塩を売る苗族のおばあさん", "助けてくれた人"),
        ("助けてくれた人", "見回りの所長へ八千元を渡して", None),
        ("助けてくれた人", "白酒二本", None),
        ("家族", "片腕の男", None),
        ("家族", "父を亡くし", None),
        ("家族", "双子", "子どもたち"),
        ("ある仕事", "発破係", "働き手"),
        ("ある仕事", "飴玉の行商", "ある仕事"),
        ("도와준 사람", "조선족 집사님", "도와준 사람"),
        ("도와준 사람", "초소장에게 5천 위안", None),
        ("가족", "쌍둥이", "아이들"),
        ("가족", "변사를 외조부로 두", None),
        ("어떤 일", "어머니는 방직공장의 보육원", None),
        ("어떤 일", "발파공", "일하는 사람"),
        ("한 학교", "서해고", "한 학교"),
        ("한 일터", "원평읍 소방서", "한 일터"),
        (None, "발파공", None),
    ],
)
def test_a_suggestion_stands_only_where_the_words_were_such_a_noun(said, words, expected):
    assert standing(said, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("five days", "some days"),
        ("nineteen days", "some weeks"),
        ("ten months and six days", "some months"),
        ("1,004 days", "some years"),
        ("two years and five months", "some years"),
        ("umpteen days", None),
        ("a while", None),
    ],
)
def test_a_length_is_said_roughly_by_how_long_it_was(words, expected):
    assert roughly(words) == expected


def detail(kind: EntityType, start: int, end: int, said: str) -> Finding:
    return Finding(kind, "body", start, end, Severity.SHOULD, "by_hand", "Why.", said)


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        ("足立区のセッピョル美容室に勤めた。", 3, 4, "ある町のある職場"),
        ("足立区竹の塚のセッピョル美容室に勤めた。", 3, 7, None),
    ],
)
def test_two_details_never_keep_a_place_between_them(text, first, second, expected):
    end = text.index("に勤")
    details = [
        detail(EntityType.PLACE, 0, first, "ある町"),
        detail(EntityType.EMPLOYER, second, end, "ある職場"),
    ]
    (joined,) = join_details(text, details)
    assert joined.suggestion == expected
