"""What to write in the place of a name that nobody agreed to: a role, a mask, initials.

The masks are those that these pages print: a surname with two circles, whatever the length of
the name. Where a role stands before the name, the role is enough.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.handles import find_handles, mask_of
from stories.detection.names.shapes import (
    CHINESE_SURNAMES,
    JAPANESE_HAN,
    JAPANESE_SURNAMES,
    KOREAN_HAN,
    KOREAN_SURNAMES,
)
from stories.detection.names.surnames import KOREAN, KOREAN_OF_TWO
from stories.detection.passages import Passage
from stories.detection.spelling.sounds import plain

# "sister Esther": what stands in small letters before the name says enough.
ROLE: Final = re.compile(r"(?P<role>[a-z][a-z' -]{1,30}[a-z]) [A-Z]")
LATIN: Final = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
SURNAMES: Final = KOREAN_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
CHARACTERS: Final = JAPANESE_HAN | frozenset(KOREAN_HAN)
LONGEST_SURNAME: Final = 3
SHORTEST_WHOLE: Final = 3


def with_wording(passages: Sequence[Passage], findings: Iterable[Finding]) -> list[Finding]:
    """The findings, each name that has no suggestion yet with one where a form fits it."""
    texts = {passage.path: passage.text for passage in passages}
    return [
        replace(finding, suggestion=instead_of(texts[finding.path][finding.start : finding.end]))
        if finding.entity_type is EntityType.PERSON_NAME and finding.suggestion is None
        else finding
        for finding in findings
    ]


def instead_of(name: str) -> str | None:
    """A role, a masked surname or initials for a name; None where none of them fits.

    >>> instead_of("sister Esther"), instead_of("Kwon Min-ji"), instead_of("Grace Okafor")
    ('sister', 'Kwon OO', 'G. O.')
    """
    if any(True for _ in find_handles(name)):
        return None
    role = ROLE.match(name)
    if role:
        return role["role"]
    return _latin(name) if name[:1] < "\u0250" else _east_asian(name)


def _latin(name: str) -> str | None:
    words = LATIN.findall(name)
    if len(words) < 2 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return None
    for word in (words[0], words[-1]):
        if plain(word) in SURNAMES:
            return mask_of(word.title())
    return " ".join(f"{word[0]}." for word in (words[0], words[-1]))


def _east_asian(name: str) -> str | None:
    """The surname with two circles, when the name begins with a known one.

    What has two characters is more often a given name alone.
    """
    if len(name) < SHORTEST_WHOLE:
        return None
    for length in range(min(LONGEST_SURNAME, len(name) - 1), 0, -1):
        surname = name[:length]
        if surname in KOREAN | KOREAN_OF_TWO | CHARACTERS:
            return mask_of(surname)
    return None
