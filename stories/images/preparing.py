"""From an original to its clean copy: upright, boxes burnt in, encoded anew from pixels."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.images.boxes import RedactionBox, require_state, same_place, with_margins
from stories.images.burning import burn
from stories.images.geometry import Region
from stories.images.metadata import CleanPicture, PictureUnreadable, decode, encode
from stories.images.models import StoryImage
from stories.images.proposals import keep_proposals
from stories.images.readings import ReadLine, sealed
from stories.images.suggestions import suggest

LANGUAGES = ("en", "ko", "ja")
ENDING = ".jpg"
Progress = Callable[[int], None]
REPLACED = _("The picture was replaced while it was prepared.")
OUTSIDE = _("A box lies outside the picture. Nothing was changed.")


def make_clean_copy(image: StoryImage, progress: Progress = lambda percent: None) -> Any:
    """Make and store the clean copy of ``image``; gives the decoded original, for suggestions.

    ``progress`` is told percents. Boxes drawn on another original are forgotten. When somebody
    draws boxes meanwhile it is done again, so the copy always has the boxes that are stored.

    Raises:
        PictureUnreadable: the original cannot be decoded safely.
        SealBroken: the original was changed in its storage.
    """
    _forget_former_original(image)
    with image.open_file() as file:
        picture = decode(file)
    progress(40)
    while True:
        boxes = image.burnt_regions()
        covered = burn(picture.copy(), boxes) if boxes else picture
        copy = encode(covered, form="JPEG")
        progress(70)
        if _kept(image, copy, boxes):
            return picture


def _forget_former_original(image: StoryImage) -> None:
    if image.clean_from and image.clean_from != image.file.name:
        image.boxes.all().delete()
        image.proposals.all().delete()
        image.faces_proposed = 0
        image.readings = b""
        image.original_destroyed_at = None  # the one that was destroyed was another one
        image.forget_clean_copy()
        image.save(update_fields=_FORMER_FIELDS)


@transaction.atomic
def _kept(image: StoryImage, copy: CleanPicture, boxes: list[Region]) -> bool:
    """Store the copy, unless boxes were drawn or the file was replaced since it was begun."""
    now = StoryImage.objects.select_for_update(of=("self",)).get(pk=image.pk)
    if now.file.name != image.file.name:
        raise PictureUnreadable(REPLACED)
    if now.burnt_regions() != boxes:
        return False
    # What was read and proposed meanwhile must not be overwritten by what this object knew.
    image.readings, image.faces_proposed = now.readings, now.faces_proposed
    image.keep_clean_copy(copy.data, ENDING)
    image.tell_texts()
    image.width, image.height = copy.width, copy.height
    image.save(update_fields=_COPY_FIELDS)
    image.renditions.all().delete()  # thumbnails of what the boxes cover now
    return True


_CLEARANCE_FIELDS = ["clean_digest", "cleared_digest", "clearance_seal"]
_FORMER_FIELDS = ["readings", "faces_proposed", "original_destroyed_at", *_CLEARANCE_FIELDS]
_COPY_FIELDS = [
    "file",
    "clean_file",
    "clean_digest",
    "clean_from",
    "cleared_digest",
    "clearance_seal",
    "readings",
    "texts",
    "faces_proposed",
    "width",
    "height",
]


def examine(image: StoryImage, picture: Any) -> None:
    """Read and look at the decoded original, and keep what is proposed to be covered."""
    if not settings.LANDFALL_PICTURE_SUGGESTIONS:
        return
    found = suggest(picture, LANGUAGES)
    image.readings = sealed(ReadLine(line.language, tuple(line.words)) for line in found.lines)
    image.tell_texts()
    image.save(update_fields=["readings", "texts"])
    texts = [line.region for line in found.lines]
    keep_proposals(image, {"face": found.faces, "text": texts})


@transaction.atomic
def set_boxes(*, image: StoryImage, boxes: Iterable[RedactionBox], by: Any, seen: str = "") -> bool:
    """Let ``boxes`` (unsaved) be what covers ``image``. Whether that changes anything.

    A change ends the clearance at once; :func:`make_clean_copy` burns them in. ``seen`` is the
    :func:`state_of` the picture with which a form was begun.

    Raises:
        Overtaken: somebody else changed the boxes since.
        ValueError: a box lies outside the picture.
    """
    image = StoryImage.objects.select_for_update(of=("self",)).get(pk=image.pk)
    require_state(image, seen)
    old, new = list(image.boxes.all()), list(boxes)
    if any(not box.drawn.within((image.width, image.height)).area for box in new):
        raise ValueError(OUTSIDE)
    if len(old) == len(new) and all(map(same_place, old, new)):
        return False
    with_margins(old, new)
    image.boxes.all().delete()
    for box in new:
        box.pk, box.image = None, image
        box.save()
    image.forget_clean_copy()
    image.save(update_fields=["clean_digest", "cleared_digest", "clearance_seal"])
    enter(Act.PICTURE_REDACTED, by=by, codes={"image": image.pk, "boxes": len(new)})
    return True
