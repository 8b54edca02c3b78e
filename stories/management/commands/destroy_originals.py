"""``manage.py destroy_originals``: what was uploaded goes when its time is over."""

import logging
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import UploadedFile

from stories.images.retention import abandoned_files, destroy_original, originals_due

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Destroy originals that were cleared longer ago than LANDFALL_ORIGINALS_KEPT_DAYS, "
        "uploads that nobody finished, and stored files that belong to nothing. Run it daily."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        failed = 0
        gone = 0
        for item in originals_due(now):
            try:
                destroy_original(item)
                gone += 1
            except Exception as trouble:  # one that fails keeps no other
                failed += 1
                logger.error("Original of %s: %s", item.pk, type(trouble).__name__)
        for name in abandoned_files(now):
            UploadedFile.objects.filter(file=name).delete()
            default_storage.delete(name)
            gone += 1
        self.stdout.write(f"Files destroyed: {gone}.")
        if failed:
            raise CommandError(f"{failed} originals could not be destroyed; the log names them.")
