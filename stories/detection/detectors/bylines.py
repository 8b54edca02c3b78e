"""Who wrote it: a line that is a name, whatever it looks like, until it is known as none."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.handles import HANDLE_PATTERN
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.wording import gettext_noop as _

REASON: Final = _(
    "An author is named here. Write a name from the list of names that may be told, initials, or "
    "a role."
)
# One of the authors of a text, and what parts them.
AUTHOR: Final = re.compile(r"[^\s,;/、，](?:(?!\s(?:and|&)\s)[^,;/、，])*")
PARTED: Final = re.compile(r"(?:and|&)\s+")
# "our correspondent", "The editors": nobody's name. What is written small is none either.
ROLE: Final = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Oo]ur|[Oo]ne|[Ss]omebody|[Aa]nonymous|[Vv]olunteers?|[Ss]taff|[Ee]ditors?)"
    r"\b)?[^A-Z]*"
)
EAST_ASIAN_ROLE: Final = re.compile(
    r"(?:当会の?|本会の?|本誌の?|우리\s?|본회\s?|현지\s?|現地の?)?"
    r"(?:編集部員?|編集者|事務局員?|スタッフ|ボランティア|会員|通訳|通訳者|支援者|現地スタッフ|"
    r"편집부|편집자|사무국|봉사자|자원봉사자|활동가|간사|회원|통역|통역사|후원자)(?:の?一人|\s한\s사람)?"
)


class Bylines:
    """Finds whoever is named as the author of a page."""

    name: ClassVar = "bylines"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each author; those who may be named are left out by the scanner."""
        if passage.kind is not PassageKind.BYLINE:
            return
        for match in AUTHOR.finditer(passage.text):
            parted = PARTED.match(match.group())
            start = match.start() + (parted.end() if parted else 0)
            words = passage.text[start : match.end()].rstrip()
            if not _is_nobody(words):
                span = start, start + len(words)
                yield Finding(
                    EntityType.PERSON_NAME, passage.path, *span, Severity.MUST, self.name, REASON
                )


def _is_nobody(words: str) -> bool:
    """Whether these words are a role, or initials that were chosen to hide a name."""
    if HANDLE_PATTERN.fullmatch(words) or EAST_ASIAN_ROLE.fullmatch(words):
        return True
    return words.isascii() and bool(ROLE.fullmatch(words))
