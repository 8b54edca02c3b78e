"""Trades by which somebody can be found in a town."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.english.livings import LIVINGS
from stories.detection.english.people import is_about_somebody
from stories.detection.english.trades import OCCUPATIONS, is_common
from stories.detection.english.triggers import matches
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.wording import gettext_noop as _

REASON: Final = _("Together with a town or an origin, what somebody does for a living names them.")
# "a fireman to see why we hurry", "a doctor will give us": more than a trade.
A_CLAUSE: Final = re.compile(
    r"\bto\s[a-z]+\s(?:why|how|that|what)\b|(?<!who)(?<!that)(?<!which)\s(?:will|would|has|had|is|was)\s",
    re.IGNORECASE,
)


class Occupations:
    """Finds rare trades, and common ones that a place or a speciality narrows down."""

    name: ClassVar = "occupations"
    entity_types: ClassVar = frozenset({EntityType.OCCUPATION})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first trade of each sentence."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences = Sentences(passage.text)
        told: set[int] = set()
        for match in matches((*OCCUPATIONS, *LIVINGS), passage.text):
            number = sentences.number_at(match.start())
            sentence = sentences.around(match.start())
            if number not in told and _narrows(match, sentence):
                told.add(number)
                yield self._finding(passage, match)

    def _finding(self, passage: Passage, match: re.Match[str]) -> Finding:
        return Finding(
            EntityType.OCCUPATION,
            passage.path,
            *match.span("words"),
            Severity.SHOULD,
            self.name,
            REASON,
            _suggestion(match["words"]),
        )


def _narrows(match: re.Match[str], sentence: str) -> bool:
    return is_about_somebody(sentence) and not is_common(match["trade"], match["words"])


def _suggestion(words: str) -> str | None:
    """ "a job of her own" would be a lie: only a trade that is named can be made vaguer."""
    if A_CLAUSE.search(words):
        return None
    if words.casefold().startswith(("a ", "an ")):
        return "a skilled worker" if words[0].islower() else "A skilled worker"
    return None
