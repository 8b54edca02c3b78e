"""Names that our models of Korean and Japanese see: in Hangul, in kanji and in kana."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.models import NameModel, SpanLabel
from stories.detection.language_models.registry import remembered_spans
from stories.detection.lexicon import Lexicon
from stories.detection.names.east_asian_guard import EastAsianGuard
from stories.detection.passages import Passage
from stories.detection.scripts import is_japanese, is_korean
from stories.detection.wording import gettext_noop as _

REASON: Final = _("A personal name leads to the person, or to relatives who bear it.")


class LearnedNames:
    """Asks the Korean and the Japanese model about all passages that are for them to read."""

    name: ClassVar = "learned_names"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each name seen; masks, public people and places are silent."""
        for model, is_for in ((KOREAN, is_korean), (JAPANESE, is_japanese)):
            read = [passage for passage in passages if is_for(passage)]
            if read and not model.missing():
                yield from self._found(model, read, lexicon)

    def _found(
        self, model: NameModel, passages: Sequence[Passage], lexicon: Lexicon
    ) -> Iterator[Finding]:
        seen = remembered_spans(model, [passage.text for passage in passages])
        for passage, spans in zip(passages, seen, strict=True):
            guard = EastAsianGuard(passage.text, lexicon)
            for span in spans:
                name = span.label is SpanLabel.PERSON and guard.name_in(span.start, span.end)
                if name:
                    yield Finding(
                        EntityType.PERSON_NAME,
                        passage.path,
                        *name,
                        Severity.MUST,
                        self.name,
                        REASON,
                    )
