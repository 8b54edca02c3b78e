"""Asking the index: which rows have the words, best first, and how many there are.

Few rows are weighed against each other. Of what more than :data:`ENOUGH` pages have, those come
first that have it in their title, and then the newest; so a word that stands everywhere costs no
more than a rarer one. A row counts where its seal fits and the edition that it names stands.
"""
# ruff: noqa: S608 - tables and columns are constants; what is looked for are parameters

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.db import connection

from stories.publishing.index.sealing import Facts, is_sealed, told
from stories.publishing.index.tables import DAYS, FACTS, FULL_TEXT, NARROW, ROWS
from stories.reading.moments import Moment
from stories.reading.search.expressions import for_postgresql, for_sqlite
from stories.reading.search.wishes import Wish

ENOUGH: Final = 200  # what is more is told as “more than 200”
_TITLED: Final = 60  # of more, the newest so many that have it in their title
_STANDING: Final = "one_standing_edition_per_page"  # answers by itself: SQLite reads no edition
_IN_TIME: Final = "r.valid_from <= %s AND (r.valid_until IS NULL OR r.valid_until > %s)"
# Days as text: what the driver makes of them costs more than the row.
_SQLITE_FACTS: Final = ", ".join(
    (
        "CAST(r.edition_id AS TEXT)",
        *(f"r.{name}" for name in FACTS[1:]),
        *(f"COALESCE(r.{name}, '')" for name in DAYS),
        "r.seal",
    )
)
_POSTGRESQL_FACTS: Final = ", ".join(f"r.{name}" for name in (*FACTS, *DAYS, "seal"))


@dataclass(frozen=True, slots=True)
class Weights:
    """Where a word counts more: for bm25 of SQLite by column, for ts_rank by D, C, B and A."""

    sqlite: tuple[float, ...]
    postgresql: str


# Title, teaser and names, text, pieces of compounds, what a page is listed under.
FOR_WORDS: Final = Weights((8.0, 4.0, 1.0, 0.6, 1.0), "{0.08, 0.12, 0.5, 1.0}")
FOR_RELATED: Final = Weights((2.0, 1.5, 1.0, 0.6, 6.0), "{1.0, 0.15, 0.25, 0.35}")
# The newest rows are those that were written last: see rebuild_search.
_SQLITE_ROWS: Final = (
    f" FROM {FULL_TEXT} f CROSS JOIN {ROWS} r INDEXED BY {NARROW} ON r.id = f.rowid"
    f" CROSS JOIN stories_edition e INDEXED BY {_STANDING} ON e.page_number = r.page_number"
    f" AND e.withdrawn_at IS NULL AND e.id = r.edition_id"
    f" WHERE {FULL_TEXT} MATCH %s AND {_IN_TIME}"
)
_SQLITE_WEIGHED: Final = (
    f"SELECT -bm25({FULL_TEXT}, %s, %s, %s, %s, %s), {_SQLITE_FACTS}{_SQLITE_ROWS}"
    " ORDER BY f.rowid DESC LIMIT %s"
)
_SQLITE: Final = (
    f"WITH many(yes) AS (SELECT COUNT(*) > {ENOUGH} FROM (SELECT 1 FROM {FULL_TEXT}"
    f" WHERE {FULL_TEXT} MATCH %s LIMIT {ENOUGH + 1}))"
    f" SELECT * FROM (SELECT CASE WHEN (SELECT yes FROM many) THEN 0.0"
    f" ELSE -bm25({FULL_TEXT}, %s, %s, %s, %s, %s) END, {_SQLITE_FACTS}{_SQLITE_ROWS}"
    f" ORDER BY f.rowid DESC LIMIT {ENOUGH + 1})"
    f" UNION ALL SELECT * FROM (SELECT 1.0, {_SQLITE_FACTS}{_SQLITE_ROWS}"
    f" AND (SELECT yes FROM many) ORDER BY f.rowid DESC LIMIT {_TITLED})"
)
_COUNT_SQLITE: Final = f"SELECT * FROM (SELECT %s, {_SQLITE_FACTS}{_SQLITE_ROWS} LIMIT %s)"
# PostgreSQL is asked for the edition after the rows are few: joined before, it reads all of them.
_POSTGRESQL_STANDS: Final = (
    "r.edition_id = (SELECT e.id FROM stories_edition e"
    " WHERE e.page_number = r.page_number AND e.withdrawn_at IS NULL)"
)
_POSTGRESQL_ROWS: Final = (
    f"(SELECT r.id, r.page_number, {_POSTGRESQL_FACTS}, r.full_text FROM {ROWS} r"
    f" WHERE r.full_text @@ %s::tsquery AND {_IN_TIME}"
)
_NEWEST: Final = f"{_POSTGRESQL_ROWS} ORDER BY r.id DESC LIMIT %s)"
_POSTGRESQL_WEIGHED: Final = (
    f"SELECT ts_rank(%s::real[], r.full_text, %s::tsquery, 1), {_POSTGRESQL_FACTS}"
    f" FROM {_NEWEST} r WHERE {_POSTGRESQL_STANDS}"
)
_POSTGRESQL: Final = (
    f"WITH newest AS MATERIALIZED {_NEWEST},"
    f" many(yes) AS MATERIALIZED (SELECT COUNT(*) > {ENOUGH} FROM newest)"
    f" SELECT CASE WHEN (SELECT yes FROM many) THEN 0.0"
    f" ELSE ts_rank(%s::real[], r.full_text, %s::tsquery, 1) END, {_POSTGRESQL_FACTS}"
    f" FROM newest r WHERE {_POSTGRESQL_STANDS}"
    f" UNION ALL SELECT 1.0, {_POSTGRESQL_FACTS}"
    f" FROM {_POSTGRESQL_ROWS} AND (SELECT yes FROM many) ORDER BY r.id DESC LIMIT {_TITLED}) r"
    f" WHERE {_POSTGRESQL_STANDS}"
)
_COUNT_POSTGRESQL: Final = (
    f"SELECT * FROM (SELECT %s::int, {_POSTGRESQL_FACTS} FROM {_NEWEST} r"
    f" WHERE {_POSTGRESQL_STANDS}) counted"
)


