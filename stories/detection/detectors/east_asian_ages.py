"""Exact ages, school years and years of birth in Korean and Japanese."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import language_of
from stories.detection.east_asian.age_words import (
    AGES,
    BABIES,
    BIRTHS,
    ERAS,
    age_in,
)
from stories.detection.east_asian.bands import (
    decade_of_birth,
    japanese_baby,
    japanese_band,
    korean_baby,
    korean_band,
)
from stories.detection.east_asian.numbers import value_of
from stories.detection.east_asian.school_years import GRADES
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL
from stories.detection.wording import gettext_noop as _

SCRIPTS: Final = re.compile(f"[{HANGUL}{HAN}]")
ADULT: Final = 18
AGE_REASON: Final = _("An exact age narrows a small group of people down to one.")
CHILD_REASON: Final = _("The exact age of a child identifies the child and the family with it.")
YEAR_REASON: Final = _("A year of birth, together with a province, often fits one person only.")
GRADE_REASON: Final = _("The school year tells the age of a child to the year.")

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
        age = age_in(_number(match))
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


def _number(match: re.Match[str]) -> str:
    """The word that tells the age, whatever stands round it."""
    part = match.groupdict()
    return (part.get("age") or part.get("candles") or "").rstrip("つ")


def _decade(match: re.Match[str]) -> str | None:
    """The decade of a birth in the language of the words, where they tell a year."""
    part = match.groupdict()
    if part.get("era"):
        year = ERAS[part["era"]] + (value_of(part["of_era"] or "元") or 1)
    elif part.get("short"):
        year = 1900 + int(part["short"]) if int(part["short"]) > 30 else 2000 + int(part["short"])
    elif part.get("han_year"):
        year = value_of(part["han_year"]) or 0
    elif part.get("year"):
        year = int(part["year"])
    else:
        return None
    return decade_of_birth(year, language_of(match.group()))
