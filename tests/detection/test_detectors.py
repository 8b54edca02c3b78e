"""What each detector minds, and what it lets pass."""

import pytest

from stories.detection import EntityType, PassageKind, Severity
from stories.detection.detectors.identity_numbers import (
    is_chinese_number,
    is_korean_number,
    is_my_number,
)
from tests.detection.readers import found, read, registry

E = EntityType


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kim Young-ja met Park Minji.", ["Kim Young-ja", "Park Minji"]),
        ("Lee Sun Hee sang.", ["Lee Sun Hee"]),
        ("Sun Hee Lee sang.", ["Sun Hee Lee"]),
        ("Yeonmi Choi sang.", ["Yeonmi Choi"]),
        ("So Mi-ran and Mi-ran Ha sang.", ["So Mi-ran", "Mi-ran Ha"]),
        ("Then Hye-sook sang.", ["Hye-sook"]),
        ("Hana Tanaka and Suzuki Keiko sang.", ["Hana Tanaka", "Suzuki Keiko"]),
        ("Zhang Xiaolan sold it.", ["Zhang Xiaolan"]),
        ("Mr. Brown and Ms. Hana Green sang.", ["Brown", "Hana Green"]),
        ("Her sister named Suyeon sang; her name was Miok.", ["Suyeon", "Miok"]),
        ("Tanaka-san sang on Paektu-san.", ["Tanaka"]),
        ("김영자는 이순희에게 말했다.", ["김영자", "이순희"]),
        ("남궁옥희 씨와 박철 씨", ["남궁옥희", "박철"]),
        ("田中花子は金英子さんと話した。", ["田中花子", "金英子"]),
        ("山田はなさんとリ・スンヒが来た。", ["山田はな", "リ・スンヒ"]),
    ],
)
def test_personal_names_are_found(text, words):
    assert found(text, E.PERSON_NAME) == words


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong-un and Xi Jinping met; Jong-il too. 김정은은 習近平と会った。",
        "North Koreans in South Korea and Japan wrote to the United Nations.",
        "Yang-kang and Ryang-gang Province, Hong Kong, a ping-pong table, Nara Park.",
        "Mr. President, the Ministry of Unification and the Chosun Ilbo agree.",
        "지하철에서 장관은 최대한 조용한 목소리로 말했다.",
        "大西洋と山口県と中山駅。",
        "The Lee Union and the Kim Season.",
        "We met K. M., Mr. I.K, Kim S., Park OO, Park *** and キムさん.",
        "Soon Many People Came Home From Long March. The Song Was Young.",
    ],
)
def test_what_is_nobody_s_name_is_silent(text):
    assert found(text, E.PERSON_NAME) == []


def test_a_full_name_must_and_a_titled_surname_should_be_looked_at():
    names = {f.end - f.start: f.severity for f in read("Ms. Green met Hana Tanaka.")}
    assert names == {len("Green"): Severity.SHOULD, len("Hana Tanaka"): Severity.MUST}


def test_a_staff_member_may_be_called_by_title_and_surname():
    lexicon = registry(public_names={"Hana Green"})
    assert found("Ms. Green wrote.", lexicon=lexicon) == []


@pytest.mark.parametrize(
    ("text", "is_minded"), [("Hong O came.", True), ("Hong OO came.", False), ("Vitamin O", False)]
)
def test_a_mask_as_long_as_the_name_is_minded(text, is_minded):
    assert bool(found(text, E.PERSON_NAME)) is is_minded


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Write to hana.k@example.org.", E.EMAIL, ["hana.k@example.org"]),
        ("Call 010-1234-5678 or +82 10 9876 5432.", E.PHONE, ["010-1234-5678", "+82 10 9876 5432"]),
        ("Call 090-1234-5678 or (03) 1234-5678.", E.PHONE, ["090-1234-5678", "(03) 1234-5678"]),
        ("Call 138 1234 5678.", E.PHONE, ["138 1234 5678"]),
        ("It cost 13,000 in 2018-2019, 20 1,000-yen notes.", E.PHONE, []),
        ("Follow @hana_works there.", E.HANDLE, ["@hana_works"]),
        ("KakaoTalk ID: hana88 카톡 아이디: hana99", E.HANDLE, ["hana88", "hana99"]),
        (
            "See https://example.org/a, www.example.com.",
            E.WEB_ADDRESS,
            ["https://example.org/a", "www.example.com"],
        ),
    ],
)
def test_contacts_are_found(text, kind, words):
    assert found(text, kind) == words


def test_the_target_of_a_link_is_minded_only_when_it_leads_to_people():
    def minded(address):
        return found(address, E.WEB_ADDRESS, kind=PassageKind.ADDRESS)

    assert minded("https://example.org/news") == []
    assert minded("https://www.facebook.com/someone") == ["https://www.facebook.com/someone"]


