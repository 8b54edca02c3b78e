"""Ways, hiding places, helpers, schools, work, family: Korean and Japanese."""

from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.detectors.places import find_places, suggest
from stories.detection.east_asian.japanese_life import JAPANESE_LIFE
from stories.detection.east_asian.japanese_ways import JAPANESE_WAYS
from stories.detection.east_asian.korean_life import KOREAN_LIFE
from stories.detection.east_asian.korean_ways import KOREAN_WAYS
from stories.detection.east_asian.places import PLACES
from stories.detection.east_asian.telling import REASONS, Telling
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind

TABLES: Final = (*KOREAN_WAYS, *KOREAN_LIFE, *JAPANESE_WAYS, *JAPANESE_LIFE, *PLACES)
# A sum, or a place in the same sentence, makes these something to act on.
DANGEROUS: Final = frozenset({EntityType.SHELTER, EntityType.HELPER, EntityType.ROUTE})
MONEY: Final = tuple("위안 달러 만원 万円 ドル 元を 元で".split())


class EastAsianDetails:
    """Finds what the tables of both languages name: a few findings of a kind in a sentence."""

    name: ClassVar = "east_asian_details"
    entity_types: ClassVar = frozenset(each.entity for each in TABLES)

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each way of telling, in the order of the tables."""
        if passage.kind is PassageKind.ADDRESS or passage.text.isascii():
            return
        sentences = Sentences(passage.text)
        for row in TABLES:
            for match in row.pattern.finditer(passage.text):
                span = match.span("words" if match.groupdict().get("words") else 0)
                yield self._finding(passage, row, span, sentences.around(span[0]))

    def _finding(
        self, passage: Passage, row: Telling, span: tuple[int, int], sentence: str
    ) -> Finding:
        start, end = span
        start += len(passage.text[start:end]) - len(passage.text[start:end].lstrip())
        is_must = row.entity is EntityType.IDENTITY_NUMBER or (
            row.entity in DANGEROUS and _is_specific(sentence)
        )
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
    known = next(find_places(words), None) if row.entity is EntityType.PLACE else None
    return suggest(known.region, words) if known else row.suggestion


def _is_specific(sentence: str) -> bool:
    return any(sign in sentence for sign in MONEY) or any(True for _ in find_places(sentence))
