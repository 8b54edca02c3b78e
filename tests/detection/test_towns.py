"""The towns that the tables of GeoNames know."""

import pytest

from stories.detection.detectors.places import find_places
from stories.detection.places.towns import WIDE, WORDS, towns


def test_towns_of_the_concerned_countries_are_known_by_plain_letters():
    known = towns()
    assert known["uiwang"].english == "a town in South Korea"
    assert known["zushi"].english == "a town in Japan"
    assert known["muangsing"].english == "a town in a third country"
    assert known["helong"].english == "a town in north-east China"


def test_capitals_and_ordinary_words_are_no_towns():
    assert not (WIDE | WORDS) & towns().keys()


def test_every_town_wants_a_preposition_before_it():
    assert all(region.needs_preposition for region in towns().values())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("弟は富寧で木を伐っている。", "富寧"),
        ("咸鏡北道富寧郡から来た。", "富寧"),
        ("利原の遮湖で海に潜った。", "遮湖"),
        ("南陽駅の前で待った。", "南陽"),
        ("両江道甲山の生まれだ。", "甲山"),
        ("遮湖労働者区に住んだ。", "遮湖"),
        ("咸鏡北道富寧郡富居里にいた。", "富居"),
        ("They moved to the Ranam district.", "Ranam"),
        ("그는 라남에서 살았다.", "라남"),
    ],
)
def test_a_county_of_the_north_is_known_in_every_script(text, place):
    assert place in [text[found.start : found.end] for found in find_places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "富寧社の本を読んだ。",
        "首領様の恩徳に感謝した。",
        "甲山教授の講義を聞いた。",
        "信川氏が来た。",
        "兄の雄基は泣いた。",
        "碧城ちゃんは三つだ。",
        "中国の南陽へ行った。",
    ],
)
def test_a_person_a_word_or_another_town_is_no_county(text):
    assert list(find_places(text)) == []
