"""Lengths of time told so exactly that a record can be matched with them."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import ClassVar, Final

from stories.detection.context import Sentences, is_public_occasion
from stories.detection.english.numbers import value_of
from stories.detection.english.people import is_about_somebody
from stories.detection.english.spans import (
    COMPOUND,
    EXPECTING,
    FROM,
    LEAD_ROUTINE,
    NTH_DAY,
    ROUND,
    ROUTINE,
    SINGLE,
    TO_THE_DAY,
    roughly,
)
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.wording import gettext_noop as _

REASON: Final = _("A length of time told to the day or month fits one entry in the records.")
UNIT: Final = re.compile(r"year|month|week|day|night|pregnant", re.IGNORECASE)
NEARBY: Final = 24


class Intervals:
    """Finds lengths of time in days, weeks and odd months; round years are silent."""

    name: ClassVar = "intervals"
    entity_types: ClassVar = frozenset({EntityType.INTERVAL})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each exact length of time in somebody's life."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences = Sentences(passage.text)
        patterns = (COMPOUND, TO_THE_DAY, NTH_DAY, EXPECTING, SINGLE)
        for span in sentences.with_a(UNIT):
            for match in chain.from_iterable(
                each.finditer(passage.text, *span) for each in patterns
            ):
                sentence = sentences.around(match.start())
                if _is_routine(passage.text, match) or is_public_occasion(sentence):
                    continue
                if (is_about_somebody(sentence) or _tells_itself(match)) and (
                    match.re is not SINGLE or _is_odd(match)
                ):
                    yield self._finding(passage, match)

    def _finding(self, passage: Passage, match: re.Match[str]) -> Finding:
        is_single = match.re is SINGLE
        end = match.end("unit") if is_single else match.end()
        words = passage.text[match.start("count") if is_single else match.start() : end]
        return Finding(
            EntityType.INTERVAL,
            passage.path,
            match.start("count") if is_single else match.start(),
            end,
            Severity.SHOULD,
            self.name,
            REASON,
            roughly(words) if match.re in (SINGLE, COMPOUND) else None,
        )


def _tells_itself(match: re.Match[str]) -> bool:
    """Whether nobody needs to be named: two units together, or "six weeks later"."""
    return match.re is COMPOUND or bool(match.groupdict().get("after"))


def _is_routine(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - NEARBY) : match.start()]
    if match.re is SINGLE:
        before = text[max(0, match.start("count") - NEARBY) : match.start("count")]
    return bool(ROUTINE.match(text[match.end() :][:NEARBY]) or LEAD_ROUTINE.search(before))


def _is_odd(match: re.Match[str]) -> bool:
    """Whether a number of one unit is no round figure of speech."""
    unit = match["unit"].casefold().rstrip("s")
    words = match["count"].casefold().replace(",", "")
    count = value_of(words)
    if count is None:
        return "hundred" in words and "and" in words
    return count >= FROM[unit] and count not in ROUND.get(unit, ())
