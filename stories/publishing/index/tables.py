"""What the database needs to search the rows: full text of SQLite (FTS5) or PostgreSQL (GIN).

Both follow the table of rows by triggers, so a row that goes, by whatever way, is found no more.
"""
# ruff: noqa: S608 - every name in these statements is a constant of this module

from typing import Any, Final

ROWS: Final = "stories_searchrow"
FULL_TEXT: Final = f"{ROWS}_fts"  # tests/standing.py knows by the ending that it follows
COLUMNS: Final = ("title", "lead", "body", "parts", "marks")
# What a search reads of many rows. On SQLite it lies together beside the rows, which are long.
NARROW: Final = f"{ROWS}_narrow"
FACTS: Final = ("edition_id", "language", "kind", "category", "themes", "year")
DAYS: Final = ("listed_on", "valid_from", "valid_until")

_NAMES = ", ".join(COLUMNS)
_SQLITE: Final = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {FULL_TEXT} USING fts5("
    f"{_NAMES}, content='{ROWS}', content_rowid='id', tokenize='ascii')",
    f"CREATE TRIGGER IF NOT EXISTS {ROWS}_added AFTER INSERT ON {ROWS} BEGIN "
    f"INSERT INTO {FULL_TEXT}(rowid, {_NAMES}) "
    f"VALUES (new.id, {', '.join(f'new.{name}' for name in COLUMNS)}); END",
    f"CREATE TRIGGER IF NOT EXISTS {ROWS}_deleted AFTER DELETE ON {ROWS} BEGIN "
    f"INSERT INTO {FULL_TEXT}({FULL_TEXT}, rowid, {_NAMES}) "
    f"VALUES ('delete', old.id, {', '.join(f'old.{name}' for name in COLUMNS)}); END",
    f"CREATE TRIGGER IF NOT EXISTS {ROWS}_changed AFTER UPDATE OF {_NAMES} ON {ROWS} BEGIN "
    f"INSERT INTO {FULL_TEXT}({FULL_TEXT}, rowid, {_NAMES}) "
    f"VALUES ('delete', old.id, {', '.join(f'old.{name}' for name in COLUMNS)}); "
    f"INSERT INTO {FULL_TEXT}(rowid, {_NAMES}) "
    f"VALUES (new.id, {', '.join(f'new.{name}' for name in COLUMNS)}); END",
    f"INSERT INTO {FULL_TEXT}({FULL_TEXT}) VALUES ('rebuild')",
)
_SQLITE_NARROW: Final = (
    f"CREATE INDEX IF NOT EXISTS {NARROW} ON {ROWS} "
    f"(id, page_number, {', '.join((*FACTS, *DAYS))}, seal)"
)
_WHOLE = " || ".join(
    f"setweight(to_tsvector('pg_catalog.simple', new.{name}), '{weight}')"
    for name, weight in zip(COLUMNS, "ABCDD", strict=True)
)
_POSTGRESQL: Final = (
    f"ALTER TABLE {ROWS} ADD COLUMN IF NOT EXISTS full_text tsvector",
    f"CREATE OR REPLACE FUNCTION {ROWS}_full_text() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN new.full_text := {_WHOLE}; RETURN new; END $$",
    f"DROP TRIGGER IF EXISTS {ROWS}_written ON {ROWS}",
    f"CREATE TRIGGER {ROWS}_written BEFORE INSERT OR UPDATE ON {ROWS} "
    f"FOR EACH ROW EXECUTE FUNCTION {ROWS}_full_text()",
    f"CREATE INDEX IF NOT EXISTS {FULL_TEXT} ON {ROWS} USING gin (full_text) "
    "WITH (fastupdate = off)",
)
_UNDONE: Final = {
    "sqlite": (
        f"DROP TRIGGER IF EXISTS {ROWS}_added",
        f"DROP TRIGGER IF EXISTS {ROWS}_deleted",
        f"DROP TRIGGER IF EXISTS {ROWS}_changed",
        f"DROP TABLE IF EXISTS {FULL_TEXT}",
    ),
    "postgresql": (
        f"DROP TRIGGER IF EXISTS {ROWS}_written ON {ROWS}",
        f"DROP FUNCTION IF EXISTS {ROWS}_full_text()",
        f"ALTER TABLE {ROWS} DROP COLUMN IF EXISTS full_text",
    ),
}
# From there on SQLite can take deleted entries out of the index at once.
_SECURE_DELETE_SINCE: Final = (3, 42)


def make_searchable(connection: Any) -> None:
    """Make the full text that follows the rows, on SQLite and PostgreSQL; again does no harm."""
    statements = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}.get(connection.vendor, ())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        if connection.vendor == "sqlite" and _deletes_securely(connection):
            cursor.execute(
                f"INSERT INTO {FULL_TEXT}({FULL_TEXT}, rank) VALUES ('secure-delete', 1)"
            )


def lay_together(connection: Any) -> None:
    """Let SQLite keep what a search reads of many rows in an index; again does no harm."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(_SQLITE_NARROW)


def make_unsearchable(connection: Any) -> None:
    """Undo :func:`make_searchable`."""
    with connection.cursor() as cursor:
        for statement in _UNDONE.get(connection.vendor, ()):
            cursor.execute(statement)


def _deletes_securely(connection: Any) -> bool:
    return bool(connection.Database.sqlite_version_info >= _SECURE_DELETE_SINCE)
