"""A name in Hangul, kanji or katakana that was found once on a page, wherever it stands again.

So does the given name of a whole one. What may be a word as well counts where the models think so.
English names have an echo of their own, in the detectors: there a capital tells names from words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.names.east_asian_guard import EastAsianGuard
from stories.detection.names.surnames import KOREAN, KOREAN_OF_TWO
from stories.detection.passages import Passage, PassageKind
from stories.detection.second_neighbours import NAMING
from stories.detection.spans import Span
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA

# What stands together in one script. Kanji and katakana are a name as a whole or none; of Hangul
# the first letters are, with grammar behind them.
RUN: Final = re.compile(f"(?P<hangul>[{HANGUL}]+)|[{HAN}]{{2,}}|[{KATAKANA}]{{3,}}")
# So short names in Hangul are often words as well, and longer ones nobody bears.
SHORT, LONGEST = 2, 16
PARTS: Final = re.compile("[・＝= \u3000]")
IN_HANGUL: Final = re.compile(f"[{HANGUL}]+")
# A whole name in Hangul, and the given name in it.
OF_TWO: Final = "|".join(sorted(KOREAN_OF_TWO))
WHOLE: Final = re.compile(
    rf"(?:{OF_TWO}|(?!{OF_TWO})[{''.join(sorted(KOREAN))}])(?P<given>[{HANGUL}]{{2,4}})"
)

# Which words of a passage may be somebody's name.
Likely = Callable[[Passage], Callable[[Span], bool]]


class Named(NamedTuple):
    """The finding of a name, and whether it is one wherever it stands."""

    finding: Finding
    is_plain: bool


def with_repeats(
    passages: Sequence[Passage],
    found: Mapping[str, list[Finding]],
    lexicon: Lexicon,
    likely: Likely | None = None,
) -> Mapping[str, list[Finding]]:
    """The findings of a page by path, and names that were found in one place in the others, too.

    A repetition has kind, weight and wording of the first finding of that name. `likely` is asked
    about short names and given names; without it these are not told again.
    """
    texts = {passage.path: passage.text for passage in passages}
    names: dict[str, Named] = {}
    given: dict[str, Named] = {}
    for path, findings in found.items():
        for each in findings:
            name = texts[path][each.start : each.end]
            if each.entity_type is EntityType.PERSON_NAME and not name.isascii():
                for part in (name, *PARTS.split(name)):
                    names.setdefault(part, Named(each, is_plain=not _is_short(part)))
                if whole := WHOLE.fullmatch(name):
                    given.setdefault(whole["given"], Named(each, is_plain=False))
    if not names:
        return found
    said = {
        name: told for name, told in (given | names).items() if told.is_plain or likely is not None
    }
    read = [each for each in passages if each.kind is not PassageKind.ADDRESS]
    return {**found, **{each.path: _heard(each, found, said, lexicon, likely) for each in read}}


def _is_short(name: str) -> bool:
    return len(name) <= SHORT and IN_HANGUL.fullmatch(name) is not None


def _heard(
    passage: Passage,
    found: Mapping[str, list[Finding]],
    names: Mapping[str, Named],
    lexicon: Lexicon,
    likely: Likely | None,
) -> list[Finding]:
    """The findings of one passage, and the names that stand in it again."""
    known = found.get(passage.path, [])
    guard = EastAsianGuard(passage.text, lexicon)
    is_likely = likely(passage) if likely else None
    again = []
    for span in _apart(_spoken(passage.text, names), known):
        finding, is_plain = names[passage.text[slice(*span)]]
        is_said = is_plain or (is_likely is not None and is_likely(span))
        if is_said and guard.name_in(*span, is_sure=True) == span:
            again.append(replace(finding, path=passage.path, start=span[0], end=span[1]))
    return [*known, *again]


def _spoken(text: str, names: Mapping[str, Named]) -> Iterator[Span]:
    """Where one of these names stands in a text, in order."""
    for match in RUN.finditer(text):
        start, end = match.span()
        shortest = start + SHORT if match["hangul"] else end
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
