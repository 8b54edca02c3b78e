"""Ages, days and lengths of time as Korean and Japanese tell them."""

import pytest

from stories.detection import EntityType, Severity
from stories.detection.east_asian.numbers import value_of
from tests.detection.readers import by_rules

E = EntityType


def told(text, *kinds):
    """Words and suggestions of these kinds, in the order of the text."""
    findings = sorted(by_rules(text), key=lambda finding: finding.start)
    return [
        (text[f.start : f.end], f.suggestion)
        for f in findings
        if not kinds or f.entity_type in kinds
    ]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("34", 34), ("３４", 34), ("서른넷", 34), ("서른네", 34), ("스무", 20), ("삼십사", 34),
        ("십칠", 17), ("십", 10), ("이십", 20), ("사흘", 3), ("三十四", 34), ("十七", 17),
        ("十", 10), ("二〇", 20), ("元", 1), ("", None), ("많", None),
        ("십십", None), ("삼사십", None),
    ],
)  # fmt: skip
def test_numbers_are_read_in_every_way_of_writing(written, value):
    assert value_of(written) == value


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("그때 서른네 살이었다.", "서른네 살이었", "30대였"),
        ("서른네 살은 적지 않다.", "서른네 살은", "30대는"),
        ("만 17세가 되었다.", "만 17세", "10대"),
        ("17살 된 딸을 두었다.", "17살 된", "10대"),
        ("열일곱 살 되던 해에 왔다.", "열일곱 살 되던 해", "10대 시절"),
        ("아홉 살에 왔다.", "아홉 살", "어린 나이"),
        ("다섯 살 딸이 학교에 간다.", "다섯 살", "어린"),
        ("여덟 살 때 왔다.", "여덟 살 때", "어릴 때"),
        ("올해 서른넷이 되었다.", "서른넷이", "30대가"),
        ("생후 3개월 된 아기가 운다.", "생후 3개월 된", "갓난"),
        ("九歳の娘がいる。", "九歳の", "幼い"),
        ("三十四歳の女性が来た。", "三十四歳の", "30代の"),
        ("9歳になる娘がいる。", "9歳になる", "幼い"),
        ("生後三か月の息子がいる。", "生後三か月の", "生まれて間もない"),
        ("平成5年生まれの人。", "平成5年生まれ", "1990年代生まれ"),
        ("一九八三年生まれの人。", "一九八三年生まれ", "1980年代生まれ"),
        ("82년생인 사람.", "82년생", "1980년대 출생"),
        ("寅年生まれの人。", "寅年生まれ", None),
    ],
)
def test_ages_are_found_and_a_band_offered_that_fits_the_sentence(text, words, suggestion):
    assert told(text, E.EXACT_AGE) == [(words, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "18세 이상이면 된다.",
        "재일 3세 작가와 탈북민 2세 작가.",
        "3세기의 무덤과 머리띠.",
        "이제 네 차례다.",
        "30대 여성이 왔다.",
        "二十歳以上の人。",
        "十五歳までに終える。",
        "30代の女性。",
        "열 살이 넘은 아이들.",
        "구십 세가 넘는 어르신.",
        "나이는 열 살 단위로 적는다.",
        "十八歳に満たない人たち。",
        "이 세 글자를 배웠다.",
        "올해 확인한 것만 열 명이다.",
        "이제 열한 번째 사람이 왔다.",
        "여성이 열셋, 남성이 아홉이다.",
        "열에 여덟은 여성이다.",
        "말을 배운 지 일곱 달 된 사람.",
    ],
)
def test_bounds_generations_decades_and_counts_are_no_ages(text):
    assert told(text, E.EXACT_AGE) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("딸은 열네 살이다.", Severity.MUST),
        ("초등학교 3학년 아들이 있다.", Severity.MUST),
        ("중3인 딸이 있다.", Severity.MUST),
        ("中学二年生の娘がいる。", Severity.MUST),
        ("아들 박○○(13)가 운다.", Severity.MUST),
        ("딸 1990년생이다.", Severity.MUST),
        ("열네 살 때 떠났다.", Severity.SHOULD),
        ("마흔 살이다.", Severity.SHOULD),
        ("1990년생이다.", Severity.SHOULD),
    ],
)
def test_the_age_of_a_child_must_be_dealt_with(text, severity):
    (finding,) = [f for f in by_rules(text) if f.entity_type is E.EXACT_AGE]
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("2013년 10월 12일 새벽에 떠났다.", "2013년 10월 12일", "2013년 10월의 어느 날"),
        ("음력 8월 15일에 떠났다.", "음력 8월 15일", "음력 8월"),
        ("음력 팔월 보름에 떠났다.", "음력 팔월 보름", None),
        ("2013. 10. 12. 떠났다.", "2013. 10. 12.", "2013년 10월"),
        ("지난주 화요일에 떠났다.", "지난주 화요일", "얼마 전"),
        ("어제 새벽 떠났다.", "어제 새벽", "얼마 전"),
        ("平成25年10月12日の朝に出た。", "平成25年10月12日", "2013年10月のある日"),
        ("二〇一三年十月十二日に出た。", "二〇一三年十月十二日", "2013年10月"),
        ("旧暦8月15日に出た。", "旧暦8月15日", "旧暦の8月"),
        ("先週の火曜日に出た。", "先週の火曜日", "少し前"),
    ],
)
def test_days_are_found_in_both_calendars_and_from_the_day_of_writing(text, words, suggestion):
    assert told(text, E.EXACT_DATE) == [(words, suggestion)]


@pytest.mark.parametrize(
    "text", ["총회는 2013년 10월 12일에 열린다.", "다음 주 화요일 마감입니다.", "3월 3일간 쉰다."]
)
def test_days_of_meetings_and_days_to_come_are_silent(text):
    assert told(text, E.EXACT_DATE) == []


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("11개월 4일 동안 살았다.", "11개월 4일 동안", "1년 남짓 동안"),
        ("43일간 갇혔다.", "43일간", "몇 달 동안"),
        ("두 달 보름을 걸었다.", "두 달 보름", "몇 달"),
        ("2년 3개월 만에 만났다.", "2년 3개월 만에", "여러 해 만에"),
        ("열흘 만에 만났다.", "열흘 만에", "몇 주 만에"),
        ("43日間、閉じ込められた。", "43日間", "数か月"),
        ("十一か月と四日を過ごした。", "十一か月と四日", "一年あまり"),
        ("二年三か月ぶりに会った。", "二年三か月ぶり", "数年ぶり"),
    ],
)
def test_lengths_of_time_are_found_and_a_vague_one_offered(text, words, suggestion):
    assert told(text, E.INTERVAL) == [(words, suggestion)]


@pytest.mark.parametrize(
    "text", ["3년 동안 살았다.", "사흘 동안 쉬었다.", "三日間休んだ。", "한국에 온 지 9년."]
)
def test_lengths_that_many_share_are_silent(text):
    assert told(text, E.INTERVAL) == []
