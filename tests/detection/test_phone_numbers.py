"""Telephone numbers by their shape, by the plan of a country, and by the word before them."""

import pytest

from stories.detection import EntityType
from stories.detection.phone_numbers import phone_spans
from stories.detection.spelling.figures import plain_figures
from tests.detection.readers import by_rules


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Her number is 020 5555 1234.", "020 5555 1234"),
        ("081 234 5678 is hers.", "081 234 5678"),
        ("Ring 02-345-6789.", "02-345-6789"),
        ("Text 0066 81 555 0199 before noon.", "0066 81 555 0199"),
        ("Mobile: 23456789.", "23456789"),
        ("+66 81 234 5678", "+66 81 234 5678"),
    ],
)
def test_a_number_somebody_answers_is_found(text, number):
    assert number in {text[start:end] for start, end in phone_spans(text)}


@pytest.mark.parametrize(
    "text",
    [
        "It cost 1,300,000 won in 2018-2019.",
        "On 12.10.2014 14.30 she left.",
        "There are 24 000 000 people.",
        "0 1 2 3 4 5 6 7",
    ],
)
def test_sums_days_and_counts_are_no_telephone_numbers(text):
    assert list(phone_spans(text)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("新しい番号は０９０－４４７２－９１３８です", "０９０－４４７２－９１３８"),
        ("番号は090ー4472ー9138だ", "090ー4472ー9138"),
        ("番号は090・4472・9138だ", "090・4472・9138"),
        ("番号は090（4472）9138だ", "090（4472）9138"),
        ("自宅は03(3456)7890です", "03(3456)7890"),
        ("夜は０９０４４７２９１３８へ", "０９０４４７２９１３８"),
        ("連絡先は+82-10-4472-9138まで", "+82-10-4472-9138"),
        ("전화는＋82-10-4472-9138로", "＋82-10-4472-9138"),
        ("번호는 010 - 4472 - 9138", "010 - 4472 - 9138"),
        ("번호는 010) 4472-9138", "010) 4472-9138"),
        ("Hers is 010–4472–9138.", "010–4472–9138"),
        ("Hers is 010\u20114472\u20119138.", "010\u20114472\u20119138"),
        ("Hers is 010/4472/9138.", "010/4472/9138"),
        ("Hers is 010·4472·9138.", "010·4472·9138"),
        ("She (010-4472-9138) answers.", "010-4472-9138"),
    ],
)
def test_a_number_is_found_by_any_punctuation_and_beside_any_letter(text, number):
    assert {text[start:end] for start, end in phone_spans(plain_figures(text))} == {number}


@pytest.mark.parametrize(
    "text",
    [
        "二千年から、2014‐2015年のことを電話で話した。",
        "電話した。2014.11.03 の夜。",
        "The phone rang on 2014-11-03 and on 03-11-2014.",
        "合計は０３０００４０００円、12,345,678人。",
        "전화 상담 12345678건을 했다.",
        "ISBN 978–89–364–3412–1",
        "File 001/123/2014",
        "〒105－0011, 1－2－3",
        "Psalm 119:105–112; pages 120–145; 2014–2015",
        "+5 −3 +10 –2",
    ],
)
def test_what_else_is_written_with_dashes_is_no_number_to_call(text):
    assert list(phone_spans(plain_figures(text))) == []


def test_a_number_that_can_only_be_called_is_told_as_one():
    (finding,) = by_rules("電話番号は03-3456-7890です。")
    assert finding.entity_type is EntityType.PHONE
