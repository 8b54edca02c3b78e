"""``manage.py rotate_identity_key``: identities under the newest key, fingerprints under all."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from stories.audit.log import Act, enter
from stories.detection.spelling.keys import canonical_keys
from stories.people import identity
from stories.people.terms import ProtectedTerm, keep_fingerprints

STEP = 200  # terms between two lines of progress


class Command(BaseCommand):
    help = "Encrypt every protected term under the first identity key and fingerprint it anew."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        total = ProtectedTerm.objects.count()
        for number, term in enumerate(ProtectedTerm.objects.order_by("pk").iterator(), start=1):
            self._renew(term)
            if number % STEP == 0 or number == total:
                self.stdout.write(f"{number} of {total}")
        enter(Act.KEY_ROTATED, codes={"terms": total})
        self.stdout.write("Done. Once every server has the new list, the old key may go.")

    def _renew(self, term: ProtectedTerm) -> None:
        keys = canonical_keys(identity.decrypt(term.token), term.kind)
        term.token = identity.rotate(term.token)
        term.save(update_fields=["token"])
        keep_fingerprints(term, keys)
