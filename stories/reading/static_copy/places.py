"""Kinds of answers, and which part of a web server's configuration gives each of them."""

import re
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from django.conf import settings

from stories.reading.static_copy.asking import Answer
from stories.reading.static_copy.errors import ExportError

PAGES: Final = "pages"
ATOM: Final = "atom"
RSS: Final = "rss"
SEARCH: Final = "search"
SHARDS: Final = "shards"
LEAVE: Final = "leave"
SITEMAP: Final = "sitemap"
ROBOTS: Final = "robots"
PICTURES: Final = "pictures"
ATTACHMENTS: Final = "attachments"
COVERS: Final = "covers"
STATIC: Final = "static"
ERRORS: Final = "errors"
# What these places answer differs from language to language.
_IN_A_LANGUAGE: Final = frozenset({PAGES, ATOM, RSS, SEARCH, ERRORS})
# Few enough that a configuration names each of them.
_ALONE: Final = frozenset({ATOM, RSS, SITEMAP})
_OTHERS: Final = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
_PREFIX: Final = re.compile(rf"^/({'|'.join(_OTHERS)})/") if _OTHERS else None
_ONION: Final = "Onion-Location"


class Place(NamedTuple):
    """A kind of answer, in one language where that matters."""

    kind: str
    language: str = ""


def prefixes() -> dict[str, str]:
    """The beginning of every address, by language; the site's own language has none."""
    return {settings.LANGUAGE_CODE: "/"} | {code: f"/{code}/" for code in _OTHERS}


def language_of(path: str) -> str:
    """The language that an address says."""
    found = _PREFIX.match(path) if _PREFIX else None
    return found[1] if found else settings.LANGUAGE_CODE


def place_of(kind: str, path: str) -> Place:
    """Where an answer of this kind belongs."""
    return Place(kind, language_of(path) if kind in _IN_A_LANGUAGE else "")


class Headers:
    """Headers and types of each place, learned from the site's own answers."""

    def __init__(self) -> None:
        self.known: dict[Place, dict[str, str]] = {}
        self.types: dict[Place, dict[str, str]] = {}  # by the ending of the file's name
        self.paths: dict[Place, list[str]] = {}  # of those that stand alone in a configuration

    def know(self, kind: str, path: str, name: str) -> bool:
        """Whether another answer of this place and type has been seen."""
        suffix = PurePosixPath(name).suffix.removeprefix(".")
        return suffix in self.types.get(place_of(kind, path), {})

    def learn(self, kind: str, name: str, answer: Answer) -> None:
        """Keep the headers of ``answer``, which is the file ``name``, for its place.

        Raises:
            ExportError: another answer at this place had other headers, so that a web server would
                have to know each address by itself.
        """
        place = place_of(kind, answer.path)
        headers = _as_pattern(answer, place)
        suffix = PurePosixPath(name).suffix.removeprefix(".")
        types = self.types.setdefault(place, {})
        wanted = answer.headers.get("Content-Type", "")
        known = self.known.setdefault(place, headers)
        paths = self.paths.setdefault(place, [])
        if not paths or kind in _ALONE:
            paths.append(answer.path)
        if known != headers or types.setdefault(suffix, wanted) != wanted:
            names = {name for name, _value in known.items() ^ headers.items()}
            told = ", ".join(sorted(names)) or "Content-Type"
            msg = f"{answer.path} and {paths[0]} differ in their headers: {told}"
            raise ExportError(msg)


def _as_pattern(answer: Answer, place: Place) -> dict[str, str]:
    """The lasting headers of ``answer``; where one quotes the address, a web server shall, too."""
    headers = {name: value for name, value in answer.lasting.items() if name != "Content-Type"}
    if place.kind == STATIC:
        headers.pop("Vary", None)  # said of those files that come packed as well
    onion = headers.get(_ONION, "")
    if onion.endswith(answer.path):
        headers[_ONION] = f"{onion.removesuffix(answer.path)}$request_uri"
    return headers
