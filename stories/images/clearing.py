"""Clearing: somebody who did not bring a file says what its clean copy shows, and seals it."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.images.clearable import Clearable, Question

CLEARED_BY_UPLOADER = _("Somebody else than the person who uploaded a picture clears it.")
ONLY_REVIEWERS = _("Only reviewers clear pictures and attachments.")
NOT_PREPARED = _("The clean copy is not ready yet. Look again in a moment.")
ANOTHER_COPY = _("The picture was changed meanwhile. Look at it again.")
NOT_ANSWERED = _("Answer every question. Nothing was cleared.")
GIVES_AWAY = _("What gives somebody away is covered first. Nothing was cleared: %s.")
FACES_OPEN = _(
    "A face that was proposed is neither covered nor said to be none. Nothing was cleared."
)
# A recognisable face may go out where every person on the page agreed to it, and then two
# reviewers look; the other three answers have to be yes.
MAY_BE_NO = {Question.FACE}


@transaction.atomic
def clear(*, item: Any, by: Any, digest: str, answers: Mapping[str, bool]) -> None:
    """Record that ``by`` looked at the clean copy of ``digest`` and what they said of it.

    ``item`` is a picture or an attachment, ``answers`` has one value for every
    :class:`~stories.images.clearable.Question`.

    Raises:
        PermissionDenied: ``by`` may not clear pictures, or uploaded this one.
        ValidationError: the copy is not ready, is another one by now, or the answers do not do.
    """
    item = type(item).objects.select_for_update(of=("self",)).get(pk=item.pk)
    require_clearer(item, by)
    _require_copy(item, digest)
    _require_answers(item, answers)
    item.cleared_at, item.cleared_by = timezone.now(), by
    item.close_clearance({each.value: bool(answers[each]) for each in Question})
    fields = ["answers", "cleared_digest", "cleared_at", "cleared_by", "clearance_seal"]
    if hasattr(item, "shows_face"):
        item.shows_face = not answers[Question.FACE]
        fields.append("shows_face")
    item.save(update_fields=fields)
    enter(
        Act.PICTURE_CLEARED,
        by=by,
        fingerprint=item.cleared_digest,
        codes={
            item._meta.model_name.removeprefix("story"): item.pk,
            "face": not answers[Question.FACE],
        },
    )


def clear_image(*, image: Any, by: Any, answers: Mapping[str, bool], digest: str = "") -> None:
    """:func:`clear` for a picture; without ``digest`` the present clean copy is meant."""
    clear(item=image, by=by, digest=digest or image.clean_digest, answers=answers)
    image.refresh_from_db()


def require_clearer(item: Any, by: Any) -> None:
    """Raises PermissionDenied unless ``by`` may clear, and did not bring ``item``."""
    if not by.has_perm("stories.clear_image"):
        raise PermissionDenied(ONLY_REVIEWERS)
    if item.uploaded_by_user_id == by.pk:
        raise PermissionDenied(CLEARED_BY_UPLOADER)


def _require_copy(item: Clearable, digest: str) -> None:
    if not item.is_prepared or not item.is_intact():
        raise ValidationError(NOT_PREPARED)
    if digest != item.clean_digest:
        raise ValidationError(ANOTHER_COPY)


def _require_answers(item: Any, answers: Mapping[str, bool]) -> None:
    if any(each not in answers for each in Question):
        raise ValidationError(NOT_ANSWERED)
    refused = [each for each in Question if not answers[each] and each not in MAY_BE_NO]
    if refused:
        raise ValidationError(GIVES_AWAY % _(", ").join(str(each.label) for each in refused))
    if answers[Question.FACE] and hasattr(item, "open_faces") and item.open_faces():
        raise ValidationError(FACES_OPEN)
