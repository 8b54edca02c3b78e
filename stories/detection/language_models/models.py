"""What a language model for names is to the detectors, whatever library stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class SpanLabel(StrEnum):
    """What a model takes a run of words for."""

    PERSON = "person"
    PLACE = "place"
    FACILITY = "facility"
    ORGANISATION = "organisation"
    DATE = "date"
    OTHER = "other"
    # What the models of details tell of somebody.
    AGE = "age"
    INTERVAL = "interval"
    SCHOOL = "school"
    EMPLOYER = "employer"
    OCCUPATION = "occupation"
    FAMILY = "family"
    DISTINCTION = "distinction"
    ROUTE = "route"
    SHELTER = "shelter"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class ModelSpan:
    """Characters `start` to `end` of one text, what a model takes them for, and how surely.

    `agreed` is how likely they are a mask or a name that may be shown instead.
    """

    start: int
    end: int
    label: SpanLabel
    chance: float = 1.0
    agreed: float = 0.0


class NameModel(Protocol):
    """A model of one language. It costs memory only once `spans` is called."""

    @property
    def language(self) -> str:
        """The language that it reads: en, ko or ja."""

    @property
    def title(self) -> str:
        """What it is called in front of a person, with its version."""

    def missing(self) -> str:
        """The packages that it wants and does not find, parted by commas; "" when it can run."""

    def spans(self, texts: Sequence[str]) -> list[list[ModelSpan]]:
        """For each text its spans, in order, with offsets in exactly that text."""
