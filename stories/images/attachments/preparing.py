"""From an uploaded PDF to its clean copy: boxes burnt in, pages made of pixels, words read."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from stories.audit.log import Act, enter
from stories.images.attachments.asking import ask_for_copy
from stories.images.attachments.copying import CleanCopy
from stories.images.attachments.keeping import Found
from stories.images.attachments.models import DocumentBox, StoryDocument
from stories.images.boxes import require_state, same_place, with_margins
from stories.images.geometry import Region
from stories.images.preparing import OUTSIDE

ENDING = ".pdf"
_COPY_FIELDS = [
    "file",
    "clean_file",
    "clean_digest",
    "clean_from",
    "cleared_digest",
    "clearance_seal",
    "found",
    "texts",
    "page_count",
]


def make_clean_paper(document: StoryDocument) -> None:
    """Make and store the clean copy of ``document``, and what was found on the way.

    Boxes drawn on another original are forgotten. When somebody draws boxes meanwhile it is done
    again, so the copy always has the boxes that are stored.

    Raises:
        PaperRefused: the original cannot be drawn.
        SealBroken: the original was changed in its storage.
    """
    if document.original_destroyed_at and document.is_prepared:
        return
    _forget_former_original(document)
    with document.open_file() as file:
        data = file.read()
    while True:
        boxes = document.burnt_regions()
        if _kept(document, ask_for_copy(data, boxes), boxes):
            return


def _forget_former_original(document: StoryDocument) -> None:
    if document.clean_from and document.clean_from != document.file.name:
        document.boxes.all().delete()
        document.keep_found(Found())
        document.forget_clean_copy()
        document.original_destroyed_at = None
        document.save(
            update_fields=[*_COPY_FIELDS, "original_destroyed_at"],
        )


@transaction.atomic
def _kept(document: StoryDocument, copy: CleanCopy, boxes: Mapping[int, list[Region]]) -> bool:
    """Store the copy, unless boxes were drawn or the file was replaced since it was begun."""
    now = StoryDocument.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if now.file.name != document.file.name:
        return True  # whoever replaced it has begun anew
    if now.burnt_regions() != boxes:
        return False
    document.keep_clean_copy(copy.data, ENDING)
    document.keep_found(Found(copy.pages, copy.hidden))
    document.save(update_fields=_COPY_FIELDS)
    return True


@transaction.atomic
def set_paper_boxes(
    *, document: StoryDocument, boxes: Iterable[DocumentBox], by: Any, seen: str = ""
) -> bool:
    """Let ``boxes`` (unsaved) be what covers ``document``. Whether that changes anything.

    A change ends the clearance at once; :func:`make_clean_paper` burns them in. ``seen`` is the
    :func:`state_of` the attachment with which a form was begun.

    Raises:
        Overtaken: somebody else changed the boxes since.
        ValueError: a box lies outside its page, or on a page that is not there.
    """
    document = StoryDocument.objects.select_for_update(of=("self",)).get(pk=document.pk)
    require_state(document, seen)
    old, new = list(document.boxes.all()), list(boxes)
    sizes = [page.size for page in document.what_was_found().pages]
    if any(not _lies_on(box, sizes) for box in new):
        raise ValueError(OUTSIDE)
    if len(old) == len(new) and all(map(_same_place, old, new)):
        return False
    for page in {box.page for box in new}:
        with_margins(
            [box for box in old if box.page == page], [box for box in new if box.page == page]
        )
    document.boxes.all().delete()
    for box in new:
        box.pk, box.document = None, document
        box.save()
    document.forget_clean_copy()
    document.save(update_fields=["clean_digest", "clean_from", "cleared_digest", "clearance_seal"])
    enter(Act.PICTURE_REDACTED, by=by, codes={"document": document.pk, "boxes": len(new)})
    return True


def _lies_on(box: DocumentBox, sizes: list[tuple[int, int]]) -> bool:
    return box.page < len(sizes) and bool(box.drawn.within(sizes[box.page]).area)


def _same_place(one: DocumentBox, other: DocumentBox) -> bool:
    return one.page == other.page and same_place(one, other)
