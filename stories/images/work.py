"""Preparing pictures beside the request: in a thread of this process, or wherever tasks run.

``TASKS["pictures"]`` names who does it. The default needs nothing else on the machine and works
on one picture at a time, so that memory stays bounded; what a restart interrupts is taken up by
``manage.py prepare_pictures``.
"""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import close_old_connections, connections, transaction
from django.utils.translation import gettext as _
from django_tasks import task
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult

from stories.images.clearable import FAILED, RUNNING, WAITING
from stories.images.metadata import PictureUnreadable
from stories.images.models import StoryImage
from stories.images.preparing import examine, make_clean_copy

# Up to here a clean copy takes well under a second and is made while the person waits
# (tests/benchmarks/test_pictures.py tells the seconds a megapixel takes).
AT_ONCE = 6_000_000
logger = logging.getLogger(__name__)
_one_at_a_time = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")


class ThreadBackend(ImmediateBackend):
    """Tasks in one thread beside the requests of this process."""

    def _execute_task(self, task_result: TaskResult) -> None:
        _one_at_a_time.submit(self._run, task_result)

    def _run(self, task_result: TaskResult) -> None:
        close_old_connections()
        try:
            super()._execute_task(task_result)
        finally:
            connections.close_all()


def begin(image: StoryImage) -> None:
    """Have ``image`` prepared and examined: small pictures are prepared at once, the rest follows.

    Whether it worked stands in ``work_state``, ``work_done`` and ``work_trouble``.
    """
    _note(image, work_state=WAITING, work_done=0, work_trouble="")
    if image.width * image.height <= AT_ONCE:
        _attempt(image, lambda: make_clean_copy(image))
    transaction.on_commit(lambda: prepare_picture.enqueue(image.pk))


def picture_was_saved(
    sender: Any,
    instance: StoryImage,
    created: bool = False,
    update_fields: Any = None,
    **_others: Any,
) -> None:
    """Whatever brought a new original, it is prepared; wired to the model's ``post_save``.

    What failed with the former original, or was interrupted, is no reason to leave this one alone.
    """
    is_drawn_by_us = created and instance.work_state
    if update_fields is None and not instance.is_prepared and not is_drawn_by_us:
        begin(instance)


@task(backend="pictures")
def prepare_picture(number: int) -> None:
    """Prepare and examine the picture of this number, if it is still there."""
    image = StoryImage.objects.filter(pk=number).first()
    if image is not None:
        _attempt(image, lambda: prepare(image))


def prepare(image: StoryImage) -> None:
    """Clean copy and suggestions, with progress. Raises as :func:`make_clean_copy`."""
    _note(image, work_state=RUNNING, work_done=5)
    picture = make_clean_copy(image, lambda percent: _note(image, work_done=percent))
    examine(image, picture)
    _note(image, work_state="", work_done=100, work_trouble="")


def keep_drawn(image: StoryImage) -> None:
    """Save and prepare a picture that the program itself has drawn: there is nothing to look for.

    What a reading program takes for writing on a drawing would be a finding on every machine that
    has the program, and on no other. Raises as :func:`make_clean_copy`.
    """
    image.work_state = RUNNING  # so that saving it begins nothing
    image.save()
    make_clean_copy(image)
    _note(image, work_state="", work_done=100)


def _attempt(image: StoryImage, act: Any) -> None:
    try:
        act()
    except PictureUnreadable as trouble:
        _note(image, work_state=FAILED, work_trouble=str(trouble)[:200])
    except Exception as trouble:  # told on the screen; without the message, which may quote
        logger.error("Picture %s could not be prepared: %s", image.pk, type(trouble).__name__)
        _note(image, work_state=FAILED, work_trouble=_("The picture could not be prepared."))


def _note(image: StoryImage, **values: Any) -> None:
    """Write the state alone: other columns may change meanwhile."""
    StoryImage.objects.filter(pk=image.pk).update(**values)
    for name, value in values.items():
        setattr(image, name, value)
