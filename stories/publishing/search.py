"""Searching everything that is kept for a word: every table, every file."""

import html
import json
import mmap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from stories.publishing.search_sealed import sealed_files, sealed_texts


@dataclass(frozen=True, slots=True)
class TraceFound:
    """A place that still holds the word: a table's column with the number of rows, or a file."""

    place: str
    count: int


def find_traces(word: str) -> list[TraceFound]:
    """Every column of every table, and every file of the data directory, that holds ``word``.

    What lies encrypted is searched too, but for the identities in the registry, whose words nobody
    may try out.

    Upper and lower case are the same (on SQLite those of the Latin alphabet).

    Raises:
        ValueError: the word is empty.
    """
    if not word.strip():
        raise ValueError("Which word? An empty one is everywhere.")
    return [*_in_tables(word), *_in_files(word), *_in_what_is_sealed(word)]


def _spellings(word: str) -> set[str]:
    """The word as it is, and as HTML, addresses, JSON, JSON inside JSON and bytes spell it."""
    plain = {word, html.escape(word), quote(word)}
    once = {json.dumps(text)[1:-1] for text in plain}
    twice = {json.dumps(text)[1:-1] for text in once}  # a stream inside a version
    return plain | once | twice | {word.encode().hex()}


def _in_tables(word: str) -> Iterator[TraceFound]:
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            description = connection.introspection.get_table_description(cursor, table)
            for column in description:
                count = _rows_telling(cursor, quote(table), quote(column.name), word)
                if count:
                    yield TraceFound(f"{table}.{column.name}", count)


def _rows_telling(cursor: Any, table: str, column: str, word: str) -> int:
    like = "ILIKE" if connection.vendor == "postgresql" else "LIKE"
    patterns = [f"%{_escaped(spelling)}%" for spelling in sorted(_spellings(word))]
    test = " OR ".join(f"CAST({column} AS TEXT) {like} %s ESCAPE '!'" for _pattern in patterns)
    # Both names come from the database itself and are quoted; the word is a parameter.
    cursor.execute(f"SELECT COUNT(*) FROM {table} WHERE {test}", patterns)  # noqa: S608
    return cursor.fetchone()[0]


def _escaped(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _in_files(word: str) -> Iterator[TraceFound]:
    wanted = [spelling.encode().lower() for spelling in _spellings(word)]
    data, media = Path(settings.DATA_DIR), Path(settings.MEDIA_ROOT)
    for root in [data] if media.is_relative_to(data) else [data, media]:
        for path in sorted(root.rglob("*")) if root.is_dir() else ():
            name = str(path.relative_to(root)).casefold()
            if word.casefold() in name:
                yield TraceFound(f"file name {path.relative_to(root)}", 1)
            if path.is_file() and any(text in _lowered(path) for text in wanted):
                yield TraceFound(f"file {path.relative_to(root)}", 1)


def _in_what_is_sealed(word: str) -> Iterator[TraceFound]:
    wanted = [spelling.encode().lower() for spelling in _spellings(word)]
    for name, data in sealed_files():
        if any(text in data.lower() for text in wanted):
            yield TraceFound(f"file {name}", 1)
    places = Counter(place for place, text in sealed_texts() if word.casefold() in text.casefold())
    for place, count in places.items():
        yield TraceFound(place, count)


def _lowered(path: Path) -> bytes:
    if not path.stat().st_size:
        return b""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        return view[:].lower()
