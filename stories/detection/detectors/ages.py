"""Exact ages and years of birth."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import Sentences, language_of, whose
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind

# What is said of many people, or of no person, is no exact age.
NOT_EXACT: Final = r"(?<!over )(?<!under )(?<!below )(?<!above )(?<!than )(?<!least )(?<!about )"
NUMBER: Final = r"(?P<age>\d{1,2})"
AGES: Final = (
    re.compile(
        rf"{NOT_EXACT}(?<![\d.,$-]){NUMBER}[-\s](?P<unit>years?|months?|weeks?|days?)[-\s]olds?\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:aged?|ages)\s?:?\s?(?:of\s)?{NUMBER}(?:\s?(?:,|and|&)\s?\d{{1,2}})*(?![\d%]|"
        rf"\s?[-–]\s?\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<who>I|he|she|they|who)\s(?P<verb>was|is|am|were|are|"
        rf"turned|had\sturned|just\sturned)\s"
        rf"(?:only\s|just\s|barely\s|already\s|now\s)?{NUMBER}(?=\s?(?:[.,;:!?)]|when\b|at\b|"
        rf"and\b|then\b|$))",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\d.]){NUMBER}\s?(?:세|살)(?![기대])"),
    re.compile(rf"(?<![\d.]){NUMBER}\s?(?:歳|才)(?!以上|以下|未満|代)"),
    re.compile(rf"(?<![\d.])생후\s?{NUMBER}\s?(?P<unit>개월|주|일)"),
    re.compile(rf"生後\s?{NUMBER}\s?(?P<unit>か月|ヶ月|カ月|週|日)"),
)
BIRTH_YEARS: Final = (
    re.compile(
        r"\b(?:born|b\.)\s(?:in\s)?(?:the\syear\s)?(?P<year>19\d\d|20\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:birth\syear|year\sof\sbirth)\s?(?:[:is]{1,2}|was)?\s?(?P<year>19\d\d|20\d\d)\b",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\d)(?P<year>19\d\d|20\d\d)\s?년\s?(?:생|출생|에 태어)"),
    re.compile(r"(?<!\d)(?P<year>19\d\d|20\d\d)\s?年\s?(?:生まれ|生|に生まれ)"),
)
CHILD: Final = re.compile(
    r"\b(?:child|boy|girl|infant|baby|toddler|teenager)\b|아이|아기|子ども|子供|赤ちゃん",
    re.IGNORECASE,
)
NEARBY: Final = 24
# How old somebody once was tells less than how old a child is today.
PAST: Final = frozenset({"was", "were", "turned", "had turned", "just turned"})
ADULT: Final = 18
AGE_REASON: Final = "An exact age narrows a small group of people down to one."
CHILD_REASON: Final = "The exact age of a child identifies the child and the family with it."
YEAR_REASON: Final = "A year of birth, together with a province, often fits one person only."
SEVERAL: Final = re.compile(r"\d{1,2}")


class ExactAges:
    """Finds ages and years of birth that are told to the year."""

    name: ClassVar = "ages"
    entity_types: ClassVar = frozenset({EntityType.EXACT_AGE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each exact age, the children's first in weight."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences: Sentences | None = None
        for pattern in AGES:
            for match in pattern.finditer(passage.text):
                sentences = sentences or Sentences(passage.text)
                yield self._age(passage, match, sentences.span_at(match.start()))
        for pattern in BIRTH_YEARS:
            for match in pattern.finditer(passage.text):
                yield self._birth_year(passage, match)

    def _age(self, passage: Passage, match: re.Match[str], sentence: tuple[int, int]) -> Finding:
        part = match.groupdict(default="")
        unit = part.get("unit", "")
        is_baby = bool(unit) and not unit.lower().startswith("year")
        ages = [0] if is_baby else [int(age) for age in SEVERAL.findall(match.group())]
        is_child = min(ages) < ADULT and part.get("verb") not in PAST
        start = match.start("age") if "who" in part else match.start()
        before = passage.text[sentence[0] : match.start()]
        after = passage.text[match.end() : sentence[1]]
        if "who" in part:
            before, after = part["who"], ""
        fits = len(ages) == 1 and "turned" not in part.get("verb", "")
        suggestion = age_band(ages[0], match.group(), before, after) if fits else None
        return Finding(
            EntityType.EXACT_AGE,
            passage.path,
            start,
            match.end(),
            Severity.MUST if is_child else Severity.SHOULD,
            self.name,
            CHILD_REASON if is_child else AGE_REASON,
            suggestion,
        )

    def _birth_year(self, passage: Passage, match: re.Match[str]) -> Finding:
        before = passage.text[max(0, match.start() - NEARBY) : match.start()]
        is_child = bool(CHILD.search(before))
        decade = f"{match['year'][:3]}0"
        said = {"ko": f"{decade}년대 출생", "ja": f"{decade}年代生まれ"}
        return Finding(
            EntityType.EXACT_AGE,
            passage.path,
            match.start(),
            match.end(),
            Severity.MUST if is_child else Severity.SHOULD,
            self.name,
            CHILD_REASON if is_child else YEAR_REASON,
            said.get(language_of(match.group()), f"born in the {decade}s"),
        )


OLDER_TEENS_END: Final = 20
DECADES: Final = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
# End of the band, as a noun, and before a noun.
CHILD_BANDS: Final = (
    (1, "a baby", "very small"),
    (6, "a small child", "small"),
    (13, "a school-age child", "school-age"),
    (18, "a teenager", "teenage"),
)
ADULT_BANDS: Final = ((35, "young"), (60, "middle-aged"), (200, "elderly"))
BEFORE_A_NOUN: Final = re.compile(
    r"\s(?!(?:and|or|who|in|at|on|when|with|to|from|but|was|is|had|has|of)\b)[A-Za-z]"
)


def age_band(age: int, words: str, before: str, after: str) -> str:
    """An age as people speak of it when they do not want to be exact.

    `before` and `after` are what the sentence says around the words.
    """
    language = language_of(words)
    if language == "ko":
        return f"{age // 10}0대" if age >= 10 else "어린아이"
    if language == "ja":
        return f"{age // 10}0代" if age >= 10 else "幼い子ども"
    if "-" in words:
        return _before_a_noun(age) + ("" if BEFORE_A_NOUN.match(after) else " person")
    for end, noun, _ in CHILD_BANDS:
        if age < end:
            return noun
    if age < OLDER_TEENS_END:
        return f"in {whose(before, after)} late teens"
    return f"in {whose(before, after)} {DECADES[age // 10 - 2]}"


def _before_a_noun(age: int) -> str:
    """The band of an age as an adjective."""
    bands = [(end, adjective) for end, _, adjective in CHILD_BANDS]
    return next(adjective for end, adjective in [*bands, *ADULT_BANDS] if age < end)
