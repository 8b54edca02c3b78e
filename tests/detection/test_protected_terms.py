"""Words that are kept for somebody are found in every disguise."""

import pytest

from stories.detection import (
    EntityType,
    KnownTerm,
    Lexicon,
    Passage,
    PassageKind,
    Severity,
    scan,
)
from tests.detection.readers import ELSEWHERE, HERE, digest, found, read, registry

YOUNG_JA = registry(
    ("김영자", HERE), ("金英子", HERE), ("キム・ヨンジャ", HERE), shown_names={"Kim S.": "S-001"}
)
TERM = EntityType.PROTECTED_TERM


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Then Kim Young-ja’s aunt came.", "Kim Young-ja"),
        ("Then YEONG-JA KIM came.", "YEONG-JA KIM"),
        ("Then Gim Yŏng-ja came.", "Gim Yŏng-ja"),
        ("Then K\u00adim You\u200bng-ja came.", "K\u00adim You\u200bng-ja"),
        ("Then Kim\nYoung Ja came.", "Kim\nYoung Ja"),
        ("Then kim youngja came.", "kim youngja"),
        ("Then Young-ja came.", "Young-ja"),
        ("They wrote Y-o-u-n-g-j-a.", "Y-o-u-n-g-j-a"),
        ("They wrote Y-o-u-n-\ng-j-a.", "Y-o-u-n-\ng-j-a"),
        ("김영자씨는 갔다.", "김영자"),
        ("그때 김 영 자 에게", "김 영 자"),
        ("김영자에게서 들었다.", "김영자"),
        ("金英子さんが来た。", "金英子"),
        ("そして金 英子が来た。", "金 英子"),
        ("キム・ヨンジャさん", "キム・ヨンジャ"),
    ],
)
def test_a_protected_name_is_found_in_any_spelling(text, words):
    assert words in found(text, TERM, lexicon=YOUNG_JA)


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        ("Lee Seung-mi", "その日、イ・スンミさんが来た。"),
        ("Yoo Hee-nam", "その日、リュ・ヒナムさんが来た。"),
        ("Ryu Bong-chun", "その日、ユ・ボンチュンさんが来た。"),
        ("Ro Dong-song", "その日、ノ・ドンソンさんが来た。"),
        ("Lim Ran-woo", "その日、イム・ランウさんが来た。"),
        ("이승미", "その日、リ・スンミさんが来た。"),
    ],
)
def test_a_surname_that_the_north_begins_with_another_sound_is_met_in_kana(kept, text):
    assert found(text, TERM, lexicon=registry((kept, HERE)))


@pytest.mark.parametrize(
    "address", ["kim-young-ja-opens-a-shop", "/stories/kimyoungja/", "photo_kim_youngja_2.jpg"]
)
def test_a_protected_name_is_found_in_an_address(address):
    assert found(address, TERM, lexicon=YOUNG_JA, kind=PassageKind.ADDRESS)


def test_a_name_in_kanji_and_kana_is_found():
    lexicon = registry(("田中はなこ", HERE))
    assert found("昨日、田中はなこさんが来た。", TERM, lexicon=lexicon) == ["田中はなこ"]


@pytest.mark.parametrize(
    ("kept", "kind", "text", "words"),
    [
        ("Pak Bok-nyo", "name", "その時ポンニョが来た。", "ポンニョ"),
        ("Choe Ok-bun", "name", "그때 옥분이네가 왔다.", "옥분"),
        ("高瀬みのり", "name", "高瀬が来た。", "高瀬"),
        ("高瀬 みのり", "name", "「みのりへ」とあった。", "みのり"),
        ("高瀬みのり", "name", "そして、みのりさんが来た。", "みのり"),
        ("高瀬 実里", "name", "隣の高瀬が来た。", "高瀬"),
        ("박세란", "name", "「セ、ラン」と呼んだ。", "セ、ラン"),
        ("北浜ベーカリー", "employer", "昔の北浜ﾍﾞｰｶﾘｰで働いた。", "北浜ﾍﾞｰｶﾘｰ"),
        ("영진상사", "employer", "Yongjin Sangsa에서 일했다.", "Yongjin Sangsa"),
        ("Pak Bok-nyo", "name", "그때 Bok-nyo는 왔다.", "Bok-nyo"),
        ("영진상회", "employer", "あの永進商會で働いた。", "永進商會"),
    ],
)
def test_parts_of_a_term_are_found_on_the_page_of_its_own(kept, kind, text, words):
    own = registry((kept, KnownTerm("S-003", kind, on_page=True)))
    assert words in found(text, TERM, lexicon=own)
    elsewhere = registry((kept, KnownTerm("S-003", kind, on_page=False)))
    is_whole = kept.startswith("北浜") or "Sangsa" in words
    assert bool(found(text, TERM, lexicon=elsewhere)) is is_whole


