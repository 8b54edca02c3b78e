"""Days and exact lengths of time in Korean and Japanese."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import PERSONAL, Sentences, is_public_occasion, language_of
from stories.detection.east_asian.bands import length_of
from stories.detection.east_asian.numbers import (
    DIGITS,
    HAN_NUMBER,
    JAPANESE_NUMBER,
    KOREAN_NUMBER,
    NATIVE_DAYS,
    value_of,
)
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL

SCRIPTS: Final = re.compile(f"[{HANGUL}{HAN}]")
DATE_REASON: Final = (
    "A date exact to the day can be compared with records, calls and reports of that day."
)
INTERVAL_REASON: Final = (
    "An exact length of time leads from one known day to another that was to stay unknown."
)
_DAY_WORDS: Final = "|".join(sorted(NATIVE_DAYS, key=lambda word: (-len(word), word)))
_WEEKDAY: Final = "[월화수목금토일]요일"
_KO_HOUR: Final = r"(?=\s?(?:새벽|아침|오전|낮|오후|저녁|밤))"
# Each with the year and the month where they are told; `hour`: a time of day follows.
DAYS: Final = (
    re.compile(
        r"(?<!\d)(?:(?P<year>(?:19|20)\d\d)\s?년\s?)?(?P<lunar>음력\s?)?"
        r"(?P<month>1[0-2]|0?[1-9])\s?월\s?(?P<day>\d{1,2})\s?일(?![간기])"
        rf"(?P<hour>{_KO_HOUR})?"
    ),
    re.compile(
        rf"(?P<lunar>음력\s?)(?:(?P<year>(?:19|20)\d\d)\s?년\s?)?(?:(?P<month>1[0-2]|0?[1-9])월|"
        rf"정월|[이삼사오유칠팔구시]월|동짓달|섣달)\s?(?:(?:초)?(?:{KOREAN_NUMBER}|{_DAY_WORDS})"
        r"(?:\s?일|날)?|대?보름날?|그믐날?)|(?:정월\s?대보름|섣달\s?그믐)(?:날)?"
    ),
    re.compile(
        r"(?<![\d.])(?P<year>(?:19|20)\d\d)\.\s?(?P<month>1[0-2]|0?[1-9])\.\s?(?P<day>\d{1,2})\."
    ),
    re.compile(
        r"(?P<lunar>旧暦の?)?"
        rf"(?:(?:(?P<year>(?:19|20)\d\d|[〇一二三四五六七八九]{{4}})|(?P<era>大正|昭和|平成|令和)\s?"
        rf"(?P<of_era>{JAPANESE_NUMBER}|元))\s?年\s?)?(?<![\d０-９])(?P<month>{DIGITS}|{HAN_NUMBER})"
        rf"\s?月\s?(?P<day>{DIGITS}|{HAN_NUMBER})\s?日(?!本|間|目)"
        r"(?P<hour>(?=の?(?:未明|早朝|朝|午前|昼|午後|夕方|夜|深夜)))?"
    ),
)
# Days that are told from the day of writing.
RELATIVE: Final = (
    re.compile(
        rf"(?:지난주?|이번\s?주|다음\s?주|저번\s?주|지지난주)\s?(?:{_WEEKDAY})|"
        r"(?:지난달|이달|내달|지난)\s\d{1,2}일(?![간동])|"
        rf"(?<![{HANGUL}])(?:어제|그제|그저께|엊그제|내일|모레)\s?(?:새벽|아침|저녁|밤|오전|오후)|"
        rf"(?<![{HANGUL}])(?:설날|추석|설|크리스마스|단오)\s?(?:전날|이튿날|다음\s?날|당일|(?:이틀|사흘|나흘|닷새|열흘)\s?[전뒤후])"
    ),
    re.compile(
        "(?:先週|今週|来週|先々週)の?[月火水木金土日]曜日?|(?:先月|今月|来月)の?"
        rf"{JAPANESE_NUMBER}日(?!間)|(?:昨日|一昨日|明日|おととい|きのう|あした)の"
        "(?:未明|早朝|朝|夕方|夜|深夜)|(?:元日|大晦日|旧正月|お盆|節分|クリスマス)の(?:未明|早朝|朝|夜|翌日|前日|[一二三四五六七八九十\\d]{1,2}日[前後])"
    ),
)
TO_COME: Final = re.compile("이번|다음|내일|모레|내달|今|来|明日|あした")
RECENTLY: Final = {"ko": "얼마 전", "ja": "少し前"}

_KO_UNIT: Final = "년|해|개월|달|주일?|일"
_JA_UNIT: Final = "年|[かカヶケヵ箇]月|週間?|日"
KO_LAST: Final = r"(?P<last>\s?(?:동안|간|만에|내내|째))"
INTERVALS: Final = (
    # Two units are exact whatever follows; one unit only when it counts days, weeks or months.
    re.compile(
        rf"(?<![\d.{HANGUL}])(?P<n1>{KOREAN_NUMBER})\s?(?P<u1>년|해|개월|달|주)\s?(?:하고\s|과\s)?"
        rf"(?:(?P<days>{_DAY_WORDS})|(?P<n2>{KOREAN_NUMBER})\s?(?P<u2>개월|달|주일?|일)){KO_LAST}?(?![{HANGUL}]?생)"
    ),
    re.compile(
        rf"(?<![\d.{HANGUL}월])(?P<n1>{KOREAN_NUMBER})\s?(?P<u1>개월|달|주일?|일)"
        r"(?P<last>\s?(?:동안|간|만에|내내|째))"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?P<n1>사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|열하루|열이틀)"
        r"(?P<last>\s?(?:동안|간|만에|내내|째|밤낮|\s밤낮))"
    ),
    re.compile(
        rf"(?<![\d.第])(?P<n1>{JAPANESE_NUMBER})\s?(?P<u1>年|[かカヶケヵ箇]月|週間?)(?:間)?と?"
        rf"(?P<n2>{JAPANESE_NUMBER})\s?(?P<u2>[かカヶケヵ箇]月|週間?|日)(?P<last>間|ぶり)?"
    ),
    re.compile(
        rf"(?<![\d.第])(?P<n1>{JAPANESE_NUMBER})\s?(?P<u1>[かカヶケヵ箇]月|週|日)(?P<last>間|ぶり)"
    ),
    re.compile(r"(?P<n1>三|四|五|六|七)日(?P<n2>三|四|五|六|七)晩(?P<last>)"),
)
DAYS_OF: Final = dict.fromkeys("년해年", 365) | dict.fromkeys("주週", 7) | dict.fromkeys("일日", 1)
A_MONTH: Final = 30
# Up to here many people count the same.
A_WEEK: Final = 7


class EastAsianDates:
    """Finds days of the calendar, solar and lunar, and lengths of time counted exactly."""

    name: ClassVar = "east_asian_dates"
    entity_types: ClassVar = frozenset({EntityType.EXACT_DATE, EntityType.INTERVAL})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each; days of public occasions are silent."""
        if passage.kind is PassageKind.ADDRESS or not SCRIPTS.search(passage.text):
            return
        sentences = Sentences(passage.text)
        for match in _all(DAYS, passage.text):
            if not is_public_occasion(sentences.around(match.start())):
                said = month_and_year(match)
                yield self._finding(EntityType.EXACT_DATE, passage, match, DATE_REASON, said)
        for match in _all(RELATIVE, passage.text):
            sentence = sentences.around(match.start())
            is_to_come = bool(TO_COME.match(match.group())) and not PERSONAL.search(sentence)
            if not is_to_come and not is_public_occasion(sentence):
                said = RECENTLY[language_of(match.group())]
                yield self._finding(EntityType.EXACT_DATE, passage, match, DATE_REASON, said)
        for match in _all(INTERVALS, passage.text):
            days = days_in(match)
            if days > A_WEEK:
                said = about_as_long(match, days)
                yield self._finding(EntityType.INTERVAL, passage, match, INTERVAL_REASON, said)

    def _finding(
        self,
        entity: EntityType,
        passage: Passage,
        match: re.Match[str],
        reason: str,
        said: str | None,
    ) -> Finding:
        return Finding(
            entity,
            passage.path,
            match.start(),
            match.end(),
            Severity.SHOULD,
            self.name,
            reason,
            said,
        )


