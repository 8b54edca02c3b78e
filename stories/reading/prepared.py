"""Questions whose SQL is made once.

Django needs several times longer to write the SQL of a query than the database needs to answer it.
A page of a story asks the same two questions for everybody, so their SQL is kept: it is the SQL
of the query set itself, with the examples in it replaced by what is asked for.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from stories.publishing.editions import Edition

Value = datetime | str | int | Sequence[int]
Place = tuple[int, int]
_STEP = 8  # lists are filled up to a multiple, so that few statements serve every page
_NOBODY = 0  # no row has this number


class Prepared:
    """``ask(now, *values)`` makes a query set; calling this gives its rows, without making it."""

    def __init__(self, ask: Callable[..., QuerySet[Edition]]) -> None:
        self.ask = ask
        self.statements: dict[Any, tuple[str, list[Place | None], list[Any]]] = {}

    def __call__(self, *values: Value) -> list[Edition]:
        """The rows for these values: moments, words, numbers, or lists of numbers."""
        asked = [_filled(value) if isinstance(value, list) else [value] for value in values]
        shape = (connection.vendor, *map(len, asked))
        if shape not in self.statements:
            self.statements[shape] = self._statement(values, asked)
        sql, places, constants = self.statements[shape]
        params = [
            asked[place[0]][place[1]] if place else constant
            for place, constant in zip(places, constants, strict=True)
        ]
        return list(Edition.objects.raw(sql, params))

    def _statement(
        self, values: Sequence[Value], asked: list[list[Any]]
    ) -> tuple[str, list[Place | None], list[Any]]:
        """The SQL, and for each of its parameters which value belongs there, or its constant."""
        examples = [
            [_example(value, row, column) for column, value in enumerate(group)]
            for row, group in enumerate(asked)
        ]
        sql, params = self.ask(
            *(
                group if isinstance(value, list) else group[0]
                for value, group in zip(values, examples, strict=True)
            )
        ).query.sql_with_params()
        known = {
            _adapted(value): (row, column)
            for row, group in enumerate(examples)
            for column, value in enumerate(group)
        }
        return sql, [known.get(param) for param in params], list(params)


def _filled(numbers: Sequence[int]) -> list[int]:
    return [*numbers, *[_NOBODY] * (-len(numbers) % _STEP)] or [_NOBODY] * _STEP


def _example(value: Any, row: int, column: int) -> Any:
    """A value of the same kind that stands nowhere else in the query."""
    number = 7_000_000 + row * 10_000 + column
    if isinstance(value, datetime):
        return datetime.fromtimestamp(number, UTC)
    return f"example {number}" if isinstance(value, str) else number


def _adapted(value: Any) -> Any:
    """The value as the database driver is given it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value
