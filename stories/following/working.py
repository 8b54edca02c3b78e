"""Mails that somebody waits for are sent beside the request: at once, and nobody sees how long.

``TASKS["mails"]`` names who does it. What a restart interrupts, or a mail server refuses for
now, is taken up by ``manage.py send_announcements``.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import Final

from django_tasks import task
from django_tasks.base import TaskResult

from stories.following.wanted import send_wanted
from stories.images.work import ThreadBackend as PicturesBackend

_beside: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mails")


class ThreadBackend(PicturesBackend):
    """Like that of pictures, in a thread of its own: a large picture holds no mail up."""

    def _execute_task(self, task_result: TaskResult) -> None:
        _beside.submit(self._run, task_result)


def send_wanted_soon(number: int) -> None:
    """Send the mail that the subscription of this number waits for."""
    send_one.enqueue(number)


@task(backend="mails")
def send_one(number: int) -> None:
    """Send what this one follower asked for, if it is still wanted."""
    send_wanted(only=number)
