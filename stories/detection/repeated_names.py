"""A name in Hangul, kanji or katakana that was found once on a page, wherever it stands again.

English names have an echo of their own, in the detectors: there a capital tells names from words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.names.east_asian_guard import EastAsianGuard
from stories.detection.passages import Passage, PassageKind
from stories.detection.second_neighbours import NAMING
from stories.detection.spans import Span
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA

# What stands together in one script. Kanji and katakana are a name as a whole or none; of Hangul
# the first letters are, with grammar behind them.
RUN: Final = re.compile(f"(?P<hangul>[{HANGUL}]+)|[{HAN}]{{2,}}|[{KATAKANA}]{{3,}}")
# Shorter names in Hangul are words as well, longer ones nobody bears.
SHORTEST, LONGEST = 3, 16
PARTS: Final = re.compile("[・＝= \u3000]")


def with_repeats(
    passages: Sequence[Passage], found: Mapping[str, list[Finding]], lexicon: Lexicon
) -> Mapping[str, list[Finding]]:
    """The findings of a page by path, and names that were found in one place in the others, too.

    A repetition has kind, weight and wording of the first finding of that name.
    """
    texts = {passage.path: passage.text for passage in passages}
    names: dict[str, Finding] = {}
    for path, findings in found.items():
        for each in findings:
            name = texts[path][each.start : each.end]
            if each.entity_type is EntityType.PERSON_NAME and not name.isascii():
                for part in (name, *PARTS.split(name)):
                    names.setdefault(part, each)
    if not names:
        return found
    read = [each for each in passages if each.kind is not PassageKind.ADDRESS]
    return {**found, **{each.path: _heard(each, found, names, lexicon) for each in read}}


def _heard(
    passage: Passage,
    found: Mapping[str, list[Finding]],
    names: Mapping[str, Finding],
    lexicon: Lexicon,
) -> list[Finding]:
    """The findings of one passage, and the names that stand in it again."""
    known = found.get(passage.path, [])
    guard = EastAsianGuard(passage.text, lexicon)
    again = [
        replace(names[passage.text[slice(*span)]], path=passage.path, start=span[0], end=span[1])
        for span in _apart(_spoken(passage.text, names), known)
        if guard.name_in(*span, is_sure=True) == span
    ]
    return [*known, *again]


def _spoken(text: str, names: Mapping[str, Finding]) -> Iterator[Span]:
    """Where one of these names stands in a text, in order."""
    for match in RUN.finditer(text):
        start, end = match.span()
        shortest = start + SHORTEST if match["hangul"] else end
        ends = range(min(end, start + LONGEST), shortest - 1, -1)
        last = next((last for last in ends if text[start:last] in names), None)
        if last is not None:
            yield start, last


def _apart(spans: Iterable[Span], known: Iterable[Finding]) -> Iterator[Span]:
    """The spans in which no name is told yet; all are in order and read once."""
    waiting = iter(sorted((each.start, each.end) for each in known if each.entity_type in NAMING))
    told = next(waiting, None)
    for start, end in spans:
        while told and told[1] <= start:
            told = next(waiting, None)
        if not told or end <= told[0]:
            yield start, end
