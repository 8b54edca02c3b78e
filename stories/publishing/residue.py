"""What a database keeps of deleted rows, and how it is wiped."""

import logging

from django.db import DatabaseError, connection

logger = logging.getLogger(__name__)

_FTS_TABLES = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"


def scour() -> None:
    """Wipe deleted words from the files of the database.

    SQLite overwrites freed pages by itself (``secure_delete``); its full-text index and its
    write-ahead log do not, so the index is rebuilt and the log is emptied. PostgreSQL keeps
    dead rows until a vacuum. A failure is logged and told by ``find_traces``; the withdrawal
    itself is done by then.
    """
    try:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute(_FTS_TABLES)
                for (table,) in cursor.fetchall():
                    # The name comes from the database itself; a name cannot be a parameter.
                    command = f'INSERT INTO "{table}"("{table}") VALUES (%s)'  # noqa: S608
                    cursor.execute(command, ["optimize"])
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            elif connection.vendor == "postgresql" and not connection.in_atomic_block:
                cursor.execute("VACUUM")
    except DatabaseError:
        logger.exception("The database could not be wiped after a withdrawal; run find_traces.")
