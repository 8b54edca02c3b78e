"""The configuration with which nginx answers from a copy as the program would.

It is for inside a ``server`` block. Nothing in it is chosen here: the headers and types are those
of the site's own answers, and the rest says which file belongs to which address.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.utils.encoding import iri_to_uri

from stories.reading.static_copy import places
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.manifest import Manifest
from stories.reading.static_copy.places import Headers, Place, language_of, prefixes

NAME: Final = "nginx.conf"
_HEAD: Final = """\
# Made by `manage.py export_site`, and made anew by it: what you change here is lost.
# Include it in a server block; docs/static-copy.md shows one.

root {root};
access_log off;
log_not_found off;
server_tokens off;
absolute_redirect off;
gzip off;
gzip_static on;
etag on;
# A date alone is not believed, nor told with an hour: a page may be corrected twice on one day.
if_modified_since off;
{errors}

recursive_error_pages on;
# Files have no second address.
location ~ "(?:/index\\.html|\\.gz)$" {{ return 404; }}
"""
# Which file answers. ``try_files`` would look for it once more before it is opened.
_INDEX: Final = 'rewrite "^(.*/)$" "$1index.html" break;'
# A folder is nothing to look at, and no line in a log of errors with somebody's address.
_FILE: Final = 'location ~ "/$" { return 404; }'
# As the program does: with a slash at the end.
_SLASH: Final = 'rewrite "(*UTF8)(*UCP)^(/[-\\w/]*[-\\w])$" "$1/" permanent;'
# (kind, how its location is written, which file answers); those of a language come apart.
_LOCATIONS: Final = (
    (places.LEAVE, "= /leave/", _INDEX),
    (places.ROBOTS, "= /robots.txt", ""),
    (places.PICTURES, "/pictures/", _FILE),
    (places.ATTACHMENTS, "/attachments/", _FILE),
    (places.COVERS, "/covers/", _FILE),
    (places.STATIC, "/static/", _FILE),
    (places.SHARDS, "/search/index/", _FILE),
)


def configuration(site: Path, manifest: Manifest, headers: Headers) -> str:
    """The whole configuration for the copy whose files ``site`` leads to.

    Raises:
        ExportError: something cannot be said in nginx's words.
    """
    lines = [_HEAD.format(root=_quoted(str(site)), errors=_errors("/"))]
    for kind, where, answer in _LOCATIONS:
        lines.extend(_location(where, answer, headers, Place(kind)))
    for path in sorted(headers.paths.get(Place(places.SITEMAP), ())):
        lines.extend(_location(f"= {path}", "", headers, Place(places.SITEMAP)))
    for language, prefix in prefixes().items():
        lines.extend(_language(language, prefix, headers))
    lines.extend(_former(manifest))
    return "\n".join(lines) + "\n"


def _language(language: str, prefix: str, headers: Headers) -> Iterator[str]:
    """Everything below the prefix of one language."""
    for status in (404, 410):
        where = f"= {prefix}{status}.html"
        place = Place(places.ERRORS, language)
        yield from _location(where, "internal;", headers, place)
    yield f"location @absent-{language} {{ {_errors(prefix)} {_SLASH} return 404; }}"
    yield f"location {prefix} {{"
    yield f"    error_page 404 = @absent-{language}; {_errors(prefix).partition('; ')[2]}"
    for kind in (places.ATOM, places.RSS, places.SEARCH):
        place = Place(kind, language)
        for path in sorted(headers.paths.get(place, ())):
            inside = _location(f"= {_quoted(path)}", _INDEX, headers, place)
            yield from (f"    {line}" for line in inside)
    yield from _answer(_INDEX, headers, Place(places.PAGES, language))
    yield "}"


def _errors(prefix: str) -> str:
    absent = f"{prefix}404.html"
    return (
        f"error_page 404 {absent}; error_page 403 =404 {absent}; error_page 410 {prefix}410.html;"
    )


def _location(where: str, answer: str, headers: Headers, place: Place) -> Iterator[str]:
    if place in headers.known:
        yield f"location {where} {{"
        yield from _answer(answer, headers, place)
        yield "}"


def _answer(answer: str, headers: Headers, place: Place) -> Iterator[str]:
    """What stands inside a location: the file, its type and its headers."""
    if answer:
        yield f"    {answer}"
    types = " ".join(
        f"{_quoted(media_type)} {suffix};"
        for suffix, media_type in sorted(headers.types.get(place, {}).items())
    )
    yield f"    types {{ {types} }}"
    yield '    add_header Last-Modified "" always;'
    for name, value in sorted(headers.known.get(place, {}).items()):
        yield f"    add_header {name} {_quoted(value)} always;"


def _former(manifest: Manifest) -> Iterator[str]:
    """What was taken down, and what went elsewhere."""
    roots = prefixes()
    for path in sorted(manifest.gone):
        errors = _errors(roots[language_of(path)])
        yield f"location = {_quoted(path)} {{ {errors} return 410; }}"
    for path, moved in sorted(manifest.moved.items()):
        yield f"location = {_quoted(path)} {{ return 301 {_quoted(iri_to_uri(moved.where))}; }}"


def _quoted(words: str) -> str:
    """A word of nginx's. Only ``$request_uri`` may stand for something else.

    Raises:
        ExportError: it would mean something else to nginx.
    """
    if "$" in words.replace("$request_uri", "") or any(ord(letter) < 32 for letter in words):
        msg = f"nginx cannot be told this: {words!r}"
        raise ExportError(msg)
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
