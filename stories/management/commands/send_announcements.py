"""``manage.py send_announcements``: followers get what is due. Started every minute by a timer."""

from typing import Any

from django.core.management.base import BaseCommand

from stories.following.sending import send_what_is_due


class Command(BaseCommand):
    help = "Send followers the mails that are due. May be started at any time, also twice at once."

    def handle(self, *args: Any, **options: Any) -> None:
        run = send_what_is_due()
        if run is None:
            self.stdout.write("Somebody else is sending.")
            return
        self.stdout.write(
            f"{run.sent} sent, {run.asked} asked for, {run.forgotten} unconfirmed forgotten."
        )
        if run.broken:
            self.stderr.write("The mail server takes nothing just now. The next run tries again.")
