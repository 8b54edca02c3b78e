"""Figures and signs of any keyboard, brought to plain ones, character by character."""

import pytest

from stories.detection.spelling.figures import plain_figures


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("０９０－４４７２－９１３８", "090-4472-9138"),
        ("090−4472‐9138", "090-4472-9138"),
        ("090ー4472ㅡ9138", "090-4472-9138"),
        ("010 – 4472 – 9138", "010 - 4472 - 9138"),
        ("090・4472･9138", "090·4472·9138"),
        ("０３（３４５６）７８９０", "03(3456)7890"),
        ("＋８２\u300010\u00a04472", "+82 10 4472"),
        ("ＡＢ１２ / ٣၄", "AB12 / 34"),
    ],
)
def test_a_number_is_the_same_however_it_is_typed(text, plain):
    assert plain_figures(text) == plain
    assert len(plain) == len(text)


@pytest.mark.parametrize(
    "text", ["2014–2015", "pages 120 – 145", "メモリーとラーメン", "記号・番号", "he left — alone"]
)
def test_ranges_and_words_keep_their_signs(text):
    assert plain_figures(text) == text
