"""One sends at a time: whoever sends holds a lease, which ends by itself when the program dies."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from stories.following.announcements import SendingLease

# Longer than the longest that one mail may take (EMAIL_TIMEOUT, for each step of a conversation).
LASTS: Final = timedelta(minutes=10)
_ROW: Final = 1


@contextmanager
def sending_lease() -> Iterator[Callable[[], bool] | None]:
    """A function that renews the lease and says whether it is still held; None where another sends.

    The lease is given back at the end, also of an error. Of a program that was killed it runs out.
    """
    holder = secrets.token_hex(16)
    SendingLease.objects.get_or_create(pk=_ROW)

    def renew() -> bool:
        until = timezone.now() + LASTS
        return bool(_row(Q(holder=holder)).update(until=until))

    now = timezone.now()
    free = Q(until=None) | Q(until__lte=now)
    if not _row(free).update(holder=holder, until=now + LASTS):
        yield None
        return
    try:
        yield renew
    finally:
        _row(Q(holder=holder)).update(until=None)


def _row(condition: Q) -> QuerySet[SendingLease]:
    return SendingLease.objects.filter(condition, pk=_ROW)
