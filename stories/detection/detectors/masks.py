"""Masks that tell how long the hidden name is."""

from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.handles import find_handles, is_constant_width
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage

REASON: Final = "The width of this mask tells how long the hidden name is."
SUGGESTION: Final = "two circles after the surname, whatever the name"


class Masks:
    """Finds masked names whose mask follows the length of the name."""

    name: ClassVar = "masks"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:  # noqa: ARG002
        """A finding for each mask that is neither two circles nor three stars."""
        for start, end, handle in find_handles(passage.text):
            if not is_constant_width(handle):
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
