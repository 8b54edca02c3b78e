"""Preparing attachments beside the request, as pictures are: see ``stories/images/work.py``."""

import logging
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from stories.images.attachments.asking import ask_for_pages
from stories.images.attachments.models import StoryDocument
from stories.images.attachments.preparing import make_clean_paper
from stories.images.attachments.reading import PaperRefused
from stories.images.attachments.refusing import in_words
from stories.images.attachments.scans import read_later
from stories.images.clearable import FAILED, RUNNING, WAITING

# A page takes about half a second; so few, in so small a file, are made while the person waits.
AT_ONCE = 200_000  # bytes
AT_ONCE_PAGES = 4  # sixty pages of text are as small, and took longer than a request may
logger = logging.getLogger(__name__)


def begin_paper(document: StoryDocument) -> None:
    """Have ``document`` prepared: a small one at once, a large one beside the request.

    Whether it worked stands in ``work_state`` and ``work_trouble``.
    """
    _note(document, work_state=WAITING, work_done=0, work_trouble="")
    if (document.file_size or document.file.size) <= AT_ONCE and _is_short(document):
        _attempt(document)
    else:
        transaction.on_commit(lambda: prepare_paper.enqueue(document.pk))


def _is_short(document: StoryDocument) -> bool:
    """Whether it has few pages; one that cannot be opened says so at once."""
    try:
        with document.open_file() as file:
            return ask_for_pages(file.read()) <= AT_ONCE_PAGES
    except (PaperRefused, OSError):
        return True


def paper_was_saved(
    sender: Any, instance: StoryDocument, update_fields: Any = None, **_others: Any
) -> None:
    """Whatever brought a new original, it is prepared; wired to the model's ``post_save``."""
    if update_fields is None and not instance.is_prepared:
        begin_paper(instance)


@task(backend="pictures")
def prepare_paper(number: int) -> None:
    """Prepare the attachment of this number, if it is still there."""
    document = StoryDocument.objects.filter(pk=number).first()
    if document is not None:
        _attempt(document)


def _attempt(document: StoryDocument) -> None:
    _note(document, work_state=RUNNING, work_done=5)
    try:
        make_clean_paper(document)
    except PaperRefused as refused:
        _note(document, work_state=FAILED, work_trouble=str(in_words(refused.reason))[:200])
    except Exception as trouble:  # told on the screen; without the message, which may quote
        logger.error("Attachment %s could not be made: %s", document.pk, type(trouble).__name__)
        trouble_in_words = _("The clean copy could not be made.")
        _note(document, work_state=FAILED, work_trouble=trouble_in_words)
    else:
        _note(document, work_state="", work_done=100, work_trouble="")
        read_later(document)


def _note(document: StoryDocument, **values: Any) -> None:
    """Write the state alone: other columns may change meanwhile."""
    StoryDocument.objects.filter(pk=document.pk).update(**values)
    for name, value in values.items():
        setattr(document, name, value)
