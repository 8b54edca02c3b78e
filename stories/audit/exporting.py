"""The log as it is stored and as it is handed out: JSON Lines, the head as the last of them."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from django.db import DatabaseError, models
from django.db.models.functions import Cast

from stories.audit.chain import HEAD, as_told, head_parts
from stories.audit.lines import AuditHead, AuditLine

COLUMNS: Final = tuple(field.name for field in AuditLine._meta.concrete_fields)
BATCH: Final = 1000  # lines in memory at a time
# What a row that was changed by hand can answer with: no text, no moment, no number.
UNREADABLE: Final = (DatabaseError, ValueError, TypeError, OverflowError)


def stored_lines(after: int | None = None) -> Iterator[Any]:
    """Every line behind number ``after`` in order, with ``spelt``: its moment as it is stored.

    Raises one of UNREADABLE at the very line that cannot be read.
    """
    lines = AuditLine.objects.annotate(spelt=Cast("at", models.TextField())).order_by("number")
    rows = lines.values_list(*COLUMNS, "spelt", named=True)
    behind, size = rows if after is None else rows.filter(number__gt=after), BATCH
    while True:
        try:
            batch = list(behind[:size])
        except UNREADABLE:
            if size == 1:
                raise
            size = 1  # which of them is it?
            continue
        yield from batch
        if not batch:
            return
        behind = rows.filter(number__gt=batch[-1].number)


def exported_lines(start: int = 1) -> Iterator[str]:
    """The log from number ``start`` as JSON Lines, each with its line end.

    The last line is the head with its seal. Whoever keeps it can hold next year's log against
    it: line ``number`` has to have this ``digest`` for ever.
    """
    head = AuditHead.objects.filter(pk=HEAD).first() or AuditHead(pk=HEAD)
    for line in stored_lines(after=start - 1):
        if line.number > head.number:
            break  # entered since
        yield as_written(as_told(line) | {"digest": line.digest})
    yield as_written({"head": head_parts(head) | {"seal": head.head_seal}})


def as_written(told: dict[str, Any]) -> str:
    """One line of an export, spelt in the one way that is accepted when it is verified."""
    return json.dumps(told, separators=(",", ":")) + "\n"


def first_line_on(day: date) -> int:
    """Number of the first line of ``day`` or later, or of the one that will be entered next."""
    since = AuditLine.objects.filter(at__date__gte=day).order_by("number")
    last = AuditLine.objects.order_by("-number")
    found = since.values_list("number", flat=True).first()
    return found or (last.values_list("number", flat=True).first() or 0) + 1
