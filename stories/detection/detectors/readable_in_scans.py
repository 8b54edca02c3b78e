"""What the text of a letter hides, and its scan still shows."""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.deliberate import deliberate_spans
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.handles import find_handles
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.hangul_runs import stems
from stories.detection.spelling.words import HAN, KANA_LETTERS, words_of
from stories.detection.wording import gettext_noop as _

MASK_REASON: Final = _(
    "The text of the letter hides this, and it can still be read on the scan. "
    "Cover it in the picture."
)
TAKEN_OUT_REASON: Final = _(
    "These words were taken out of the text of this page, and they can still be read on a "
    "picture. Cover them in the picture."
)
MASK_SIGNS: Final = "○〇◯●△×*_＊"
TOKEN: Final = re.compile(
    rf"[{MASK_SIGNS}]+|[{HAN}{KANA_LETTERS}]|[^\W_{HAN}{KANA_LETTERS}{MASK_SIGNS}]+"
)
# How far from a mask the text and the scan have to agree again, and how much may stand between:
# more is another sentence, or was not read.
NEAR: Final = 3
MOST_TOKENS: Final = 8
LEAST_LETTERS: Final = 2
LONGEST_RUN: Final = 3
Span = tuple[int, int]
Words = list[re.Match[str]]


class ReadableInScans:
    """Lays the scan of a letter beside its transcription."""

    name: ClassVar = "readable_in_scans"
    entity_types: ClassVar = frozenset({EntityType.LETTER})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding at the picture for each mask that it solves, and for words taken out."""
        for read in passages:
            if read.kind is not PassageKind.PICTURE:
                continue
            block, _scan, _mark = read.path.partition(".scan#")
            for passage in passages:
                if passage.path in {f"{block}.transcription", f"{block}.translation"}:
                    for start, end, is_name in solved(passage.text, read.text):
                        how_bad = Severity.MUST if is_name else Severity.SHOULD
                        yield self._finding(read, (start, end), how_bad, MASK_REASON)
            for span in _taken_out(read.text, lexicon):
                yield self._finding(read, span, Severity.MUST, TAKEN_OUT_REASON)

    def _finding(self, read: Passage, span: Span, how_bad: Severity, why: str) -> Finding:
        return Finding(EntityType.LETTER, read.path, *span, how_bad, self.name, why)


def solved(text: str, scan: str) -> Iterator[tuple[int, int, bool]]:
    """Where ``scan`` shows what ``text`` masks, and whether that is the name of a person."""
    names = [(start, end) for start, end, _handle in find_handles(text)]
    masks = [(span, True) for span in names] + [(span, False) for span in deliberate_spans(text)]
    if not masks:
        return
    told, read = list(TOKEN.finditer(text)), list(TOKEN.finditer(scan))
    same = _same_words(told, read)
    seen: set[Span] = set()
    for mask, is_name in masks:
        inside = [n for n, word in enumerate(told) if _meet(word.span(), mask)]
        between = _between(inside, same, read, scan) if inside else []
        if not between or len(between) > MOST_TOKENS:
            continue
        here = told[inside[0]].start(), told[inside[-1]].end()
        shown = _without_ends(text, mask, here, scan, between)
        if shown not in seen and _tells(scan[slice(*shown)]):
            seen.add(shown)
            yield *shown, is_name


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same_words(told: Words, read: Words) -> dict[int, int]:
    """Which word of the scan is which word of the text, both by their numbers."""
    matcher = difflib.SequenceMatcher(None, _folded(told), _folded(read), autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _folded(tokens: Words) -> list[str]:
    return [token.group().casefold() for token in tokens]


def _between(inside: list[int], same: dict[int, int], read: Words, scan: str) -> Words:
    """The words of the scan between those that stand before a mask and after it.

    Where nothing was found again on one side, the line of the scan ends there.
    """
    before = [same[n] for n in range(inside[0] - NEAR, inside[0]) if n in same]
    after = [same[n] for n in range(inside[-1] + 1, inside[-1] + 1 + NEAR) if n in same]
    if not before and not after:
        return []
    first = before[-1] + 1 if before else 0
    last = after[0] if after else len(read)
    if not before:
        line = scan.rfind("\n", 0, read[last].start()) + 1
        first = next(n for n, each in enumerate(read) if each.start() >= line)
    if not after:
        line = scan.find("\n", read[first - 1].end())
        last = next((n for n, each in enumerate(read) if 0 <= line <= each.start()), len(read))
    return read[first:last]


def _without_ends(text: str, mask: Span, here: Span, scan: str, read: Words) -> Span:
    """What of the words read stands for the mask, without what both tell around it."""
    start, end = read[0].start(), read[-1].end()
    left, right = here
    while left < mask[0] and start < end and text[left] == scan[start]:
        left, start = left + 1, start + 1
    while right > mask[1] and end > start and text[right - 1] == scan[end - 1]:
        right, end = right - 1, end - 1
    return start, end


def _tells(words: str) -> bool:
    """Whether words tell something: letters enough, or figures, and no mask of their own."""
    letters = [each for each in words if each.isalnum()]
    is_masked = any(True for _each in find_handles(words)) or any(
        True for _each in deliberate_spans(words)
    )
    return len(letters) >= LEAST_LETTERS and not is_masked


def _taken_out(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Words of a picture that a reviewer had taken out of the text of the page."""
    if not lexicon.redacted or lexicon.digest_of_words is None:
        return
    words = words_of(text)
    for first in range(len(words)):
        for last in range(first, min(first + LONGEST_RUN, len(words))):
            start = words[first].start
            whole = text[words[last].start : words[last].end]
            for stem in stems(whole) or (whole,):
                end = words[last].start + len(stem)
                if lexicon.digest_of_words(text[start:end]) in lexicon.redacted:
                    yield start, end
