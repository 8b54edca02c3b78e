"""Days that are told by a feast and a year, days in words, and ages by the way."""

import pytest

from stories.detection import EntityType
from tests.detection.readers import by_rules

E = EntityType


def told(text, kind):
    found = sorted(by_rules(text), key=lambda each: each.start)
    return [
        (text[each.start : each.end], each.suggestion) for each in found if each.entity_type is kind
    ]


@pytest.mark.parametrize(
    "day",
    [
        "2016년 크리스마스이브",
        "2016년 크리스마스",
        "2016년 성탄절 전날",
        "이천십육년 추석날",
        "2016年のクリスマス",
        "2016年のクリスマスイブ",
        "2016年の元日",
        "2017年の大みそか",
        "2016年のお盆",
        "二〇〇九年の大みそか",
        "一九九八年の小正月",
        "昭和三十七年の盆の入り",
    ],
)
def test_a_feast_of_a_year_is_a_day(day):
    assert told(f"{day}에 울었다." if "년" in day else f"{day}に泣いた。", E.EXACT_DATE) == [
        (day, None)
    ]


@pytest.mark.parametrize(
    ("text", "day", "suggestion"),
    [
        ("일천구백팔십일년 삼월 구일에 태어났다.", "일천구백팔십일년 삼월 구일", "1981년 3월"),
        ("이천십육년 유월 십오일에 건넜다.", "이천십육년 유월 십오일", "2016년 6월"),
        ("시월 삼일에 건넜다.", "시월 삼일", "10월"),
    ],
)
def test_a_day_in_words_is_a_day(text, day, suggestion):
    assert told(text, E.EXACT_DATE) == [(day, suggestion)]
    assert told(text, E.INTERVAL) == []


@pytest.mark.parametrize(
    "text",
    [
        "2016년 설 선물을 보냈다.",
        "2016년 추석 행사를 열었다.",
        "오월 오일장에 갔다.",
        "2016年のクリスマス会を開いた。",
        "2016年の七夕まつりを開いた。",
        "크리스마스에 노래를 불렀다.",
        "元日の朝ではなく春に来た人もいる。大みそかは忙しい。",
    ],
)
def test_events_markets_and_feasts_of_no_year_are_no_days(text):
    assert all("元日の朝" in day for day, _ in told(text, E.EXACT_DATE))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("五月に四十三になった。", "四十三"),
        ("母は五月に四十三になった。", "四十三"),
        ("그 애는 열일곱도 채 안 됐고 혼자였다.", "열일곱"),
        ("She was on the wrong side of forty, forty-three in May.", "forty-three"),
        ("At nineteen Mrs. K.H. married.", "At nineteen"),
        ("At nineteen Esther left home.", "At nineteen"),
        ("K.H.さん（十一さい）は泣いた。", "十一さい"),
        ("祖母のK.H.さん（八十一）は笑った。", "八十一"),
        ("祖母は数え八十だった。", "八十"),
    ],
)
def test_an_age_is_told_by_the_way(text, age):
    assert age in [words for words, _ in told(text, E.EXACT_AGE)]


@pytest.mark.parametrize(
    "text",
    [
        "会員は五月に四十三人になった。",
        "손님은 열 명도 안 됐다.",
        "At twenty Seoul time we called.",
        "We met at nine Mr. B.T. and his wife.",
        "第三章（十二）を読んだ。",
        "詩篇（二十三）を読んだ。",
        "小さい犬は一さい食べない。",
        "We planted trees, forty in May.",
    ],
)
def test_counts_chapters_and_hours_are_no_ages(text):
    assert told(text, E.EXACT_AGE) == []
