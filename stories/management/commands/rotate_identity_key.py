"""``manage.py rotate_identity_key``: identities under the newest key, fingerprints under all."""

from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand
from django.db import transaction

from stories.audit.log import Act, enter
from stories.detection.spelling.keys import canonical_keys
from stories.following.subscriptions import Subscription
from stories.images.attachments.models import StoryDocument
from stories.images.models import StoryImage
from stories.images.readings import sealed
from stories.people import identity
from stories.people.terms import ProtectedTerm, keep_fingerprints

STEP = 200  # terms between two lines of progress


class Command(BaseCommand):
    help = (
        "Encrypt every protected term, every follower's address and every stored file under the "
        "first identity key, and fingerprint the terms and addresses anew."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        total = ProtectedTerm.objects.count()
        for number, term in enumerate(ProtectedTerm.objects.order_by("pk").iterator(), start=1):
            self._renew(term)
            if number % STEP == 0 or number == total:
                self.stdout.write(f"{number} of {total}")
        for follower in Subscription.objects.order_by("pk").iterator():
            follower.renew_key()
        readings = self._renew_readings()
        files = self._renew_files()
        enter(Act.KEY_ROTATED, codes={"terms": total, "files": files, "readings": readings})
        self.stdout.write("Done. Once every server has the new list, the old key may go.")

    def _renew_readings(self) -> int:
        """What was read on files lies in the database, encrypted as a file is."""
        images = StoryImage.objects.exclude(readings=b"")
        count = 0
        for image in images.iterator():
            image.readings = sealed(image.lines_read())
            image.tell_texts()
            image.save(update_fields=["readings", "texts"])
            count += 1
        for document in StoryDocument.objects.exclude(found=b"").iterator():
            document.renew_seals()
            count += 1
        return count

    def _renew_files(self) -> int:
        """Each file by itself: what an interruption leaves is done by the next run."""
        names = list(default_storage.names())  # type: ignore[attr-defined]
        renewed = 0
        for number, name in enumerate(names, start=1):
            renewed += default_storage.renew(name)  # type: ignore[attr-defined]
            if number % STEP == 0 or number == len(names):
                self.stdout.write(f"{number} of {len(names)} files")
        return renewed

    def _renew(self, term: ProtectedTerm) -> None:
        keys = canonical_keys(identity.decrypt(term.token), term.kind)
        term.token = identity.rotate(term.token)
        term.save(update_fields=["token"])
        keep_fingerprints(term, keys)
