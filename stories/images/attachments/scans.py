"""Pages that are only pixels: read by Tesseract, so that detectors look at their words too.

What is read is never shown to readers and is no part of the file they get. It is a passage of
every page that offers the attachment, like the words of a page that has them as text.
"""

import io
import logging
import time
from dataclasses import replace

from django.conf import settings
from django.db import transaction
from django_tasks import task
from PIL import Image

from stories.images.attachments.asking import ask_for_picture
from stories.images.attachments.keeping import Found
from stories.images.attachments.models import StoryDocument
from stories.images.attachments.reading import PaperRefused
from stories.images.clearable import CopyChanged
from stories.images.lettering import languages_read, read_letters

LANGUAGES = ("en", "ko", "ja")
# Of the clock, for one file. A page takes two to fifteen seconds; what is left over is told.
MOST_SECONDS = 600
logger = logging.getLogger(__name__)


def read_later(document: StoryDocument) -> None:
    """Have the pages without words read beside the request, where something can read here."""
    pages = document.what_was_found().pages
    wanted = settings.LANDFALL_PICTURE_SUGGESTIONS and any(not page.words for page in pages)
    if wanted and languages_read():
        transaction.on_commit(lambda: read_scans.enqueue(document.pk))


@task(backend="pictures")
def read_scans(number: int) -> None:
    """Read the pages without words of the attachment of this number, if it is still there."""
    document = StoryDocument.objects.filter(pk=number).first()
    if document is None or not document.is_prepared:
        return
    digest = document.clean_digest
    try:
        read = words_on_scans(document)
    except (PaperRefused, CopyChanged, OSError) as trouble:
        logger.warning("Attachment %s was not read: %s", number, type(trouble).__name__)
        return
    keep_read(number, digest, read)


def words_on_scans(document: StoryDocument) -> dict[int, str]:
    """What is written on the pages without words, by page from 0: a line of text for each line.

    Only the clean copy is read, so nothing that a box covers. Pages for which the time does not
    suffice are left out.

    Raises:
        PaperRefused: the clean copy cannot be drawn.
        CopyChanged: it is not the one that was made.
        OSError: the clean copy is gone.
    """
    until = time.monotonic() + MOST_SECONDS
    data = document.clean_bytes()
    read: dict[int, str] = {}
    for index, page in enumerate(document.what_was_found().pages):
        if page.words or time.monotonic() > until:
            continue
        with Image.open(io.BytesIO(ask_for_picture(data, index))) as picture:
            lines = read_letters(picture.convert("RGB"), LANGUAGES)
        read[index] = "\n".join(line.text for line in lines if line.text)
    return read


@transaction.atomic
def keep_read(number: int, digest: str, read: dict[int, str]) -> bool:
    """Keep what was read on the copy of ``digest``; False where it is another one by now."""
    document = StoryDocument.objects.select_for_update(of=("self",)).filter(pk=number).first()
    if document is None or document.clean_digest != digest:
        return False
    found = document.what_was_found()
    pages = [
        replace(page, read=read[index]) if index in read else page
        for index, page in enumerate(found.pages)
    ]
    document.keep_found(Found(pages, found.hidden))
    document.save(update_fields=["found", "texts"])
    return True
