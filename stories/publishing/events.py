"""What follows from Wagtail's events. Wired in ``stories/apps.py``."""

from typing import Any

from wagtail.models import Page

from stories.publishing.addresses import follow_move
from stories.publishing.editions import Edition
from stories.publishing.status import standing_edition
from stories.publishing.takedown import take_down_page


def page_was_unpublished(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Unpublish means: readers have nothing any more, from this moment."""
    take_down_page(instance.pk)


def page_will_be_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    """A page that is deleted takes its edition with it, by whatever way it is deleted."""
    if isinstance(instance, Page):
        take_down_page(instance.pk)


def page_was_moved(sender: Any, instance: Any, parent_page_after: Any, **kwargs: Any) -> None:
    """The edition follows the page; under an unpublished page it keeps its old address."""
    parent = standing_edition(parent_page_after.pk)
    if parent and Edition.objects.of_page(instance.pk).exists():
        follow_move(instance.pk, parent.path)
