"""``manage.py prepare_pictures``: what waits for its clean copy, or whose work broke off."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import F, Q

from stories.images.attachments.models import StoryDocument
from stories.images.attachments.work import prepare_paper
from stories.images.models import StoryImage
from stories.images.work import prepare_picture


class Command(BaseCommand):
    help = "Make the clean copies and suggestions of pictures and attachments that have none yet."

    def handle(self, *args: Any, **options: Any) -> None:
        pictures, papers = _waiting(StoryImage), _waiting(StoryDocument)
        total, failed = len(pictures) + len(papers), 0
        for count, number in enumerate(pictures, start=1):
            prepare_picture.call(number)
            if reason := _trouble(StoryImage, number):
                failed += 1
                self.stderr.write(f"Picture {number}: {reason}")
            self.stdout.write(f"{count} of {total}")
        for count, number in enumerate(papers, start=1 + len(pictures)):
            prepare_paper.call(number)
            if reason := _trouble(StoryDocument, number):
                failed += 1
                self.stderr.write(f"Attachment {number}: {reason}")
            self.stdout.write(f"{count} of {total}")
        if failed:
            raise CommandError(f"{failed} files could not be prepared; replace or delete them.")
        self.stdout.write("Every picture is prepared.")


def _trouble(model: Any, number: int) -> str:
    """Why it could not be prepared; nothing where it could, or is gone meanwhile."""
    troubles = model.objects.filter(pk=number).values_list("work_trouble", flat=True)
    return str(troubles.first() or "")


def _waiting(model: Any) -> list[int]:
    """Numbers of what has no clean copy of its present original, or whose work broke off."""
    waiting = model.objects.filter(
        Q(clean_digest="") | ~Q(clean_from=F("file")) | ~Q(work_state="")
    )
    return list(waiting.order_by("pk").values_list("pk", flat=True))
