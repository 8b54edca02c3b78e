"""The only questions that reading asks: which edition stands here, and which cards belong to it."""

from datetime import datetime
from typing import Any

from django.db.models import Q, Subquery
from django.utils import timezone

from stories.publishing.caches import ReadingEpoch
from stories.publishing.editions import Edition
from stories.reading.moments import Moment

_EPOCH = Subquery(ReadingEpoch.objects.filter(pk=1).values("number"))


def edition_at(path: str) -> tuple[Edition, Moment] | None:
    """The readable edition at ``path`` whose seal verifies, and the moment it was read in."""
    now: datetime = timezone.now()
    found = Edition.objects.readable(now).filter(path=path).annotate(epoch=_EPOCH)
    for edition in found:
        if edition.is_sealed():
            return edition, Moment(now, edition.epoch or 0)
    return None


def readable_cards(moment: Moment, *conditions: Q, **filters: Any) -> list[Edition]:
    """Cards that are readable at ``moment``, each with a seal that verifies; newest first."""
    cards = Edition.objects.readable(moment.now).cards().filter(*conditions, **filters)
    return [card for card in cards if card.is_card_sealed()]


def cards_in_order(moment: Moment, numbers: list[int]) -> list[Edition]:
    """The cards with these primary keys, in this order; what is not readable is left out."""
    cards = {card.pk: card for card in readable_cards(moment, pk__in=numbers)}
    return [cards[number] for number in numbers if number in cards]
