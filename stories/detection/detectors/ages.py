"""Exact ages and years of birth in English."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.english.ages import (
    A_NUMBER_AFTER,
    AFTER_A_NAME,
    AND_MONTHS,
    BIRTH_YEARS,
    IN_A_SENTENCE,
    MONTHS_OF_YEARS,
)
from stories.detection.english.bands import age_band
from stories.detection.english.exact_ages import is_exact
from stories.detection.english.numbers import NUMBERS, numbers_in
from stories.detection.english.starts import begun_as
from stories.detection.english.triggers import matches
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.wording import gettext_noop as _

CHILD: Final = re.compile(
    r"\b(?:child|boy|girl|infant|baby|toddler|teenager)\b|아이|아기|子ども|子供|赤ちゃん",
    re.IGNORECASE,
)
NEARBY: Final = 24
# How old somebody once was tells less than how old a child is today.
PAST: Final = re.compile(r"was|were|turned|became|had|been|'d|’d", re.IGNORECASE)
LONG_AGO: Final = re.compile(r"\b(?:was|were|had|when|until|since)\s(?:only\s|just\s|barely\s)?$")
ADULT: Final = 18
# "We were six": so many can be in a room; "we were sixteen" tells an age.
A_CROWD: Final = 13
# "A mother of two" has so many children; "a mother of thirty" is so old.
PARENT_OF: Final = re.compile(
    r"\b(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|widow|widower)s?\sof\s\S+$",
    re.IGNORECASE,
)
AGE_REASON: Final = _("An exact age narrows a small group of people down to one.")
CHILD_REASON: Final = _("The exact age of a child identifies the child and the family with it.")
YEAR_REASON: Final = _("A year of birth, together with a province, often fits one person only.")


class ExactAges:
    """Finds ages and years of birth that are told to the year."""

    name: ClassVar = "ages"
    entity_types: ClassVar = frozenset({EntityType.EXACT_AGE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each exact age, the children's first in weight."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences = Sentences(passage.text)
        text = passage.text
        told = chain(
            matches(IN_A_SENTENCE, text, sentences.with_a(NUMBERS)),
            matches(AFTER_A_NAME, text, sentences.with_a(A_NUMBER_AFTER)),
        )
        for match in told:
            finding = self._age(passage, match, sentences.span_at(match.start()))
            if finding:
                yield finding
        for match in matches(BIRTH_YEARS, passage.text):
            yield self._birth_year(passage, match)

    def _age(
        self, passage: Passage, match: re.Match[str], sentence: tuple[int, int]
    ) -> Finding | None:
        part = match.groupdict(default="")
        start = match.start("list") if "who" in part or self._is_bare(part) else match.start()
        before = passage.text[sentence[0] : start]
        words, after = passage.text[start : match.end()], passage.text[match.end() : sentence[1]]
        ages = _ages_in(words, part.get("unit", ""))
        if (
            not ages
            or MONTHS_OF_YEARS.search(before[-NEARBY:])
            or _counts_heads(part.get("who", ""), ages)
        ):
            return None
        if PARENT_OF.search(match.group()) and max(ages) < A_CROWD:
            return None
        if not is_exact(before, words, after):
            return None
        verb = part.get("verb", "") + part.get("short", "")
        is_past = bool(PAST.search(verb) or part.get("at") or LONG_AGO.search(before))
        is_past = is_past or "then" in part
        is_child = min(ages) < ADULT and not is_past
        fits = len(ages) == 1 and not is_turning(match.group()) and not AND_A_HALF.match(after)
        band = _band(ages[0], words, *_around(part, before, after)) if fits else None
        return Finding(
            EntityType.EXACT_AGE,
            passage.path,
            start,
            match.end(),
            Severity.MUST if is_child else Severity.SHOULD,
            self.name,
            CHILD_REASON if is_child else AGE_REASON,
            begun_as(words, band) if band else None,
        )

    @staticmethod
    def _is_bare(part: dict[str, str]) -> bool:
        """Whether the number stands after a name, and not inside a phrase of its own."""
        return set(part) <= {"list", "verb"} and bool(part)

    def _birth_year(self, passage: Passage, match: re.Match[str]) -> Finding:
        before = passage.text[max(0, match.start() - NEARBY) : match.start()]
        is_child = bool(CHILD.search(before))
        part = match.groupdict()
        decade = f"{part['year'][:3]}0s" if part.get("year") else None
        born = "Born" if match.group()[:1].isupper() else "born"
        return Finding(
            EntityType.EXACT_AGE,
            passage.path,
            *match.span("told" if part.get("told") else 0),
            Severity.MUST if is_child else Severity.SHOULD,
            self.name,
            CHILD_REASON if is_child else YEAR_REASON,
            f"{born} in the {decade}" if decade and "lass" not in match.group() else None,
        )


TURNING: Final = re.compile(r"\bturn|\bbirthday|\byear$|\bbecame|\bbecom", re.IGNORECASE)


# "a man of sixty", "at sixteen", "eight and a half": a band cannot stand for the number alone.
OF_AN_AGE: Final = re.compile(r"\b(?:of|at|from|since|until|by)\s$", re.IGNORECASE)
# "at some point in her thirties" can be said; of a child nothing as short can.
AT: Final = re.compile(r"\bat\s$", re.IGNORECASE)
GROWN: Final = 20
AND_A_HALF: Final = re.compile(r"\s(?:and\sa\s)?(?:half|quarter)\b", re.IGNORECASE)


def _band(age: int, words: str, before: str, after: str) -> str | None:
    """A band that stands behind the word before it; None where none can."""
    if not OF_AN_AGE.search(before):
        return age_band(age, words, before, after)
    if AT.search(before) and age >= GROWN:
        return f"some point {age_band(age, words, before, after)}"
    return None


def _counts_heads(who: str, ages: list[int]) -> bool:
    """Whether "we are two" says how many there are, and not how old."""
    return who.casefold() in {"we", "they"} and len(ages) == 1 and ages[0] < A_CROWD


def is_turning(words: str) -> bool:
    """Whether these words tell of a birthday, which no band of ages can replace."""
    return bool(TURNING.search(words))


def _around(part: dict[str, str], before: str, after: str) -> tuple[str, str]:
    """Where to look for whose age it is: in the subject, or in the sentence where "who" is one."""
    if "who" not in part or part["who"].casefold() == "who":
        return before, "" if "who" in part else after
    return part["who"], ""


def _ages_in(words: str, unit: str) -> list[int]:
    """The ages in years that these words tell."""
    years = AND_MONTHS.match(words)
    if years:
        return numbers_in(years["years"])
    if unit and not unit.lower().startswith("y"):
        return [0]
    return numbers_in(words)
