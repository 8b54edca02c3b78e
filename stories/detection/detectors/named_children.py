"""A parent shown as somebody's mother, and the child whose name that gives."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.wording import gettext_noop as _

REASON: Final = _(
    "The parent is shown by way of this child: the child's own name, told here, leads to both."
)
# A shown name that hides a parent behind a child, with the child's name in it.
PARENT_OF: Final = re.compile(
    r"(?:(?:[Ll]ittle|[Bb]aby)\s)?(?P<en>[A-Z][\w-]{1,14})['’]s\s(?:mother|father|mum|mom|dad|parents|"
    r"family|grandmother)|"
    r"(?P<ko>[가-힣]{2,3}?)(?<!의)(?:이)?\s?(?:네\s)?(?:엄마|어머니|아빠|아버지|할머니)|"
    r"(?P<ja>[ァ-ヶー一-龯ぁ-ん]{2,5}?)(?:ちゃん|くん|さん|君)?の(?:お母さん|お父さん|母親?|父親?|ママ|パパ|おばあさん)"
)
NO_NAMES: Final = frozenset(
    "우리 제가 그의 아이 친구 애들 아이들 女の子 男の子 子ども 友人 私たち".split()
)


class NamedChildren:
    """Finds a child's name that stands outside the agreed name of the parent."""

    name: ClassVar = "named_children"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each place where the child is named; the agreed words are silent."""
        names = {
            name
            for shown in lexicon.shown_names
            for match in PARENT_OF.finditer(shown)
            if (name := match["en"] or match["ko"] or match["ja"]) not in NO_NAMES
        }
        for passage in passages:
            if passage.kind is PassageKind.SHOWN_NAME:
                continue
            for name in sorted(names):
                for match in re.finditer(rf"(?<![A-Za-z]){re.escape(name)}(?![a-z])", passage.text):
                    yield Finding(
                        EntityType.PERSON_NAME,
                        passage.path,
                        match.start(),
                        match.end(),
                        Severity.MUST,
                        self.name,
                        REASON,
                    )
