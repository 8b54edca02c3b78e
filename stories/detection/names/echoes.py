"""What one name on a page says of other words: the same again, and its neighbours in a list."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from stories.detection.names.guard import NAME_WORD, NameGuard, Span
from stories.detection.names.known_words import NOT_PEOPLE
from stories.detection.names.shapes import CHINESE_SURNAMES, KOREAN_SURNAMES
from stories.detection.spelling.sounds import plain

TOO_COMMON: Final = NOT_PEOPLE | KOREAN_SURNAMES | CHINESE_SURNAMES
SHORTEST: Final = 3
BLANKS: Final = frozenset({" ", "\n", "\u00a0"})
# The next name of a list: two or three words with capitals, and then the list goes on or ends.
NEIGHBOUR: Final = (
    r"[A-Z][^\W\d_]{1,15}(?:[-'’][^\W\d_]{1,12})?"
    r"(?:[ \u00a0\n][A-Z][^\W\d_]{1,15}(?:-[^\W\d_]{1,12})?){1,2}"
)
NEXT: Final = re.compile(
    rf"(?:,(?:\s(?:and|or))?|;|\s(?:and|or|&))\s(?P<name>{NEIGHBOUR})(?=\s?[,;.(]|\s(?:and|or|&)\s)"
)
PREVIOUS: Final = re.compile(
    rf"(?:[:,;(]|\s(?:and|or|&)|\b(?:were|are|with|by|from|to))\s(?P<name>{NEIGHBOUR})"
    r"(?:,(?:\s(?:and|or))?|;|\s(?:and|or|&))\s$"
)
REACH: Final = 80


def with_company(guard: NameGuard, spans: Iterable[Span]) -> Iterator[Span]:
    """Names, and beside them in a list whatever has the form of a name and surname."""
    waiting = sorted(spans)
    seen = set(waiting)
    while waiting:
        span = waiting.pop()
        yield span
        for found in _beside(guard, span):
            if found not in seen and _may_be_name(guard, found):
                seen.add(found)
                waiting.append(found)


def _beside(guard: NameGuard, span: Span) -> Iterator[Span]:
    after = NEXT.match(guard.text, span[1])
    if after:
        yield after.span("name")
    lead = max(0, span[0] - REACH)
    before = PREVIOUS.search(guard.text[lead : span[0]])
    if before:
        yield lead + before.start("name"), lead + before.end("name")


def _may_be_name(guard: NameGuard, span: Span) -> bool:
    words = [plain(word) for word in guard.text[slice(*span)].split()]
    return guard.allows(*span) and not any(word in NOT_PEOPLE for word in words)


def joined(text: str, spans: Iterable[Span]) -> set[Span]:
    """Names that overlap or have nothing but a blank between them as one: "Ko" and "Zaw Lin"."""
    whole: list[Span] = []
    for start, end in sorted(set(spans)):
        if whole and (start < whole[-1][1] or text[whole[-1][1] : start] in BLANKS):
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return set(whole)


def with_echoes(
    guards: Mapping[str, NameGuard], spans: Mapping[str, Iterable[Span]]
) -> Iterator[tuple[str, Span]]:
    """Names with their paths, and wherever else on the page a word of one of them stands.

    `guards` are the texts of the page by path, `spans` the names found in each.
    """
    names = {path: joined(guards[path].text, each) for path, each in spans.items()}
    for path, each in names.items():
        yield from ((path, span) for span in sorted(each))
    words = {
        word
        for path, each in names.items()
        for start, end in each
        for word in NAME_WORD.findall(guards[path].text[start:end])
        if len(word) >= SHORTEST and plain(word) not in TOO_COMMON
    }
    if words:
        for path, guard in guards.items():
            yield from ((path, span) for span in _echoes(guard, words, names.get(path, set())))


def _echoes(guard: NameGuard, words: set[str], known: set[Span]) -> Iterator[Span]:
    """Where words of names stand in a text outside the names that are known there."""
    told = {match.start() for span in known for match in NAME_WORD.finditer(guard.text, *span)}
    for match in guard.capitals:
        start, end = match.span()
        is_new = match.group() in words and start not in told
        if is_new and plain(match.group()) not in guard.small_words and guard.allows(start, end):
            yield start, end
