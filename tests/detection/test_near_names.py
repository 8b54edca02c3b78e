"""Initials and slips of the pen mean somebody on their own page, and nobody else."""

import pytest

from stories.detection import EntityType, canonical_keys
from stories.detection.spelling.keys import full_keys, is_near
from stories.detection.spelling.near import near_keys, near_keys_of_hangul
from stories.detection.spelling.slips import heard_without_slip
from tests.detection.readers import ELSEWHERE, HERE, found, registry

TERM = EntityType.PROTECTED_TERM
OWN = registry(("김영자", HERE), ("金英子", HERE), shown_names={"Mrs. Y.K.": "S-001"})
OTHERS = registry(("김영자", ELSEWHERE), ("金英子", ELSEWHERE))
INITIALS = (
    "Kim, Y.J.", "Y. J. Kim", "Y.-J. Kim", "Kim YJ", "K.Y.J.", "김ㅇㅈ", "ㄱㅇㅈ", "Gim, Y.-J.",
)  # fmt: skip
SLIPS = ("Kim Youn-ja", "Kjm Young-ja", "Kim Toung-ja", "Kim Younj-ga", "Youngja Kin", "김영저")


@pytest.mark.parametrize("words", INITIALS)
def test_initials_beside_the_surname_are_found_on_the_own_page(words):
    assert found(f"So {words} went.", TERM, lexicon=OWN) == [words]


@pytest.mark.parametrize("words", SLIPS)
def test_a_name_with_one_letter_wrong_is_found_on_the_own_page(words):
    assert found(f"So {words} went.", TERM, lexicon=OWN) == [words]


@pytest.mark.parametrize("words", INITIALS + SLIPS)
def test_what_only_comes_near_is_silent_on_other_pages(words):
    assert found(f"So {words} went.", TERM, lexicon=OTHERS) == []


@pytest.mark.parametrize(
    "words", ["Mrs. Y.K.", "Ms. Kim", "Kim OO", "Y.K.", "Mr. Y.J.", "Lee, Y.J."]
)
def test_an_agreed_name_a_mask_and_the_initials_of_others_are_silent(words):
    assert found(f"So {words} went.", TERM, lexicon=OWN) == []


@pytest.mark.parametrize("shown", ["Mrs. Y.K.", "Kim OO", "Kim Y.", "Ms. Kim", "김○○", "Y.J."])
def test_a_shown_name_shares_no_whole_key_with_the_true_name(shown):
    assert not full_keys(shown) & full_keys("Kim Young-ja")
    assert not full_keys(shown) & full_keys("김영자")


def test_keys_of_a_whole_name_are_not_near_and_there_are_few_enough_to_keep():
    for name in ("김영자", "Kim Young-ja", "金英子", "안란학", "남궁미래", "田中花子", "王小明"):
        keys = canonical_keys(name)
        assert full_keys(name) == {key for key in keys if not is_near(key)}
        assert 1 < len(keys) <= 120


def test_two_words_one_letter_apart_share_what_is_left_of_them():
    for other in ("KIMCA", "KIMYOCA", "KMIYONCA", "KIMAONCA", "KIMYONSCA"):
        if len(other) > 6:
            assert set(near_keys("KIMYONCA")) & set(near_keys(other))
    assert not list(near_keys("KIMYO"))
    assert list(near_keys("KIMYO", shortest=5))
    assert not list(near_keys_of_hangul("김영"))


def test_a_slip_is_heard_as_the_name_without_it():
    assert "YONKCA" in heard_without_slip("yuongja")
    assert heard_without_slip("ja") == () == heard_without_slip("a" * 40)
