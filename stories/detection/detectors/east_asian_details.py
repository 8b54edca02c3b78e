"""Ways, hiding places, helpers, schools, work, family: Korean and Japanese."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.detectors.places import HANGUL_REGIONS, find_places, suggest
from stories.detection.east_asian.japanese_life import JAPANESE_LIFE
from stories.detection.east_asian.japanese_lives import JAPANESE_LIVES
from stories.detection.east_asian.japanese_places import JAPANESE_SPOTS
from stories.detection.east_asian.japanese_traces import JAPANESE_TRACES
from stories.detection.east_asian.japanese_ways import JAPANESE_WAYS
from stories.detection.east_asian.japanese_work import JAPANESE_WORK
from stories.detection.east_asian.korean_life import KOREAN_LIFE
from stories.detection.east_asian.korean_lives import KOREAN_LIVES
from stories.detection.east_asian.korean_traces import KOREAN_TRACES
from stories.detection.east_asian.korean_ways import KOREAN_WAYS
from stories.detection.east_asian.korean_work import KOREAN_WORK
from stories.detection.east_asian.places import KOREAN_SPOTS
from stories.detection.east_asian.standing import standing
from stories.detection.east_asian.telling import REASONS, Telling
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA

# The tables of a language are read only where its script is.
TABLES: Final = (
    (
        re.compile(f"[{HANGUL}]"),
        (
            *KOREAN_WAYS,
            *KOREAN_LIFE,
            *KOREAN_WORK,
            *KOREAN_TRACES,
            *KOREAN_SPOTS,
            *KOREAN_LIVES,
        ),
    ),
    (
        re.compile(f"[{HAN}{KATAKANA}]"),
        (
            *JAPANESE_WAYS,
            *JAPANESE_LIFE,
            *JAPANESE_WORK,
            *JAPANESE_TRACES,
            *JAPANESE_SPOTS,
            *JAPANESE_LIVES,
        ),
    ),
)
ALWAYS: Final = frozenset({EntityType.IDENTITY_NUMBER, EntityType.PERSON_NAME})
# A sum, or a place in the same sentence, makes these something to act on.
DANGEROUS: Final = frozenset({EntityType.SHELTER, EntityType.HELPER, EntityType.ROUTE})
SUFFIX: Final = re.compile(r"\s|(?<=[가-힣]{2})[시군구읍현]")
MONEY: Final = tuple("위안 달러 만원 万円 ドル 元を 元で".split())


class EastAsianDetails:
    """Finds what the tables of both languages name: a few findings of a kind in a sentence."""

    name: ClassVar = "east_asian_details"
    entity_types: ClassVar = frozenset(row.entity for _, rows in TABLES for row in rows)

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each way of telling, in the order of the tables."""
        tables = [rows for script, rows in TABLES if script.search(passage.text)]
        if passage.kind is PassageKind.ADDRESS or not tables:
            return
        sentences = Sentences(passage.text)
        for row in (row for rows in tables for row in rows):
            for match in row.matches(passage.text):
                span = match.span("words" if match.groupdict().get("words") else 0)
                yield self._finding(passage, row, span, sentences.around(span[0]))

    def _finding(
        self, passage: Passage, row: Telling, span: tuple[int, int], sentence: str
    ) -> Finding:
        start, end = span
        start += len(passage.text[start:end]) - len(passage.text[start:end].lstrip())
        is_must = row.entity in ALWAYS or (row.entity in DANGEROUS and _is_specific(sentence))
        return Finding(
            row.entity,
            passage.path,
            start,
            end,
            Severity.MUST if is_must else Severity.SHOULD,
            self.name,
            REASONS[row.entity],
            _said(row, passage.text[start:end]),
        )


def _said(row: Telling, words: str) -> str | None:
    """What to say instead; of a place that the gazetteer knows, the region it lies in."""
    if row.entity is not EntityType.PLACE:
        return standing(row.suggestion, words)
    known = next((place.region for place in find_places(words)), None) or next(
        (HANGUL_REGIONS[stem] for stem in SUFFIX.split(words) if stem in HANGUL_REGIONS), None
    )
    return suggest(known, words) if known else standing(row.suggestion, words)


def _is_specific(sentence: str) -> bool:
    return any(sign in sentence for sign in MONEY) or any(True for _ in find_places(sentence))
