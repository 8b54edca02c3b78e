"""A letter and its scan: what one of them hides and the other one tells, in three languages."""

import pytest

from stories.detection import (
    EntityType,
    Finding,
    KnownTerm,
    Lexicon,
    Passage,
    PassageKind,
    Scan,
    Severity,
    scan,
)
from stories.detection.detectors.covered_in_scans import NAME_REASON, WORDS_REASON
from stories.detection.detectors.handwriting import ADVICE, REASON
from stories.detection.detectors.readable_in_scans import MASK_REASON, TAKEN_OUT_REASON
from stories.detection.picture_noise import is_noise, without_noise
from tests.detection.readers import digest, registry

BLOCK = "body.1"
MUST, SHOULD = Severity.MUST, Severity.SHOULD


def told(texts, *scans, read="", lexicon=None, **known):
    """What is found about a letter and its scan: where, words, severity, reason, suggestion."""
    page = [Passage(f"{BLOCK}.{name}", text, "en") for name, text in texts.items()]
    if read:
        page.insert(0, Passage(f"{BLOCK}.scan#picture7", read, "ko", PassageKind.PICTURE))
    lexicon = lexicon or Lexicon(scans=scans, **known)
    words = {passage.path: passage.text for passage in page}
    return [
        (
            place.path.removeprefix(f"{BLOCK}."),
            words[place.path][place.start : place.end],
            part.severity,
            part.reason,
            part.suggestion,
        )
        for finding in scan(page, lexicon, with_language_models=False)
        for part in finding.apart()
        if part.entity_type is EntityType.LETTER
        for place in part.same_words
    ]


@pytest.mark.parametrize(
    ("covered", "text", "words", "suggestion"),
    [
        ("백도현과", "오빠 백도현과 함께 살고 있습니다.", "백도현", "백○○"),
        ("백도현과", "My brother Baek Do-hyun is here.", "Baek Do-hyun", "Baek OO"),
        ("백도현", "My brother Paek To-hyŏn is here.", "Paek To-hyŏn", "Paek OO"),
        ("백도현", "兄のペク・ドヒョンさんと暮らす。", "ペク・ドヒョン", None),
        ("서미란선생님께", "To Seo Mi-ran, my teacher.", "Seo Mi-ran", "Seo OO"),
        ("小倉美咲さん", "隣の小倉美咲さんが助けた。", "小倉美咲", None),
        ("Dear Mrs Harlow,", "We thank Mrs Harlow for it.", "Harlow", None),
        (
            "Pastor Ellis Whitmore",
            "목사 엘리스가 아니라 Ellis Whitmore.",
            "Ellis Whitmore",
            "E. W.",
        ),
    ],
)
def test_a_name_that_a_box_covers_and_the_text_tells_must_be_dealt_with(
    covered, text, words, suggestion
):
    found = told({"translation": text}, Scan(BLOCK, names=(covered,), is_letter=False))
    assert (
        "translation",
        words,
        MUST,
        NAME_REASON,
    ) in [each[:4] for each in found]
    if suggestion:
        assert suggestion in {each[4] for each in found}


def test_it_is_found_wherever_the_page_tells_it_and_on_a_picture_as_well():
    texts = {"transcription": "Baek Do-hyun came.", "heading": "For Baek Do-hyun"}
    found = told(texts, Scan("body.9", names=("백도현",)), read="백도현 드림")
    assert {place for place, *_rest in found} == {"transcription", "heading", "scan#picture7"}


def test_the_agreed_name_of_somebody_here_is_suggested_and_is_silent_itself():
    known = registry(("백도현", KnownTerm("S-1", "name", on_page=True, shown_name="B. D.")))
    lexicon = Lexicon(
        shown_names={"B. D.": "S-1", "Baek Yuna": "S-2"},
        terms={},
        digest=digest,
        scans=(Scan(BLOCK, names=("백도현", "백유나")),),
    )
    text = {"translation": "B. D. and Baek Yuna are here with Baek Do-hyun."}
    ((_place, words, *_rest, suggestion),) = told(text, lexicon=lexicon)
    assert (words, suggestion) == ("Baek Do-hyun", "Baek OO")
    lexicon = Lexicon(
        shown_names=lexicon.shown_names, terms=known.terms, digest=digest, scans=lexicon.scans
    )
    page = [Passage("body.1.translation", "Here is Baek Do-hyun.", "en")]
    (finding,) = scan(page, lexicon, with_language_models=False)
    assert finding.entity_type is EntityType.PROTECTED_TERM
    assert finding.suggestion == "B. D."


@pytest.mark.parametrize(
    ("covered", "text"),
    [
        ("백도현", "B. D.와 함께, 백OO과 함께 살고 있습니다."),
        ("백도현과", "언젠가 꼭 다시 뵙고 싶습니다."),
        ("Dear Mrs Harlow", "Dear friend, yours in March"),
    ],
)
def test_masks_and_other_words_are_no_covered_name(covered, text):
    found = told({"transcription": text}, Scan(BLOCK, names=(covered,)))
    assert found == []


