"""``manage.py check_live``: holds the pages that readers have against the rules of today.

After an update the check may know more than it did when a page was approved. Nothing is taken
down: what is found stands on the home screen, and reviewers get an e-mail of what must be solved.
"""

from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.editing.mail_reviews import tell_reviewers_of_live_musts
from stories.publishing.live_checking import Checked, check_live
from stories.publishing.live_findings import LiveFinding
from stories.publishing.live_words import standing_editions

EVERY: Final = 25


class Command(BaseCommand):
    help = "Check the pages that readers have by the rules of today; take nothing down."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--cause",
            choices=LiveFinding.Cause.values,
            default=LiveFinding.Cause.RULES.value,
            help="what has changed: only findings that follow from it are opened",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        total = standing_editions().count()
        checked: list[Checked] = []
        for number, each in enumerate(check_live(cause=options["cause"]), start=1):
            checked.append(each)
            self._tell(each)
            if number % EVERY == 0:
                self.stderr.write(f"{number} of {total} pages")
        tell_reviewers_of_live_musts([each.page for each in checked if each.musts])
        opened = sum(len(each.opened) for each in checked)
        settled = sum(each.settled for each in checked)
        self.stdout.write(f"{len(checked)} pages checked, {opened} opened, {settled} settled.")
        broken = [str(each.page) for each in checked if each.broken]
        if broken:
            raise CommandError(f"Could not be checked: page {', '.join(broken)}.")

    def _tell(self, each: Checked) -> None:
        """A line for a page with something new; numbers only."""
        if each.opened:
            new = len(each.opened)
            self.stdout.write(f"Page {each.page}: {new} opened, {each.musts} of them must.")
