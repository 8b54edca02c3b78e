"""Lists of dishes, songs and duties: people in them are named, what only looks like them is not."""

import os

import pytest

from stories.detection import EntityType, Passage, scan
from stories.detection.language_models.detail_models import JAPANESE_DETAILS, KOREAN_DETAILS
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN

MODELS = (KOREAN, JAPANESE, KOREAN_DETAILS, JAPANESE_DETAILS)
needs_models = pytest.mark.skipif(
    any(model.missing() for model in MODELS) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the packages of the Korean and the Japanese models are not installed",
)


def names_in(text, language):
    """The names that are told of a line by itself."""
    findings = scan([Passage("body", text, language)])
    names = [each for each in findings if each.entity_type is EntityType.PERSON_NAME]
    return [text[place.start : place.end] for each in names for place in each.occurrences]


@needs_models
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("반찬: 무말랭이, 조기구이, 마늘종 볶음", "ko"),
        ("테너: 하늘 높이", "ko"),
        ("경품: 전기장판, 오리털 이불, 유자차", "ko"),
        ("준비물: 물병, 방석, 손전등", "ko"),
        ("備品　クリップ、ケトル、マグカップ", "ja"),
        ("曲目　みかんの花咲く丘、さくら", "ja"),
    ],
)
def test_dishes_goods_and_songs_of_a_list_are_nobody(text, language):
    assert names_in(text, language) == []


@needs_models
@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("알토: 마순덕, 소영", "ko", ["마순덕", "소영"]),
        ("설거지 당번: 지순례, 변창호", "ko", ["지순례", "변창호"]),
        ("アルト　大柿、ユン・ソヒ", "ja", ["大柿", "ユン・ソヒ"]),
        ("受付　宇佐見、貸し出し　朴美蘭", "ja", ["宇佐見", "朴美蘭"]),
    ],
)
def test_who_is_on_a_list_is_named(text, language, names):
    assert names_in(text, language) == names
