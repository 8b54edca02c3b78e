"""What only the whole page tells: drifting names, hidden facts, broken promises, lists."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind, Severity, scan
from stories.detection.detectors.contradictions import promised
from stories.detection.detectors.derivable import EVENT_REASON, YEAR_REASON
from stories.detection.detectors.drift import (
    LETTERS_REASON,
    SECOND_REASON,
    TWO_PEOPLE_REASON,
    WRITING_REASON,
)
from stories.detection.folding import LIST_REASON
from stories.detection.rosters import rosters, singled_out

E = EntityType


def told(kind, *texts, shown=(), captions=()):
    """Words, reasons and suggestions of one kind on a page of these texts and captions."""
    page = [Passage(f"body.{number}", text, "en") for number, text in enumerate(texts)]
    page += [
        Passage(f"caption.{number}", text, "en", PassageKind.CAPTION)
        for number, text in enumerate(captions)
    ]
    words = {passage.path: passage.text for passage in page}
    lexicon = Lexicon(shown_names={name: f"LF-{name}" for name in shown})
    findings = scan(page, lexicon, with_language_models=False)
    return [
        (words[f.path][f.start : f.end], f.reason, f.suggestion)
        for finding in findings
        for f in finding.apart()
        if f.entity_type is kind
    ]


@pytest.mark.parametrize(
    ("shown", "text", "words", "reason", "suggestion"),
    [
        ("Mr. B.T.", "So Mr. B.T, who sings, came.", "Mr. B.T", WRITING_REASON, "Mr. B.T."),
        ("Mr. B.T.", "So Mr. B. T. sings.", "Mr. B. T.", WRITING_REASON, "Mr. B.T."),
        ("Mr. B.T.", "Then Mr. P.T. sings.", "Mr. P.T.", LETTERS_REASON, "Mr. B.T."),
        ("Mr. B.T.", "Then Mr. T.B. sings.", "Mr. T.B.", LETTERS_REASON, "Mr. B.T."),
        ("Mr. B.T.", "Then Mrs. B.T. sings.", "Mrs. B.T.", TWO_PEOPLE_REASON, None),
        ("Mr. B.T.", "Another Mr. B.T. sings.", "Mr. B.T.", TWO_PEOPLE_REASON, None),
        ("Mr. B.T.", "You know him as Ryu S. of 2012.", "Ryu S.", SECOND_REASON, None),
        ("Mr. B.T.", "You know him as Baek S. of 2012.", "Baek S.", SECOND_REASON, "Mr. B.T."),
        ("Park OO", "So we met Park *** there.", "Park ***", WRITING_REASON, "Park OO"),
        ("B 씨", "그때 B.T 씨가 왔다.", "B.T", LETTERS_REASON, "B 씨"),
        ("B・Tさん", "T・B氏が歌う。", "T・B氏", LETTERS_REASON, "B・Tさん"),
    ],
)
def test_a_shown_name_that_is_not_as_agreed_is_told_of(shown, text, words, reason, suggestion):
    assert told(E.DRIFT, text, shown=[shown]) == [(words, reason, suggestion)]


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("Mr. B.T.", "So Mr. B.T. came. We like Mr. B.T."),
        ("Mr. B.T.", "We met Mr. B.T.'s wife and Mrs. H.L. there."),
        ("Mr. B.T", "Here is Mr. B.T."),
        ("여성 B씨", "B씨는 웃었다. B 씨도 왔다."),
        ("Bさん親子", "Bさんは笑った。"),
        ("박 모 씨", "박 모 씨에게서 편지가 왔다. 박 모 씨라고도 했다."),
        ("박 씨", "박 씨처럼은 못 한다고 박 씨에게도 말했다."),
        ("박○○ 씨", "박OO 씨가 왔고 박〇〇 씨도 웃었다."),
        ("Park OO", "Park OO and Park OO came."),
    ],
)
def test_a_shown_name_as_it_was_agreed_is_silent(shown, text):
    assert told(E.DRIFT, text, shown=[shown]) == []


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("Ms. E.R.", "Her husband is called Kim OO."),
        ("Ms. E.R.", "Her mother is called Mrs. H.L."),
        ("Ms. E.R.", "At home he is called Kim OO."),
        ("Ms. E.R.", "At work he is called K. C."),
        ("E 씨", "남편은 김○○로 불린다."),
        ("Eさん", "夫の金○○さんと呼ばれる人。"),
    ],
)
def test_the_name_of_a_relative_and_a_wording_of_ours_join_no_names(shown, text):
    assert told(E.DRIFT, text, shown=[shown]) == []


def test_without_agreed_names_the_rarer_writing_is_told_of():
    page = ("Ms. H.L. came.", "Ms. H.L. sang.", "So Ms. H.L, again, sang.")
    assert told(E.DRIFT, *page) == [("Ms. H.L", WRITING_REASON, "Ms. H.L.")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was born in 198X. Now he is 41 years old.", "41 years old"),
        ("She left in 200X, three years after the wedding.", "three years after the wedding"),
        ("딸은 200X년에 태어났다. 지금 스물한 살이다.", "스물한 살"),
        ("二〇〇X年に渡った。娘は今年二十一歳だ。", "二十一歳"),
    ],
)
def test_what_solves_a_masked_year_is_told_of(text, words):
    ((found, reason, _),) = told(E.DERIVABLE, text)
    assert (found[: len(words)], reason) == (words, YEAR_REASON)


def test_an_age_far_from_a_masked_year_solves_nothing():
    text = "He was born in 198X. He sang. He ate. He slept. Her aunt is 70 years old."
    assert told(E.DERIVABLE, text) == []


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("She crossed the river in the week when the ferry sank.", "in the week when the ferry"),
        ("Her son was born during the Winter Olympics, at night.", "Winter Olympics"),
        ("김정일이 죽던 해에 떠나 왔다.", "김정일이 죽던 해"),
        ("金日成が死んだ夏に川を渡った。", "金日成が死んだ夏"),
    ],
)
def test_an_event_that_dates_a_life_is_told_of(text, begins):
    ((found, reason, _),) = told(E.DERIVABLE, text)
    assert begins in found
    assert reason == EVENT_REASON


def test_an_event_that_dates_nobody_is_silent():
    assert told(E.DERIVABLE, "The World Cup was on the radio.", "월드컵 노래를 불렀다.") == []


def test_the_one_person_that_a_count_leaves_is_told_of():
    ((found, _, _),) = told(E.DERIVABLE, "Eleven women came and one man, Mr. B.T., who sang.")
    assert found == "one man, Mr. B.T."


def test_a_heading_that_shows_somebody_under_another_name_is_told_of():
    ((found, _, _),) = told(E.DERIVABLE, "Her story is in “The winter of Ms. H.L.”, May issue.")
    assert found == "“The winter of Ms. H.L.”"


def test_the_surname_of_a_household_is_told_of_beside_a_mask():
    texts = ("B・Tさんが来た。夫の馬さんも来た。", "味は林家の秘伝だ。")
    assert [found for found, _, _ in told(E.DERIVABLE, *texts)] == ["馬さん", "林家"]


ROWS = (
    "Lee OO, female, born in 1984, North Hamgyong Province",
    "Kim OO, female, born in 1986, North Hamgyung Province",
    "Pak OO, female, born in 1988, Ryanggang Province",
    "Han OO, female, born in 1990, Yanggang Province",
    "Cho OO, male, born in 1987, North Hamgyong Province",
    "Ri OO, female, born in 1951, Kangwon Province",
)


def test_a_row_that_fits_one_person_only_is_singled_out():
    (rows,) = rosters("; ".join(ROWS))
    assert len(rows) == len(ROWS)
    assert [row.surname for row in singled_out(rows)] == ["Cho", "Ri"]


def test_three_rows_are_no_list():
    assert list(rosters("; ".join(ROWS[:3]))) == []


def test_a_long_list_is_one_decision():
    ((found, reason, _),) = told(E.DERIVABLE, "; ".join(ROWS))
    assert found.startswith(("Lee", "born"))
    assert reason == LIST_REASON


def test_rows_of_a_short_list_keep_their_own_places():
    rows = "; ".join(f"Lee OO, female, born in {year}, Kangwon Province" for year in range(5))
    page = [Passage("p", rows.replace("born in ", "born in 198"), "en")]
    (finding,) = scan(page, with_language_models=False)
    assert len(finding.apart()) == 5


def test_a_child_in_a_list_is_singled_out():
    rows = "; ".join([*ROWS[:4], "Lee OO, boy, born in 2011"])
    assert [row.year for row in singled_out(next(rosters(rows)))] == [2011]


@pytest.mark.parametrize(
    ("promise", "caption", "words"),
    [
        ("We do not say where she lives.", "Her stall in Kirinoki, by the sea.", "in Kirinoki"),
        ("어느 도시인지는 밝히지 않습니다.", "태국 메콩다리의 시장에서.", "태국 메콩다리"),
        ("場所は明かせません。", "緑川行きの列車で。", "緑川行き"),
        ("Faces are not shown: we print no picture of their faces.", "She is smiling.", "smiling"),
    ],
)
def test_a_caption_that_breaks_a_promise_is_told_of(promise, caption, words):
    ((found, _, _),) = told(E.CONTRADICTION, promise, captions=[caption])
    assert words in found


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("She lives by the sea.", "Her stall in Kirinoki."),
        ("We do not say where she lives.", "A stall in December."),
        ("We do not say where she lives.", "We do not say where this is."),
        ("She could not find the place.", "Her stall in Kirinoki."),
    ],
)
def test_without_a_promise_or_a_place_nothing_is_broken(text, caption):
    assert told(E.CONTRADICTION, text, captions=[caption]) == []


def test_a_page_promises_places_and_faces_apart():
    def promises(text):
        return promised([Passage("p", text, "en")])

    assert promises("We cannot tell you which road they took, and where.") == (True, False)
    assert promises("The faces have been covered.") == (False, True)
    assert promises("She never forgot it.") == (False, False)


@pytest.mark.parametrize(
    ("shown", "text", "name"),
    [
        ("Little Suri's mother", "Suri sings. Little Suri's mother laughs.", "Suri"),
        ("보리 엄마", "“우리 보리가 웃어요.” 보리 엄마가 말했다.", "보리"),
        ("ソラちゃんのお母さん", "ソラちゃんは四月から学校です。", "ソラ"),
    ],
)
def test_a_child_who_hides_a_parent_must_not_be_named(shown, text, name):
    lexicon = Lexicon(shown_names={shown: "LF-1"})
    findings = scan([Passage("p", text, "en")], lexicon, with_language_models=False)
    named = [f for f in findings if f.entity_type is E.PERSON_NAME]
    assert [(text[f.start :].startswith(name), f.severity) for f in named] == [
        (True, Severity.MUST)
    ]


def test_a_mother_of_no_named_child_hides_nobody_by_name():
    lexicon = Lexicon(shown_names={"두 아이의 어머니": "LF-1"})
    page = [Passage("p", "아이의 신발이 있다.", "ko")]
    assert scan(page, lexicon, with_language_models=False) == []


def test_two_masks_after_one_surname_may_be_two_people():
    assert told(E.DRIFT, "Park *** sings.", "Park OO cooks.", "Park OO sleeps.") == []


def test_a_full_stop_that_no_pattern_takes_in_belongs_to_the_agreed_name():
    assert told(E.DRIFT, "R.J. answers from home. R.J. She laughed.", shown=["R.J."]) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Her smiling face at the counter", PassageKind.CAPTION),
        ("She smiles into the camera", PassageKind.ALT),
        ("Look at her face in the picture.", PassageKind.PROSE),
        ("店の前の笑顔", PassageKind.CAPTION),
        ("가게 앞에서 웃는 얼굴", PassageKind.ALT),
    ],
)
def test_where_faces_stay_hidden_no_words_show_one(text, kind):
    page = [Passage("p", text, "en", kind)]
    (finding,) = scan(page, Lexicon(hidden_faces=True), with_language_models=False)
    assert (finding.entity_type, finding.severity) == (E.CONTRADICTION, Severity.SHOULD)
    assert scan(page, Lexicon(), with_language_models=False) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She smiled when the bus came.", PassageKind.PROSE),
        ("Her face is covered in this picture.", PassageKind.CAPTION),
        ("A bus at the harbour", PassageKind.CAPTION),
    ],
)
def test_where_faces_stay_hidden_other_words_are_silent(text, kind):
    page = [Passage("p", text, "en", kind)]
    found = scan(page, Lexicon(hidden_faces=True), with_language_models=False)
    assert [each for each in found if each.entity_type is E.CONTRADICTION] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We met Mr. B.T. and another Mr. B.T. that day.", "Mr. B.T."),
        ("B.T. sang. The other B.T., who is small, played.", "B.T."),
        ("ㄱ씨가 읽었다. 또 다른 ㄱ씨인 남성이 읊었다.", "ㄱ씨"),
        ("会場のR.H.さん（頭文字が同じ別の方）が来た。", "R.H.さん"),
        ("Ｊさんが話した。もう一人のＪさんは笑った。", "Ｊさん"),
    ],
)
def test_a_second_person_under_one_name_is_told_of(text, words):
    ((found, reason, _),) = told(E.DRIFT, text)
    assert (found, reason) == (words, TWO_PEOPLE_REASON)


def test_one_name_for_him_and_her_is_told_of():
    text = "T. L. came with his wife. T. L. sang of her husband. T. L. said it."
    found = told(E.DRIFT, text, shown=["T. L."])
    assert [reason for _, reason, _ in found] == [TWO_PEOPLE_REASON]


def test_him_and_her_of_other_people_are_no_second_person():
    assert told(E.DRIFT, "T. L. and his wife came. T. L. thanked her.", shown=["T. L."]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 201X the girl, then in the third grade, hid.", "in the third grade"),
        ("She had a son in 200X. He started school this spring.", "started school this spring"),
        ("201X년에 딸을 낳았다. 딸은 올해 초등학교에 입학했다.", "올해 초등학교에 입학"),
        ("二〇〇X年に娘が生まれた。今年の一月に成人式の案内が来た。", "今年の一月に成人式"),
        ("198X년에 낳은 아들이 군대에 갈 나이다.", "군대에 갈 나이"),
        ("She fled in 201X. She was four months pregnant then.", "four months pregnant"),
    ],
)
def test_a_class_or_a_coming_of_age_solves_a_masked_year(text, words):
    assert any(words in found or found in words for found, _, _ in told(E.DERIVABLE, text))


def test_a_class_without_a_masked_year_solves_nothing():
    assert told(E.DERIVABLE, "The girl started school this spring.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Park OO family came; his wife's surname is Hwang.", "Hwang"),
        ("가족 넷이 왔다. 아버지는 박○○, 어머니는 국씨이고 아이가 둘이다.", "국씨"),
        ("朴○○さんは欒姓の養父と暮らす。", "欒姓"),
    ],
)
def test_the_surname_of_a_household_is_told_of(text, words):
    assert any(words in found for found, _, _ in told(E.DERIVABLE, text))


@pytest.mark.parametrize(
    "text",
    [
        "Mr. K.Y. came. In her letters K stands for Kang.",
        "Mr. K.Y. came. His initials stand for Kang and Yun.",
        "K.Y.さんが来た。Kは姜のKです。",
        "K씨가 왔다. K는 강의 머리글자이다.",
    ],
)
def test_initials_that_are_written_out_are_told_of(text):
    assert len(told(E.DERIVABLE, text)) == 1


@pytest.mark.parametrize(
    ("shown", "text", "words"),
    [
        ("멘티 J", "멘티 J를 만난다. 지난달에 멘티 Z로 나온 것도 이 친구다.", "멘티 Z"),
        ("R.H.さん", "先月の通信に出ていた「R・Fさん」は同じ方です。R.H.さんが来た。", "R・Fさん"),
    ],
)
def test_a_letter_under_which_somebody_was_told_before_is_told_of(shown, text, words):
    assert words in [found for found, _, _ in told(E.DRIFT, text, shown=[shown])]


def test_a_landing_place_in_a_caption_breaks_the_promise_to_name_none():
    found = told(E.CONTRADICTION, "場所は伏せて書きません。", captions=["ミンドゥの渡し場"])
    assert [words for words, _, _ in found] == ["ミンドゥの渡し場"]
