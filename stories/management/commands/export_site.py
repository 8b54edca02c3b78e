"""``manage.py export_site FOLDER``: the whole readable site as files for any web server."""

from argparse import ArgumentParser
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand, CommandError

from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.exporting import Outcome, export_site


class Command(BaseCommand):
    help = "Write what readers have now as files into FOLDER, for a web server without a program."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="what the web server serves")
        parser.add_argument(
            "--anew", action="store_true", help="make a new copy even if nothing has changed"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        tell = self.stderr.write if options["verbosity"] else lambda _words: None
        try:
            outcome = export_site(options["folder"], tell=tell, anew=options["anew"])
        except ExportError as fault:
            raise CommandError(str(fault)) from fault
        if options["verbosity"]:
            self._say(outcome)

    def _say(self, outcome: Outcome) -> None:
        self.stdout.write(f"This copy is made for {outcome.state.site}.")
        if _is_this_machine(outcome.state.site):
            self.stderr.write(
                "That is this machine, and its feeds, sitemap and robots.txt lead readers there: "
                "set LANDFALL_BASE_URL to the address that they use, and export again."
            )
        for sentence in outcome.left_out:
            self.stderr.write(sentence)
        if outcome.is_new:
            self.stdout.write(f"{outcome.files} files, {outcome.written} of them new or changed.")
        else:
            self.stdout.write(f"Nothing has changed: {outcome.files} files.")
        if outcome.removed:
            self.stdout.write(f"{outcome.removed} files of what was taken down went first.")
        until = outcome.state.valid_until
        self.stdout.write(f"Make it again by {until}." if until else "No end of it is known yet.")


def _is_this_machine(site: str) -> bool:
    """Whether an address reaches only who sits at this machine."""
    host = urlsplit(site).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
