"""``manage.py export_log``: the log as JSON Lines, for the board."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError

from stories.audit.exporting import UNREADABLE, exported_lines, first_line_on


def line_or_day(text: str) -> int | date:
    """A line by its number, or a day as 2026-01-31."""
    try:
        return int(text) if text.isdecimal() else date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(
            f"{text} is neither a number of a line nor a day such as 2026-01-31."
        ) from error


class Command(BaseCommand):
    help = "Write the log as JSON Lines; the last line is its head, to be kept by the board."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="where to; - is standard output")
        parser.add_argument(
            "--from", type=line_or_day, default=1, dest="start", help="a line, or a day"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        start = options["start"]
        lines = exported_lines(first_line_on(start) if isinstance(start, date) else start)
        try:
            if options["file"] == "-":
                self._write(lines, sys.stdout)
            else:
                self._write_file(lines, options["file"])
        except UNREADABLE as trouble:
            raise CommandError("A line cannot be read. See manage.py verify_log.") from trouble

    def _write_file(self, lines: Iterable[str], name: str) -> None:
        """A new file that only its owner reads; the export of last year is not written over."""
        try:
            number = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as trouble:
            raise CommandError(f"{name} cannot be written: {trouble.strerror}.") from trouble
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            count = self._write(lines, file)
        self.stderr.write(f"{count - 1} lines and the head.")

    def _write(self, lines: Iterable[str], file: TextIO) -> int:
        count = 0
        for line in lines:
            file.write(line)
            count += 1
        return count
