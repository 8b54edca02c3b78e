"""One key for every way of writing a name."""

import itertools

import pytest

from stories.detection import canonical_keys
from stories.detection.spelling.hangul import romanise_syllable
from stories.detection.spelling.keys import full_keys
from stories.detection.spelling.sounds import plain, word_sounds

YOUNG_JA = (
    "Kim Young-ja", "Gim Yeong-ja", "Kim Yŏng-ja", "Kim Yo\u0306ng-ja", "KIM YOUNGJA",
    "Kim, Young Ja", "Kim Yong Ja", "kim youngja", "김영자", "김 영 자", "Young-ja Kim",
    "K\u00adim You\u200bng-ja", "Ｋｉｍ Ｙｏｕｎｇ－ｊａ", "Кim Young-ja",
)  # fmt: skip
SAME_SOUND = (
    "Park Pak Bak 박", "Ryu Yu Yoo 유 류", "Choi Choe 최", "Kwon Gwon Kwŏn 권", "Hee Hui Hi 희",
    "Woo Wu U 우", "Won Weon 원", "Jung Jeong Chung Chŏng 정", "Suh Seo So 서", "Huh Heo Hur 허",
    "Ahn An 안", "Shin Sin 신", "Wook Uk 욱", "Baek Paek Paik 백", "Eun Ŭn 은", "Kyung Gyeong 경",
    "Hamgyong Hamgyung Hamkyung Hamgyeong 함경", "Ryanggang Yanggang Yangkang 량강 양강",
    "Chongjin Ch'ŏngjin Cheongjin 청진", "Hoeryong Hoeryeong 회령", "Onsong Onseong 온성",
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(YOUNG_JA, 2)))
def test_two_spellings_of_one_name_share_a_key(one, other):
    assert canonical_keys(one) & canonical_keys(other)


@pytest.mark.parametrize("spellings", SAME_SOUND)
def test_spellings_of_one_syllable_or_place_sound_the_same(spellings):
    assert len({word_sounds(plain(spelling)) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Sun-hee", "이순희"),
        ("Rhee Soon Hee", "리순희"),
        ("Yi Sŏn-hŭi", "Lee Seon-hui"),
        ("Im Su-in", "Lim Sooin"),
        ("Suin Roh", "노수인"),
        ("남궁옥", "Namgung Ok"),
        ("리순희", "이순희"),
        ("로영란", "노영란"),
        ("류경", "유경"),
        ("Hamkyung-buk", "Hamgyeong-buk"),
        ("Yang-kang", "Ryanggang"),
        ("金英子", "金 英子"),
        ("キム・ヨンジャ", "ｷﾑ･ﾖﾝｼﾞｬ"),
        ("ヨンジャ・キム", "キム・ヨンジャ"),
    ],
)
def test_everyday_spellings_meet(one, other):
    assert canonical_keys(one) & canonical_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Young-ja", "Kim Min-ja"),
        ("김영자", "김미자"),
        ("Choi Hana", "Cha Hana"),
        ("金英子", "金明子"),
    ],
)
def test_other_names_share_no_full_key(one, other):
    assert not full_keys(one) & full_keys(other)


@pytest.mark.parametrize(
    "term", ["", " ", "K", "K.", "김", "Oh", "金", "キ", "2015", "-", "\u200b", "😀"]
)
def test_what_is_too_short_to_mean_anybody_has_no_key(term):
    assert canonical_keys(term) == frozenset()


def test_a_given_name_alone_has_a_key_of_its_own_kind():
    assert canonical_keys("김영자") & canonical_keys("Young-ja Kim") >= {"given:YONKCA"}


def test_a_hangul_syllable_is_spelt_as_the_revised_romanization_has_it():
    assert [romanise_syllable(syllable) for syllable in "김영자최희값"] == [
        "gim", "yeong", "ja", "choe", "hui", "gap",
    ]  # fmt: skip


def test_words_in_other_scripts_have_no_sounds():
    assert [word_sounds(word) for word in ("金", "é", "김a", "a1", "")] == ["", "", "", "", ""]
