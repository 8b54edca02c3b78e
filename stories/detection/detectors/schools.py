"""Schools and courses at which somebody can be asked for."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.english.people import is_about_somebody
from stories.detection.english.studies import OF_OTHERS, SCHOOLS
from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.phrases import Told, find_told
from stories.detection.wording import gettext_noop as _

REASON: Final = _("A school keeps lists, and hardly any has two pupils with such a life.")
TABLE: Final = tuple(Told(EntityType.SCHOOL, pattern, REASON) for pattern in SCHOOLS)


class Schools:
    """Finds schools with a name, and unnamed ones that a speciality or a place narrows down."""

    name: ClassVar = "schools"
    entity_types: ClassVar = frozenset({EntityType.SCHOOL})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first school or course of each sentence."""
        return find_told(passage, TABLE, self.name, _is_harmless)


def _is_harmless(match: re.Match[str], sentence: str) -> bool:
    return bool(OF_OTHERS.search(sentence)) or not is_about_somebody(sentence)
