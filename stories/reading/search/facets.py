"""How the results divide, as plain links with counts.

Of more results than can be counted nobody counts the parts: what the language has at all is offered
then, without numbers.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from json import loads
from typing import Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.publishing.index.digests import mark
from stories.publishing.index.sealing import Facts
from stories.reading.catalogue import counts_at
from stories.reading.frame_words import Frame
from stories.reading.moments import Moment
from stories.reading.search.choices import IN, KIND_NAMES, KIND_SLUGS, Choices
from stories.reading.search.finding import Found
from stories.reading.search.looking import ENOUGH, counts

MOST: Final = 12  # values of one facet; more are no choice
_YEAR: Final = 4  # digits


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet: its approved name, where it leads, how many it has.

    None are not counted; more than enough are told as that.
    """

    name: str | Promise
    path: str
    count: int | None
    chosen: bool = False
    language: str = ""

    @property
    def is_more(self) -> bool:
        """Whether there are more than were counted."""
        return self.count is not None and self.count > ENOUGH


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to divide the results; ``everything`` leads back out of a chosen value."""

    name: str | Promise
    options: tuple[Option, ...]
    everything: str = ""


@lru_cache(maxsize=1024)
def _themes(themes: str) -> tuple[str, ...]:
    """The themes of a row, which come as JSON; few rows differ."""
    return tuple(loads(themes))


_VALUES: Final[dict[str, tuple[str | Promise, Callable[[Facts], Iterable[str]]]]] = {
    "kind": (_("Kind"), lambda facts: (KIND_SLUGS.get(facts.kind, ""),)),
    "category": (_("Category"), lambda facts: (facts.category,)),
    "theme": (_("Theme"), lambda facts: _themes(facts.themes)),
    "year": (_("Year"), lambda facts: (facts.year,)),
}


def facets_of(found: Found, choices: Choices, frame: Frame, moment: Moment) -> list[Facet]:
    """The facets that divide these results, and the languages that have some too."""
    is_many = len(found.hits) > ENOUGH
    counted = _listed(choices.language, moment) if is_many else _counted(found)
    facets = [
        _facet(by, counted[by], choices, frame, len(found.hits) if is_many else None)
        for by in _VALUES
    ]
    return [facet for facet in (*facets, _languages(found, choices, moment)) if facet]


def _counted(found: Found) -> "dict[str, Counter[str]]":
    """How many of these results each value has."""
    return {
        by: Counter(value for hit in found.hits for value in of(hit.facts))
        for by, (_name, of) in _VALUES.items()
    }


def _listed(language: str, moment: Moment) -> "dict[str, Counter[str]]":
    """How many pages of a language each value has, whatever was looked for."""
    listed: dict[str, Counter[str]] = {by: Counter() for by in _VALUES}
    for key, count in counts_at(moment).items():
        if key.language == language and key.by in listed:
            listed[key.by][key.slug] = count
    return listed


def _facet(
    by: str, counted: "Counter[str]", choices: Choices, frame: Frame, many: int | None
) -> Facet | None:
    """A facet with something to choose, or with something chosen; ``many`` are not divided."""
    name, chosen = _VALUES[by][0], choices.narrowed.get(by, "")
    order = (
        sorted(counted, reverse=True)
        if by == "year"
        else [key for key, _n in counted.most_common()]
    )
    options = tuple(
        Option(
            label,
            choices.address(**{by: value}),
            counted[value] if many is None else many if value == chosen else None,
            chosen=value == chosen,
        )
        for value in order
        if value in {chosen or value} and (label := _label(by, value, frame))
    )[:MOST]
    if chosen:
        options = options or (Option(_label(by, chosen, frame), "", 0, chosen=True),)
        return Facet(name, options, choices.address(**{by: ""}))
    return Facet(name, options) if len(options) > 1 else None


def _label(by: str, value: str, frame: Frame) -> str | Promise:
    if by == "kind":
        return KIND_NAMES[value].name if value in KIND_NAMES else ""
    if by == "year":
        return value if len(value) == _YEAR and value.isascii() and value.isdecimal() else ""
    label = frame.label(by, value)
    return label.name if label else ""


def _languages(found: Found, choices: Choices, moment: Moment) -> Facet | None:
    """How many there are in the other languages, whichever is searched."""
    here, wanted = choices.language, found.wanted
    others = [code for code, _name in settings.LANGUAGES if code != here]
    if wanted is None:
        return None
    asked = {
        code: wanted.instead_of(mark("language", here), mark("language", code)) for code in others
    }
    counted = counts(asked, moment, ENOUGH + 1) | {here: len(found.hits)}
    options = tuple(
        Option(name, choices.address(**{IN: code}), counted[code], code == here, code)
        for code, name in settings.LANGUAGES
        if counted[code] or code == here
    )
    return Facet(_("Language"), options) if len(options) > 1 else None
