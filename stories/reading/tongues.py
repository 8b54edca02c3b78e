"""In which languages something can be read: this very page, this list, or at least the site."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from stories.publishing.editions import Edition
from stories.reading.catalogue import BY_NAME, Key, counts_at, label_of
from stories.reading.frame import frames_at
from stories.reading.frame_words import Way
from stories.reading.kinds import INDEXES
from stories.reading.moments import Moment, remember
from stories.reading.shelf import readable_cards

_NAMES = dict(settings.LANGUAGES)


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the site, as it calls itself, and where to go on in it."""

    language: str
    name: str
    path: str
    is_here: bool = False
    is_same: bool = False  # the same thing, not merely the first page of that language


def tongues_of(moment: Moment, here: str, paths: Mapping[str, str]) -> list[Tongue]:
    """Every language of the site in its order; nothing where there is only one.

    ``paths`` are the addresses of the same thing by language. A language that it lacks leads to
    its first page, which a template tells from the thing itself by ``is_same``.
    """
    frames = frames_at(moment)
    if frames.keys() | paths.keys() <= {here}:
        return []
    known = [code for code in _NAMES if code in frames or code in paths]
    return [
        Tongue(
            code,
            _NAMES[code],
            paths.get(code) or frames[code].root,
            is_here=code == here,
            is_same=code in paths,
        )
        for code in known
    ]


def tongues_of_page(moment: Moment, edition: Edition, others: list[Edition]) -> list[Tongue]:
    """The languages of a page, whose translations are ``others``."""
    paths = {card.language: card.path for card in (*others, edition)}
    return tongues_of(moment, edition.language, paths)


def tongues_of_list(moment: Moment, edition: Edition) -> list[Tongue]:
    """The languages of a page that is a list, or of the home page."""
    known = remember("translations", moment, lambda: _translated_lists(moment))
    paths = known.get(edition.translation_key, {}) | {edition.language: edition.path}
    return tongues_of(moment, edition.language, paths)


def _translated_lists(moment: Moment) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for card in readable_cards(moment, kind__in=(*INDEXES, "homepage")):
        if card.translation_key:
            found.setdefault(card.translation_key, {})[card.language] = card.path
    return found


def tongues_of_archive(moment: Moment, here: str, by: str, slug: str) -> list[Tongue]:
    """The languages of an archive: those in which it has a name."""
    labels = {
        code: label_of(frame, by, slug, moment)
        for code, frame in frames_at(moment).items()
        if by in (*BY_NAME, "kind", "year", "month")
    }
    return tongues_of(moment, here, {code: label.path for code, label in labels.items() if label})


def readable_in(moment: Moment, here: str, by: str, slug: str) -> list[Way]:
    """Where an archive that is empty in the language ``here`` has something, in the site's order.

    Each is told by its language and by its name there: “English: Letters”.
    """
    counts, frames = counts_at(moment), frames_at(moment)
    ways = []
    for code, name in _NAMES.items():
        if code != here and code in frames and counts[Key(code, by, slug)] > 0:
            label = label_of(frames[code], by, slug, moment)
            ways += [Way(f"{name}: {label.name}", label.path, code)] if label else []
    return ways
