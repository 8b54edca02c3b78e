"""The same page in two languages: facts are compared, whatever the words and the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.detection import EntityType, Lexicon, Passage, PassageKind, Severity, Translation, scan
from stories.detection.parallel.amounts import all_numbers
from stories.detection.parallel.days import days_in
from stories.detection.parallel.facts import facts_told, not_told


def words(text: str, language: str, kind: PassageKind = PassageKind.PROSE) -> Passage:
    return Passage("body.0", text, language, kind)


def kept_to_itself(here: Passage, there: Passage) -> list[str]:
    return [here.text[fact.start : fact.end] for fact in not_told([here], [there])]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("on 3 May 2014", "en", (2014, 5, 3)),
        ("on the 3rd of May, 2014", "en", (2014, 5, 3)),
        ("May 3rd, 2014", "en", (2014, 5, 3)),
        ("Sept. 9, 1999", "en", (1999, 9, 9)),
        ("in September 1999", "en", (1999, 9, None)),
        ("2014-05-03", "en", (2014, 5, 3)),
        ("since 2011.", "en", (2011, None, None)),
        ("May 3rd", "en", (None, 5, 3)),
        ("2014年5月3日", "ja", (2014, 5, 3)),
        ("２０１４年５月", "ja", (2014, 5, None)),
        ("平成26年5月3日", "ja", (2014, 5, 3)),
        ("令和元年", "ja", (2019, None, None)),
        ("二〇一四年", "ja", (2014, None, None)),
        ("5月3日", "ja", (None, 5, 3)),
        ("2014년 5월 3일", "ko", (2014, 5, 3)),
        ("2014.5.3", "ko", (2014, 5, 3)),
        ("5월 3일", "ko", (None, 5, 3)),
    ],
)
def test_a_day_is_the_same_in_every_way_of_writing(text, language, day) -> None:
    assert [tuple(told) for _start, _end, told in days_in(text, language)] == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in 201X", "en"),
        ("I may march on", "en"),
        ("a house with 2014,5 metres", "en"),
        ("三年かかりました", "ja"),
        ("3년 걸렸다", "ko"),
        ("2014年13月3日", "ja"),
        ("13월 3일", "ko"),
    ],
)
def test_a_length_of_time_or_a_mask_is_no_day(text, language) -> None:
    assert list(days_in(text, language)) == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (words("We came in March 2011.", "en"), words("2011年3月に着きました。", "ja")),
        (words("I was 27 years old.", "en"), words("私は二十七歳でした。", "ja")),
        (words("I was 27 years old.", "en"), words("저는 스물일곱 살이었다.", "ko")),
        (words("나는 27살이었다.", "ko"), words("I was twenty-seven years old.", "en")),
        (words("It cost 300,000 yen.", "en"), words("30万円かかりました。", "ja")),
        (words("I grew up in Hoeryong.", "en"), words("나는 회령에서 자랐다.", "ko")),
        (words("I grew up in Hoeryong.", "en"), words("私は会寧で育ちました。", "ja")),
        (words("On 3 May 2014", "en"), words("2014年のことです。5月3日に開店しました。", "ja")),
        (words("In 2014 we came.", "en"), words("2014年5月3日に来ました。", "ja")),
    ],
)
def test_what_both_pages_tell_is_kept_by_neither(here, there) -> None:
    assert kept_to_itself(here, there) == []


@pytest.mark.parametrize(
    ("here", "there", "kept"),
    [
        (words("On 3 May 2014 we came.", "en"), words("2014年に来ました。", "ja"), ["3 May 2014"]),
        (words("2014年5月3日です。", "ja"), words("We came in 201X.", "en"), ["2014年5月3日"]),
        (words("저는 27살이었다.", "ko"), words("I was in my twenties.", "en"), ["27"]),
        (words("나는 회령에서 자랐다.", "ko"), words("I grew up in the north.", "en"), ["회령"]),
        (words("We waited 45 days.", "en"), words("何週間も待ちました。", "ja"), ["45"]),
    ],
)
def test_what_one_page_keeps_to_itself_is_told(here, there, kept) -> None:
    found = kept_to_itself(here, there)
    assert len(found) == len(kept)
    assert all(words in each for words, each in zip(kept, found, strict=True))


def test_towns_abroad_that_both_pages_name_are_taken_for_the_same() -> None:
    here = words("We waited in Mae Sai.", "en")
    assert kept_to_itself(here, words("メーサイで待ちました。", "ja")) == []
    assert kept_to_itself(here, words("ある町で待ちました。", "ja")) != []


def test_addresses_and_agreed_names_are_not_held_against_the_other_page() -> None:
    there = words("何も書きません。", "ja")
    for kind in (PassageKind.ADDRESS, PassageKind.SHOWN_NAME):
        assert not_told([words("class-of-2014", "en", kind)], [there]) == []


def test_captions_and_descriptions_of_pictures_are_compared_too() -> None:
    alt = Passage("body.1.alt", "The shop in 2014", "en", PassageKind.ALT)
    assert [fact.path for fact in not_told([alt], [words("店です。", "ja")])] == ["body.1.alt"]


@given(st.text(max_size=200), st.sampled_from(["en", "ja", "ko"]))
def test_any_text_tells_itself_everything(text: str, language: str) -> None:
    here = words(text, language)
    assert not_told([here], [here]) == []
    assert all(text[fact.start : fact.end] for fact in facts_told([here]))


def test_numbers_in_words_count_as_told() -> None:
    assert {27, 3} <= all_numbers("twenty-seven lamps and three chairs", "en")
    assert 45 in all_numbers("四十五人", "ja")
    assert 27 in all_numbers("스물일곱 명", "ko")


def test_a_finding_says_that_another_language_does_not_tell_it() -> None:
    other = Translation("ja", (words("201X年の夏は寒かった。", "ja"),), "seal")
    here = words("The summer of 2014 was cold.", "en")
    findings = scan([here], Lexicon(translations=(other,)), with_language_models=False)
    (finding,) = [each for each in findings if each.entity_type is EntityType.TRANSLATION]
    assert here.text[finding.start : finding.end] == "2014"
    assert finding.severity is Severity.SHOULD
    assert "in another language" in finding.reason
    assert "hidden in all" in finding.reason


def test_a_fact_that_two_translations_keep_is_one_finding() -> None:
    others = tuple(
        Translation(language, (words("...", language),), language) for language in ("ja", "ko")
    )
    findings = scan(
        [words("The summer of 2014 was cold.", "en")],
        Lexicon(translations=others),
        with_language_models=False,
    )
    assert [each.entity_type for each in findings].count(EntityType.TRANSLATION) == 1


def test_a_page_without_translations_has_no_such_findings() -> None:
    findings = scan([words("In 2014.", "en")], Lexicon(), with_language_models=False)
    assert all(each.entity_type is not EntityType.TRANSLATION for each in findings)
