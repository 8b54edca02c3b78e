"""The shape of an exercise: an invented draft, what is wrong with it, and what only looks so."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

Block = tuple[str, Any]


class Kind(StrEnum):
    """Kinds of planted faults."""

    NAME = "name"
    TOWN = "town"
    AGE = "age"
    SOLVED = "solved"
    BYSTANDER = "bystander"
    LINK = "link"
    ROUTE = "route"
    HELPER = "helper"
    PROMISE = "promise"
    CONSENT = "consent"
    PICTURE = "picture"
    FIRST = "first"

    @property
    def label(self) -> Any:
        """The kind in words that a reviewer uses."""
        return LABELS[self]

    @property
    def guide(self) -> str:
        """Where the reviewers' guide speaks of it: the question as it stands there."""
        return GUIDE[self]


LABELS: dict[Kind, Any] = {
    Kind.NAME: _("a true name"),
    Kind.TOWN: _("a town in the address"),
    Kind.AGE: _("the exact age of a minor"),
    Kind.SOLVED: _("a masked year that another sentence solves"),
    Kind.BYSTANDER: _("somebody who recognises himself"),
    Kind.LINK: _("a link that joins two names"),
    Kind.ROUTE: _("how a route works"),
    Kind.HELPER: _("who helped"),
    Kind.PROMISE: _("a promise that a caption breaks"),
    Kind.CONSENT: _("a consent for another language"),
    Kind.PICTURE: _("a picture with a face that nobody cleared"),
    Kind.FIRST: _("the first family of a trade in a city"),
}

_NAMES = "Is every name shown in the form that was agreed?"
_PLACES = "Is every place no smaller than a province, unless it is already public?"
_DATES = "Is every date, age and length of time too vague to be matched with a record?"
_ROUTES = "Is nothing said that helps to find a route, a shelter or a helper?"
_LINKS = "Do links and earlier stories, read together, still tell no more than this page?"
_PICTURES = "Is every picture cleared, and does its description give nobody away?"

GUIDE: dict[Kind, str] = {
    Kind.NAME: _NAMES,
    Kind.TOWN: _PLACES,
    Kind.AGE: _DATES,
    Kind.SOLVED: _DATES,
    Kind.BYSTANDER: _NAMES,
    Kind.LINK: _LINKS,
    Kind.ROUTE: _ROUTES,
    Kind.HELPER: _ROUTES,
    Kind.PROMISE: _PICTURES,
    Kind.CONSENT: "Do the consents cover this site, this language and this text?",
    Kind.PICTURE: _PICTURES,
    Kind.FIRST: _PLACES,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something planted. ``words`` are its places in the draft; none where no words are wrong.

    It is solved when the words of one of its places are gone, or of ``each_place``; or when one
    of them is to be changed. ``doubts`` are the evidences of the questions that are rightly
    answered with no, the foremost first. ``gate_tells``: the screen itself says so, and whoever
    sends the page back has heard it.
    """

    kind: Kind
    words: tuple[str, ...]
    why: Any
    way_out: Any
    doubts: tuple[str, ...]
    gate_tells: bool = False
    each_place: bool = False


@dataclass(frozen=True, slots=True)
class Innocent:
    """Words that look like a fault and are none."""

    words: str
    why: Any


@dataclass(frozen=True, slots=True)
class Person:
    """An invented storyteller, and what was agreed; ``consent`` differs from the usual."""

    shown_name: str
    form: str
    is_minor: bool = False
    consent: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exercise:
    """One draft of the rehearsal."""

    key: str
    title: str
    slug: str
    teaser: str
    person: Person
    body: tuple[Block, ...]
    faults: tuple[Fault, ...] = ()
    innocents: tuple[Innocent, ...] = ()
