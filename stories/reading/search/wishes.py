"""What is looked for: terms that must be there, terms that must not, and marks to narrow it to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from stories.publishing.index.digests import in_title, mark
from stories.reading.search.terms import Alternative


class InDigests(Protocol):
    """Whatever can be looked for."""

    def digests(self) -> tuple[Alternative, ...]:
        """Its alternatives as the index has them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Terms in digests; every one has to be there, or ``any_of_them``."""

    terms: tuple[tuple[Alternative, ...], ...]
    unwanted: tuple[tuple[Alternative, ...], ...] = ()
    marks: tuple[str, ...] = ()
    any_of_them: bool = False

    def instead_of(self, mark: str, other: str) -> "Wish":
        """The same under another mark."""
        marks = tuple(other if each == mark else each for each in self.marks)
        return replace(self, marks=marks)

    def bare(self) -> "Wish":
        """Only what rows are weighed by: how far a word stands from a mark says nothing."""
        return replace(self, unwanted=(), marks=())

    def in_titles(self) -> "Wish":
        """The same, where the title has all of the words; any of them where any will do."""
        titled = tuple(
            tuple(
                tuple((in_title(word),) for phrase in alternative for word in phrase)
                for alternative in term
            )
            for term in self.terms
        )
        return replace(self, terms=titled if self.any_of_them else (*self.terms, *titled))


def wish(
    terms: Iterable[InDigests],
    unwanted: Iterable[InDigests] = (),
    *,
    under: Mapping[str, str],
    any_of_them: bool = False,
) -> Wish:
    """What to ask the index for; ``under`` narrows it: ``{"language": "ja", "year": "2024"}``."""
    return Wish(
        tuple(term.digests() for term in terms),
        tuple(term.digests() for term in unwanted),
        tuple(mark(name, value) for name, value in under.items() if value),
        any_of_them,
    )
