"""Kana, Yale, Chinese characters, look-alikes and syllables: what names are read by."""

import pytest

from stories.detection.spelling.han import hangul_of, one_shape, pinyin_of
from stories.detection.spelling.japanese import readings_of
from stories.detection.spelling.kana import key_of_kana, keys_of_korean, romaji
from stories.detection.spelling.place_keys import stems_of
from stories.detection.spelling.sounds import plain, word_sounds
from stories.detection.spelling.syllables import parted
from stories.detection.spelling.words import words_of
from stories.detection.spelling.yale import yale_sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [("鄭", "郑"), ("國", "国"), ("澤", "沢"), ("澤", "泽"), ("姬", "姫"), ("強", "强")],
)
def test_a_character_has_one_shape_wherever_it_is_written(one, other):
    assert one_shape(one) == one_shape(other)


@pytest.mark.parametrize(
    ("characters", "hangul"),
    [
        ("金英子", "김영자"),
        ("金英国", "김영국"),
        ("李順姫", "리순희"),
        ("郑国乐", "정국락"),
        ("金〇子", ""),
    ],
)
def test_hanja_are_read_in_korean(characters, hangul):
    assert hangul_of(characters) == hangul


def test_chinese_names_are_read_in_pinyin():
    assert pinyin_of("王小明") == "wang xiao ming"
    assert pinyin_of("曾强") == "zeng qiang"
    assert pinyin_of("王〇") == ""


@pytest.mark.parametrize(
    ("hangul", "kana"),
    [
        ("영자", "ヨンジャ"),
        ("은경", "ウンギョン"),
        ("혜진", "ヘジン"),
        ("광숙", "グァンスク"),
        ("최", "チェ"),
        ("권", "クォン"),
    ],
)
def test_kana_keep_the_same_of_a_korean_name_as_we_expect(hangul, kana):
    assert key_of_kana(kana) in keys_of_korean(hangul)


def test_kana_in_latin_letters_have_short_vowels():
    assert [romaji(kana) for kana in ("たろう", "キョーコ", "ファン")] == ["tarou", "kyoko", "han"]


@pytest.mark.parametrize(
    ("yale", "hangul"),
    [
        ("yengca", "영자"),
        ("swunhuy", "순희"),
        ("choy", "최"),
        ("kyengswuk", "경숙"),
        ("hyen", "현"),
    ],
)
def test_yale_is_heard_as_it_is_meant(yale, hangul):
    assert yale_sounds(yale) == word_sounds(hangul)


@pytest.mark.parametrize("word", ["kim", "bread", "young", "neighbourhood", ""])
def test_what_is_no_yale_is_not_read_as_yale(word):
    assert yale_sounds(word) == ""


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("youngja", {("young", "ja")}),
        ("suna", {("su", "na"), ("sun", "a")}),
        ("suin", {("su", "in")}),
        ("young", set()),
        ("ja", set()),
    ],
)
def test_a_given_name_is_parted_into_its_syllables(word, parts):
    assert set(parted(word)) == parts


@pytest.mark.parametrize(
    "disguised",
    ["Кim", "ΚΙΜ", "Ｋｉｍ", "𝐊𝐢𝐦", "𝓚𝓲𝓶", "K\u00adi\u200bm", "Kïm", "Ki-\nm", "Ki\u00ad\nm"],
)
def test_letters_that_look_latin_are_latin(disguised):
    assert [word.plain for word in words_of(disguised)] == ["kim"]


def test_accents_stay_on_kana_and_hangul():
    assert plain("ガ김") == "ガ김"


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        (["hoeryong", "si"], ["hoeryong"]),
        (["onsonggun"], ["onsong"]),
        (["회령시"], ["회령"]),
        (["會寧市"], ["會寧"]),
        (["north", "hamgyong"], ["hamgyong", "bukto"]),
        (["hamgyong", "bukto"], ["north", "hamgyong"]),
    ],
)
def test_a_place_is_kept_without_the_word_for_its_kind(words, stem):
    assert stem in list(stems_of(words))


def test_without_a_dictionary_kanji_have_no_reading(monkeypatch):
    monkeypatch.setattr("stories.detection.spelling.japanese._reader", lambda: None)
    assert readings_of(["田中", "花子"]) == []


def test_a_dictionary_reads_kanji_where_there_is_one(monkeypatch):
    known = {"田中": ["タナカ"], "花子": ["ハナコ"], "?": ["キゴウ"]}
    monkeypatch.setattr("stories.detection.spelling.japanese._reader", lambda: known.__getitem__)
    assert readings_of(["田中", "花子"]) == [["タナカ", "ハナコ"]]
    assert readings_of(["田中", "?"]) == []
    assert readings_of(["田中"]) == []
