"""Approved names of categories, themes and series find what is listed under them."""

from collections.abc import Iterable
from typing import NamedTuple

from stories.publishing.index.digests import mark
from stories.publishing.index.folding import fold
from stories.publishing.index.words import words
from stories.reading.frame_words import Frame
from stories.reading.search.terms import Alternative, Term


class Sought(NamedTuple):
    """A term in digests, with the marks of what is called by its word."""

    alternatives: tuple[Alternative, ...]

    def digests(self) -> tuple[Alternative, ...]:
        """As a term gives them."""
        return self.alternatives


def with_labels(terms: Iterable[Term], frame: Frame) -> list[Sought]:
    """The terms; one that is in the name of a category, theme or series finds that as well.

    The names are read from the frame when somebody searches, so they are always the approved
    ones; the index knows only what an edition is listed under.
    """
    named = [
        ({word.main for word in words(fold(label.name).text)}, mark(kind, slug))
        for kind, labels in frame.labels.items()
        for slug, label in labels.items()
    ]
    sought = []
    for term in terms:
        mains = {
            word for alternative in term.alternatives[:1] for row in alternative for word in row
        }
        marks = [((each,),) for names, each in named if mains and mains <= names]
        sought.append(Sought((*term.digests(), *(() if term.is_phrase else marks))))
    return sought
