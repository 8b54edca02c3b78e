"""Findings of different words that a reviewer decides as one: a name and its parts, a sentence."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from stories.detection.context import REACH, Sentences
from stories.detection.detectors.protected_terms import OTHER_REASON, REASONS
from stories.detection.findings import EntityType, Finding, badness
from stories.detection.folding import DETAILS, OF_MASKS
from stories.detection.name_parts import full_names, rows_of_names
from stories.detection.passages import Passage

# What narrows a person down: told in one sentence, it is one sentence to write anew.
TOLD_OF_ONE: Final = DETAILS | {
    EntityType.EXACT_DATE,
    EntityType.ROUTE,
    EntityType.SHELTER,
    EntityType.HELPER,
    EntityType.DERIVABLE,
}
# Ways to reach somebody: an address and a number in one sentence are one contact.
CONTACTS: Final = frozenset({EntityType.EMAIL, EntityType.PHONE, EntityType.HANDLE})
# Of these a storyteller may have several, and each is another matter.
SEVERAL: Final = (REASONS["relative"], OTHER_REASON)

Key = Hashable


def gather(passages: Sequence[Passage], findings: Sequence[Finding]) -> list[Finding]:
    """The findings of a page with those that are one decision as one, in the order given.

    The worst of them leads; the others stand in its `together` and keep their own words.
    """
    keyed = _Keys(passages, findings)
    groups: dict[Key, list[Finding]] = {}
    for number, finding in enumerate(findings):
        key = keyed.of(finding)
        groups.setdefault(number if key is None else key, []).append(finding)
    return [_as_one(group) for group in groups.values()]


def _as_one(group: list[Finding]) -> Finding:
    if len(group) == 1:
        return group[0]
    worst = min(group, key=badness)
    return replace(worst, together=tuple(each for each in group if each is not worst))


def _by_passage(names: Iterable[Finding]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """For each passage the places of its names."""
    places: dict[str, list[tuple[int, int]]] = {}
    for each in names:
        places.setdefault(each.path, []).append((each.start, each.end))
    yield from places.items()


class _Keys:
    """What a finding is decided by: equal keys are one decision, None stands alone."""

    def __init__(self, passages: Sequence[Passage], findings: Iterable[Finding]) -> None:
        self.texts = {passage.path: passage.text for passage in passages}
        self.sentences: dict[str, Sentences] = {}
        names = [each for each in findings if each.entity_type is EntityType.PERSON_NAME]
        self.full: Mapping[str, str] = full_names(self._words(each) for each in names)
        self.borne = Counter(self.full.get(self._words(each)) for each in names)
        self.rows = {path: rows_of_names(self.texts[path], of) for path, of in _by_passage(names)}
        self.ways: dict[EntityType, Callable[[Finding], Key | None]] = {
            EntityType.PERSON_NAME: self._of_name,
            EntityType.PROTECTED_TERM: self._of_term,
            EntityType.DRIFT: self._of_drift,
            EntityType.CONTRADICTION: lambda each: (each.entity_type, each.path),
        }

    def of(self, finding: Finding) -> Key | None:
        """The key of one finding."""
        way = self.ways.get(finding.entity_type)
        if way:
            return way(finding)
        for kinds in (TOLD_OF_ONE, CONTACTS):
            if finding.entity_type in kinds and not finding.elsewhere:
                return kinds is CONTACTS, finding.path, *self._sentence(finding)
        return None

    def _words(self, finding: Finding) -> str:
        return self.texts[finding.path][finding.start : finding.end]

    def _of_name(self, finding: Finding) -> Key | None:
        if finding.detector == OF_MASKS:
            return OF_MASKS
        full = self.full.get(self._words(finding))
        if self.borne[full] == 1 and not finding.elsewhere:
            row = self.rows[finding.path].get((finding.start, finding.end))
            if row is not None:
                return EntityType.PERSON_NAME, finding.path, row
        return full and (EntityType.PERSON_NAME, full)

    def _of_term(self, finding: Finding) -> Key | None:
        is_one = finding.subject and not finding.reason.startswith(SEVERAL)
        return (finding.subject, finding.reason) if is_one else None

    def _of_drift(self, finding: Finding) -> Key | None:
        return finding.suggestion and (EntityType.DRIFT, finding.suggestion)

    def _sentence(self, finding: Finding) -> tuple[int, int]:
        """The sentence a finding begins in; a list without a full stop is cut into pieces."""
        sentences = self.sentences.get(finding.path)
        if sentences is None:
            sentences = self.sentences[finding.path] = Sentences(self.texts[finding.path])
        number = sentences.number_at(finding.start)
        return number, (finding.start - sentences.starts[number]) // REACH
