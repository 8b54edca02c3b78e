"""A takedown at the desk reaches the static copy of this machine in the same moment."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from stories.publishing.editions import Edition
from stories.reading.static_copy.premises import Premises
from stories.reading.static_copy.removing import AT_ONCE, take_out


def edition_was_saved(sender: Any, instance: Edition, **_others: Any) -> None:
    """What is over leaves the copy as soon as that is settled; wired to the model's ``post_save``.

    A copy that cannot be reached undoes no takedown: the next export begins with the same.
    """
    ended = instance.valid_until is not None and instance.valid_until <= timezone.now()
    if settings.LANDFALL_STATIC_COPY and (instance.withdrawn_at or ended):
        page = instance.page_number

        def take_out_at_once() -> None:
            take_out(Premises(Path(settings.LANDFALL_STATIC_COPY)), most=AT_ONCE, page=page)

        transaction.on_commit(take_out_at_once, robust=True)
