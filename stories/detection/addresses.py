"""E-mail addresses and names of accounts, as machines write them and as people tell them."""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.english.triggers import matches
from stories.detection.spans import Span

# A letter, figure or line that is no Han, kana or Hangul: behind an address these go on with the
# sentence.
_EASTERN: Final = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f"
_SIGN: Final = rf"[^\W{_EASTERN}]"
_ENDINGS: Final = "com|org|net|info|jp|kr|cn|de|uk|me|example|test|컴|넷|コム|ネット"
_ENDED: Final = rf"(?:{_ENDINGS})(?![A-Za-z\d])"
EMAIL: Final = re.compile(
    rf"(?:(?:{_SIGN}|[.+-]){{1,64}}|(?<!\w)[{_EASTERN}]{{1,12}})"
    rf"@(?:(?:{_SIGN}|-){{1,63}}|[{_EASTERN}]{{1,20}})(?:\.(?:{_SIGN}|-){{1,63}}){{1,5}}"
)
# Written so that no machine may read it: hana (at) example.org, hana 골뱅이 example 점 com.
_AT: Final = (
    r"(?:\s?[\[({<]\s?(?:at|アット(?:マーク)?|골뱅이|앳|@|★|☆)\s?[\])}>]\s?|"
    r"\sat\s|\s?(?:アット(?:マーク)?|골뱅이|앳)\s?|[★☆◎●■※])"
)
_DOT: Final = (
    r"(?:\.|\s?[\[({]\s?(?:dot|ドット|점|닷|쩜)\s?[\])}]\s?|\sdot\s|\s?(?:ドット|점|닷|쩜)\s?)"
)
SPELLED_EMAIL: Final = re.compile(
    rf"(?<![A-Za-z\d_.+-])[A-Za-z\d_.+-]{{2,40}}{_AT}[A-Za-z\d_-]{{1,40}}"
    rf"(?:{_DOT}[a-z\d-]{{1,20}}){{0,2}}{_DOT}{_ENDED}",
    re.IGNORECASE,
)
DOT_COM: Final = re.compile(
    rf"(?:\.|(?:\bdot|ドット|점|닷|쩜)\W{{0,3}}){_ENDED}",
    re.IGNORECASE,
)
AT_NAME: Final = re.compile(r"(?<![A-Za-z\d_@/.])@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}[A-Za-z0-9_]")
# Names of accounts are Latin, whatever the sentence is in.
_NAME: Final = r"[A-Za-z0-9_][A-Za-z0-9_.-]{1,29}[A-Za-z0-9_]"
# One that no word of a language is: with a figure, a line, or a dot in its middle.
_ODD_NAME: Final = rf"(?=[A-Za-z.-]{{0,30}}(?:[\d_]|\.[A-Za-z])){_NAME}"
_EASTERN_SERVICE: Final = (
    r"카카오\s?톡|카톡|라인|위챗|텔레그램|인스타(?:그램)?|페이스북|페북|트위터|틱톡|스카이프|네이버|밴드|微信|QQ|ライン|"
    r"カカオ(?:トーク)?|ウィーチャット|テレグラム|インスタ(?:グラム)?|フェイスブック|ツイッター|スカイプ"
)
_LATIN_SERVICE: Final = (
    r"facebook|instagram|insta|kakao\s?talk|kakao|we\s?chat|telegram|whats\s?app|twitter|tiktok|skype|"
    r"youtube|weibo|naver|viber|signal|line|linkedin|zalo|messenger"
)
_ACCOUNT: Final = r"(?:ID|아이디|계정|닉네임|アイディー?|アカウント名?|ユーザー名|账号|号|account)"
_IS: Final = r"(?:은|는|이|가|로|が|は|も|を|를)?\s?[:=、,]?\s?[“\"'‘「『(]?\s?@?"
LATIN_ACCOUNTS: Final = (
    # "LINE: hana_k".
    re.compile(
        rf"(?<![A-Za-z])(?:{_EASTERN_SERVICE}|{_LATIN_SERVICE})\s?{_ACCOUNT}?\s?[:=]\s?(?P<account>{_NAME})",
        re.IGNORECASE,
    ),
    # "on Instagram as hana_k", "her WeChat is moon88", "the channel of Hana on YouTube".
    re.compile(
        rf"\b(?:{_LATIN_SERVICE}|blog)\b"
        r"(?:\s(?:name|id|account|handle|channel|page|profile|group|user|nick\w*)){0,2},?\s"
        r"(?:is|was|as|under|by|called|at|named|the\sname|user)\s(?:the\s\w+\s)?[“\"'‘]?"
        rf"(?P<account>{_ODD_NAME})",
        re.IGNORECASE,
    ),
)
EASTERN_ACCOUNTS: Final = (
    # "카톡 아이디는 hanak", "インスタグラムのアカウントはhanak".
    re.compile(
        rf"(?:{_EASTERN_SERVICE}|(?<![A-Za-z])(?:{_LATIN_SERVICE}))\s?(?:の|의)?\s?"
        rf"(?:(?:ID|account)(?=\s?[\uac00-\ud7a3\u3041-\u30ff:])|아이디|계정|닉네임|アイディー?|アカウント名?|"
        rf"ユーザー名|账号|号){_IS}(?P<account>(?=[\d_.-]{{0,9}}[A-Za-z]){_NAME})",
        re.IGNORECASE,
    ),
    # "카톡 hana_k로", "LINEはhana_kです", "아이디는 hana_k".
    re.compile(
        rf"(?:{_EASTERN_SERVICE}|(?<![A-Za-z])(?:{_LATIN_SERVICE})(?=\s?[はがの은는이가])|아이디|ユーザー名|"
        rf"アカウント名?|(?<![A-Za-z])ID(?=[はが은는])){_IS}"
        rf"(?P<account>(?-i:(?!v\d)(?=[\d_.-]{{0,9}}[a-z])){_ODD_NAME})",
        re.IGNORECASE,
    ),
)
EASTERN: Final = re.compile(f"[{_EASTERN}]")
LATIN: Final = re.compile("[A-Za-z0-9_]{3}")


def email_spans(text: str) -> Iterator[Span]:
    """E-mail addresses in plain figures, as machines write them and as people spell them."""
    if "@" in text:
        yield from (match.span() for match in EMAIL.finditer(text))
    if DOT_COM.search(text):
        yield from (match.span() for match in SPELLED_EMAIL.finditer(text))


def account_spans(text: str) -> Iterator[Span]:
    """Names of accounts in plain figures: behind a sign, and behind the name of a service."""
    if "@" in text:
        inside = {place for span in email_spans(text) for place in range(*span)}
        for match in AT_NAME.finditer(text):
            if match.start() not in inside:
                yield match.span()
    for match in matches(LATIN_ACCOUNTS, text):
        yield match.span("account")
    if EASTERN.search(text) and LATIN.search(text):
        for pattern in EASTERN_ACCOUNTS:
            yield from (match.span("account") for match in pattern.finditer(text))
