"""How the results divide, as plain links with counts."""

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
from stories.reading.frame import Frame
from stories.reading.moments import Moment
from stories.reading.search.choices import IN, KIND_NAMES, KIND_SLUGS, Choices
from stories.reading.search.finding import ENOUGH, Found
from stories.reading.search.looking import Hit, counts

MOST: Final = 12  # values of one facet; more are no choice


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet: its approved name, where it leads, how many it has."""

    name: str | Promise
    path: str
    count: int
    chosen: bool = False
    language: str = ""

    @property
    def is_more(self) -> bool:
        """Whether there are more than were counted."""
        return self.count > ENOUGH


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to divide the results; ``everything`` leads back out of a chosen value."""

    name: str | Promise
    options: tuple[Option, ...]
    everything: str = ""


def facets_of(found: Found, choices: Choices, frame: Frame, moment: Moment) -> list[Facet]:
    """The facets that divide these results, and the languages that have some too."""
    namers: tuple[tuple[str, str | Promise, Callable[[Hit], Iterable[str]]], ...] = (
        ("kind", _("Kind"), lambda hit: (KIND_SLUGS.get(hit.kind, ""),)),
        ("category", _("Category"), lambda hit: (hit.category,)),
        ("theme", _("Theme"), lambda hit: _themes(hit.themes)),
        ("year", _("Year"), lambda hit: (hit.year,)),
    )
    facets = [
        _facet(by, name, Counter(value for hit in found.hits for value in of(hit)), choices, frame)
        for by, name, of in namers
    ]
    return [facet for facet in (*facets, _languages(found, choices, moment)) if facet]


def _facet(
    by: str, name: str | Promise, counted: "Counter[str]", choices: Choices, frame: Frame
) -> Facet | None:
    """A facet with something to choose, or with something chosen."""
    chosen = choices.narrowed.get(by, "")
    order = (
        sorted(counted, reverse=True)
        if by == "year"
        else [key for key, _n in counted.most_common()]
    )
    options = tuple(
        Option(label, choices.address(**{by: value}), counted[value], chosen=value == chosen)
        for value in order
        if (label := _label(by, value, frame)) and value in {chosen or value}
    )[:MOST]
    if chosen:
        options = options or (Option(_label(by, chosen, frame), "", 0, chosen=True),)
        return Facet(name, options, choices.address(**{by: ""}))
    return Facet(name, options) if len(options) > 1 else None


def _label(by: str, value: str, frame: Frame) -> str | Promise:
    if by == "kind":
        return KIND_NAMES[value].name if value in KIND_NAMES else ""
    if by == "year":
        return value
    label = frame.label(by, value)
    return label.name if label else ""


@lru_cache(maxsize=1024)
def _themes(themes: str) -> tuple[str, ...]:
    """The themes of a row, which come as JSON; few rows differ."""
    return tuple(loads(themes)) if themes.startswith("[") and '"' in themes else ()


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
