"""``manage.py reissue``: render every edition anew after a change of the templates."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from stories.publishing.editions import Edition
from stories.publishing.reissuing import reissue

STEP = 50  # editions between two lines of progress


class Command(BaseCommand):
    help = "Render editions anew. Only where every word is the same, in the same order."

    def handle(self, *args: Any, **options: Any) -> None:
        editions = Edition.objects.readable().order_by("pk")
        total, refused = editions.count(), 0
        for number, edition in enumerate(editions.iterator(), start=1):
            page = Page.objects.filter(pk=edition.page_number).first()
            if page is None or not reissue(edition, page):
                refused += 1
                self.stderr.write(f"Page {edition.page_number} keeps its edition: review it anew.")
            if number % STEP == 0 or number == total:
                self.stdout.write(f"{number} of {total}")
        self.stdout.write(f"{total - refused} rendered anew, {refused} left as they were.")
