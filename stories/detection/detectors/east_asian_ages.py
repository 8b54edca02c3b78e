"""Exact ages, school years and years of birth in Korean and Japanese."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import language_of
from stories.detection.east_asian.bands import (
    decade_of_birth,
    japanese_baby,
    japanese_band,
    korean_baby,
    korean_band,
)
from stories.detection.east_asian.numbers import (
    HANGUL_NUMBER,
    JAPANESE_NUMBER,
    KOREAN_NUMBER,
    NATIVE,
    NATIVE_OF_TENS,
    value_of,
)
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL

SCRIPTS: Final = re.compile(f"[{HANGUL}{HAN}]")
ADULT: Final = 18
AGE_REASON: Final = "An exact age narrows a small group of people down to one."
CHILD_REASON: Final = "The exact age of a child identifies the child and the family with it."
YEAR_REASON: Final = "A year of birth, together with a province, often fits one person only."
GRADE_REASON: Final = "The school year tells the age of a child to the year."

# What is said of many people, of a generation or of a century is no exact age.
KO_BOUND: Final = r"(?!\s?(?:이상|이하|미만|초과|까지|안팎|남짓|정도|가량|[기대들]))"
JA_BOUND: Final = "(?!以上|以下|未満|前後|くらい|ぐらい|過ぎ|代|児健診|まで|から[^、。]{0,8}まで)"
KO_TAIL: Final = r"(?P<tail>\s?(?:난|된|먹은|짜리|배기|바기|이?\s?되던\s?해)|\s때)?"
AGES: Final = (
    re.compile(
        rf"(?<![\d.,~{HANGUL}])(?P<words>(?:만\s?)?(?P<age>{KOREAN_NUMBER})\s?살{KO_BOUND}"
        rf"{KO_TAIL})"
    ),
    re.compile(
        rf"(?<![\d.,~{HANGUL}])(?<!재일\s)(?<!교포\s)(?<!동포\s)(?<!탈북민\s)(?P<words>(?:만\s?)?"
        rf"(?P<age>\d{{1,2}}|{HANGUL_NUMBER})\s?세{KO_BOUND}"
        rf"(?=[^{HANGUL}]|[이가은는의에로인였때여남밖부까를도와과된난]|$){KO_TAIL})"
    ),
    re.compile(
        rf"(?:나이|올해|이제|갓|당시|만)(?:는|은|가)?\s(?:겨우\s)?(?P<words>(?P<age>{NATIVE_OF_TENS}))"
        r"(?=(?:에|의|이|인|으로|밖|도)?(?:\s|[.,!?)]|$)|이(?:다|었|던|에|라)|입니)"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?P<words>(?P<age>{NATIVE})"
        r"(?:(?=의\s나이|이던\s)|(?P<tail>이?\s되던\s해)))"
    ),
    re.compile(
        rf"(?<=[{HANGUL}○〇◯O])\s?[(（](?:[남여]\s?[,·]\s?)?(?P<words>(?P<age>\d{{1,2}})\s?(?:세|살)?"
        r"(?:\s?[·,、・]\s?\d{1,2})*)(?=(?:\s?[,·/]\s?[남여])?[)）])"
    ),
    re.compile(
        rf"(?<![\d.〜~])(?P<words>(?:満|数え(?:で)?)?(?P<age>{JAPANESE_NUMBER})\s?[歳才]{JA_BOUND}"
        r"(?P<tail>になる|の(?=[一-龯ぁ-ん]))?)"
    ),
    re.compile(r"(?P<words>(?P<age>はたち))"),
    re.compile(rf"(?<=[はも])(?P<words>満(?P<age>{JAPANESE_NUMBER}))(?=です|だ|でした|[。、に])"),
    re.compile(rf"(?<![{HANGUL}])(?P<words>(?P<age>(?:{NATIVE_OF_TENS})))(?=에\s(?!한\s번))"),
    re.compile(
        rf"(?<=[\u3041-\u30ff{HAN}〇○])[（(](?:[男女][、・])?(?P<words>(?P<age>[0-9０-９]{{1,2}})"
        r"(?:[・、,と][0-9０-９]{1,2})*)(?=[)）])"
    ),
    re.compile(
        r"(?:さん|氏|様|妻|夫|父|母|娘|息子|私|彼|彼女|長女|長男|次女|次男)[はもが、]"
        rf"(?P<words>(?P<age>{JAPANESE_NUMBER}))(?=[。、」]|です|だった|でした)"
    ),
)
BABIES: Final = (
    re.compile(
        rf"(?<![{HANGUL}])(?P<words>생후\s?{KOREAN_NUMBER}\s?(?:개월|주|일)(?P<tail>\s?[된난])?)"
    ),
    re.compile(
        rf"(?<![\d{HANGUL}])(?P<words>{KOREAN_NUMBER}\s?(?:개월|달)(?P<tail>\s?(?:된|난|짜리|배기)))"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?P<words>(?:백일|첫돌|(?:[두세]\s)?돌)(?:이|을|도)?(?:\s안|\s갓)?"
        r"(?P<tail>\s?(?:된|지난)))"
    ),
    re.compile(
        rf"(?P<words>生後\s?{JAPANESE_NUMBER}\s?(?:[かカヶケヵ箇]月|週間?|日)"
        r"(?P<tail>の(?=[一-龯ぁ-ん]))?)"
    ),
)
GRADES: Final = (
    re.compile(
        r"(?:소학교|초등학교|중학교|고등학교|고급중학교|고등중학교|초급중학교|초등|인민학교)\s?"
        rf"(?:[1-6]|[일이삼사오육])\s?학년|(?<![{HANGUL}])[초중고][1-6](?=[\s인이때여남])"
    ),
    re.compile(r"(?:小学校?|中学校?|高校|高等学校|人民学校)\s?[1-6１-６一二三四五六]\s?年生?"),
)
BIRTHS: Final = (
    re.compile(
        r"(?<!\d)(?P<year>19\d\d|20\d\d)\s?년\s?(?:\d{1,2}월\s?)?(?:생(?![활각])|출생|에\s?태어)"
    ),
    re.compile(r"(?<!\d)(?P<short>\d\d)년생"),
    re.compile(r"(?<!\d)(?P<year>19\d\d|20\d\d)\s?年\s?(?:生まれ|生(?![活徒])|に生まれ)"),
    re.compile(r"(?P<han_year>[一二][九〇][〇一二三四五六七八九]{2})年(?:\s?(?:生まれ|に生まれ))"),
    re.compile(
        r"(?P<era>昭和|平成|令和)\s?(?P<of_era>\d{1,2}|元)\s?年\s?(?:生まれ|生(?![活徒])|に生まれ)"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?:쥐|소|호랑이|범|토끼|용|뱀|말|양|원숭이|닭|개|돼지)띠(?!\s?끼리)|"
        r"[子丑寅卯辰巳午未申酉戌亥]年(?:の)?生まれ"
    ),
)
# The first year of each era, less one (the era name law and its decrees).
ERAS: Final = {"昭和": 1925, "平成": 1988, "令和": 2018}
CHILD: Final = re.compile(
    "아이|아기|아들|딸|소년|소녀|손자|손녀|子ども|子供|赤ちゃん|少年|少女|息子|娘"
)
NEARBY: Final = 24
# How old somebody once was tells less than how old a child is today.
ONCE: Final = re.compile(
    r"\s?[이가]?\s?(?:때|무렵|시절|되던|이던|던|였|이었|에\s)|の?(?:とき|時|頃|ころ)|で|だった"
)


class EastAsianAges:
    """Finds ages in digits, in native words and in Chinese characters."""

    name: ClassVar = "east_asian_ages"
    entity_types: ClassVar = frozenset({EntityType.EXACT_AGE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each exact age, school year and year of birth."""
        if passage.kind is PassageKind.ADDRESS or not SCRIPTS.search(passage.text):
            return
        for pattern in AGES:
            for match in pattern.finditer(passage.text):
                yield self._age(passage, match)
        for pattern in BABIES:
            for match in pattern.finditer(passage.text):
                baby = korean_baby if language_of(match["words"]) == "ko" else japanese_baby
                said = baby(match["tail"] or "")
                yield self._finding(passage, match.span("words"), True, CHILD_REASON, said)
        yield from self._of_records(passage)

    def _age(self, passage: Passage, match: re.Match[str]) -> Finding:
        age = 20 if match["age"] == "はたち" else value_of(match["age"]) or 0
        tail, after = match.groupdict().get("tail") or "", passage.text[match.end("words") :][:8]
        around = passage.text[max(0, match.start() - 2) : match.end() + 2]
        is_korean = language_of(around) == "ko"
        said = (korean_band if is_korean else japanese_band)(age, tail, after)
        is_child = age < ADULT and not ONCE.match(tail + after)
        return self._finding(passage, match.span("words"), is_child, AGE_REASON, said)

    def _of_records(self, passage: Passage) -> Iterator[Finding]:
        """School years and years of birth."""
        for pattern in GRADES:
            for match in pattern.finditer(passage.text):
                said = "학생" if language_of(match.group()) == "ko" else "学校に通う年ごろ"
                yield self._finding(passage, match.span(), True, GRADE_REASON, said)
        for pattern in BIRTHS:
            for match in pattern.finditer(passage.text):
                before = passage.text[max(0, match.start() - NEARBY) : match.start()]
                is_child = bool(CHILD.search(before))
                yield self._finding(passage, match.span(), is_child, YEAR_REASON, _decade(match))

    def _finding(
        self, passage: Passage, span: tuple[int, int], is_child: bool, reason: str, said: str | None
    ) -> Finding:
        return Finding(
            EntityType.EXACT_AGE,
            passage.path,
            *span,
            Severity.MUST if is_child else Severity.SHOULD,
            self.name,
            CHILD_REASON if is_child else reason,
            said,
        )


def _decade(match: re.Match[str]) -> str | None:
    """The decade of a birth in the language of the words, where they tell a year."""
    part = match.groupdict()
    if part.get("era"):
        year = ERAS[part["era"]] + int(part["of_era"].replace("元", "1"))
    elif part.get("short"):
        year = 1900 + int(part["short"]) if int(part["short"]) > 30 else 2000 + int(part["short"])
    elif part.get("han_year"):
        year = value_of(part["han_year"]) or 0
    elif part.get("year"):
        year = int(part["year"])
    else:
        return None
    return decade_of_birth(year, language_of(match.group()))
