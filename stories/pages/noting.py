"""What Wagtail notes of a page beside it: what it refers to, and how the desk finds its title.

Wagtail notes both after each row that is saved: of a page with three people four times, and again
when only the number of its latest version is written. Here a save notes both once, when all its
rows are written and in the same transaction; one that writes bookkeeping alone notes nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, cast

from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult
from modelcluster.models import get_all_child_relations

# The tasks, and Wagtail's name for comments, by name: Wagtail asks for this module as it loads.
_NOTES: Final = frozenset(
    {"wagtail.tasks.update_reference_index_task", "modelsearch.tasks.insert_or_update_object_task"}
)
# Fields that refer to nothing which is noted, and in which nobody looks for a page.
BOOKKEEPING: Final = frozenset(
    {
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "wagtail_admin_comments",
    }
)
Key = tuple[Any, ...]
_held: ContextVar[dict[Key, TaskResult] | None] = ContextVar("notes that wait", default=None)


class NotesOnce(ImmediateBackend):
    """Tasks are done at once, but for the notes of a page that is just being saved."""

    def _execute_task(self, task_result: TaskResult) -> None:
        held = _held.get()
        if held is None or task_result.task.module_path not in _NOTES:
            super()._execute_task(task_result)
        else:
            held[task_result.task.module_path, *task_result.args] = task_result


@contextmanager
def noted_once(page: Any, names: Iterable[str] | None) -> Iterator[None]:
    """While ``page`` is saved, with all its children or with the fields ``names`` alone.

    What refers to something on a child stands in the notes of the page; the child needs none.
    """
    token = _held.set({})
    try:
        yield
        held = _held.get() or {}
    finally:
        _held.reset(token)
    if names is not None and BOOKKEEPING.issuperset(names):
        return
    children = {each.related_model._meta.model_name for each in get_all_child_relations(page)}
    for (_note, _app, model, _number), result in held.items():
        if model not in children:
            cast(NotesOnce, result.task.get_backend())._execute_task(result)
