"""What readers know already of the people on a page, and what the page would add to it.

What stands in the same edition as a person need not be told of them; a reader who puts
editions beside each other does not know that either.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from stories.detection import Passage, PassageKind
from stories.editing.review.facts_told import (
    KIND_OF_FINDING,
    KINDS,
    PICTURE,
    PLACE,
    Fact,
    facts_in,
)
from stories.pages.stories import COUNTRIES
from stories.publishing.editions import Edition
from stories.publishing.nearby import editions_of_people
from stories.redaction.scanning import FoundWords

# Editions whose facts are read, the newest first; all are listed.
MOST_READ = 12
_PREPOSED = re.compile(r"(?:in|at|to|from|of|near|into|around)\s")


@dataclass(frozen=True, slots=True)
class Standing:
    """A readable edition in which somebody stands."""

    title: str
    path: str
    shown_name: str
    date_shown: str
    language: str
    has_picture: bool
    is_this_page: bool
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """The facts of an edition and all its words, to hold those of the page against."""

    facts: tuple[Fact, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody on the page: where readers meet them, and what the page adds to that."""

    shown_name: str
    reference: str
    standings: tuple[Standing, ...]
    added: tuple[Fact, ...]
    summary: str
    other_names: tuple[str, ...]


def already_public(
    page: Any, passages: Sequence[Passage], found: Iterable[FoundWords] = ()
) -> list[KnownPerson]:
    """For each person on ``page`` the readable editions they stand in, and what is new here.

    ``passages`` and ``found`` are those of the manuscript. One query, whoever is on the page.
    """
    people = list(page.appearances.all())
    editions = _editions(page) if people else []
    told = [_told(edition) for edition, _names in editions[:MOST_READ]]
    told += [_Told()] * (len(editions) - len(told))
    here = _facts_here(page, passages, found)
    return [
        _person(
            person,
            [
                (_standing(page, edition, names[person.storyteller_id], facts), facts)
                for (edition, names), facts in zip(editions, told, strict=True)
                if person.storyteller_id in names
            ],
            here,
        )
        for person in people
    ]


def _editions(page: Any) -> list[tuple[Edition, Mapping[int, str]]]:
    """The sealed, readable editions with its people, newest first, and their names there."""
    editions: dict[int, Any] = {}
    names: dict[int, dict[int, str]] = {}
    for row in editions_of_people(page):
        if editions.setdefault(row.pk, row).is_sealed():
            shown = row.content.get("names", {}).get(str(row.by_consent), "")
            names.setdefault(row.pk, {})[row.of_person] = shown
    return [(editions[number], told) for number, told in names.items()]


def _told(edition: Edition) -> _Told:
    kept = edition.content.get("passages", [])
    passages = [
        Passage(f"{place}", text, edition.language, PassageKind(kind))
        for place, (kind, text) in enumerate(kept)
        if (kind, text) != (PassageKind.TITLE, edition.title)
    ]
    facts = [*facts_in(passages), *_country(edition.country)]
    if edition.content.get("pictures"):
        facts.append(Fact(PICTURE, _("a picture")))
    return _Told(tuple(facts), " ".join(text for _kind, text in kept).casefold())


def _facts_here(page: Any, passages: Sequence[Passage], found: Iterable[FoundWords]) -> list[Fact]:
    facts = [*facts_in(passages), *_country(getattr(page, "country", ""))]
    facts += [
        Fact(KIND_OF_FINDING[part.finding.entity_type], part.words.strip())
        for item in found
        for part in item.parts
        if part.finding.entity_type in KIND_OF_FINDING and part.words.strip()
    ]
    if page.pictures():
        facts.append(Fact(PICTURE, _("a picture")))
    once = list({fact.key: fact for fact in reversed(facts)}.values())[::-1]
    named = {fact.key for fact in once}
    # "in Incheon" is Incheon, which stands in the list already.
    return [fact for fact in once if _bare(fact) == fact.key or _bare(fact) not in named]


def _bare(fact: Fact) -> tuple[str, str]:
    kind, words = fact.key
    return kind, _PREPOSED.sub("", words, count=1) if kind == PLACE else words


def _country(code: str) -> list[Fact]:
    return [Fact(PLACE, str(dict(COUNTRIES).get(code, code)))] if code else []


def _standing(page: Any, edition: Edition, name: str, told: _Told) -> Standing:
    return Standing(
        title=edition.title,
        path=edition.path,
        shown_name=name,
        date_shown=edition.date_shown,
        language=edition.language,
        has_picture=bool(edition.content.get("pictures")),
        is_this_page=edition.page_number == page.pk,
        facts=tuple(fact for fact in told.facts if fact.kind != PICTURE),
    )


def _person(
    person: Any, stands: Sequence[tuple[Standing, _Told]], here: Sequence[Fact]
) -> KnownPerson:
    known = [told for _standing, told in stands]
    added = tuple(fact for fact in here if not any(_knows(told, fact) for told in known))
    name = person.name_shown
    names = dict.fromkeys(standing.shown_name for standing, _told in stands)
    return KnownPerson(
        shown_name=name,
        reference=person.storyteller.reference,
        standings=tuple(standing for standing, _told in stands),
        added=added if stands else (),
        summary=_summary(known, added),
        other_names=tuple(other for other in names if other and other != name),
    )


def _knows(told: _Told, fact: Fact) -> bool:
    if any(each.key == fact.key for each in told.facts):
        return True
    return fact.kind != PICTURE and fact.key[1] in told.text


def _summary(known: Sequence[_Told], added: Sequence[Fact]) -> str:
    """What is new in one sentence; kinds of fact that were told nowhere yet come first."""
    if not known:
        return _("Readers do not know this person yet: everything here is new.")
    kinds = {fact.kind for told in known for fact in told.facts}
    first = [
        str(label)
        for kind, label in KINDS.items()
        if kind not in kinds and any(fact.kind == kind for fact in added)
    ]
    if first:
        return _("Until now readers were told none of these: %s.") % _(", ").join(first)
    if added:
        return _("Facts of these kinds are public already; the words below are new.")
    return _("No year, date, age, place or picture here is new to readers.")
