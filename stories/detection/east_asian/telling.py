"""One way of telling a detail, as a row of the tables of Korean and Japanese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from stories.detection.findings import EntityType
from stories.detection.wording import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell a detail: the kind, what to say instead, and how they are recognised.

    A pattern finds its group `words`, or all that it matched where it has no such group. It is made
    ready when a text first has one of its signs: each command of the desk begins a third of a
    second sooner, and most never read Korean or Japanese.
    """

    entity: EntityType
    suggestion: str | None
    patterns: tuple[tuple[tuple[str, ...], str], ...]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """All that the patterns find whose signs stand in a text, if they have any."""
        for signs, pattern in self.patterns:
            if not signs or any(sign in text for sign in signs):
                yield from _ready(pattern).finditer(text)


@cache
def _ready(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class Where:
    """A pattern that is tried only where one of some words stands; the words spare the time."""

    signs: tuple[str, ...]
    pattern: str


def where(signs: str, *patterns: str) -> Where:
    """Alternatives that all need one of these words, which blanks part."""
    return Where(tuple(signs.split()), "|".join(patterns))


def telling(entity: EntityType, suggestion: str | None, *patterns: str | Where) -> Telling:
    """A row of a table; the patterns are alternatives."""
    rows: list[tuple[tuple[str, ...], str]] = []
    anywhere = "|".join(each for each in patterns if isinstance(each, str))
    if anywhere:
        rows.append(((), anywhere))
    rows += [(p.signs, p.pattern) for p in patterns if isinstance(p, Where)]
    return Telling(entity, suggestion, tuple(rows))


REASONS: Final = {
    EntityType.SHELTER: (
        _("A hiding place that is told of can be searched for, and others may still be in it.")
    ),
    EntityType.HELPER: _("Those who help can be found and punished when it is told what they did."),
    EntityType.ROUTE: (
        _("A way out that is told of can be closed, and may lead to those still on it.")
    ),
    EntityType.SCHOOL: _("A school or course has few such students, and each of them is listed."),
    EntityType.EMPLOYER: _(
        "A place of work is known to colleagues, and keeps lists of its people."
    ),
    EntityType.OCCUPATION: (
        _("A trade, together with a region and an age, is known to neighbours and to the police.")
    ),
    EntityType.FAMILY: _("This describes a family that its neighbours recognise."),
    EntityType.DISTINCTION: _("What is true of one person only points at that person."),
    EntityType.PLACE: _("A place below the level of a province narrows down who this can be."),
    EntityType.WEB_ADDRESS: (
        _("An earlier text, or an account under another name, joins two stories of one person.")
    ),
    EntityType.PERSON_NAME: (
        _("A personal name leads to the person, or to relatives who bear it.")
    ),
    EntityType.DERIVABLE: (
        _("What was hidden can be worked out from this together with what everybody knows.")
    ),
    EntityType.IDENTITY_NUMBER: _("A number of a document or a file leads to the person in it."),
}
