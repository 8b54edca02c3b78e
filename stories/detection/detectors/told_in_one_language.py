"""What this page tells and the same page in another language, which readers have, does not."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.parallel.facts import FactKind, not_told
from stories.detection.passages import Passage
from stories.detection.wording import gettext_noop as _

REASONS: Final = {
    FactKind.DAY: _(
        "The same page in another language, which readers have, does not tell this day or "
        "year. What is hidden in one language is hidden in all."
    ),
    FactKind.AMOUNT: _(
        "The same page in another language, which readers have, does not tell this "
        "number. What is hidden in one language is hidden in all."
    ),
    FactKind.PLACE: _(
        "The same page in another language, which readers have, does not tell this place. "
        "What is hidden in one language is hidden in all."
    ),
}


class ToldInOneLanguage:
    """Lays the page beside its translations."""

    name: ClassVar = "told_in_one_language"
    entity_types: ClassVar = frozenset({EntityType.TRANSLATION})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each fact that one of the translations keeps to itself."""
        found: set[tuple[str, int, int]] = set()
        for translation in lexicon.translations:
            for fact in not_told(passages, translation.passages):
                place = (fact.path, fact.start, fact.end)
                if place not in found:
                    found.add(place)
                    yield Finding(
                        EntityType.TRANSLATION,
                        *place,
                        Severity.SHOULD,
                        self.name,
                        REASONS[fact.kind],
                    )