def test_a_link_to_a_public_host_is_silent():
    lexicon = registry(public_names={"example.org"})
    assert found("See https://www.example.org/a.", lexicon=lexicon) == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("900101-1234567", ["must"]),
        ("9001011234568", ["must"]),
        ("9001011234567", []),
        ("1234 5678 9018", ["must"]),
        ("1234 5678 9012", []),
        ("11010519491231002X", ["must"]),
        ("110105194912310021", []),
        ("Her passport is M12345678.", ["must"]),
        ("Order M12345678.", ["should"]),
        ("여권 TR1234567", ["must"]),
    ],
)
def test_identity_numbers_are_told_by_their_checksums(text, severities):
    assert [f.severity for f in read(text) if f.entity_type is E.IDENTITY_NUMBER] == severities


def test_check_digits_follow_the_published_rules():
    assert is_chinese_number("11010519491231002X")
    assert is_my_number("123456789018")
    assert not is_my_number("000000000000")
    assert is_korean_number("9001011234568")


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("2015년 10월 12일에 왔다.", "2015년 10월 12일", "2015년 10월"),
        ("10월 12일에 왔다.", "10월 12일", "10월"),
        ("2015年10月12日に来た。", "2015年10月12日", "2015年10月"),
        ("平成27年10月12日に来た。", "平成27年10月12日", "2015年10月"),
        ("令和元年5月2日に来た。", "令和元年5月2日", "2019年5月"),
        ("5月2日に来た。", "5月2日", "5月"),
    ],
)
def test_exact_days_are_found_and_month_and_year_offered(text, words, suggestion):
    (finding,) = read(text)
    assert (finding.entity_type, finding.severity) == (E.EXACT_DATE, Severity.SHOULD)
    assert (text[finding.start : finding.end], finding.suggestion) == (words, suggestion)


@pytest.mark.parametrize(
    "text",
    [
        "She left in 199X, came in 200X, and again in October of 201X.",
        "The annual meeting was held on October 12, 2015.",
        "In May 2018 and in 2019 we met; 88% in March.",
        "총회는 2015년 10월 12일에 열렸다.",
    ],
)
def test_masked_years_months_and_public_occasions_are_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "suggestion", "severity"),
    [
        ("A woman (age 26) came.", "age 26", "in her twenties", "should"),
        ("He is now 34.", "34", "in his thirties", "should"),
        ("I turned 20.", "20", None, "should"),
        ("She was only 12 when it began.", "12", "a school-age child", "should"),
        ("A 60-year-old man came.", "60-year-old", "mature", "should"),
        ("A 41-year-old man came.", "41-year-old", "middle-aged", "should"),
        ("He came as a 19-year-old.", "19-year-old", "young person", "should"),
        ("Ms. K. M., 34 years old, came.", "34 years old", "in her thirties", "should"),
        ("At 34 years old I came.", "34 years old", "some point in my thirties", "should"),
        ("At 34 years old he came.", "34 years old", "some point in his thirties", "should"),
        ("At 34 years old she came.", "34 years old", "some point in her thirties", "should"),
        ("At nineteen she married a welder.", "At nineteen", "In her late teens", "should"),
        ("They were 19 years old.", "19 years old", "in their late teens", "should"),
        ("A girl aged 9 came.", "aged 9", "a school-age child", "must"),
        ("Her son, 15 years old, came.", "15 years old", "a teenager", "must"),
        ("A 3-year-old boy came.", "3-year-old", "small", "must"),
        ("A 10-month-old girl came.", "10-month-old", "very small", "must"),
        ("Sisters (ages 18 and 14) came.", "ages 18 and 14", None, "must"),
        ("그는 34살이다.", "34살", "30대", "should"),
        ("아이는 9살이다.", "9살", "어린아이", "must"),
        ("彼は34歳だ。", "34歳", "30代", "should"),
        ("娘は9歳だ。", "9歳", "幼い子ども", "must"),
        ("born in 1996", "born in 1996", "born in the 1990s", "should"),
        ("Birth Year: 1982", "Birth Year: 1982", "Born in the 1980s", "should"),
        ("Male child, born in 2006", "born in 2006", "born in the 2000s", "must"),
        ("1982년생", "1982년생", "1980년대 출생", "should"),
        ("1982年生まれ", "1982年生まれ", "1980年代生まれ", "should"),
    ],
)
def test_exact_ages_are_found_and_a_band_offered(text, words, suggestion, severity):
    (finding,) = read(text)
    assert finding.entity_type is E.EXACT_AGE
    assert text[finding.start : finding.end] == words
    assert (finding.suggestion, finding.severity) == (suggestion, severity)


