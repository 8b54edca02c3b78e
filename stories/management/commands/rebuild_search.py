"""``manage.py rebuild_search``: write the index of readers' search anew, or only compare it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from stories.publishing.index.checking import differing, rebuild, to_be_found


class Command(BaseCommand):
    help = (
        "Write the index of readers' search anew from the editions. Readers can search meanwhile."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="only say which pages differ, and change nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self._check()
            return
        total, done = to_be_found().count(), 0
        for done in rebuild():
            self.stdout.write(f"{done} of {total}")
        self.stdout.write(f"{done} editions can be found.")

    def _check(self) -> None:
        pages = list(differing())
        for page in pages:
            self.stderr.write(f"Page {page} is found by other words than its edition has.")
        if pages:
            raise CommandError(f"{len(pages)} pages differ. Run: manage.py rebuild_search")
        self.stdout.write("The index says what the editions say.")
