"""The only questions that reading asks: which edition stands here, and which cards belong to it."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet, Subquery
from django.utils import timezone

from stories.publishing.caches import ReadingEpoch
from stories.publishing.editions import Edition
from stories.reading.moments import Moment
from stories.reading.prepared import Prepared

_NO_KEY = "none"  # no page has it; an empty one is had by all from before there were keys
_EPOCH = Subquery(ReadingEpoch.objects.filter(pk=1).values("number"))


def _at_path(now: datetime, path: str) -> Any:
    return Edition.objects.readable(now).filter(path=path).annotate(epoch=_EPOCH)


def _around(
    now: datetime, numbers: list[int], keys: list[int], translation_key: str
) -> "QuerySet[Edition]":
    return (
        Edition.objects.readable(now)
        .cards()
        .filter(Q(page_number__in=numbers) | Q(pk__in=keys) | Q(translation_key=translation_key))
    )


def _with_keys(now: datetime, keys: list[int]) -> "QuerySet[Edition]":
    return Edition.objects.readable(now).cards().filter(pk__in=keys).order_by()


_AT_PATH = Prepared(_at_path)
_AROUND = Prepared(_around)
_WITH_KEYS = Prepared(_with_keys)


def edition_at(path: str) -> tuple[Edition, Moment] | None:
    """The readable edition at ``path`` whose seal verifies, and the moment it was read in."""
    now = timezone.now()
    for edition in _AT_PATH(now, path):
        if edition.is_sealed():
            return edition, Moment(now, edition.epoch or 0)  # type: ignore[attr-defined]
    return None


def cards_around(
    moment: Moment, *, page_numbers: list[int], keys: list[int], translation_key: str
) -> list[Edition]:
    """Readable, sealed cards: pages with these numbers, rows with these keys, and the pages that
    are translations of each other under ``translation_key``.
    """
    cards = _AROUND(moment.now, page_numbers, keys, translation_key or _NO_KEY)
    return [card for card in cards if card.is_card_sealed()]


def readable_cards(moment: Moment, *conditions: Q, **filters: Any) -> list[Edition]:
    """Cards that are readable at ``moment``, each with a seal that verifies; newest first."""
    cards = Edition.objects.readable(moment.now).cards().filter(*conditions, **filters)
    return [card for card in cards if card.is_card_sealed()]


def cards_in_order(moment: Moment, numbers: list[int]) -> list[Edition]:
    """The cards with these primary keys, in this order; what is not readable is left out."""
    found = _WITH_KEYS(moment.now, numbers)
    cards = {card.pk: card for card in found if card.is_card_sealed()}
    return [cards[number] for number in numbers if number in cards]
