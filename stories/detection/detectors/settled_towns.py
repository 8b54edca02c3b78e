"""Towns of the wide world, where a sentence says that somebody lives, comes or goes there."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import PERSONAL, Sentences, is_public_occasion, language_of
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.places.living import (
    JAPANESE_LIVING,
    KOREAN_BORN,
    KOREAN_LIVING,
    KOREAN_QUARTERS,
    LATIN_LIVING,
    LATIN_SUBJECT,
)
from stories.detection.places.settled import letters, settled_towns
from stories.detection.wording import gettext_noop as _

REASON: Final = _("A place below the level of a province narrows down who this can be.")
SAID: Final = {"en": "a town", "ko": "한 도시", "ja": "ある町"}
WE: Final = re.compile(r"\b(?:we|our|us|they|their|them)\b", re.IGNORECASE)
# "from Bielefeld University": part of another name.
IN_A_NAME: Final = re.compile(r"(?:['’]s)?[ \-][A-Z]")
LATIN: Final = re.compile("[a-z]")
HANGUL: Final = re.compile("[가-힣]")
JAPANESE: Final = re.compile("[一-龯ァ-ヶ]")


class SettledTowns:
    """Finds towns that the wide tables know, by the words of living and going beside them."""

    name: ClassVar = "settled_towns"
    entity_types: ClassVar = frozenset({EntityType.PLACE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each town of a private life."""
        if passage.kind is PassageKind.ADDRESS:
            return
        text, sentences = passage.text, Sentences(passage.text)
        for start, end in _spans(text):
            sentence = sentences.around(start)
            if is_public_occasion(sentence) or not _is_of_somebody(sentence, text[start:end]):
                continue
            said = SAID[language_of(text[start:end])]
            yield Finding(
                EntityType.PLACE,
                passage.path,
                start,
                end,
                Severity.SHOULD,
                self.name,
                REASON,
                None if text[start:end].casefold() in said else said,
            )


def _is_of_somebody(sentence: str, words: str) -> bool:
    """Whether an English sentence tells of people; the other languages need not say who."""
    if language_of(words) != "en":
        return True
    return bool(PERSONAL.search(sentence) or WE.search(sentence))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    if LATIN.search(text):
        for pattern in (LATIN_LIVING, LATIN_SUBJECT):
            for match in pattern.finditer(text):
                yield from _latin(text, match)
    if HANGUL.search(text):
        yield from _eastern(text, KOREAN_LIVING)
        for pattern in (KOREAN_BORN, KOREAN_QUARTERS):
            yield from (match.span("words") for match in pattern.finditer(text))
    if JAPANESE.search(text):
        yield from _eastern(text, JAPANESE_LIVING)


def _eastern(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    known = settled_towns().eastern
    for match in pattern.finditer(text):
        if match["words"] in known:
            yield match.span("words")


def _latin(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    for group in ("words", "second"):
        words = match.groupdict().get(group)
        if words:
            start = match.start(group)
            end = start + len(words)
            # The longest beginning that is the name of a town, and of nothing that goes on.
            while words and letters(words) not in settled_towns().latin:
                words = words.rpartition(" ")[0]
            end = start + len(words)
            if words and not IN_A_NAME.match(text, end):
                yield start, end