def _all(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)


# The first year of each era, less one (the era name law and its decrees).
ERAS: Final = {"大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


def month_and_year(match: re.Match[str]) -> str | None:
    """The date without its day, in the language it is written in."""
    part = {name: value for name, value in match.groupdict().items() if value is not None}
    month = value_of(part.get("month", ""))
    year = value_of(part.get("year", ""))
    if "era" in part:
        year = ERAS[part["era"]] + (value_of(part["of_era"]) or 1)
    if not month:
        return None
    if language_of(match.group()) != "ja":
        said = f"{year}년 {month}월" if year else f"{month}월"
        return (
            ("음력 " if "lunar" in part else "") + said + ("의 어느 날" if "hour" in part else "")
        )
    said = f"{year}年{month}月" if year else f"{month}月"
    return ("旧暦の" if "lunar" in part else "") + said + ("のある日" if "hour" in part else "")


def days_in(match: re.Match[str]) -> int:
    """How many days a length of time has, as it is counted."""
    part = {name: value or "" for name, value in match.groupdict().items()}
    counted = value_of(part.get("days", "")) or 0
    for place in ("1", "2"):
        unit, number = part.get(f"u{place}", ""), value_of(part.get(f"n{place}", "")) or 0
        counted += number * DAYS_OF.get(unit[:1], A_MONTH if unit else 1)
    return counted


def about_as_long(match: re.Match[str], days: int) -> str:
    """A length of time that nobody can count back with, and the word that stood after it."""
    part = {name: value or "" for name, value in match.groupdict().items()}
    korean, japanese = length_of(days)
    if language_of(match.group()) == "ko":
        last = part["last"].strip()
        return f"{korean} {'동안' if last in {'간', '밤낮'} else last}".strip()
    return japanese + (part["last"] if part["last"] == "ぶり" else "")