@pytest.mark.parametrize(
    ("covered", "text", "words"),
    [
        ("작년 봄에 새빛마을에", "저는 작년 봄에 새빛마을에 왔습니다.", "작년 봄에 새빛마을에"),
        ("昨年の春、青葉町に", "昨年の春、青葉町に引っ越した。", "昨年の春、青葉町に"),
        ("a room above the bakery", "We found a room above the bakery.", "a room above the bakery"),
        ("Flat 14", "We live in number 14 now.", "14"),
        ("bakery", "The bakery is warm.", "bakery"),
    ],
)
def test_other_covered_words_should_be_looked_at_beside_their_own_scan(covered, text, words):
    hidden = Scan(BLOCK, words=(covered,))
    assert told({"transcription": text}, hidden) == [
        ("transcription", words, SHOULD, WORDS_REASON, None)
    ]
    assert told({"transcription": text}, Scan("body.2", words=(covered,))) == []


def test_two_words_that_everybody_writes_are_chance():
    assert told({"transcription": "It was in the end."}, Scan(BLOCK, words=("in the rain",))) == []


@pytest.mark.parametrize(
    ("text", "read", "words", "how_bad"),
    [
        ("오빠 백OO과 함께 살고 있다.", "오빠 백도현과 함께 살고 있다.", "백도현", MUST),
        ("오빠 백○○ 씨와 산다.", "오빠 백도현 씨와 산다.", "백도현", MUST),
        ("隣の小倉○○さんが助けた。", "隣の小倉美咲さんが助けた。", "小倉美咲", MUST),
        (
            "Please tell Baek OO we are well.",
            "Please tell Yuna Baek we are well.",
            "Yuna Baek",
            MUST,
        ),
        (
            "I was born in 199X in the north.",
            "I was born in 1994 in the north.",
            "born in 1994",
            SHOULD,
        ),
        ("Dear all,\nB 씨 드림", "Dear all,\n문지호 드림", "문지호", MUST),
        ("백OO과 함께", "그리고\n백도현과 함께", "백도현", MUST),
        ("함께 온 백OO", "함께 온 백도현\n그리고", "백도현", MUST),
    ],
)
def test_what_the_text_masks_and_the_scan_shows_is_found_at_the_picture(text, read, words, how_bad):
    found = told({"transcription": text}, read=read)
    assert ("scan#picture7", words, how_bad, MASK_REASON, None) in found


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("오빠 백OO과 함께 살고 있다.", "오빠 과 함께 살고 있다."),
        ("오빠 백OO과 함께 살고 있다.", "오빠 백OO과 함께 살고 있다."),
        ("오빠 백OO과 함께 살고 있다.", "전혀 다른 글이 여기 적혀 있었다."),
        ("오빠 백도현과 함께 살고 있다.", "오빠 백도현과 함께 살고 있다."),
    ],
)
def test_a_scan_that_hides_as_much_as_its_text_is_silent(text, read):
    assert told({"transcription": text}, read=read) == []


def test_words_that_were_taken_out_and_can_still_be_read_must_be_covered():
    known = {"redacted": frozenset({"<문지호>", "<ellis whitmore>"})}
    known["digest_of_words"] = lambda words: f"<{words.casefold()}>"
    found = told({"heading": "A letter"}, read="문지호가 Ellis Whitmore 에게", **known)
    assert [each[1:4] for each in found] == [
        ("문지호", MUST, TAKEN_OUT_REASON),
        ("Ellis Whitmore", MUST, TAKEN_OUT_REASON),
    ]
    assert told({"heading": "A letter"}, read="다른 글", **known) == []


def test_a_hand_is_pointed_out_once_a_letter_unless_everybody_agreed():
    texts = {"scan_alt": "A letter on lined paper", "transcription": "Dear all,\nwe are well."}
    letter = Scan(BLOCK, is_letter=True)
    assert told(texts, letter) == [("scan_alt", texts["scan_alt"], SHOULD, REASON, ADVICE)]
    assert told({"transcription": "Dear all,\nwe are well."}, letter)[0][1] == "Dear all,"
    assert told(texts, Scan(BLOCK, is_letter=True, may_show_hand=True)) == []
    assert told(texts, Scan(BLOCK)) == []
    assert told({}, letter) == []


@pytest.mark.parametrize(
    ("text", "start", "end", "noise"),
    [
        ("iI |", 0, 2, True),
        ("of -- ~ — i a Kim 1 x y z _", 14, 17, True),
        ("Please tell Yuna Baek", 12, 21, False),
        ("친구 강은채", 3, 6, False),
        ("i | l\n010-2344-5566", 6, 19, False),
    ],
)
def test_stray_letters_and_broken_lines_on_a_picture_are_noise(text, start, end, noise):
    found = name_at(start, end)
    assert is_noise(Passage("b", text, "en", PassageKind.PICTURE), found) is noise
    assert not is_noise(Passage("b", text, "en"), found)


def name_at(start, end, kind=EntityType.PERSON_NAME):
    return Finding(kind, "b", start, end, MUST, "names", "A name.")


def test_lines_without_a_word_are_left_out():
    assert without_noise(") |\nDear all\n@ 1\n안녕\n…") == "Dear all\n안녕"


def test_a_protected_word_is_never_noise():
    passage = Passage("b", "Mi", "en", PassageKind.PICTURE)
    assert not is_noise(passage, name_at(0, 2, EntityType.PROTECTED_TERM))
