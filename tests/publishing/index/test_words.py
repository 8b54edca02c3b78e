"""Tokens: what a word is called in text and question alike, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.publishing.index.english import stem
from stories.publishing.index.folding import fold, plain
from stories.publishing.index.japanese import chunks, one_sound
from stories.publishing.index.korean import bare, letters, longer_forms, roots, short_forms
from stories.publishing.index.near import ends_of, letters_of, speakable
from stories.publishing.index.words import words


def mains(text: str) -> list[str]:
    """What the words of a text are called."""
    return [word.main for word in words(fold(text).text)]


def called(text: str) -> set[str]:
    """Everything by which a text is found."""
    return {name for word in words(fold(text).text) for name in (word.main, *word.parts)}


@pytest.mark.parametrize(
    "forms",
    [
        "shop shops",
        "story stories",
        "box boxes",
        "church churches",
        "dress dresses",
        "child children child's children's",
        "teach teaches taught teaching",
        "stop stopped stopping",
        "plan planned planning",
        "study studied studies",
        "make makes made making",
        "go goes went going gone",
        "live living lived",
        "organise organize organised organizing",
        "organisation organization",
        "colour color colours",
        "neighbour neighbor neighbours",
        "centre center",
        "theatre theater",
        "travelled traveled",
        "happy happily happiness",
        "settlement settle settled settling",
        "translate translation translated",
        "hope hopeful hopefulness",
        "grey gray",
        "cafe café",
        "naïve naive",
        "Łódź lodz",
    ],
)
def test_forms_of_an_english_word_are_one(forms: str) -> None:
    assert len({stem(plain(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "others",
    ["news new", "bus bu", "need nee", "bring br", "family fame", "woman man", "go ago", "us u"],
)
def test_other_english_words_stay_others(others: str) -> None:
    one, other = others.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "without"),
    [
        ("고향에서", "고향"),
        ("친구들을", "친구"),
        ("어머니에게는", "어머니"),
        ("학교는", "학교"),
        ("선생님과", "선생님"),
        ("서울로", "서울"),
        ("학생입니다", "학생"),
        ("집을", "집"),
        ("나이", "나이"),
        ("회의", "회의"),
        ("지도", "지도"),
        ("화가", "화가"),
        ("가", "가"),
    ],
)
def test_a_particle_is_taken_off_where_the_letter_before_allows_it(word: str, without: str) -> None:
    assert bare(word) == without


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("배우", "배우다 배웠다 배우고 배운 배울 배웁니다 배워서 배우는 배웠습니다"),
        ("만나", "만나다 만났다 만나서 만난 만납니다"),
        ("먹", "먹다 먹었다 먹어서 먹고 먹었던"),
        ("쓰", "쓰다 썼다 쓰고 쓴"),
        ("하", "하다 했다 하고 한 합니다"),
        ("보", "보다 봤다 보고 본"),
        ("그리우", "그립다 그리웠다 그리운"),
        ("보이", "보이다 보이었다 보였다"),
    ],
)
def test_forms_of_a_korean_verb_have_one_root(root: str, forms: str) -> None:
    assert [form for form in forms.split() if root not in roots(form)] == []


def test_a_korean_compound_is_found_by_its_pieces() -> None:
    assert {"탈북", "청소", "소년"} <= called("탈북청소년을 만났다")
    assert "집" in called("집이 그리웠다")
    assert set(longer_forms("배")) == set("배가 배나 배도 배란 배로 배만 배와 배의".split())
    assert longer_forms("배추") == longer_forms("x") == ()
    assert short_forms("길이") == ("길",)
    assert short_forms("나이") == ()
    assert roots("x") == ()


def test_korean_is_compared_as_it_is_typed() -> None:
    assert len(letters("안녕")) == 6
    assert letters_of("컴퓨터")[:-1] == letters_of("컴퓨타")[:-1]


def test_japanese_is_read_in_pairs_and_kanji_that_stand_alone() -> None:
    assert mains("日本語の") == ["日本", "本語", "語の"]
    assert "母" in called("母は")
    assert "母" not in called("父母は")
    assert "船" in called("最後の船")
    assert mains("海") == ["海"]
    assert chunks("働きながら学ぶ") == ["働", "学"]


@pytest.mark.parametrize(
    "spellings",
    [
        "コンピューター コンピュータ ｺﾝﾋﾟｭｰﾀｰ",
        "ヴァイオリン バイオリン",
        "ウェディング ウエディング",
        "ー",
    ],
)
def test_spellings_of_a_katakana_word_are_one(spellings: str) -> None:
    assert len({one_sound(fold(each).text) for each in spellings.split()}) == 1


def test_half_and_full_width_are_one() -> None:
    assert mains("Ｃａｆé２０１９") == mains("café2019")
    assert mains("ﾊﾞｽ") == ["バス"]


@given(text=st.text(max_size=120))
def test_every_place_of_a_folded_text_leads_back_into_the_text(text: str) -> None:
    folded = fold(text)
    places = [folded.origin(place) for place in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    for word in words(folded.text):
        assert folded.origin(word.start) <= folded.origin(word.end)
        assert word.main


def test_a_word_is_found_again_where_it_was_written() -> None:
    text = "「ｶﾞｽ」…とＡＢＣ！"
    folded = fold(text)
    read = {
        word.main: text[folded.origin(word.start) : folded.origin(word.end)]
        for word in words(folded.text)
    }
    assert read["ガス"] == "ｶﾞｽ"
    assert read["abc"] == "ＡＢＣ"


def test_words_that_may_be_misspelt_are_long_enough_and_have_no_digits() -> None:
    said = speakable("A kettle, tea, covid19; 할머니에게 집, サッカー バス 日本語")
    assert said == {"kettle": "latin", "할머니": "hangul", "サッカー": "katakana"}
    assert ends_of("kettle") == ("ke", "tl")
