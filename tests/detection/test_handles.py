"""The forms in which people agree to be shown."""

import pytest

from stories.detection import NameForm
from stories.detection.handles import (
    HANDLE_PATTERN,
    find_handles,
    is_constant_width,
    mask_of,
    matches_form,
    parse_handle,
)

FORMS = {
    NameForm.TITLE_INITIALS: ("Mr. I.K.", "Mr. I.K", "Miss K.H.", "Ms J.L.", "Dr. A. B."),
    NameForm.SURNAME_INITIAL: ("Kim S.", "Tanaka H.", "Kim S.-H."),
    NameForm.INITIALS: ("K. M.", "K.M.", "K.M"),
    NameForm.SURNAME_MASK: (
        "Park OO", "Park ***", "Kim ○○", "김OO", "김○○", "김 씨",
        "김씨", "キムさん", "朴○○", "Lee XX",
    ),
    NameForm.ROLE: ("a mother of two", "A nurse", "the woman from the north", "our student"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("shown", "form"), [(shown, form) for form, names in FORMS.items() for shown in names]
)
def test_each_agreed_form_is_recognised_as_itself_and_as_no_other(shown, form):
    handle = parse_handle(shown)
    assert handle
    assert handle.form is form
    assert [each for each in NameForm if matches_form(shown, each)] == [form]


@pytest.mark.parametrize(
    "name",
    ["Kim Young-ja", "김영자", "金英子", "Hana Tanaka", "Suho", "Minsoo", "Maxx", "", "Mr. Kim"],
)
def test_a_name_in_full_is_no_handle(name):
    assert parse_handle(name) is None


@pytest.mark.parametrize(
    "shown", ["Lee O", "Lee ○", "Park **", "Park ****", "Park OOO", "김O", "Kim X"]
)
def test_a_mask_that_follows_the_length_of_the_name_is_not_accepted(shown):
    handle = parse_handle(shown)
    assert handle
    assert not is_constant_width(handle)
    assert not matches_form(shown, NameForm.SURNAME_MASK)


def test_a_mask_has_two_circles_whatever_the_name():
    assert [mask_of(surname) for surname in ("Park", "Namgung", "김", "南宮")] == [
        "Park OO", "Namgung OO", "김○○", "南宮○○",
    ]  # fmt: skip
    assert all(is_constant_width(parse_handle(mask_of(s))) for s in ("Park", "김", "朴"))


def test_an_alias_is_known_only_when_it_is_given():
    assert parse_handle("Suho", aliases={"Suho"}).form is NameForm.ALIAS
    assert parse_handle("Suho", aliases={"Hana"}) is None


@pytest.mark.parametrize(
    ("shown", "fits"),
    [("Suho", True), ("Kim S.", False), ("", False), ("1234", False), ("x" * 41, False)],
)
def test_an_alias_is_a_short_word_and_no_other_form(shown, fits):
    assert matches_form(shown, NameForm.ALIAS) is fits


def test_handles_are_found_where_they_stand():
    text = "We met Mr. I.K. and Park OO; 김○○는 웃었다."
    assert [text[start:end] for start, end, _ in find_handles(text)] == [
        "Mr. I.K.",
        "Park OO",
        "김○○",
    ]


def test_a_handle_tells_its_parts():
    assert parse_handle("Miss K.H.").initials == "K.H."
    assert parse_handle("Miss K.H.").title == "Miss"
    assert (parse_handle("Kim S.").surname, parse_handle("Kim S.").initials) == ("Kim", "S.")
    assert (parse_handle("Park ***").surname, parse_handle("Park ***").mask) == ("Park", "***")


def test_the_pattern_finds_nothing_in_plain_words():
    assert HANDLE_PATTERN.search("She works in a bakery and likes it.") is None


def test_beside_another_script_the_latin_forms_are_read_as_without_it():
    text = "Mr. K.Y., Park OO, Kim S. and R.J. came; Choi *** did not"
    alone = [(start, end) for start, end, _ in find_handles(text)]
    assert len(alone) == 5
    assert [(start, end) for start, end, _ in find_handles(f"{text} 나")] == alone
