"""Originals go when their time is over; files that belong to nothing go with them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import UploadedFile

from stories.audit.log import Act, enter
from stories.images.clearable import Clearable
from stories.images.readings import ReadLine, is_covered, sealed

ONLY_CLEARED = _("The original is kept until somebody has cleared the picture.")
GONE_ALREADY = _("The original is gone already.")
ABANDONED_AFTER = timedelta(days=1)


class OriginalNeeded(ValueError):
    """The original cannot be destroyed: there is no cleared copy of it, or it is gone."""


@transaction.atomic
def destroy_original(item: Any, *, by: Any = None) -> None:
    """Delete what was uploaded; the cleared copy takes its place, boxes and all.

    ``item`` is a picture or an attachment; ``by`` is None where the time alone decided.

    Raises:
        OriginalNeeded: nobody has cleared it yet, or the original is gone.
    """
    item = type(item).objects.select_for_update(of=("self",)).get(pk=item.pk)
    if item.original_destroyed_at:
        raise OriginalNeeded(GONE_ALREADY)
    if not item.is_cleared or not item.is_intact():
        raise OriginalNeeded(ONLY_CLEARED)
    original = item.file.name
    item.file.name = item.clean_from = item.clean_file.name
    item.original_destroyed_at, item.file_hash = timezone.now(), ""
    fields = ["file", "clean_from", "original_destroyed_at", "file_hash"]
    if hasattr(item, "readings"):
        item.readings = _without_hidden(item)
        item.tell_texts()
        fields += ["readings", "texts"]
    if hasattr(item, "forget_hidden"):
        fields += item.forget_hidden()
    models.Model.save(item, update_fields=fields)
    transaction.on_commit(lambda: default_storage.delete(original))
    enter(
        Act.ORIGINAL_DESTROYED,
        by=by,
        fingerprint=item.cleared_digest,
        codes=_code_of(item),
    )


def _code_of(item: Any) -> dict[str, int]:
    """Which file it was: ``image`` or ``document`` with its number."""
    return {item._meta.model_name.removeprefix("story"): item.pk}


def _without_hidden(image: Any) -> bytes:
    boxes = image.burnt_regions()
    return sealed(
        ReadLine(
            line.language,
            tuple((word, place) for word, place in line.words if not is_covered(place, boxes)),
        )
        for line in image.lines_read()
    )


def originals_due(now: datetime) -> Iterator[Any]:
    """Pictures and attachments whose clearing is longer ago than originals are kept."""
    limit = now - timedelta(days=settings.LANDFALL_ORIGINALS_KEPT_DAYS)
    for model in _clearable():
        due = model._default_manager.filter(original_destroyed_at=None, cleared_at__lte=limit)
        yield from (item for item in due.order_by("pk").iterator() if item.is_cleared)


def _clearable() -> list[Any]:
    return [model for model in apps.get_models() if issubclass(model, Clearable)]


def abandoned_files(now: datetime) -> Iterator[str]:
    """Stored files that no row names, and uploads that nobody finished, older than a day."""
    named = set(_names_in_rows())
    for name in default_storage.names():  # type: ignore[attr-defined]
        lain = now - default_storage.get_modified_time(name)
        if name not in named and lain > ABANDONED_AFTER:
            yield name


def _names_in_rows() -> Iterator[str]:
    models_with_files = [model for model in apps.get_models() if model is not UploadedFile]
    for model in models_with_files:
        for field in model._meta.get_fields():
            if isinstance(field, models.FileField):
                yield from model._default_manager.exclude(**{field.name: ""}).values_list(
                    field.name, flat=True
                )


def files_go_too(sender: Any, instance: Any, **_others: Any) -> None:
    """A deleted picture or attachment takes its clean copy along, and the log says that it went."""
    enter(Act.ORIGINAL_DESTROYED, codes=_code_of(instance))
    name = instance.clean_file.name
    if name:
        transaction.on_commit(lambda: default_storage.delete(name))
