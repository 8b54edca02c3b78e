"""``manage.py withdraw REFERENCE``: a storyteller takes everything back."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from stories.audit.log import lines_last
from stories.people.storytellers import Storyteller
from stories.publishing.withdrawal import withdraw_consent
from stories.publishing.withdrawals import REASONS, Withdrawal


class Command(BaseCommand):
    help = "Withdraw every consent of a storyteller; what rests on them disappears at once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("reference", help="the storyteller's reference code, such as LF-7Q2M9")
        parser.add_argument("--by", default="", help="user name of whoever enters the withdrawal")
        reasons = [reason for reason, _label in REASONS]
        parser.add_argument("--reason", default="other", choices=reasons, help="for the receipt")

    def handle(self, *args: Any, **options: Any) -> None:
        person = self._person(options["reference"])
        by = self._user(options["by"])
        with lines_last():
            records = person.consents.filter(withdrawn_at__isnull=True)
            receipts = [
                withdraw_consent(record=record, by=by, reason=options["reason"])
                for record in records
            ]
        if not receipts:
            raise CommandError(f"{person.reference} has no consent that could be withdrawn.")
        for receipt in receipts:
            self._tell(receipt)

    def _person(self, reference: str) -> Storyteller:
        try:
            return Storyteller.objects.get(reference=reference.strip().upper())
        except Storyteller.DoesNotExist as error:
            raise CommandError(
                f"Nobody has the reference code {reference}. It stands on the person's screen."
            ) from error

    def _user(self, name: str) -> Any:
        if not name:
            return None
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no user {name}.")
        return user

    def _tell(self, receipt: Withdrawal) -> None:
        self.stdout.write(
            f"{receipt.reference}: {receipt.editions} editions taken down, "
            f"{receipt.manuscripts_erased} manuscripts erased, "
            f"{receipt.manuscripts_returned} returned to the desk."
        )
        for name, count in receipt.traces_erased.items():
            self.stdout.write(f"  {count} × {name}")
