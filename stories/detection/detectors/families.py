"""Constellations of a family that fit hardly any other."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.english.families import BUYERS, FAMILIES
from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.phrases import Told, find_told

REASON: Final = "Those who know the village know which family this is; relatives still live there."
BUYER_REASON: Final = "The one who paid recognises himself, and then the person he paid for."
TABLE: Final = (
    *(Told(EntityType.FAMILY, pattern, BUYER_REASON) for pattern in BUYERS),
    *(Told(EntityType.FAMILY, pattern, REASON, "close relatives") for pattern in FAMILIES),
)


class Families:
    """Finds numbers and ranks of children, rare relatives, and relatives told by their trade."""

    name: ClassVar = "families"
    entity_types: ClassVar = frozenset({EntityType.FAMILY})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first such phrase of each sentence."""
        return find_told(passage, TABLE, self.name, _is_harmless)


def _is_harmless(match: re.Match[str], sentence: str) -> bool:
    return False
