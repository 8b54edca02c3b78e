"""Constellations of a family that fit hardly any other."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.english.families import BUYERS, FAMILIES
from stories.detection.english.kinship import KINSHIP
from stories.detection.english.people import RELATIVE
from stories.detection.findings import EntityType, Finding
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.phrases import Told, find_told
from stories.detection.wording import gettext_noop as _

# No rule fires where none of these stands.
KIN: Final = re.compile(
    rf"\b(?:{RELATIVE}|m[ae]n|farmer|family|household|triplets|boss|owner|woman|buyer|sold|girls?|boys?|widowed|orphaned|eldest|youngest|oldest|great-grand\w+|famil\w+|"
    r"married|generations|traded|returnees?|bachelor|cripple|orphan|descendant|of\sus|at\shome)\b",
    re.IGNORECASE,
)
REASON: Final = _(
    "Those who know the village know which family this is; relatives still live there."
)
BUYER_REASON: Final = _("The one who paid recognises himself, and then the person he paid for.")
TABLE: Final = (
    *(Told(EntityType.FAMILY, pattern, BUYER_REASON) for pattern in BUYERS),
    Told(EntityType.FAMILY, FAMILIES[0], REASON, "one of several children"),
    *(Told(EntityType.FAMILY, pattern, REASON) for pattern in (*FAMILIES[1:], *KINSHIP)),
)


class Families:
    """Finds numbers and ranks of children, rare relatives, and relatives told by their trade."""

    name: ClassVar = "families"
    entity_types: ClassVar = frozenset({EntityType.FAMILY})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first such phrase of each sentence."""
        return find_told(passage, TABLE, self.name, _is_harmless, KIN)


def _is_harmless(match: re.Match[str], sentence: str) -> bool:
    return False