def test_what_was_looked_up_for_a_page_is_kept_for_that_page_only():
    asked = []

    def counting(key):
        asked.append(key)
        return digest(key)

    page = [Passage(f"body.{number}", "In Nampo she sang.", "en") for number in range(2)]
    terms = registry(("Nampo", KnownTerm("S-003", "home_town", on_page=True))).terms
    assert len(scan(page, Lexicon(terms=terms, digest=counting), with_language_models=False)) == 1
    assert len(asked) == len(set(asked))


def test_a_protected_term_must_be_dealt_with_and_names_its_subject():
    (finding,) = read("Kim Young-ja came.", YOUNG_JA)
    assert (finding.entity_type, finding.severity, finding.subject) == (
        TERM,
        Severity.MUST,
        "S-001",
    )


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ("Chongjin", "Ch'ŏngjin"),
        ("Chongjin", "청진"),
        ("청진시", "Cheongjin"),
        ("청진", "淸津"),
        ("Hoeryong County", "Hoeryŏng"),
        ("North Hamgyong", "Hamkyung-buk"),
        ("Ryanggang", "Yang-kang"),
    ],
)
def test_a_home_town_is_found_in_any_spelling_and_script(kept, words):
    town = registry((kept, KnownTerm("S-003", "home_town", on_page=True)))
    assert words in found(f"It was in {words} then.", TERM, lexicon=town)


def test_a_shop_with_kana_in_its_name_is_found():
    shop = registry(("日の出商店", KnownTerm("S-003", "employer", on_page=True)))
    assert found("日の出商店で働いた。", TERM, lexicon=shop) == ["日の出商店"]


def test_for_somebody_on_the_page_the_agreed_shown_name_is_suggested():
    (finding,) = read("Kim Young-ja came.", YOUNG_JA)
    assert finding.suggestion == "Kim S."


def test_for_somebody_elsewhere_no_name_is_suggested():
    (finding,) = read("Kim Young-ja came.", registry(("김영자", ELSEWHERE)))
    assert finding.suggestion is None


@pytest.mark.parametrize(
    ("kind", "word", "suggestion"),
    [
        ("home_town", "Hoeryong", "a town"),
        ("school", "Sunrise College", "a school"),
        ("employer", "Sunrise Bakery", "a company"),
        ("relative", "Ri Chun-ok", "a relative"),
        ("other", "Blue Kiosk", None),
    ],
)
def test_each_kind_of_term_has_its_reason_and_its_suggestion(kind, word, suggestion):
    lexicon = registry((word, KnownTerm("S-003", kind, on_page=True)))
    finding = read(f"It was {word} again.", lexicon)[0]
    assert finding.suggestion == suggestion
    assert word not in finding.reason


def test_a_given_name_alone_means_somebody_only_on_the_page_of_that_person():
    text = "Then Young-ja came."
    assert found(text, TERM, lexicon=registry(("김영자", HERE))) == ["Young-ja"]
    assert found(text, TERM, lexicon=registry(("김영자", ELSEWHERE))) == []


def test_a_short_name_is_not_seen_in_small_words():
    lexicon = registry(("Oh Na", ELSEWHERE), ("Onsong", ELSEWHERE))
    assert found("They sat on a wall, unsung.", TERM, lexicon=lexicon) == []


def test_somebody_elsewhere_is_not_seen_in_masks_common_words_and_the_news():
    lexicon = registry(("장오", ELSEWHERE), ("허욱", ELSEWHERE), ("김정은", ELSEWHERE))
    assert found("Jang OO kept the hook. Hook on! Kim Jong-un too.", TERM, lexicon=lexicon) == []


def test_hangul_is_compared_by_its_letters_and_latin_spellings_by_their_sound():
    assert found("그때 김용자는", TERM, lexicon=registry(("김영자", ELSEWHERE))) == []
    assert found("그때 김영자는", TERM, lexicon=registry(("Kim Young-ja", ELSEWHERE))) == ["김영자"]


@pytest.mark.parametrize("text", ["Then Kim Y. J. came.", "Then Kim Y.J. came."])
def test_a_surname_with_both_initials_of_somebody_here_is_no_mask(text):
    assert found(text, TERM, lexicon=registry(("김영자", HERE)))


def test_words_far_apart_are_no_name():
    assert (
        found("Kim        and (so on) Young-ja", TERM, lexicon=registry(("김영자", ELSEWHERE)))
        == []
    )


def test_without_a_digest_nothing_can_be_looked_up():
    terms = YOUNG_JA.terms
    assert found("김영자", TERM, lexicon=Lexicon(terms=terms)) == []
    assert found("김영자", TERM, lexicon=Lexicon(digest=digest)) == []
