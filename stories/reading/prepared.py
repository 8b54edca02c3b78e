"""Questions whose SQL is made once.

Django needs several times longer to write the SQL of a query than the database needs to answer it.
A page of a story asks the same two questions for everybody, so their SQL is kept: it is the SQL
of the query set itself, with the examples in it replaced by what is asked for. How a row becomes an
edition is kept with it, for the same reason.
"""

from collections.abc import Callable, Iterable, Sequence
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
        self.statements: dict[Any, Statement] = {}

    def __call__(self, *values: Value) -> list[Edition]:
        """The rows for these values: moments, words, numbers, or lists of numbers."""
        asked = [_filled(value) if isinstance(value, list) else [value] for value in values]
        shape = (connection.vendor, *map(len, asked))
        if shape not in self.statements:
            self.statements[shape] = self._statement(values, asked)
        return self.statements[shape].editions(asked)

    def _statement(self, values: Sequence[Value], asked: list[list[Any]]) -> "Statement":
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
        return Statement(sql, [known.get(param) for param in params], list(params))


class Statement:
    """SQL with places for values, and how its rows are read."""

    def __init__(self, sql: str, places: list[Place | None], constants: list[Any]) -> None:
        self.sql, self.places, self.constants = sql, places, constants
        self.reading: Reading | None = None

    def editions(self, asked: list[list[Any]]) -> list[Edition]:
        """The rows for these values."""
        params = [
            asked[place[0]][place[1]] if place else constant
            for place, constant in zip(self.places, self.constants, strict=True)
        ]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [_adapted(value) for value in params])
            if self.reading is None:
                self.reading = Reading([column[0] for column in cursor.description])
            rows = cursor.fetchall()
        return self.reading.editions(rows)


class Reading:
    """From rows with these columns to editions; what was not asked for is loaded when used."""

    def __init__(self, columns: list[str]) -> None:
        fields = {str(field.column): field for field in Edition._meta.concrete_fields}
        found = [fields.get(column) for column in columns]
        self.compiler = Edition.objects.all().query.get_compiler(connection=connection)
        self.converters = self.compiler.get_converters(
            [field.get_col(Edition._meta.db_table) if field else None for field in found]
        )
        places = {column: place for place, column in enumerate(columns)}
        mine = [name for name in fields if name in places]
        self.names = [fields[name].attname for name in mine]
        self.places = [places[name] for name in mine]
        self.others = [(name, place) for name, place in places.items() if name not in fields]

    def editions(self, rows: Iterable[Sequence[Any]]) -> list[Edition]:
        """An edition for each row; what is no column of theirs is kept beside."""
        if self.converters:
            rows = self.compiler.apply_converters(rows, self.converters)
        return [self._edition(row) for row in rows]

    def _edition(self, row: Sequence[Any]) -> Edition:
        edition = Edition.from_db(connection.alias, self.names, [row[at] for at in self.places])
        for name, place in self.others:
            setattr(edition, name, row[place])
        return edition


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
