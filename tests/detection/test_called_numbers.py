"""Numbers of papers, accounts and cells, by the words that call them so."""

import pytest

from stories.detection import EntityType, Severity
from stories.detection.called_numbers import numbers_of_accounts, numbers_of_papers
from tests.detection.readers import by_rules, found, read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("在留カード番号：KA 4821 9930 ZX", "KA 4821 9930 ZX"),
        ("マイナンバー 1234 5678 9012 を書いた。", "1234 5678 9012"),
        ("受理番号は東難第19-0458号です。", "東難第19-0458号"),
        ("外国人登録証明書 第B048213号", "第B048213号"),
        ("囚人番号3417と呼ばれた。", "3417"),
        ("そこでは「二四八番」と呼ばれた。", "二四八番"),
        ("健康保険証の記号・番号は 3104・52", "3104・52"),
        ("整理番号44821", "44821"),
        ("予約番号はQ7XK2Pだった。", "Q7XK2P"),
        ("공민증 번호는 함북 481902였다.", "481902"),
        ("학번은 20194418이다.", "20194418"),
        ("수감번호 48번", "48"),
        ("그는 3417번으로 불렸다.", "3417번"),
        ("예약번호 Q7XK2P", "Q7XK2P"),
        ("She was prisoner 3417 there.", "3417"),
        ("Booking reference Q7XK2P.", "Q7XK2P"),
        ("Her citizen's certificate was no. 481902.", "481902"),
        ("Her alien registration number is A 204 418 992.", "A 204 418 992"),
        ("The truck's plate was 吉H 48213.", "吉H 48213"),
        ("The plate read GIL-A 48213.", "GIL-A 48213"),
    ],
)
def test_a_number_is_somebodys_when_its_sentence_calls_it_so(text, number):
    assert number in [text[start:end] for start, end in numbers_of_papers(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("お振込先は北東銀行中央支店、普通口座1234567です。", "1234567"),
        ("ゆうちょ銀行　記号10120　番号12345671", "記号10120　番号12345671"),
        ("郵便振替　00130-4-123456", "00130-4-123456"),
        ("후원 계좌는 국민은행 123456-78-901234 입니다.", "123456-78-901234"),
        ("농협 301-0123-4567-81", "301-0123-4567-81"),
        ("계좌번호 110 123 456789", "110 123 456789"),
        ("Account 0042 118 990 at a bank.", "0042 118 990"),
    ],
)
def test_an_account_is_found_by_its_bank(text, number):
    assert [text[start:end] for start, end in numbers_of_accounts(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "出入国管理法第61条と法律第319号を改めた。",
        "国連決議第2625号が採択された。",
        "재적 회원 164명 가운데 112명이 왔다.",
        "계좌를 2012년과 2013년에 열었다.",
        "They had cell phones and 300 beds.",
        "On account of 1234 letters we hired 12 people.",
        "Call plate 12 and cup 7 a set.",
        "One cell 500 metres away held 300 people, and bed 120 was free.",
        "Prisoner 120 of them were released.",
        "The plates (BBC 2015) and paper No. 2014 were lost.",
        "지난해 진료는 1200건이었고 환자는 3400명으로 늘었다.",
        "수감 3000명, 차량은 150대가 동원되었다. 구호 차량 2015년 통계.",
        "우리는 2014-11-03 강을 건넜다.",
        "하나센터 031-123-4567로 물어보세요. 은행 앞 02-123-4567.",
        "官報第1234号に公告が載った。",
        "普通は1200000円ほどかかる。",
    ],
)
def test_counts_laws_and_years_are_nobodys_number(text):
    assert list(numbers_of_papers(text)) == []
    assert list(numbers_of_accounts(text)) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("She was prisoner 3417 there.", Severity.MUST),
        ("농협 301-0123-4567-81", Severity.SHOULD),
    ],
)
def test_a_paper_must_be_dealt_with_and_an_account_should(text, severity):
    (finding,) = [f for f in read(text) if f.entity_type is EntityType.IDENTITY_NUMBER]
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("주민번호는 ８１０３０９－２８４７５６１", "８１０３０９－２８４７５６１"),
        ("주민번호는 810309 - 2847561", "810309 - 2847561"),
        ("口座番号は３８４９２０１です", "３８４９２０１"),
        ("在留カードＡＢ１２３４５６７８ＣＤを取られた", "ＡＢ１２３４５６７８ＣＤ"),
        ("His passport, no. 836 201 774, was taken", "836 201 774"),
        ("Her passport (no. 836 201 774) was taken", "836 201 774"),
        ("Her passport is M123A4567", "M123A4567"),
        ("パスポートM48291034は社長が取り上げた", "M48291034"),
        ("旅券M48291034は社長が取り上げた", "M48291034"),
        ("Send the rest to 110-384-920174 at Shinhan Bank", "110-384-920174"),
        ("Pay 110–384–920174 (Kookmin Bank)", "110–384–920174"),
        ("110-384-920174 신한은행으로", "110-384-920174"),
        ("사건번호 2011-영-3307로 처리", "2011-영-3307"),
    ],
)
def test_a_paper_or_an_account_is_found_however_it_is_typed(text, number):
    assert found(text, EntityType.IDENTITY_NUMBER) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "The bank lent 120 000 000 won in 2014–2015.",
        "Banks of 1967-2014-2015 in the West Bank",
        "Her passport (2019), her card (2014), passport 12 years old",
        "口座に1000000円、口座100000円",
        "계좌 1200000개, 계좌에 1000000원",
        "Cases 120–145, no. 12–45, file 12–145",
        "2014년부터12명, 2014년12월",
    ],
)
def test_sums_and_ranges_beside_papers_and_banks_are_silent(text):
    assert [f for f in by_rules(text) if f.entity_type is EntityType.IDENTITY_NUMBER] == []
