"""Load the demo: an invented organisation with stories, people, consents and open questions."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from home.demo.loading import load
from home.demo_accounts import DEMO_ACCOUNTS
from stories.pages.stories import StoryPage

ONLY_A_DEMO = (
    "The demo's sign-ins are printed for everybody, so it is loaded with LANDFALL_DEBUG=yes only."
)
ALREADY_THERE = "The demo is there already; nothing was changed."
NOT_EMPTY = (
    "This site has stories of its own. The demo is loaded into an empty site only: "
    "set LANDFALL_DATA_DIR to another folder."
)
NOBODY = "django.core.mail.backends.dummy.EmailBackend"


class Command(BaseCommand):
    """All of it or nothing, and once only."""

    help = "Load the fictional demo into an empty site, once."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a real site; say so when the demo is there."""
        if not settings.DEBUG:
            raise CommandError(ONLY_A_DEMO)
        names = [account.username for account in DEMO_ACCOUNTS]
        if get_user_model().objects.filter(username__in=names).exists():
            self.stdout.write(ALREADY_THERE)
            return
        if StoryPage.objects.exists():
            raise CommandError(NOT_EMPTY)
        with no_mail(), transaction.atomic():
            load(lambda words: self.stdout.write(f"  {words}"))
        self.stdout.write(self.style.SUCCESS("The demo is loaded."))


@contextmanager
def no_mail() -> Iterator[None]:
    """The people of the demo write to each other a dozen times; nobody has to read that."""
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, NOBODY
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = backend
