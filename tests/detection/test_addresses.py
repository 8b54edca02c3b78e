"""Addresses and names of accounts, in the words and signs of any language."""

import pytest

from stories.detection import EntityType
from stories.detection.addresses import account_spans, email_spans
from stories.detection.spelling.figures import plain_figures
from tests.detection.readers import found


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("メールはsongmi@example.jpまで", "songmi@example.jp"),
        ("메일은 songmi@naver.com으로", "songmi@naver.com"),
        ("songmi＠example．jpへ", "songmi＠example．jp"),
        ("연락은 한나@example.com으로", "한나@example.com"),
        ("songmi アット example ドット jp", "songmi アット example ドット jp"),
        ("songmi★example.jp", "songmi★example.jp"),
        ("songmi(골뱅이)naver.com", "songmi(골뱅이)naver.com"),
        ("songmi 골뱅이 naver 점 com입니다", "songmi 골뱅이 naver 점 com"),
        ("hana [at] example [dot] org", "hana [at] example [dot] org"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text, address):
    assert [text[start:end] for start, end in email_spans(plain_figures(text))] == [address]


@pytest.mark.parametrize(
    "text", ["★NEW★ example.jpをご覧", "지점 com", "She was at home. com", "그 점 kr을 보면"]
)
def test_a_site_is_no_address(text):
    assert list(email_spans(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("카톡 아이디는 hwa_flower81이에요.", "hwa_flower81"),
        ("카카오톡 아이디 hwaflower로", "hwaflower"),
        ("LINEのIDはhwa_flower81です", "hwa_flower81"),
        ("ＬＩＮＥのＩＤは「ｈｗａ＿８１」", "ｈｗａ＿８１"),
        ("インスタグラムのアカウントはhwaflower", "hwaflower"),
        ("인스타 hana.k_22 팔로우", "hana.k_22"),
        ("テレグラムは@hana_kです", "@hana_k"),
        ("아이디는 moon88이다", "moon88"),
    ],
)
def test_a_name_of_an_account_stands_behind_its_service(text, name):
    assert name in {text[start:end] for start, end in account_spans(plain_figures(text))}


@pytest.mark.parametrize(
    "text",
    [
        "LINEで連絡した。LINEは便利だ。",
        "IDカードは必要だ。IDはない。",
        "카카오톡 PC 버전. 라인 A4 용지. 카톡 v10.2",
        "네이버 OSMU2 프로젝트",
        "오아이디어는 idea_1",
        "Into the line as the rules allow. No Facebook at table.",
    ],
)
def test_services_by_themselves_lead_to_nobody(text):
    assert list(account_spans(plain_figures(text))) == []


def test_a_link_ends_before_the_particle_and_keeps_words_of_its_own():
    assert found("https://example.org/u/hana79に載せた", EntityType.WEB_ADDRESS) == [
        "https://example.org/u/hana79"
    ]
    assert found("https://example.org/wiki/한국", EntityType.WEB_ADDRESS) == [
        "https://example.org/wiki/한국"
    ]


def test_a_latin_name_of_a_file_begins_behind_the_particle():
    assert found("箱にはIMG_hyesuk.jpgがある", EntityType.HANDLE) == ["IMG_hyesuk.jpg"]
