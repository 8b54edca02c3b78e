"""A migrated database for every test run without migrating every time.

Wagtail's migrations take half a minute. They run once into a template, which each worker
copies and which puts everything back after a test that really commits: Django would empty
all tables instead, also those that the migrations filled (sites, locales, groups).
"""

import fcntl
import hashlib
import sqlite3
from pathlib import Path
from typing import Any, Protocol

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from psycopg import sql


class TestDatabase(Protocol):
    """A database that can be put back to where the migrations left it."""

    def prepare(self) -> None:
        """Build the template where there is none yet."""

    def restore(self) -> None:
        """Make the working database equal to the template."""


def migrations_key() -> str:
    """Changes whenever the migrated tables could: with a migration, an app or a library."""
    migrations = sorted(settings.BASE_DIR.glob("*/migrations/*.py"))
    digest = hashlib.sha256(repr(settings.INSTALLED_APPS).encode())
    for file in [settings.BASE_DIR / "requirements" / "base.txt", *migrations]:
        digest.update(str(file).encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def migrate_into(name: str) -> None:
    """Run all migrations on the database of this name, and let go of it."""
    connection.close()
    connection.settings_dict["NAME"] = name
    call_command("migrate", verbosity=0, interactive=False)
    connection.close()


class SQLiteFile:
    """The template is a file kept between runs; workers copy it into their own folder."""

    def __init__(self, *, cache: Path, working: Path) -> None:
        self.cache = cache
        self.template = cache / f"{migrations_key()}.sqlite3"
        self.working = working / "test.sqlite3"

    def prepare(self) -> None:
        """Let one worker migrate while the others wait for it."""
        with (self.cache / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self.template.exists():
                for old in self.cache.glob("*.sqlite3*"):
                    old.unlink()
                building = self.cache / "building.sqlite3"
                migrate_into(str(building))
                building.rename(self.template)
        connection.settings_dict["NAME"] = str(self.working)

    def restore(self) -> None:
        """Make all rows those of the template."""
        copy_rows(self.template, self.working)


def copy_rows(source: Path, target: Path) -> None:
    """Copy through SQLite, which other threads of this process may have open."""
    connections.close_all()
    read, written = sqlite3.connect(source), sqlite3.connect(target)
    try:
        read.backup(written)
    finally:
        read.close()
        written.close()


class PostgresDatabase:
    """Template and copies are databases of a server that ends with the run."""

    def __init__(self, *, worker: str) -> None:
        self.address: dict[str, Any] = connection.get_connection_params() | {"dbname": "postgres"}
        self.template = f"template_{migrations_key()}"
        self.working = f"test_{worker}"

    def prepare(self) -> None:
        """Let one worker migrate while the others wait for it."""
        with self._server() as server:
            server.execute("SELECT pg_advisory_lock(1)")
            query = "SELECT 1 FROM pg_database WHERE datname = %s"
            if not server.execute(query, [self.template]).fetchone():
                self._execute(server, "DROP DATABASE IF EXISTS building WITH (FORCE)")
                self._execute(server, "CREATE DATABASE building")
                migrate_into("building")
                self._execute(server, "ALTER DATABASE building RENAME TO {}", self.template)
        connection.settings_dict["NAME"] = self.working

    def restore(self) -> None:
        """Throw the working database away, whoever still uses it, and copy it anew."""
        connections.close_all()
        with self._server() as server:
            self._execute(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", self.working)
            self._execute(server, "CREATE DATABASE {} TEMPLATE {}", self.working, self.template)

    def _server(self) -> Any:
        wanted = {"dbname", "host", "port", "user", "password"}
        address = {name: value for name, value in self.address.items() if name in wanted}
        return psycopg.connect(**address, autocommit=True)

    @staticmethod
    def _execute(server: Any, statement: str, *names: str) -> None:
        server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
