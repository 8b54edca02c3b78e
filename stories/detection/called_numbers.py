"""Numbers of a person's papers, accounts and cells by the words that call them so.

Written for this project: for each country concerned, the words under which its offices, banks,
prisons and vehicles print a number. Check digits are not asked for: a fictional or mistyped number
is as good a lead as a right one. `checksums` knows the numbers that speak for themselves.
"""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.phone_numbers import has_phone_shape
from stories.detection.spans import Span

# Between the word and its number: particles, a colon, a bracket, "is" and "was".
_GAP: Final = (
    r"(?:[\s:：,、(（「『“‘'\"#№]|[はがをにも]|[은는이가을를의]|\b(?:is|was|no\.?|number)\b){0,5}"
)
# What is counted behind a number makes it a sum, and no number of anybody.
_NO_UNIT: Final = (
    r"(?!\s?(?:명|건|대|년|월|일|여|만|천|원|회|[人円件台年月日回名]|%|(?:of|met(?:re|er)s?|km|miles?|years?|"
    r"million|thousand|people|women|men|children|families|percent)\b))"
)
# A run of digits and capitals in groups, at least three digits of it.
_NUMBER: Final = (
    r"(?P<number>(?<![A-Za-z\d-])(?=(?:[A-Z .・·/-]{0,6}\d){3})"
    r"(?:[A-Z]{1,4}[ -]?)?\d(?:[ .・·/-]?[A-Z\d]){1,19})(?![A-Za-z\d]|[ -]\d)"
    rf"{_NO_UNIT}"
)
# Five to eight digits and capitals, one digit at least: what airlines and hotels print.
_BOOKING: Final = r"(?P<number>(?<![A-Za-z\d])(?=[A-Z]{0,7}\d)[A-Z\d]{5,8})(?![A-Za-z\d])"
_LAWS: Final = (
    "法律|政令|省令|府令|条約|条例|告示|決議|勅令|規則|議案|予算|補正|官報|公報|会報|通信|機関紙|新聞|雑誌|"
    "国道|列車|台風"
)
_PROVINCES: Final = "함북|함남|평북|평남|황북|황남|양강|량강|자강|강원|평양|남포|개성|라선"
_PLATES: Final = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"

