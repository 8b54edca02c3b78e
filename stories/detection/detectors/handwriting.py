"""A hand is known: relatives and teachers recognise it, whatever the words say."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.wording import gettext_noop as _

REASON: Final = _(
    "A letter shown as it was written: relatives, teachers and officials know a hand. "
    "Typed letters give no hand away; show this one typed, without the scan."
)
ADVICE: Final = "show the letter typed, without the scan"
# The words beside the scan at which the letter is pointed out, the nearest first.
BESIDE: Final = ("scan_alt", "transcription", "translation", "heading")


class Handwriting:
    """Points once at each letter whose scan may show a hand."""

    name: ClassVar = "handwriting"
    entity_types: ClassVar = frozenset({EntityType.LETTER})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each such letter; silent where everybody agreed to be recognised."""
        texts = {passage.path: passage for passage in passages}
        for scan in lexicon.scans:
            if not scan.is_letter or scan.may_show_hand:
                continue
            at = next((name for name in BESIDE if f"{scan.block}.{name}" in texts), None)
            if at:
                passage = texts[f"{scan.block}.{at}"]
                end = len(passage.text.split("\n", 1)[0]) or len(passage.text)
                yield Finding(
                    EntityType.LETTER,
                    passage.path,
                    0,
                    end,
                    Severity.SHOULD,
                    self.name,
                    REASON,
                    ADVICE,
                )
