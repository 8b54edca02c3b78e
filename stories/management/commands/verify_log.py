"""``manage.py verify_log``: is the log of what was done whole?"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from stories.audit.lines import AuditLine
from stories.audit.resuming import NothingBroken, resume
from stories.audit.verifying import Chain, verify_log
from stories.audit.verifying_exports import hold_against_this_log, verify_export


class Command(BaseCommand):
    help = "Walk the log line by line; say that it is whole, or name the first broken line."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", help="an exported log; - reads standard input")
        parser.add_argument("--from", type=int, default=1, dest="start", help="begin at this line")
        parser.add_argument(
            "--resume", action="store_true", help="seal a broken log anew, and say so in it"
        )
        parser.add_argument("--by", default="", help="user name of whoever resumes it")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["resume"]:
            self._resume(options["by"])
            return
        chain = self._file(options["file"]) if options["file"] else self._log(options["start"])
        for number in chain.resumed:
            self.stdout.write(f"Line {number}: the log was broken there, and was sealed anew.")
        if chain.broken:
            raise CommandError(f"Broken at line {chain.broken.number}. {chain.broken.trouble}")
        self.stdout.write(f"Whole: {chain.lines} lines. The last is {chain.number},")
        self.stdout.write(f"with the hash {chain.digest}.")

    def _log(self, start: int) -> Chain:
        if start > 1 and not AuditLine.objects.filter(number=start - 1).exists():
            raise CommandError(f"There is no line {start - 1} to begin behind.")
        return verify_log(start=start, progress=self._tell)

    def _tell(self, number: int, total: int) -> None:
        self.stdout.write(f"{number} of {total}")

    def _file(self, name: str) -> Chain:
        if name == "-":
            return self._held_against(verify_export(sys.stdin))
        try:
            with Path(name).open(encoding="utf-8", newline="\n") as lines:
                return self._held_against(verify_export(lines))
        except OSError as trouble:
            raise CommandError(f"{name} cannot be read: {trouble.strerror}.") from trouble

    def _held_against(self, chain: Chain) -> Chain:
        return chain if chain.broken else hold_against_this_log(chain)

    def _resume(self, name: str) -> None:
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError("Say with --by who resumes the log: it will stand in it.")
        try:
            line = resume(by=user)
        except NothingBroken as trouble:
            raise CommandError(str(trouble)) from trouble
        self.stdout.write(f"Line {line.number} says so. Keep what verify_log found before.")