# What belongs to one person or one vehicle.
PAPERS: Final = (
    re.compile(
        r"(?:カード|証|証明書|令状|令書|許可書|通知書|受理|登録|整理|受付|申請|囚人|収容|収監|拘禁|受刑|身分|"
        r"公民|旅券|査証|ビザ|パスポート|学籍|学生|受験|診察|カルテ|患者|会員|事件|文書|書類|個人|記号)の?"
        rf"[・]?(?:番号|ナンバー|コード){_GAP}{_NUMBER}"
    ),
    re.compile(rf"(?:マイナンバー|カルテ|ナンバープレート){_GAP}{_NUMBER}"),
    re.compile(
        rf"(?P<number>(?<![一-龥])(?![一-龥]{{0,5}}(?:{_LAWS}))[一-龥]{{1,6}}第[A-Z]?\d[\d-]{{2,12}}号)"
        r"(?=[^条\n]{0,6}(?:で|と|に|が|の|を|は|。|$))"
    ),
    re.compile(r"[証書状券票][\s\u3000]*(?P<number>第[A-Z]?\d{3,8}号)"),
    re.compile(
        r"(?P<number>[〇一二三四五六七八九]{2,5}番|\d{2,5}番)[」』]?と(?:呼ばれ|呼ん|書かれ)"
    ),
    re.compile(
        r"(?:수번|공민증|신분증|여권|여행증|등록증|거민증|학번|군번|병록|보험증|면허증|(?:수감|수인|죄수|수형|호구|"
        r"차량|진료|환자|사건|보험|면허|회원)(?=\s?번호))\s?(?:번호)?"
        rf"{_GAP}(?:(?:{_PROVINCES})\s?)?{_NUMBER}"
    ),
    re.compile(
        r"(?:수번|수인\s?번호|수감\s?번호|죄수\s?번호)[은는이가\s]{0,2}(?P<number>\d{2,5})번?"
        rf"{_NO_UNIT}"
    ),
    re.compile(r"(?P<number>\d{2,5}번)[\"”’']?\s?(?:으로|이라고|이라)\s(?:불리|불렸|불러)"),
    re.compile(rf"(?:(?:예약|발권)\s?번호|予約番号){_GAP}{_BOOKING}"),
    re.compile(
        r"\b(?:(?:[Pp]risoner|[Ii]nmate|[Dd]etainee)\s(?:(?:[Nn]o\.?|[Nn]umber)\s)?|"
        rf"(?:[Bb]ed|[Cc]ell)\s(?:[Nn]o\.?|[Nn]umber)\s)(?P<number>\d{{3,6}})\b{_NO_UNIT}"
    ),
    re.compile(
        rf"\b(?i:booking|ticket|confirmation)\s(?i:reference|code|number|no\.?){_GAP}{_BOOKING}"
    ),
    re.compile(
        r"\b(?:certificate|card|passport|permit|licen[cs]e|book|note|order|letter|paper|file|form)\b"
        r"[^.!?\n\d]{0,24}\b[Nn]o\.\s?(?!(?:19|20)\d\d\b)(?P<number>\d{4,10}(?:/[A-Z\d]{1,4})?)\b"
    ),
    # "His passport, no. 836 201 774", "Her passport (836201774)".
    re.compile(
        r"\b(?i:passport|permit|visa|licen[cs]e|certificate|card)\b[\s,:(]{1,3}(?:(?:is|was|has)\s)?"
        rf"(?:[Nn]o\.|[Nn]o\b|[Nn]umber\b|[Nn]r\b\.?|[#№])[\s:]{{0,2}}(?:(?:is|was)\s)?{_NUMBER}"
    ),
    re.compile(
        r"\b[Pp]assport\b[\s,:(]{1,3}(?:(?:is|was)\s)?(?P<number>\d{3}[ -]?\d{3}[ -]?\d{3})(?!\d)"
        rf"{_NO_UNIT}"
    ),
    re.compile(rf"\b(?:alien|registration|residence)\s(?:registration\s)?number{_GAP}{_NUMBER}"),
    re.compile(rf"(?P<number>[{_PLATES}][A-Z][\s·-]?[A-Z\d]{{5}})(?![A-Z\d])"),
    re.compile(
        r"\bplates?\s(?:number\s)?(?:(?:is|was|reads?|said)\s|:\s)?"
        r"(?P<number>\b[A-Z][A-Z\d-]{0,6}[ -]?(?!(?:19|20)\d\d\b)\d{3,6})\b"
    ),
)
# Three groups of figures and more, nine at least: no day, no years, and no telephone number.
_GROUPS: Final = (
    r"(?P<number>(?<![A-Za-z\d-])(?=(?:-?\d){9})(?!0\d{1,2}-|(?:19|20)\d\d-)"
    r"\d{2,6}(?:-\d{2,7}){2,4})(?![A-Za-z\d-])"
)
_BANK: Final = (
    r"(?<![A-Za-z])(?:Bank|Shinhan|Kookmin|Woori|Nong[Hh]yup|Suhyup|IBK|KEB|Mizuho|MUFG|Rakuten)"
    r"(?![a-z])"
)
_EASTERN_BANK: Final = "은행|농협|수협|신협|새마을금고|우체국|뱅크|銀行|信用金庫|银行"
# Where somebody, or the group itself, can be sent money.
ACCOUNTS: Final = (
    re.compile(
        r"(?:普通|当座|貯蓄)(?:(?:預金)?口座(?:番号)?[はが]?|預金[はが]?)?[\s\u3000:：（(]{0,3}"
        r"(?P<number>\d{6,8})(?![\d円万人])"
    ),
    re.compile(
        r"(?P<number>記号[\s\u3000:：はが]{0,3}\d{5}(?:-\d)?[\s\u3000、,・]{0,3}番号[\s\u3000:：はが]{0,3}\d{5,8})"
    ),
    re.compile(r"振替(?:口座)?(?:番号)?[\s\u3000:：はが]{0,3}(?P<number>\d{5}-\d-\d{1,7})(?!\d)"),
    re.compile(
        r"(?:은행|농협|수협|신협|새마을금고|우체국|카카오뱅크|토스뱅크|케이뱅크|계좌|신한)"
        r"[^\d\n.]{0,10}(?<!\d)(?!0\d{1,2}-|(?:19|20)\d\d-\d\d?-\d\d?(?!\d))"
        r"(?P<number>\d{2,6}(?:[- ]\d{2,7}){2,4})(?!\d)"
    ),
    re.compile(
        rf"(?:(?<!普通)(?<!当座)(?<!貯蓄)口座|계좌|통장|账号|賬號|帳號)\s?(?:番号|번호)?{_GAP}(?P<number>(?<!\d)\d{{6,16}})(?!\d)"
        rf"(?!\s?[개株万])(?!-\d){_NO_UNIT}"
    ),
    re.compile(rf"{_GROUPS}(?=[^\d\n.。]{{0,24}}(?:{_BANK}|{_EASTERN_BANK}))"),
    re.compile(rf"{_BANK}[^\d\n.。]{{0,24}}{_GROUPS}"),
    re.compile(
        r"\b[Aa]ccount(?:\s(?:[Nn]o\.?|[Nn]umber|[Nn]r\.?))?[\s:]{1,2}"
        r"(?P<number>\d(?:[ -]?\d){6,17})(?!\d)"
    ),
)
# A number that its sentence calls one: a case, a file, a bed in a camp.
_NAMED: Final = re.compile(
    r"\b(?:case|file|ref(?:erence|\.)?|registration|removal|deportation|permit|visa|docket|prisoner|"
    r"prison|detainee|inmate|application|certificate|receipt|account|student|alien|residence|policy|"
    r"unhcr|identity|id|i\.d\.|card|passport|licen[cs]e|patient|insurance|serial|protocol|dossier|"
    r"pass|register|arrest|order|warrant|member(?:ship)?)\s?(?:card\s|code\s|file\s)?"
    r"(?:no\b\.?|number|nr\.?|id\b|code|#|№|:|(?=\d{5}|\d{3,4}[-/]\d{3,5}))\s?:?\s?(?:is\s|was\s)?"
    r"(?P<number>[A-Z]{0,5}[-/]?(?=[A-Z0-9/.-]{0,12}\d{2})[A-Z0-9][A-Z0-9/.-]{2,24}[A-Z0-9])\b",
    re.IGNORECASE,
)
# A running number with hyphens, close behind a word that says what is counted; the word's own
# language does not matter. Sums, scores and telephone numbers have other words before them.
_BESIDE: Final = re.compile(
    r"(?:(?:접수|사건|등록|허가|관리|수험|수감|신청|외국인|환자|회원|증서|서류|문서|고유|식별|일련|카드)\s?번호|"
    r"계좌(?:번호)?|통장|수번|番号|口座|通帳|编号|編號|\b(?:number(?:ed)?|no\.|file|case|card|account|bracelet|"
    r"wristband|tag|dossier|registered\sas))"
    r"(?:[은는이가을를의:：はがをにも,、「『‘“\s]|\b(?:is|was|no\.?|number)\b){0,6}"
    r"(?P<number>(?<![A-Za-z\d가-힣-])(?!(?:19|20)\d\d-(?:19|20)?\d\d(?!-))(?:[가-힣]-)?(?=[A-Z\d-]{0,12}\d{2})"
    r"[A-Z\d]{1,6}(?:-[A-Z\d]{1,8}){1,4})(?![A-Za-z\d-])"
)
# "A flight on 30 November, CZ 3068": which aeroplane it was says who sat in it.
_FLIGHT: Final = re.compile(
    r"\bflight\b[^.!?\n]{0,40}?(?P<number>\b(?!AD|BC|AM|PM|US|EU|UN)[A-Z]{2}\s?\d{2,4})\b"
)
# With so many figures, at least, each of these is a number of somebody.
IN_SENTENCES: Final = ((_NAMED, 3), (_BESIDE, 4), (_FLIGHT, 3))
# Cheap to look for: without one of these nothing above is found.
HINTS: Final = re.compile(r"\d\W{0,3}\d|\d[A-Z]|[〇一二三四五六七八九]{2}番")


def numbers_of_papers(text: str) -> Iterator[Span]:
    """Where a text has the number of a paper, a prisoner, a journey or a vehicle."""
    yield from _found(PAPERS, text)


def numbers_in_sentences(text: str) -> Iterator[Span]:
    """Where a text has a number that its sentence calls one: of a case, a file, a flight."""
    for pattern, least in IN_SENTENCES:
        for match in pattern.finditer(text):
            number = match["number"]
            if sum(map(str.isdecimal, number)) >= least and not has_phone_shape(number):
                yield match.span("number")


def numbers_of_accounts(text: str) -> Iterator[Span]:
    """Where a text has the number of an account."""
    yield from _found(ACCOUNTS, text)


def _found(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[Span]:
    if not HINTS.search(text):
        return
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match.span("number")
