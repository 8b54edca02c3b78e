"""The state of a picture in words, and the editions that show it as it was before."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.images.clearable import FAILED
from stories.images.models import StoryImage
from stories.publishing.editions import Edition


def status_of(image: StoryImage) -> str:
    """In words: cleared, changed after it was cleared, or waiting."""
    if image.is_cleared:
        return str(_("cleared"))
    if image.work_state == FAILED:
        return str(_("cannot be prepared"))
    if not image.is_prepared:
        return str(_("being prepared"))
    return str(_("changed after clearing")) if image.cleared_at else str(_("to be looked at"))


def editions_with_another_copy(image: StoryImage) -> list[Edition]:
    """Standing editions that show ``image`` as it was before its present clean copy.

    A new redaction changes none of them: their pages adopt it through a review.
    """
    standing = Edition.objects.filter(withdrawn_at=None, valid_from__lte=timezone.now())
    shown = standing.filter(pictures__key__startswith=f"{image.pk}/").distinct()
    return [edition for edition in shown if _copy_of(edition, image.pk) != image.content_digest()]


def _copy_of(edition: Edition, number: int) -> str:
    """The clean copy and texts from which the edition was made."""
    sources: dict[str, str] = edition.content.get("files", {})
    return sources.get(str(number), "")
