"""Long numbers told figure by figure, and rows of figure words that are none."""

import pytest

from stories.detection import EntityType
from stories.detection.spoken_figures import spoken_numbers
from tests.detection.readers import found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "It is zero one zero, four four seven two, nine one three eight.",
            "zero one zero, four four seven two, nine one three eight",
        ),
        ("Oh nine oh double four 72 nine one 38!", "Oh nine oh double four 72 nine one 38"),
        ("It was zero nine zero, 4472 9138.", "zero nine zero, 4472 9138"),
        ("ゼロ九ゼロ、四四七二、九一三八へ電話", "ゼロ九ゼロ、四四七二、九一三八"),
        ("〇九〇の四四七二の九一三八です", "〇九〇の四四七二の九一三八"),
        ("ぜろきゅうぜろ、よんよんななに、きゅういちさんはち", None),
        ("공일공 사사칠이 구일삼팔로 전화", "공일공 사사칠이 구일삼팔"),
        ("번호는 010-사사칠이-구일삼팔", "010-사사칠이-구일삼팔"),
    ],
)
def test_eight_figures_in_a_row_are_a_number(text, number):
    assert [text[start:end] for start, end in spoken_numbers(text)] == [number or text]


@pytest.mark.parametrize(
    "text",
    [
        "One, two, three, four, five, six, seven, eight, she counted.",
        "Nine, eight, seven, six, five, four, three, two, one, zero!",
        "One two three four, one two three four, went the drum.",
        "We won four two, three one, two nil.",
        "Chapters two, three, five, six, seven, eight, nine and ten.",
        "0 1 0 4 4 7 2 9 1 3 8",
        "一、二、三、四、五、六、七、八と数えた。",
        "一九九四、一九九五、二〇一六年のこと。",
        "第三〇二二一八七四号に載った。",
        "〇〇〇〇〇〇〇〇さん",
        "일이삼사오육칠팔구",
        "이 일이 사오 년 전 일이다.",
    ],
)
def test_counting_beats_scores_and_years_are_none(text):
    assert list(spoken_numbers(text)) == []


def test_a_syllable_that_could_be_a_surname_is_no_name_in_a_number():
    text = "공일공 사사칠이 구일삼팔로 전화했다."
    assert found(text, EntityType.PERSON_NAME) == []
    assert found(text, EntityType.PHONE) == ["공일공 사사칠이 구일삼팔"]
