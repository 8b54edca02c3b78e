"""The words on a picture that a page shows: a passage like any other, written elsewhere."""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from stories.consent.scope import PictureForm
from stories.detection import Passage, PassageKind, Scan
from stories.detection.picture_noise import without_noise
from stories.detection.scripts import language_read
from stories.images.boxes import BoxKind
from stories.images.clearable import Question
from stories.images.readings import hidden_words

# After the path of the block: words on a picture, which nobody can change on the page.
MARK = "#picture"


def passages_on_picture(image: Any, path: str, language: str) -> Iterator[Passage]:
    """What can be read on the clean copy, as one passage of the block at ``path``.

    It is read in the language that most of its letters are of. A picture that nobody has prepared
    has no words here; the gate wants it cleared anyway.
    """
    text = without_noise(image.readable_text()) if image else ""
    if text:
        passage = Passage(f"{path}{MARK}{image.pk}", text, language, PassageKind.PICTURE)
        yield Passage(passage.path, text, language_read(passage) or language, passage.kind)


def scans_of(page: Any) -> list[Scan]:
    """What is covered on the pictures of a page: of every letter, and where words were read."""
    agreed = _all_agreed(page)
    return [
        _scan(image, path, agreed)
        for path, image in _pictures_at(page)
        if path.endswith(".scan") or image.texts
    ]


def _scan(image: Any, path: str, agreed: bool) -> Scan:
    lines, boxes = image.lines_read(), list(image.boxes.all())
    names = [box.burnt for box in boxes if box.kind == BoxKind.NAME]
    others = [box.burnt for box in boxes if box.kind != BoxKind.NAME]
    return Scan(
        block=path.rpartition(".")[0],
        names=tuple(hidden_words(lines, names)),
        words=tuple(hidden_words(lines, others)),
        is_letter=path.endswith(".scan"),
        may_show_hand=agreed and image.is_cleared and bool(image.answers[Question.HANDWRITING]),
    )


def _all_agreed(page: Any) -> bool:
    """Whether there is somebody on the page, and everybody agreed to be recognised."""
    consents = [person.consent for person in page.appearances.all()]
    return bool(consents) and all(
        consent is not None and consent.picture_form == PictureForm.FULL for consent in consents
    )


def _pictures_at(page: Any) -> Iterator[tuple[str, Any]]:
    """Every picture of the page with the path of its passage, as often as it is shown."""
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            yield from _inside(field.stream_block, getattr(page, field.name), field.name)


def _inside(block: Any, value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(block, ImageChooserBlock) and value is not None:
        yield path, value
    for name, child, below in _parts(block, value):
        yield from _inside(child, below, f"{path}.{name}")


def _parts(block: Any, value: Any) -> Iterator[tuple[str, Any, Any]]:
    """The blocks in a block: the last part of their path, what they are and their value."""
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield name, child, value.get(name)
    elif isinstance(block, blocks.ListBlock | blocks.StreamBlock):
        children = value.bound_blocks if isinstance(block, blocks.ListBlock) else value
        yield from ((child.id, child.block, child.value) for child in children)
