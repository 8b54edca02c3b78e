"""An edition's own copies of cleared pictures: the only pixels that readers ever get.

Each is made from the clean copy, in every width that the fragment asks for, as WebP and, where that
saves bytes, as AVIF too. The seal names every one of them with the SHA-256 of its bytes.
"""

import hashlib
import io
import re
import secrets
from collections.abc import Iterable, Iterator
from typing import Any, Final

from stories.images.decoding import decode
from stories.images.metadata import PUBLIC_WIDTHS, CleanPicture, encode
from stories.images.models import StoryImage
from stories.publishing.editions import Edition, EditionPicture

AVIF: Final = "avif"  # the third part of a key: what has none is WebP
# Longer numbers are no number of a row: somebody has written about references.
_REFERENCE = re.compile(r"landfall:picture/(\d{1,18})/(\d{1,5})(?!\d)")
_OF_TODAY = re.compile(r"-\d+\.(?:webp|avif)$")


def copy_pictures(page: Any, fragment: str) -> list[EditionPicture]:
    """Clean copies of every picture of the fragment, smallest first, not saved yet.

    Words that only look like a reference ask for nothing.

    Raises:
        CopyChanged: a picture is not cleared any more, whatever the gate saw a moment ago.
    """
    images = {str(image.pk): image for image in page.pictures()}
    return [
        copy
        for key, widths in _asked_for(fragment).items()
        if key in images
        for copy in _copies(key, images[key], sorted(widths))
    ]


def _asked_for(fragment: str) -> dict[str, list[int]]:
    """The widths in which each picture is wanted, by its number."""
    wanted: dict[str, list[int]] = {}
    for key, width in dict.fromkeys(_REFERENCE.findall(fragment)):
        if int(width) in range(1, max(PUBLIC_WIDTHS) + 1):
            wanted.setdefault(key, []).append(int(width))
    return wanted


def _copies(key: str, image: StoryImage, widths: Iterable[int]) -> Iterator[EditionPicture]:
    """One picture in all widths. The names of its copies differ by width and form alone."""
    for copy in _in_all_forms(key, image.cleared_bytes(), widths):
        copy.shows_face = a_face_may_show(image)
        yield copy


def _in_all_forms(key: str, clean: bytes, widths: Iterable[int]) -> Iterator[EditionPicture]:
    pixels, name = decode(io.BytesIO(clean)), secrets.token_urlsafe(12)
    webp = {width: encode(pixels, width=width) for width in widths}
    avif = {width: encode(pixels, width=width, form="AVIF") for width in widths}
    for width, copy in webp.items():
        yield _copy(f"{key}/{width}", f"{name}-{width}.webp", copy)
    if _bytes(avif) < _bytes(webp):
        for width, copy in avif.items():
            yield _copy(f"{key}/{width}/{AVIF}", f"{name}-{width}.avif", copy)


def _bytes(copies: dict[int, CleanPicture]) -> int:
    return sum(len(copy.data) for copy in copies.values())


def _copy(key: str, name: str, copy: CleanPicture) -> EditionPicture:
    return EditionPicture(
        key=key,
        name=name,
        width=copy.width,
        height=copy.height,
        content_type=copy.content_type,
        data=copy.data,
    )


def is_of_old(name: str) -> bool:
    """Whether a copy was made before names told the width, and so before there was AVIF."""
    return not _OF_TODAY.search(name)


def cover_of(pictures: list[EditionPicture]) -> str:
    """The name of the largest WebP copy of the first picture; empty when there is none."""
    first = [
        item
        for item in pictures
        if item.key.split("/")[0] == pictures[0].key.split("/")[0] and not item.key.endswith(AVIF)
    ]
    return max(first, key=lambda item: item.width).name if first else ""


def sealed_pictures(pictures: list[EditionPicture]) -> dict[str, list[Any]]:
    """By key: name, width, height, whether a face may show, and SHA-256 of the bytes; the seal
    covers it.
    """
    return {
        item.key: [item.name, item.width, item.height, item.shows_face, _digest(item)]
        for item in pictures
    }


def _digest(copy: EditionPicture) -> str:
    return hashlib.sha256(copy.data).hexdigest()


def a_face_may_show(image: StoryImage) -> bool:
    """Whether somebody may be recognised: as the reviewer said, or by a face nobody decided on."""
    return image.may_show_face or bool(image.open_faces())


def shows_a_face(edition: Edition) -> bool:
    """Whether a face may show on a picture of ``edition``, as it was sealed with it.

    Older editions did not say. Of theirs a picture counts as one that shows a face, unless the
    clearance of exactly the copy that it was made from denies it. What was tampered with says
    nothing.
    """
    pictures: dict[str, list[Any]] = edition.content.get("pictures", {})
    if not pictures or not edition.is_sealed():
        return bool(pictures)
    said = {key.split("/")[0]: named[3:-1] for key, named in pictures.items()}
    unsaid = [number for number, face in said.items() if not face]
    return [True] in said.values() or not all(_is_denied(edition, each) for each in unsaid)


def _is_denied(edition: Edition, number: str) -> bool:
    made_from = edition.content.get("files", {}).get(number)
    image = StoryImage.objects.filter(pk=number).first()
    if image is None or not image.is_cleared or image.content_digest() != made_from:
        return False
    return not a_face_may_show(image)
