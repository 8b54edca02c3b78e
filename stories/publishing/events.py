"""What follows from Wagtail's events. Wired in ``stories/apps.py``."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageViewRestriction

from stories.audit.log import lines_last
from stories.consent.records import ConsentRecord
from stories.publishing.addresses import follow_move
from stories.publishing.conditions_address import is_private
from stories.publishing.editions import Edition
from stories.publishing.status import standing_edition
from stories.publishing.takedown import take_down, take_down_page
from stories.publishing.upkeep import keep_within, standing_on


def page_was_unpublished(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Unpublish means: readers have nothing any more, from this moment."""
    take_down_page(instance.pk, by=_who())


def page_will_be_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    """A page that is deleted takes its edition with it, by whatever way it is deleted."""
    if isinstance(instance, Page):
        take_down_page(instance.pk, by=_who())


def consent_was_saved(sender: Any, instance: ConsentRecord, **kwargs: Any) -> None:
    """A consent that was narrowed or shortened holds for what stands on it, at once."""
    keep_within(instance, by=_who())


def consent_will_be_deleted(sender: Any, instance: ConsentRecord, **kwargs: Any) -> None:
    """Without its consent nothing stands."""
    with lines_last():
        for edition in standing_on(instance):
            take_down(edition, by=_who())


def page_was_restricted(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    """Private means private: a page that is restricted, and all below it, is taken down, and so
    are its aliases, which follow it.
    """
    number = instance.page_id
    follows = Q(pk=number) | Q(alias_of=number) | Q(alias_of__alias_of=number)
    with lines_last():
        for top in Page.objects.filter(follows).order_by("path").values_list("pk", flat=True):
            _take_down(_held_with_all_below(top))


def page_was_moved(sender: Any, instance: Any, parent_page_after: Any, **kwargs: Any) -> None:
    """The edition follows the page; under an unpublished page it keeps its old address. Below a
    private page it is taken down, with all below it.
    """
    with lines_last():
        moved = _held_with_all_below(instance.pk)
        parent = standing_edition(parent_page_after.pk)
        if is_private(instance):
            _take_down(moved)
        elif parent and Edition.objects.of_page(instance.pk).exists():
            follow_move(instance.pk, parent.path)


def _held_with_all_below(number: int) -> list[int]:
    """Lock a page and all below it; returns their numbers. Who publishes one of them at this
    moment comes before, and is found, or waits and is told what is missing then.
    """
    page = Page.objects.select_for_update().get(pk=number)
    below = page.get_descendants(inclusive=True).select_for_update().order_by("path")
    return list(below.values_list("pk", flat=True))


def _take_down(pages: Iterable[int]) -> None:
    for number in pages:
        take_down_page(number, by=_who())


def _who() -> Any:
    """Whoever is at the desk just now; nobody on the command line and by the clock."""
    return get_active_log_context().user or None