class Hit(NamedTuple):
    """A row that fits: what it is counted by, and how well it fits."""

    score: float
    facts: Facts

    @property
    def edition(self) -> int:
        """The key of the edition."""
        return int(self.facts.edition)


def look(wanted: Wish, moment: Moment) -> list[Hit]:
    """Rows that fit, best first; one more than :data:`ENOUGH` where there are more than that.

    Equally good ones: the later day first, then the one that was issued later. Of more than
    enough rows those come first whose title has the words, then the newest.
    """
    now, titled = _moment(moment), wanted.in_titles()
    if connection.vendor == "postgresql":
        asked = for_postgresql(wanted)
        values = [asked, now, now, ENOUGH + 1, FOR_WORDS.postgresql, for_postgresql(wanted.bare())]
        rows = _rows(_POSTGRESQL, [*values, for_postgresql(titled), now, now])
    else:
        asked = for_sqlite(wanted)
        values = [asked, *FOR_WORDS.sqlite, asked, now, now]
        rows = _rows(_SQLITE, [*values, for_sqlite(titled), now, now])
    return _in_order(rows)[: ENOUGH + 1]


def weigh(wanted: Wish, moment: Moment, most: int, weights: Weights) -> list[Hit]:
    """The newest ``most`` rows that fit, best first, however many there are."""
    now = _moment(moment)
    if connection.vendor == "postgresql":
        asked = for_postgresql(wanted)
        weighed = [weights.postgresql, for_postgresql(wanted.bare())]
        rows = _rows(_POSTGRESQL_WEIGHED, [*weighed, asked, now, now, most])
    else:
        rows = _rows(_SQLITE_WEIGHED, [*weights.sqlite, for_sqlite(wanted), now, now, most])
    return _in_order(rows)


def counts(wanted: Mapping[str, Wish], moment: Moment, most: int) -> dict[str, int]:
    """How many rows fit each of these wishes, counted up to ``most``; one question for all."""
    now, is_postgresql = _moment(moment), connection.vendor == "postgresql"
    spell = for_postgresql if is_postgresql else for_sqlite
    statement = _COUNT_POSTGRESQL if is_postgresql else _COUNT_SQLITE
    # To find the first of a word that may stand nowhere PostgreSQL would read every row.
    limit = max(most, ENOUGH + 1) if is_postgresql else most
    if not wanted:
        return {}
    values = [
        value
        for place, each in enumerate(wanted.values())
        for value in (place, spell(each), now, now, limit)
    ]
    rows = _rows(" UNION ALL ".join([statement] * len(wanted)), values)
    counted = Counter(int(hit.score) for hit in _sealed(rows))
    return {name: min(counted[place], most) for place, name in enumerate(wanted)}


def _in_order(rows: Iterable[Sequence[Any]]) -> list[Hit]:
    """The sealed ones of these rows, best first; of one that stands in two places the better.

    A hundredth of the best score is no difference. Scores of words that most pages have are tiny.
    """
    best: dict[str, Hit] = {}
    for hit in _sealed(rows):
        key = hit.facts.edition
        if key not in best or best[key].score < hit.score:
            best[key] = hit
    most = max((hit.score for hit in best.values()), default=0) or 1
    return sorted(
        best.values(),
        key=lambda hit: (round(hit.score / most, 2), hit.facts.listed_on, hit.edition),
        reverse=True,
    )


def _sealed(rows: Iterable[Sequence[Any]]) -> Iterator[Hit]:
    """The rows whose seals fit, as hits."""
    for score, *facts, claimed in rows:
        if is_sealed(facts, claimed):
            yield Hit(score, Facts._make(facts))


def _as_text(row: Sequence[Any]) -> list[Any]:
    """A row of PostgreSQL as SQLite gives it."""
    score, edition, language, kind, category, themes, year, *days, claimed = row
    themes = _in_ascii(themes)
    return [score, str(edition), language, kind, category, themes, year, *map(told, days), claimed]


@lru_cache(maxsize=1024)
def _in_ascii(themes: str) -> str:
    """JSON as the gate writes it; few rows differ."""
    return json.dumps(json.loads(themes))


def _rows(statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return list(map(_as_text, rows)) if connection.vendor == "postgresql" else rows


def _moment(moment: Moment) -> Any:
    return connection.ops.adapt_datetimefield_value(moment.now)
