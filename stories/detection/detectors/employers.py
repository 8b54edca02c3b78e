"""Places of work at which somebody can be asked for."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.english.people import is_about_somebody
from stories.detection.english.workplaces import WORKPLACES, narrows
from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.phrases import Told, find_told
from stories.detection.wording import gettext_noop as _

REASON: Final = _(
    "At a place of work that is told of, anybody can ask for the one who came so far."
)
TABLE: Final = tuple(Told(EntityType.EMPLOYER, pattern, REASON) for pattern in WORKPLACES)


class Employers:
    """Finds companies with a name, and unnamed ones that their kind or place narrows down."""

    name: ClassVar = "employers"
    entity_types: ClassVar = frozenset({EntityType.EMPLOYER})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first place of work of each sentence."""
        return find_told(passage, TABLE, self.name, _is_harmless)


def _is_harmless(match: re.Match[str], sentence: str) -> bool:
    return not narrows(match["words"]) or not is_about_somebody(sentence)
