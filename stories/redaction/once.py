"""Reading the same of a page only once, while somebody looks at it and nobody changes it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

Read = TypeVar("Read")


def look_once(page: Any) -> Any:
    """Let ``page``, this object of it, remember what is read of it from now on.

    For an answer that changes nothing. Whoever changes something takes a new object.
    """
    page.read_once = {}
    return page


@contextmanager
def one_look(page: Any) -> Iterator[None]:
    """Let ``page`` remember what is read of it from here to the end of the block, and nothing that
    was read before: for several questions of a page that a decision asks at one moment.
    """
    before = getattr(page, "read_once", None)
    page.read_once = {}
    try:
        yield
    finally:
        page.read_once = before


def is_looked_at(page: Any) -> bool:
    """Whether this object remembers what is read of it."""
    return getattr(page, "read_once", None) is not None


def known_beforehand(page: Any, read: Callable[..., Read], answer: Read) -> None:
    """Let a page that is looked at know the answer of ``read`` without asking."""
    page.read_once[_asked(getattr(read, "__wrapped__", read))] = answer


def once_a_look(read: Callable[..., Read]) -> Callable[..., Read]:
    """A function of a page that is asked only once while the page is looked at.

    Asked with something else besides, it is asked once with each of these.

    What it gives belongs to everybody who asks, so nobody may change it.
    """

    @wraps(read)
    def remembered(page: Any, *args: Any, **kwargs: Any) -> Read:
        memory = getattr(page, "read_once", None)
        if memory is None or args:
            return read(page, *args, **kwargs)
        asked = _asked(read, kwargs)
        if asked not in memory:
            memory[asked] = read(page, **kwargs)
        return memory[asked]

    return remembered


def _asked(read: Callable[..., Any], kwargs: Mapping[str, Any] | None = None) -> tuple[Any, ...]:
    """What was asked; to say nothing and to say None is the same."""
    told = {name: value for name, value in (kwargs or {}).items() if value is not None}
    return (read, *sorted(told.items()))
