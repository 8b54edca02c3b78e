"""``manage.py prepare_pictures``: pictures that wait for their clean copy, or whose work broke."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import F, Q

from stories.images.metadata import PictureUnreadable
from stories.images.models import StoryImage
from stories.images.work import prepare


class Command(BaseCommand):
    help = "Make the clean copies and suggestions of pictures that have none yet."

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = StoryImage.objects.filter(
            Q(clean_digest="") | ~Q(clean_from=F("file")) | ~Q(work_state="")
        )
        numbers = list(waiting.order_by("pk").values_list("pk", flat=True))
        failed = 0
        for count, number in enumerate(numbers, start=1):
            try:
                prepare(StoryImage.objects.get(pk=number))
            except (PictureUnreadable, OSError) as trouble:
                failed += 1
                self.stderr.write(f"Picture {number}: {trouble}")
            self.stdout.write(f"{count} of {len(numbers)}")
        if failed:
            raise CommandError(f"{failed} pictures could not be prepared; replace or delete them.")
        self.stdout.write("Every picture is prepared.")
