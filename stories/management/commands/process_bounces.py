"""``manage.py process_bounces [PATH]``: mails that came back are counted, and then they may go."""

import mailbox
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from stories.following.bounces import Back, take_back


class Command(BaseCommand):
    help = "Read mails that came back: an mbox file, a Maildir folder, or one mail as input."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, help="without it: one mail as input")
        parser.add_argument("--remove", action="store_true", help="delete each mail that was read")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["path"] is None:
            mails: Iterable[Message] = [message_from_bytes(sys.stdin.buffer.read())]
        else:
            mails = _mails(options["path"], remove=options["remove"])
        counts = Counter(take_back(mail) for mail in mails)
        told = ", ".join(f"{counts[back]} {back.value}" for back in Back)
        self.stdout.write(f"{told}.")


def _mails(path: Path, *, remove: bool) -> Iterator[Message]:
    if not path.exists():
        raise CommandError(f"There is nothing at {path}.")
    box: mailbox.Mailbox = (
        mailbox.Maildir(path, create=False) if path.is_dir() else mailbox.mbox(path, create=False)
    )
    box.lock()
    try:
        for key in list(box.keys()):
            yield box[key]
            if remove:
                box.remove(key)
        box.flush()
    finally:
        box.unlock()
        box.close()
