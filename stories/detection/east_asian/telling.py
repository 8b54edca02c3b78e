"""One way of telling a detail, as a row of the tables of Korean and Japanese."""

import re
from dataclasses import dataclass
from typing import Final

from stories.detection.findings import EntityType


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell a detail: the kind, what to say instead, and how they are recognised.

    A pattern finds its group `words`, or all that it matched where it has no such group.
    """

    entity: EntityType
    suggestion: str | None
    pattern: re.Pattern[str]


def telling(entity: EntityType, suggestion: str | None, *patterns: str) -> Telling:
    """A row of a table; the patterns are alternatives."""
    return Telling(entity, suggestion, re.compile("|".join(patterns)))


REASONS: Final = {
    EntityType.SHELTER: (
        "A hiding place that is told of can be searched for, and others may still be in it."
    ),
    EntityType.HELPER: "Those who help can be found and punished when it is told what they did.",
    EntityType.ROUTE: (
        "A way out that is told of can be closed, and may lead to those still on it."
    ),
    EntityType.SCHOOL: "A school or course has few such students, and each of them is listed.",
    EntityType.EMPLOYER: "A place of work is known to colleagues, and keeps lists of its people.",
    EntityType.OCCUPATION: (
        "A trade, together with a region and an age, is known to neighbours and to the police."
    ),
    EntityType.FAMILY: "This describes a family that its neighbours recognise.",
    EntityType.DISTINCTION: "What is true of one person only points at that person.",
    EntityType.PLACE: "A place below the level of a province narrows down who this can be.",
    EntityType.IDENTITY_NUMBER: "A number of a document or a file leads to the person in it.",
}
