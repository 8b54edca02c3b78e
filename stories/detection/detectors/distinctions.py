"""What is true of one person only: the first, the only one, a prize, a scar."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.english.distinctions import DISTINCTIONS, NOT_OF_PEOPLE
from stories.detection.english.renown import ONCE_IN_A_TOWN
from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.phrases import Told, find_told
from stories.detection.wording import gettext_noop as _

REASON: Final = _("What is true of one person only names that person to all who know it.")
TABLE: Final = tuple(
    Told(EntityType.DISTINCTION, pattern, REASON) for pattern in (*DISTINCTIONS, *ONCE_IN_A_TOWN)
)


class Distinctions:
    """Finds firsts and onlys of people, prizes, and bodies by which somebody is known."""

    name: ClassVar = "distinctions"
    entity_types: ClassVar = frozenset({EntityType.DISTINCTION})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first such phrase of each sentence."""
        return find_told(passage, TABLE, self.name, _is_harmless)


def _is_harmless(match: re.Match[str], sentence: str) -> bool:
    """First times and only ways belong to everybody."""
    return bool(NOT_OF_PEOPLE.match(match.group()))
