"""What a box covers on a picture, and the words of the page tell all the same."""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.detectors.protected_terms import Candidate, candidates
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import KnownTerm, Lexicon
from stories.detection.masking import instead_of
from stories.detection.passages import Passage, PassageKind
from stories.detection.policy import Silence
from stories.detection.scans import Scan
from stories.detection.spelling.covered import covered_keys
from stories.detection.spelling.keys import is_near
from stories.detection.spelling.latin_runs import STOPS
from stories.detection.spelling.words import HAN, KANA_LETTERS
from stories.detection.wording import gettext_noop as _

NAME_REASON: Final = _(
    "A box covers this name on a picture of this page, and here it is told: "
    "the box hides nothing any more."
)
WORDS_REASON: Final = _(
    "A box covers these words on the scan, and here they are told: "
    "one of the two is not as it was meant."
)
# Japanese is compared letter by letter, everything else word by word.
TOKEN: Final = re.compile(rf"[{HAN}{KANA_LETTERS}]|[^\W_{HAN}{KANA_LETTERS}]+")
SINGLE: Final = re.compile(f"[{HAN}{KANA_LETTERS}]")
# So much of what is covered has to be told in a row; less is chance.
LEAST_WORDS, LEAST_SINGLE = 2, 4
SOMEBODY: Final = KnownTerm("", "name", on_page=True)
Span = tuple[int, int]


class CoveredInScans:
    """Reads the page again with the words that boxes cover in mind."""

    name: ClassVar = "covered_in_scans"
    entity_types: ClassVar = frozenset({EntityType.LETTER})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each covered name anywhere, and for covered words beside their scan."""
        keys = covered_keys(tuple(name for scan in lexicon.scans for name in scan.names))
        for passage in passages:
            if keys and passage.kind is not PassageKind.SHOWN_NAME:
                yield from self._names(passage, lexicon, keys)
            for scan in lexicon.scans:
                if passage.path.startswith(f"{scan.block}.") and _is_written(passage):
                    yield from self._words(passage, scan)

    def _names(self, passage: Passage, lexicon: Lexicon, keys: dict[str, str]) -> Iterator[Finding]:
        silence = Silence(passage.text, lexicon)
        for start, end, key in _told(passage, lexicon, keys):
            finding = Finding(
                EntityType.LETTER,
                passage.path,
                start,
                end,
                Severity.MUST,
                self.name,
                NAME_REASON,
                _agreed(key, lexicon) or instead_of(passage.text[start:end]),
            )
            if not any(each.hold(finding) for each in (silence.agreed, silence.public)):
                yield finding

    def _words(self, passage: Passage, scan: Scan) -> Iterator[Finding]:
        for covered in scan.words:
            for start, end in told_again(covered, passage.text):
                yield Finding(
                    EntityType.LETTER,
                    passage.path,
                    start,
                    end,
                    Severity.SHOULD,
                    self.name,
                    WORDS_REASON,
                )


def _told(passage: Passage, lexicon: Lexicon, keys: dict[str, str]) -> list[Candidate]:
    """Where covered names are told; what only comes near one counts where none is told whole."""
    looking = Lexicon(terms={b"": SOMEBODY}, longest=lexicon.longest)
    told = [each for each in candidates(passage, looking) if each[2] in keys]
    whole = [each for each in told if not is_near(each[2])]
    near = [each for each in told if is_near(each[2]) and not any(_meet(each, it) for it in whole)]
    return whole + near


def _meet(one: Candidate, other: Candidate) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_written(passage: Passage) -> bool:
    return passage.kind not in {PassageKind.PICTURE, PassageKind.ADDRESS}


def _agreed(key: str, lexicon: Lexicon) -> str | None:
    """The agreed name of the person on this page whose name the key belongs to."""
    term = lexicon.terms.get(lexicon.digest(key)) if lexicon.digest else None
    return term.shown_name if term and term.on_page and term.kind == "name" else None


def told_again(covered: str, text: str) -> Iterator[Span]:
    """Where a text tells what is covered: some words in a row, or a single one that is all."""
    hidden = [match.group().casefold() for match in TOKEN.finditer(covered)]
    told = list(TOKEN.finditer(text))
    words = [match.group().casefold() for match in told]
    matcher = difflib.SequenceMatcher(None, hidden, words, autojunk=False)
    for block in matcher.get_matching_blocks():
        run = words[block.b : block.b + block.size]
        if run and _tells(run, whole=len(run) == len(hidden)):
            yield told[block.b].start(), told[block.b + block.size - 1].end()


def _tells(run: list[str], *, whole: bool) -> bool:
    if any(word.isdigit() for word in run):
        return True
    single = sum(bool(SINGLE.match(word)) for word in run)
    telling = [word for word in run if word not in STOPS and len(word) > 1]
    if single:
        return single >= LEAST_SINGLE or (whole and single >= LEAST_WORDS)
    return bool(telling) and (whole or len(telling) >= LEAST_WORDS)
