"""``manage.py find_traces WORD``: is anything of it still kept?"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from stories.publishing.search import find_traces


class Command(BaseCommand):
    help = "Search every table and every file of the data directory for a word."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("word", help="a name, a place, a sentence; case does not matter")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            traces = find_traces(options["word"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        for trace in traces:
            self.stdout.write(f"{trace.place}: {trace.count}")
        if traces:
            raise CommandError(f"Found in {len(traces)} places.", returncode=1)
        self.stdout.write("Nothing found.")
