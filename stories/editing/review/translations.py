"""The same facts side by side: this page, and what readers have of it in other languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.detection import Passage
from stories.detection.parallel.facts import FactKind, ToldFact, facts_told, not_told
from stories.publishing.editions import Edition
from stories.publishing.live_words import passages_in
from stories.publishing.nearby import translations_of

KINDS: dict[FactKind, str | Promise] = {
    FactKind.DAY: _("day or year"),
    FactKind.AMOUNT: _("number"),
    FactKind.PLACE: _("place"),
}
_AROUND = 40  # characters on each side, so that a reviewer knows the sentence again


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact in its sentence: what stands before it, its words, what follows."""

    kind: str | Promise
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A page in another language as readers have it, and where the two differ."""

    edition: Edition
    language: str
    only_here: tuple[Telling, ...]
    only_there: tuple[Telling, ...]
    alike: int
    pictures_here: int
    pictures_there: int

    @property
    def differs(self) -> bool:
        """Whether one of the two tells or shows something that the other does not."""
        return bool(self.only_here or self.only_there or self.pictures_here != self.pictures_there)


def translations_beside(page: Any, passages: Sequence[Passage]) -> list[Beside]:
    """``page``, whose words are ``passages``, beside each of its translations that readers have."""
    names = dict(settings.LANGUAGES)
    return [
        _beside(page, passages, edition, names.get(edition.language, edition.language))
        for edition in translations_of(page)
    ]


def _beside(page: Any, here: Sequence[Passage], edition: Edition, language: str) -> Beside:
    there = passages_in(edition)
    only_here, only_there = not_told(here, there), not_told(there, here)
    return Beside(
        edition=edition,
        language=language,
        only_here=tuple(_tellings(only_here, here)),
        only_there=tuple(_tellings(only_there, there)),
        alike=sum(1 for _fact in facts_told(here)) - len(only_here),
        pictures_here=len(page.pictures()),
        pictures_there=len({key.split("/")[0] for key in edition.content.get("pictures", {})}),
    )


def _tellings(facts: Sequence[ToldFact], passages: Sequence[Passage]) -> Iterator[Telling]:
    """Each fact once, however often it is told."""
    texts = {passage.path: passage.text for passage in passages}
    seen: set[object] = set()
    for fact in facts:
        if (fact.kind, fact.value) in seen:
            continue
        seen.add((fact.kind, fact.value))
        text = texts[fact.path]
        yield Telling(
            KINDS[fact.kind],
            text[max(0, fact.start - _AROUND) : fact.start],
            text[fact.start : fact.end],
            text[fact.end : fact.end + _AROUND],
        )
