"""A name that was found once is found wherever it stands again."""

import pytest

from stories.detection import EntityType, Finding, Lexicon, Passage, PassageKind, Severity
from stories.detection.repeated_names import with_repeats

NAME = EntityType.PERSON_NAME


def finding(path, start, end, entity=NAME):
    return Finding(entity, path, start, end, Severity.MUST, "learned_names", "A name.")


def again(first, later, span, *known, lexicon=None, kind=PassageKind.PROSE, likely=None):
    """The words told in a later passage when `span` of the first is a name.

    `likely` are the words that a model takes for names.
    """
    page = [Passage("one", first, "ko"), Passage("two", later, "ko", kind)]
    found = {"one": [finding("one", *span)], "two": list(known)}
    thinks = (
        None
        if likely is None
        else (lambda passage: lambda span: passage.text[slice(*span)] in likely)
    )
    told = with_repeats(page, found, lexicon or Lexicon(), None if likely is None else thinks)
    assert told["one"] == found["one"]
    return [later[each.start : each.end] for each in told["two"] if each not in known]


@pytest.mark.parametrize(
    ("first", "name", "later", "told"),
    [
        ("친구 므셀라가 왔다.", "므셀라", "므셀라와 므셀라는 웃었다.", ["므셀라", "므셀라"]),
        ("弟のイクラーンは海で育った。", "イクラーン", "イクラーンが来た。", ["イクラーン"]),
        ("崔月香が来た。", "崔月香", "また崔月香の歌。", ["崔月香"]),
        ("トー・ミャンマの話。", "トー・ミャンマ", "ミャンマが笑う。", ["ミャンマ"]),
        ("崔月香が来た。", "崔月香", "崔月香里へ行く。", []),
        ("イクランは海で育った。", "イクラン", "イクランド語の本。", []),
        ("친구 므라가 왔다.", "므라", "므라는 웃었다.", []),
        ("Mekdes sang.", "Mekdes", "Mekdes wept.", []),
    ],
)
def test_a_name_is_told_again_where_it_stands_as_a_whole(first, name, later, told):
    start = first.index(name)
    assert again(first, later, (start, start + len(name))) == told


@pytest.mark.parametrize(
    ("name", "later", "likely", "told"),
    [
        ("한송이", "송이는 열일곱 살이다.", {"송이"}, ["송이"]),
        ("한송이", "눈송이가 송이송이 내렸다.", {"송이"}, []),
        ("한송이", "포도 한 송이를 땄다.", set(), []),
        ("왕쯔하오", "쯔하오가 웃었다.", {"쯔하오"}, ["쯔하오"]),
        ("련화", "련화는 울었다.", {"련화"}, ["련화"]),
        ("선우일심", "일심이는 갔다.", {"일심"}, ["일심"]),
        ("한송이", "송이는 열일곱 살이다.", None, []),
        ("한송이", "한송이가 왔다.", None, ["한송이"]),
    ],
)
def test_a_given_name_is_told_again_where_a_model_has_an_inkling(name, later, likely, told):
    assert again(f"{name} 씨가 왔다.", later, (0, len(name)), likely=likely) == told


def test_where_a_name_is_told_already_it_is_not_told_twice():
    known = finding("two", 0, 3), finding("two", 8, 11, EntityType.PROTECTED_TERM)
    assert again("므셀라가 왔다.", "므셀라가 또, 므셀라와 므셀라.", (0, 3), *known) == ["므셀라"]


def test_other_findings_around_a_name_do_not_hide_it():
    known = finding("two", 0, 8, EntityType.FAMILY)
    assert again("므셀라가 왔다.", "므셀라의 큰딸.", (0, 3), known) == ["므셀라"]


def test_agreed_names_and_addresses_are_silent():
    lexicon = Lexicon(public_names=frozenset({"므셀라"}))
    assert again("므셀라가 왔다.", "므셀라가 왔다.", (0, 3), lexicon=lexicon) == []
    assert again("므셀라가 왔다.", "므셀라가", (0, 3), kind=PassageKind.ADDRESS) == []


def test_a_page_without_names_stays_as_it_is():
    found = {"one": [finding("one", 0, 2, EntityType.PLACE)]}
    assert with_repeats([Passage("one", "나무", "ko")], found, Lexicon()) is found
