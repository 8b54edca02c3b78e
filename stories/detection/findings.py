"""What the detectors say: where something may expose somebody, how badly, and why.

A finding is stored and shown to others than the reviewer, so it never repeats the words
it found: it points at them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from stories.detection.wording import gettext_noop as _


class EntityType(StrEnum):
    """The kinds of detail that can give a person away."""

    PROTECTED_TERM = "protected_term"
    LETTER = "letter"
    PERSON_NAME = "person_name"
    EMAIL = "email"
    PHONE = "phone"
    HANDLE = "handle"
    WEB_ADDRESS = "web_address"
    IDENTITY_NUMBER = "identity_number"
    EXACT_DATE = "exact_date"
    EXACT_AGE = "exact_age"
    PLACE = "place"
    ROUTE = "route"
    SHELTER = "shelter"
    HELPER = "helper"
    SCHOOL = "school"
    EMPLOYER = "employer"
    OCCUPATION = "occupation"
    FAMILY = "family"
    INTERVAL = "interval"
    DISTINCTION = "distinction"
    DRIFT = "drift"
    DERIVABLE = "derivable"
    CONTRADICTION = "contradiction"
    TRANSLATION = "translation"
    UNSCANNABLE = "unscannable"

    @property
    def label(self) -> str:
        """The kind in words that a reviewer uses."""
        return LABELS[self]


LABELS: Final[dict[EntityType, str]] = {
    EntityType.PROTECTED_TERM: _("protected word"),
    EntityType.LETTER: _("a letter against its scan"),
    EntityType.PERSON_NAME: _("personal name"),
    EntityType.EMAIL: _("e-mail address"),
    EntityType.PHONE: _("telephone number"),
    EntityType.HANDLE: _("account name"),
    EntityType.WEB_ADDRESS: _("link"),
    EntityType.IDENTITY_NUMBER: _("identity number"),
    EntityType.EXACT_DATE: _("exact date"),
    EntityType.EXACT_AGE: _("exact age"),
    EntityType.PLACE: _("place"),
    EntityType.ROUTE: _("route or crossing"),
    EntityType.SHELTER: _("shelter"),
    EntityType.HELPER: _("helper"),
    EntityType.SCHOOL: _("school or course"),
    EntityType.EMPLOYER: _("place of work"),
    EntityType.OCCUPATION: _("occupation"),
    EntityType.FAMILY: _("family"),
    EntityType.INTERVAL: _("exact length of time"),
    EntityType.DISTINCTION: _("what is true of one person only"),
    EntityType.DRIFT: _("shown name that changes"),
    EntityType.DERIVABLE: _("hidden fact that can be worked out"),
    EntityType.CONTRADICTION: _("words against what was promised"),
    EntityType.TRANSLATION: _("told in one language only"),
    EntityType.UNSCANNABLE: _("content that cannot be read"),
}


class Severity(StrEnum):
    """Whether the words must be dealt with, or should be looked at."""

    MUST = "must"
    SHOULD = "should"


# What leads straight to a person comes first; what only narrows the circle comes last.
EXPOSURE: Final[tuple[EntityType, ...]] = (
    EntityType.UNSCANNABLE,
    EntityType.PROTECTED_TERM,
    EntityType.LETTER,
    EntityType.IDENTITY_NUMBER,
    EntityType.PERSON_NAME,
    EntityType.PHONE,
    EntityType.EMAIL,
    EntityType.HANDLE,
    EntityType.SHELTER,
    EntityType.HELPER,
    EntityType.ROUTE,
    EntityType.CONTRADICTION,
    EntityType.DERIVABLE,
    EntityType.DISTINCTION,
    EntityType.DRIFT,
    EntityType.EXACT_AGE,
    EntityType.EXACT_DATE,
    EntityType.PLACE,
    EntityType.SCHOOL,
    EntityType.EMPLOYER,
    EntityType.FAMILY,
    EntityType.INTERVAL,
    EntityType.OCCUPATION,
    EntityType.WEB_ADDRESS,
    # Last, so that a finding with a wording of its own prevails at the same place.
    EntityType.TRANSLATION,
)
EXPOSURE_RANK: Final = {entity: rank for rank, entity in enumerate(EXPOSURE)}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Characters `start` to `end` of the passage at `path`."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Characters `start` to `end` of the passage at `path` may expose somebody.

    `reason` and `suggestion` are for the reviewer; of the words found they repeat at most a surname
    that a suggested mask keeps.
    `subject` is the reference code of the storyteller concerned, where one is known.
    `elsewhere` says where else on the page the same words stand; `together` are findings of
    other words that are decided with these, each with its own reason and suggestion.
    """

    entity_type: EntityType
    path: str
    start: int
    end: int
    severity: Severity
    detector: str
    reason: str
    suggestion: str | None = None
    subject: str = ""
    elsewhere: tuple[Occurrence, ...] = ()
    together: tuple["Finding", ...] = ()

    @property
    def same_words(self) -> tuple[Occurrence, ...]:
        """Every place where the first words stand, in the order of the page."""
        return Occurrence(self.path, self.start, self.end), *self.elsewhere

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every place that is decided with this finding, those of the first words first."""
        others = (place for other in self.together for place in other.same_words)
        return *self.same_words, *others

    def apart(self) -> "tuple[Finding, ...]":
        """The finding and those decided with it, each for itself."""
        return replace(self, together=()), *self.together

    def at_each_occurrence(self) -> "list[Finding]":
        """The finding as one finding for each occurrence, each with a single occurrence."""
        return [
            replace(part, path=each.path, start=each.start, end=each.end, elsewhere=())
            for part in self.apart()
            for each in part.same_words
        ]


def badness(finding: Finding) -> tuple[bool, int]:
    """The sort key of a finding: small for what exposes most."""
    return finding.severity is not Severity.MUST, EXPOSURE_RANK[finding.entity_type]


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Findings with the most exposing first; among equals the order given is kept."""
    return sorted(findings, key=badness)
