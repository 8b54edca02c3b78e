"""``manage.py rehearse --for USERNAME``: ten invented drafts, to practise the review on."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from stories.editing.rehearsal.making import make_rehearsal, remove_rehearsal
from stories.editing.rehearsal.people import RehearsalRefused
from stories.editing.rehearsal.shelf import shelf_of


class Command(BaseCommand):
    help = "Make ten invented drafts with planted faults for a new reviewer. None can go out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--for", required=True, dest="name", help="the reviewer's user name")
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--again", action="store_true", help="a fresh set in place of the last")
        which.add_argument("--remove", action="store_true", help="take the drafts away")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        reviewer = get_user_model().objects.filter(username=name).first()
        if reviewer is None:
            raise CommandError(f"There is no user {name}.")
        if options["remove"]:
            if not remove_rehearsal(reviewer=reviewer, say=self.stdout.write):
                raise CommandError(f"{name} has no rehearsal.")
            return
        there = shelf_of(reviewer) is not None and not options["again"]
        try:
            make_rehearsal(reviewer=reviewer, again=options["again"], say=self.stdout.write)
        except RehearsalRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        if there:
            self.stdout.write(f"{name} has a rehearsal. --again makes a fresh one.")
        else:
            self.stdout.write(f"Ready. {name} finds it under Rehearsal in the menu.")