@pytest.mark.parametrize(
    "text",
    [
        "Anyone over 40 years old",
        "under 30 years old",
        "ages 18-60",
        "in her 20s",
        "10 years later",
    ],
)
def test_ranges_of_many_people_are_no_exact_age(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("She is from Onsong.", "Onsong", "a town in North Hamgyong Province"),
        ("She is from Hyesan-si.", "Hyesan-si", "a town in Ryanggang Province"),
        ("She is from Ch'ŏngjin.", "Ch'ŏngjin", "a town in North Hamgyong Province"),
        ("She hid in Yanji.", "Yanji", "a town in north-east China"),
        ("She hid near Tumen.", "Tumen", "a town in north-east China"),
        ("The Nakhon Phanom police came.", "Nakhon Phanom", "a town in a third country"),
        ("She lives in Osaka.", "Osaka", "a city in western Japan"),
        ("She lives in Tongyeong now.", "Tongyeong", "a city in the south-east of South Korea"),
        ("회령에서 왔다.", "회령", "함경북도의 한 도시"),
        ("운전군에서 왔다.", "운전군", "평안북도의 한 도시"),
        ("연길에 살았다.", "연길", "중국 동북부의 한 도시"),
        ("瀋陽に住んだ。", "瀋陽", "中国東北部のある町"),
        ("オンソンから来た。", "オンソン", "咸鏡北道のある町"),
        ("大阪市に住む。", "大阪市", "西日本のある町"),
    ],
)
def test_places_below_the_province_are_found(text, words, suggestion):
    (finding,) = read(text)
    assert (finding.entity_type, finding.severity) == (E.PLACE, Severity.SHOULD)
    assert (text[finding.start : finding.end], finding.suggestion) == (words, suggestion)


@pytest.mark.parametrize(
    "text",
    [
        "From North Hamgyong Province through China and Laos to Seoul, Tokyo and Beijing.",
        "They watched the Tumen.",
        "Nagasaki Hibakusha wrote. Larsson sang an unsung song.",
        "그는 고원에서 온천을 보았다. 운전을 배웠다.",
    ],
)
def test_provinces_capitals_and_mere_words_are_silent(text):
    assert found(text, E.PLACE, E.ROUTE) == []


def test_a_place_in_a_slug_is_found_in_small_letters():
    assert found("from-onsong-to-osaka", E.PLACE, kind=PassageKind.ADDRESS) == ["onsong", "osaka"]


@pytest.mark.parametrize(
    ("text", "kind", "words", "severity"),
    [
        ("She reached our local shelter.", E.SHELTER, "our local shelter", "should"),
        ("A safe house took her in.", E.SHELTER, "safe house", "should"),
        ("The broker waited.", E.HELPER, "broker", "should"),
        ("She paid the broker 3,000 yuan.", E.HELPER, "broker", "must"),
        ("They bribed a guard.", E.HELPER, "bribed", "should"),
        ("A local guide led them.", E.HELPER, "local guide", "should"),
        (
            "She crossed the frozen Tumen River.",
            E.ROUTE,
            "crossed the frozen Tumen River",
            "should",
        ),
        ("They walked for 5 hours.", E.ROUTE, "walked for 5 hours", "should"),
        (
            "We went by bus to the coast from Yanji by bus to Dalian.",
            E.ROUTE,
            "by bus to the coast from Yanji by bus to Dalian",
            "must",
        ),
        ("브로커가 왔다.", E.HELPER, "브로커가", "should"),
        ("두만강을 건넜다.", E.ROUTE, "두만강을 건넜", "should"),
        ("은신처가 있었다.", E.SHELTER, "은신처가", "should"),
        ("賄賂を渡した。", E.HELPER, "賄賂", "should"),
        ("豆満江を渡った。", E.ROUTE, "豆満江を渡", "should"),
        ("隠れ家にいた。", E.SHELTER, "隠れ家", "should"),
    ],
)
def test_routes_shelters_and_helpers_are_found(text, kind, words, severity):
    (finding,) = [f for f in read(text) if f.entity_type is kind]
    assert (text[finding.start : finding.end], finding.severity) == (words, severity)


def test_a_sentence_tells_of_one_helper_once():
    (finding,) = read("The broker knew a broker. Another broker came.")
    assert [each.start for each in finding.occurrences] == [4, 34]


@pytest.mark.parametrize("kind", [PassageKind.ADDRESS])
def test_a_shelter_for_animals_hides_nobody_and_a_slug_has_no_sentences(kind):
    assert found("She works at a homeless shelter in Tokyo.", E.SHELTER) == []
    assert found("a-safe-house-18-years-old-2015-10-12", kind=kind) == []
