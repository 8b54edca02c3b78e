"""Masks that tell how long the hidden name is."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.handles import find_handles, is_constant_width
from stories.detection.lexicon import Lexicon
from stories.detection.names.shapes import (
    AMBIGUOUS_SURNAMES,
    CHINESE_SURNAMES,
    JAPANESE_HAN,
    JAPANESE_SURNAMES,
    KOREAN_HAN,
    KOREAN_SURNAMES,
)
from stories.detection.names.surnames import KOREAN, KOREAN_OF_TWO
from stories.detection.passages import Passage
from stories.detection.spelling.sounds import plain
from stories.detection.wording import gettext_noop as _

HAN_SURNAMES: Final = frozenset(KOREAN_HAN) | frozenset(JAPANESE_HAN)
# "Han O.": the first letter of a given name, and no circle.
INITIAL: Final = re.compile(r"(?<=[a-z]\s)[OX]\.$")
REASON: Final = _("The width of this mask tells how long the hidden name is.")
SUGGESTION: Final = "two circles after the surname, whatever the name"


class Masks:
    """Finds masked names whose mask follows the length of the name."""

    name: ClassVar = "masks"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each mask that is neither two circles nor three stars."""
        for start, end, handle in find_handles(passage.text):
            is_initial = INITIAL.search(passage.text[start : end + 1])
            if not is_constant_width(handle) and is_surname(handle.surname) and not is_initial:
                yield Finding(
                    EntityType.PERSON_NAME,
                    passage.path,
                    start,
                    end,
                    Severity.SHOULD,
                    self.name,
                    REASON,
                    SUGGESTION,
                )


def is_surname(word: str) -> bool:
    """Whether a word before a mask is a surname, and the circle not a mere sign."""
    low = plain(word)
    known = KOREAN_SURNAMES | AMBIGUOUS_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
    return low in known or word in KOREAN | KOREAN_OF_TWO | HAN_SURNAMES
