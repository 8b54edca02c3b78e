"""What holds of every wording that is offered, whatever the words and the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.detection import EntityType, Finding, Passage, PassageKind, Severity, scan
from stories.detection.detectors.contacts import LINK_SUGGESTION
from stories.detection.detectors.masks import SUGGESTION as MASK_SUGGESTION
from stories.detection.folding import LIST_SUGGESTION
from stories.detection.generalising import options_for
from stories.detection.generalising.options import MOST
from stories.detection.generalising.wordings import LABELS
from tests.detection.generalising import marked_finding, offered, written
from tests.detection.test_generalising_english import ROWS as ENGLISH
from tests.detection.test_generalising_japanese import ROWS as JAPANESE
from tests.detection.test_generalising_korean import ROWS as KOREAN

SENTENCES = [
    (kind, marked, language)
    for language, rows in (("en", ENGLISH), ("ko", KOREAN), ("ja", JAPANESE))
    for kind, marked in sorted({(row[0], row[1]) for row in rows})
]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.sampled_from([marked.replace("[[", "").replace("]]", "") for _, marked, _ in SENTENCES]),
)
NUMBERS = st.integers(min_value=-2, max_value=90)


FINDINGS = st.builds(
    Finding,
    entity_type=st.sampled_from(list(EntityType)),
    path=st.just("body"),
    start=NUMBERS,
    end=NUMBERS,
    severity=st.sampled_from(list(Severity)),
    detector=st.just("by_hand"),
    reason=st.just("Why."),
    suggestion=st.none() | st.text(max_size=12),
)


@given(FINDINGS, TEXTS, st.sampled_from(["en", "ko", "ja", "ja-JP", "", "zz"]))
def test_any_words_get_at_most_five_different_wordings(finding, text, language):
    passage = Passage("body", text, language)
    options = options_for(finding, passage, language)
    assert options == options_for(finding, passage, language)
    assert len(options) <= MOST
    assert len({option.code for option in options}) == len(options)
    assert len({option.wording.casefold() for option in options}) == len(options)
    words = text[max(0, finding.start) : max(0, finding.end)].casefold().strip()
    assert not [option for option in options if words in option.wording.casefold()]
    assert all(option.label == LABELS[option.code] for option in options)


@pytest.mark.parametrize(("kind", "marked", "language"), SENTENCES)
def test_what_was_found_is_not_found_again(kind: str, marked: str, language: str) -> None:
    finding, passage = marked_finding(kind, marked, language)
    words = passage.text[finding.start : finding.end].casefold()
    for option in options_for(finding, passage, language):
        rewritten = Passage("body", written(finding, passage, option), language)
        again = [
            rewritten.text[place.start : place.end].casefold()
            for each in scan([rewritten], with_language_models=False)
            if each.entity_type == kind
            for place in each.occurrences
        ]
        assert words not in again


@pytest.mark.parametrize(("kind", "marked", "language"), SENTENCES)
def test_who_generalises_twice_gets_the_same_sentence(
    kind: str, marked: str, language: str
) -> None:
    finding, passage = marked_finding(kind, marked, language)
    for option in options_for(finding, passage, language):
        if not option.wording:
            continue
        end = finding.start + len(option.wording)
        text = written(finding, passage, option)
        rewritten = f"{text[: finding.start]}[[{option.wording}]]{text[end:]}"
        assert offered(kind, rewritten, language).get(option.code, text) == text


def test_the_suggestion_of_the_finding_comes_first() -> None:
    finding, passage = marked_finding(
        "exact_date", "He died [[on 12 May 1993]].", "en", "in the spring of 199X"
    )
    codes = [option.code for option in options_for(finding, passage, "en")]
    assert codes == ["suggestion", "month", "season", "year", "masked_year"]


def test_what_is_suggested_already_is_not_offered_again() -> None:
    reading = offered("exact_age", "She is [[38]].", "en", "in her thirties")
    assert reading == {
        "suggestion": "She is in her thirties.",
        "part_of_band": "She is in her late thirties.",
    }


@pytest.mark.parametrize("advice", [LINK_SUGGESTION, MASK_SUGGESTION, LIST_SUGGESTION])
def test_advice_for_the_reviewer_is_never_written_on_the_page(advice: str) -> None:
    assert "suggestion" not in offered("person_name", "We met [[Tak ○]] there.", "en", advice)


def test_a_journey_ahead_is_told_by_no_month() -> None:
    reading = offered("exact_date", "They cross [[on 3 May]].", "en", "soon")
    assert reading == {"suggestion": "They cross soon."}


# What would break the sentence is not offered, not even where a detector suggests it.
BROKEN = (
    ("exact_age", "He is [[eight]] and a half.", "en", "a school-age child"),
    ("exact_age", "A boy of [[sixteen]] came.", "en", "a teenager"),
    ("exact_age", "She is an [[eleven-year-old]] girl.", "en", "school-age"),
    ("exact_date", "From [[February 11 to 15]] they are away.", "en", "soon"),
    ("exact_date", "It was the [[9th of November]].", "en", "that autumn"),
    ("exact_date", "Until [[5 March]] of the next year she was held.", "en", "that spring"),
    ("shelter", "They were moved from [[in the barn]] at night.", "en", "in a safe place"),
    ("place", "In [[her town by the steelworks whose name she say]]s softly.", "en", "a town"),
    ("place", "배는 [[인천]]항 앞에 섰다.", "ko", "한 도시"),
    ("place", "船は[[新潟]]港を出た。", "ja", "ある町"),
    ("drift", "이웃들은 그를 [[향난]]이라고 부른다.", "ko", "여성 나"),
    ("protected_term", "We thank Mrs. [[Won Jeong-suk]] for it.", "en", "a relative"),
    ("place", "[[회령]]은 추웠다.", "ko", "한 도시"),
)


@pytest.mark.parametrize(("kind", "marked", "language", "said"), BROKEN)
def test_what_breaks_the_sentence_is_left_out(
    kind: str, marked: str, language: str, said: str
) -> None:
    assert "suggestion" not in offered(kind, marked, language, said)


CALLED = (
    ("Ask Mrs. [[Geum-ok]] for it.", "en", "Mrs. Y.K.", "Ask Mrs. Y.K. for it."),
    ("[[大槻]]氏は帰国した。", "ja", "T・O氏", "T・O氏は帰国した。"),
    ("[[ソルミ]]ちゃんは笑った。", "ja", "ユリさん", "ユリちゃんは笑った。"),
    ("[[선화]] 자매님이 왔다.", "ko", "강○○ 자매", "강○○ 자매님이 왔다."),
    ("그는 [[순희]]라는 이름을 지웠다.", "ko", "박 여인", "그는 박 여인이라는 이름을 지웠다."),
    ("그는 [[치과 기공사]]다.", "ko", "일하는 사람", "그는 일하는 사람이다."),
)


@pytest.mark.parametrize(("marked", "language", "said", "expected"), CALLED)
def test_a_name_is_called_once_and_its_ending_agrees(
    marked: str, language: str, said: str, expected: str
) -> None:
    assert offered("protected_term", marked, language, said)["suggestion"] == expected


def test_the_particle_that_was_taken_along_agrees_with_every_wording() -> None:
    reading = offered("exact_age", "올해 [[여든한 살이]] 되셨다.", "ko", "80대가")
    assert reading == {
        "suggestion": "올해 80대가 되셨다.",
        "part_of_band": "올해 80대 초반이 되셨다.",
    }


def test_a_sentence_keeps_its_language_on_a_page_in_another() -> None:
    reading = offered("place", "출신지는 [[Hyesan]]이다.", "en")
    assert reading["province"] == "출신지는 량강도의 한 도시이다."


def test_words_alone_are_put_in_the_language_of_the_page() -> None:
    assert offered("exact_age", "[[38]]", "ja")["band"] == "30代"


def test_an_address_is_never_reworded() -> None:
    passage = Passage("slug", "a-boy-from-hyesan", "en", PassageKind.ADDRESS)
    finding = Finding(EntityType.PLACE, "slug", 11, 17, Severity.SHOULD, "places", "Why.", "a town")
    assert options_for(finding, passage, "en") == []


OMITTED = (
    ("exact_age", "まだ[[十四歳の]]弟が一緒だった。", "ja", "まだ弟が一緒だった。"),
    ("exact_age", "[[十二歳の]]妹は歌った。", "ja", "妹は歌った。"),
    ("family", "그는 [[곰보 ]]형제에게 갔다.", "ko", "그는 형제에게 갔다."),
)


@pytest.mark.parametrize(("kind", "marked", "language", "expected"), OMITTED)
def test_what_the_sentence_can_spare_may_be_left_out(
    kind: str, marked: str, language: str, expected: str
) -> None:
    assert offered(kind, marked, language)["omit"] == expected


@pytest.mark.parametrize(
    ("kind", "marked", "language"),
    [
        ("exact_date", "She left [[on 3 May]].", "en"),
        ("exact_age", "Min ([[15]]) sings.", "en"),
        ("exact_date", "船は[[六月九日]]に出た。", "ja"),
        ("phone", "번호는 [[010-1234-5678]]로 합니다.", "ko"),
    ],
)
def test_what_the_sentence_needs_is_not_left_out(kind: str, marked: str, language: str) -> None:
    assert "omit" not in offered(kind, marked, language)
