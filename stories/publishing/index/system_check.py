"""A word at the start when readers' search and the editions differ. Registered in ``apps.py``."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core import checks
from django.db import DatabaseError

from stories.publishing.index.checking import Differences, differences

NUMBER = "stories.W001"


def check_search(databases: Sequence[str] | None = None, **_options: Any) -> Iterator[Any]:
    """Asked with ``manage.py check --database default`` and before ``migrate``."""
    differ = _differences() if databases else None
    if differ:
        yield checks.Warning(
            f"Readers' search lacks {differ.missing} editions and has {differ.strange} rows of "
            "none: run manage.py rebuild_search.",
            id=NUMBER,
        )


def _differences() -> Differences | None:
    try:
        return differences()
    except DatabaseError:  # not migrated yet
        return None
