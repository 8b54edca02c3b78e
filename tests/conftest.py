"""What every test stands on: a migrated database, empty caches, a folder of its own."""

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.core.cache import caches
from django.db import connection
from django.test import TransactionTestCase

from stories.reading.moments import NEAR
from stories.reading.written_cards import CARDS
from stories.redaction.lexicons import REGISTRY
from stories.redaction.scanning import MEMORY
from tests import factories
from tests.databases import PostgresDatabase, SQLiteFile

ONLY_ON_POSTGRES = "runs on PostgreSQL only: python tests/postgres_server.py python -m pytest"

# A slow machine is no failure; and what fails for one change fails again for the next.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of PostgreSQL say why they are skipped on SQLite."""
    if connection.vendor != "postgresql":
        for item in items:
            if item.get_closest_marker("postgres"):
                item.add_marker(pytest.mark.skip(reason=ONLY_ON_POSTGRES))


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: looking at it for garbage took a sixth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Iterator[None]:
    """Replace pytest-django's set-up: copy a migrated template, and put it back when dirty."""
    database = (
        PostgresDatabase(worker=worker_id)
        if connection.vendor == "postgresql"
        else SQLiteFile(
            cache=request.config.cache.mkdir("landfall-database"),
            working=tmp_path_factory.mktemp("database"),
        )
    )
    with django_db_blocker.unblock():
        database.prepare()
        database.restore()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _case: database.restore())
        yield
    with django_db_blocker.unblock():
        connection.close()


@pytest.fixture(scope="session")
def _folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A name for each test's folder, which is made by whoever writes the first file into it.

    Thousands of tests write none, and pytest's own folders cost more the more there are.
    """
    base = tmp_path_factory.mktemp("files")
    return (base / str(number) / "private" for number in count())


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, _folders: Iterator[Path]) -> None:
    """Files of one test are never seen by another."""
    settings.MEDIA_ROOT = next(_folders)


@pytest.fixture(autouse=True)
def _empty_caches() -> None:
    """Wagtail remembers sites and locales, which each test makes anew."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    NEAR.forget()
    CARDS.memory.forget()
    REGISTRY.forget()
    MEMORY.forget()


@pytest.fixture
def readers_site(db: None) -> None:
    """A home page and an archive that readers have, before anybody else is there.

    Written again from the last time (see ``standing``), where a test that begins with a person of
    its own would make them anew.
    """
    factories.index()
