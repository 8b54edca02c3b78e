"""Names of persons in Latin letters: Korean, Japanese, Chinese, and any after a title."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.names.called import (
    ADDRESSED,
    BY_TRADE,
    CALLED_SO,
    INTRODUCED,
    TITLED,
    TOLD_OF,
)
from stories.detection.names.given import WORDS_TOO
from stories.detection.names.guard import NAME_WORD, Span, is_place, is_wide_place
from stories.detection.names.known_words import NOT_PEOPLE
from stories.detection.names.public_figures import is_public_figure
from stories.detection.names.shapes import (
    AMBIGUOUS_SURNAMES,
    CHINESE_SURNAMES,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    NOT_NAMES,
    is_hyphenated_given,
    is_japanese_given,
    is_korean_given,
    is_korean_syllable,
    is_pinyin_given,
)
from stories.detection.names.small_letters import names_in_small_letters, surnames_of_initials
from stories.detection.names.things import THINGS
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.sounds import plain
from stories.detection.wording import gettext_noop as _

Printed = re.Match[str]

MOUNTAINS: Final = frozenset(
    "paektu baekdu kumgang geumgang myohyang chilbo seorak sorak halla".split()
)
SURNAMES: Final = KOREAN_SURNAMES | AMBIGUOUS_SURNAMES
GAPS: Final = frozenset({" ", "\n", "\u00a0"})
MASKS: Final = re.compile(r"O+|X+|[OX]-[OX]")
OFFICES: Final = frozenset("president secretary chairman ambassador minister".split())
NOBODY: Final = OFFICES | MOUNTAINS | {"bob", "then", "when", "and", "but", "for", "with"}
REASON: Final = _("A personal name leads to the person, or to relatives who bear it.")
SURNAME_REASON: Final = _(
    "A surname with a title tells readers who already know half of the story."
)


class LatinNames:
    """Finds personal names in Latin letters by surnames and by the shape of given names."""

    name: ClassVar = "names"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each name; people of the news and deliberate masks are silent."""
        if passage.kind is PassageKind.ADDRESS:
            return
        parts = {part for name in lexicon.public_names for part in name.split()}
        for finding in self._found(passage):
            if not set(passage.text[finding.start : finding.end].split()) <= parts:
                yield finding

    def _found(self, passage: Passage) -> Iterator[Finding]:
        text = passage.text
        for span in chain(_full_names(text), names_in_small_letters(text), _introduced(text)):
            yield self._finding(passage, span, REASON, Severity.MUST)
        for span in surnames_of_initials(text):
            yield self._finding(passage, span, REASON, Severity.SHOULD)
        for start, end in _called(text):
            if len(text[start:end].split()) > 1:
                yield self._finding(passage, (start, end), REASON, Severity.MUST)
            else:
                yield self._finding(passage, (start, end), SURNAME_REASON, Severity.SHOULD)

    def _finding(self, passage: Passage, span: Span, reason: str, severity: Severity) -> Finding:
        return Finding(EntityType.PERSON_NAME, passage.path, *span, severity, self.name, reason)


def _introduced(text: str) -> Iterator[Span]:
    """Names after "her name is", and whoever something is told of that is said of persons."""
    for match in INTRODUCED.finditer(text):
        if not _is_no_name(match["name"]):
            yield match.span("name")
    for match in chain.from_iterable(each.finditer(text) for each in TOLD_OF):
        if _may_be_somebody(text, match):
            yield match.span("name")


def _is_no_name(words: str) -> bool:
    """Whether words that introduce somebody say what, and not who: "known as Koreans"."""
    return plain(words.split(maxsplit=1)[0]) in NOT_PEOPLE - WORDS_TOO


def _may_be_somebody(text: str, told: Printed) -> bool:
    """Whether none of the words is known as something else, or as a place."""
    words = told["name"].split()
    is_other = any(plain(word) in NOT_PEOPLE or THINGS.match(word) for word in words)
    return not (is_other or is_place(text, told.start("name")) or is_public_figure(told["name"]))


def _called(text: str) -> Iterator[Span]:
    """Names after a title or before a form of address."""
    for pattern in (TITLED, ADDRESSED, CALLED_SO, BY_TRADE):
        for match in pattern.finditer(text):
            first = match["name"].split()[0].casefold()
            if first not in NOBODY and not is_public_figure(match["name"]):
                yield match.span("name")


def _full_names(text: str) -> Iterator[Span]:
    """Surnames with given names in either order, and hyphenated given names alone."""
    words = [word for word in NAME_WORD.finditer(text) if not MASKS.fullmatch(word.group())]
    taken = -1
    for index, word in enumerate(words):
        end = None if word.start() < taken else _name_end(text, words[index : index + 3])
        if end is None or is_wide_place(text[word.start() : end]):
            continue
        if not is_place(text, word.start()) and not is_public_figure(text[word.start() : end]):
            yield word.start(), end
        taken = end


def _name_end(text: str, words: list[Printed]) -> int | None:
    """Where the name ends that begins with the first of these words, if one does."""
    near = [words[0]]
    for word in words[1:]:
        gap = text[near[-1].end() : word.start()]
        # A comma parts a surname from a given name; between surnames it makes a list.
        is_inverted = gap == ", " and len(near) == 1 and plain(word.group()) not in SURNAMES
        if gap not in GAPS and not is_inverted:
            break
        near.append(word)
    if len(near) > 2 and _is_parted(near):
        return near[2].end()
    if len(near) > 1 and (_is_korean(near) or _is_japanese(near) or _is_chinese(near)):
        return near[1].end()
    return near[0].end() if is_hyphenated_given(near[0].group()) else None


def _is_parted(words: list[Printed]) -> bool:
    """A Korean surname and a given name in two words: either end of the three."""
    first, second, third = (word.group() for word in words)
    if _is_clear_surname(first):
        return is_korean_syllable(second) and is_korean_syllable(third)
    return (
        _is_clear_surname(third)
        and plain(third) != "park"
        and is_korean_syllable(first)
        and is_korean_syllable(second)
    )


def _is_korean(words: list[Printed]) -> bool:
    first, second = words[0].group(), words[1].group()
    if f"{plain(first)}-{plain(second)}" in NOT_NAMES:
        return False
    if is_hyphenated_given(second) and plain(first) in SURNAMES:
        return True
    if is_hyphenated_given(first) and plain(second) in SURNAMES:
        return True
    if _is_clear_surname(first):
        return is_korean_given(second) or (is_korean_syllable(second) and len(second) > 1)
    return _is_clear_surname(second) and plain(second) != "park" and is_korean_given(first)


def _is_clear_surname(word: str) -> bool:
    low = plain(word)
    return low in KOREAN_SURNAMES and low not in AMBIGUOUS_SURNAMES


def _is_japanese(words: list[Printed]) -> bool:
    first, second = plain(words[0].group()), plain(words[1].group())
    if first in JAPANESE_SURNAMES:
        return is_japanese_given(second)
    return second in JAPANESE_SURNAMES and is_japanese_given(first)


def _is_chinese(words: list[Printed]) -> bool:
    first, second = plain(words[0].group()), words[1].group()
    return first in CHINESE_SURNAMES and first not in AMBIGUOUS_SURNAMES and is_pinyin_given(second)
