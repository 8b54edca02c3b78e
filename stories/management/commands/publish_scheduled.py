"""``manage.py publish_scheduled``: lets status follow the clock, one page at a time.

Editions know their own hours; readers never wait for this command. It replaces Wagtail's
command of the same name, which stops at the first page that the gate refuses.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from stories.editing.mail_reviews import tell_overdue
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.holding import release_due_holds
from stories.publishing.status import sync_status
from stories.publishing.upkeep import keep_all_within


class Command(BaseCommand):
    help = "Publish what is scheduled and approved, take down what has expired."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dryrun", action="store_true", help="only say what would happen")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        expired = list(Page.objects.filter(live=True, expire_at__lt=now))
        due = list(Revision.objects.filter(approved_go_live_at__lt=now).order_by("pk"))
        if options["dryrun"]:
            self.stdout.write(f"{len(expired)} to take down, {len(due)} to publish.")
            return
        for page in expired:
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        for revision in due:
            self._publish(revision)
        self.stdout.write(f"{release_due_holds()} holds are over.")
        self.stdout.write(f"{keep_all_within()} editions held against their consents.")
        self.stdout.write(f"{sync_status()} pages follow their edition.")
        self.stdout.write(f"{tell_overdue()} overdue reviews were told.")

    def _publish(self, revision: Revision) -> None:
        try:
            with transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except PublicationBlocked as refusal:
            self.stderr.write(f"Page {revision.object_id} stays a draft:")
            for blocker in refusal.blockers:
                self.stderr.write(f"  {blocker.code}")
