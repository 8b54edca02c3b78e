"""Asking the index: which rows have the words, best first, and how they divide.

At most :data:`CANDIDATES` rows are weighed, the newest of those that fit; a search for a word that
stands everywhere costs no more than one for a rarer word.
"""
# ruff: noqa: S608 - tables and columns are constants; what is looked for are parameters

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.db import connection

from stories.publishing.index.tables import FULL_TEXT, ROWS
from stories.reading.moments import Moment
from stories.reading.search.expressions import for_postgresql, for_sqlite
from stories.reading.search.wishes import Wish

CANDIDATES: Final = 500
_IN_TIME: Final = "r.valid_from <= %s AND (r.valid_until IS NULL OR r.valid_until > %s)"
_DAY: Final = 5  # the place of listed_on among the columns
_COLUMNS: Final = "r.edition_id, r.kind, r.category, r.themes, r.year, r.listed_on"


@dataclass(frozen=True, slots=True)
class Weights:
    """Where a word counts more: for bm25 of SQLite by column, for ts_rank by D, C, B and A."""

    sqlite: tuple[float, ...]
    postgresql: str


# Title, teaser and names, text, pieces of compounds, what a page is listed under.
FOR_WORDS: Final = Weights((8.0, 4.0, 1.0, 0.6, 1.0), "{0.08, 0.12, 0.5, 1.0}")
FOR_RELATED: Final = Weights((2.0, 1.5, 1.0, 0.6, 6.0), "{1.0, 0.15, 0.25, 0.35}")
# The newest rows are those that were written last: see rebuild_search.
_SQLITE: Final = (
    f"SELECT {_COLUMNS}, -f.score FROM (SELECT rowid AS id, bm25({FULL_TEXT}, %s, %s, %s, %s, %s)"
    " AS score"
    f" FROM {FULL_TEXT} WHERE {FULL_TEXT} MATCH %s ORDER BY rowid DESC LIMIT %s) f"
    f" JOIN {ROWS} r ON r.id = f.id WHERE {_IN_TIME}"
)
_POSTGRESQL: Final = (
    f"SELECT {_COLUMNS}, ts_rank(%s::real[], r.full_text, %s::tsquery, 1)"
    f" FROM (SELECT * FROM {ROWS} r WHERE r.full_text @@ %s::tsquery AND {_IN_TIME}"
    " ORDER BY r.id DESC LIMIT %s) r"
)
_COUNT_SQLITE: Final = (
    f"SELECT COUNT(*) FROM (SELECT 1 FROM {FULL_TEXT} f JOIN {ROWS} r ON r.id = f.rowid"
    f" WHERE {FULL_TEXT} MATCH %s AND {_IN_TIME} LIMIT %s) s"
)
_COUNT_POSTGRESQL: Final = (
    f"SELECT COUNT(*) FROM (SELECT 1 FROM {ROWS} r"
    f" WHERE r.full_text @@ %s::tsquery AND {_IN_TIME} LIMIT %s) s"
)


class Hit(NamedTuple):
    """A row that fits, with what it is counted under; ``themes`` as JSON, ``listed_on`` as ISO."""

    edition: int
    kind: str
    category: str
    themes: str
    year: str
    listed_on: str
    score: float


def look(
    wanted: Wish, moment: Moment, most: int = CANDIDATES, weights: Weights = FOR_WORDS
) -> list[Hit]:
    """The newest ``most`` rows that fit and are in time, best first.

    Equally good ones: the later day first, then the one that was issued later.
    """
    now = _moment(moment)
    if connection.vendor == "postgresql":
        asked = for_postgresql(wanted)
        rows = _rows(_POSTGRESQL, [weights.postgresql, asked, asked, now, now, most])
    else:
        rows = _rows(_SQLITE, [*weights.sqlite, for_sqlite(wanted), most, now, now])
    hits = [Hit._make((*row[:_DAY], str(row[_DAY] or ""), row[-1])) for row in rows]
    return sorted(
        hits, key=lambda hit: (round(hit.score, 2), hit.listed_on, hit.edition), reverse=True
    )


def counts(wanted: Mapping[str, Wish], moment: Moment, most: int) -> dict[str, int]:
    """How many rows fit each of these wishes, counted up to ``most``; one question for all."""
    now, is_postgresql = _moment(moment), connection.vendor == "postgresql"
    spell = for_postgresql if is_postgresql else for_sqlite
    statement = _COUNT_POSTGRESQL if is_postgresql else _COUNT_SQLITE
    values = [value for each in wanted.values() for value in (spell(each), now, now, most)]
    if not wanted:
        return {}
    columns = ", ".join(f"({statement})" for _wish in wanted)
    (row,) = _rows(f"SELECT {columns}", values)
    return dict(zip(wanted, row, strict=True))


def _rows(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _moment(moment: Moment) -> Any:
    return connection.ops.adapt_datetimefield_value(moment.now)
