"""Searching what lies encrypted: stored files, and what was read on pictures and in attachments."""

from collections.abc import Iterator
from typing import Any

from django.core.files.storage import default_storage

from stories.images.attachments.models import StoryDocument
from stories.images.models import StoryImage
from stories.images.sealing import SealBroken


def sealed_files() -> Iterator[tuple[str, bytes]]:
    """Name and plain bytes of every stored file; one that cannot be opened is searched as it is.

    A file is read as a whole: the largest is what one upload may hold.
    """
    for name in default_storage.names():  # type: ignore[attr-defined]
        try:
            with default_storage.open(name) as file:
                yield name, file.read()
        except SealBroken:  # lies open: the search of the folder finds it
            continue


def sealed_texts() -> Iterator[tuple[str, str]]:
    """Where something was read, as ``table.column``, and what, picture by picture."""
    for image in StoryImage.objects.exclude(readings=b"").iterator():
        lines = [line.text for line in image.lines_read()]
        yield f"{_table(image)}.readings", "\n".join([*lines, *image.hidden_words()])
    for document in StoryDocument.objects.exclude(found=b"").iterator():
        yield f"{_table(document)}.found", repr(document.what_was_found())
        yield f"{_table(document)}.texts", "\n".join(document.page_texts())


def _table(item: Any) -> str:
    return str(item._meta.db_table)
