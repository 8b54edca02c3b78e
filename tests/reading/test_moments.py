"""What is remembered of one state of the site is never told as that of another."""

import sys
from collections.abc import Callable
from datetime import datetime
from types import CodeType, FrameType
from typing import Any

import pytest
from django.utils import timezone

from stories.reading.moments import MOST_NAMES, Moment, Near

OLD = (None, "the list with the page that was withdrawn")
NEW = (None, "the list without it")
NOW: datetime = timezone.now()


def between(code: CodeType, place: int, other: Callable[[], None]) -> Any:
    """A tracer that lets ``other`` run before instruction number ``place`` of ``code``."""
    count = 0

    def trace(frame: FrameType, event: str, _value: Any) -> Any:
        nonlocal count
        if frame.f_code is not code:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            count += 1
            if count == place:
                other()
        return trace

    return trace


@pytest.mark.parametrize("place", range(1, 80))
def test_an_answer_that_began_before_a_withdrawal_puts_nothing_under_its_number(place: int) -> None:
    """Two threads, and every place at which the second may come between."""
    near, before, after = Near(), Moment(NOW, 5), Moment(NOW, 6)
    near.keep("sitemap", before, OLD)
    tracing = sys.gettrace()
    sys.settrace(between(Near.keep.__code__, place, lambda: late(near, before)))
    try:
        near.keep("counts", after, NEW)
    finally:
        sys.settrace(tracing)
    assert near.value("sitemap", after) is None
    assert near.value("counts", after) in {NEW, None}


def late(near: Near, before: Moment) -> None:
    """The thread that began before; it must not be traced itself."""
    tracing = sys.gettrace()
    sys.settrace(None)
    near.keep("sitemap", before, OLD)
    sys.settrace(tracing)


def test_what_is_remembered_is_told_again_under_its_number_alone() -> None:
    near, moment = Near(), Moment(NOW, 5)
    near.keep("counts", moment, NEW)
    assert near.value("counts", moment) == NEW
    assert near.value("counts", Moment(NOW, 4)) is None
    assert near.value("counts", Moment(NOW, 6)) is None


def test_too_many_names_are_forgotten_together() -> None:
    near, moment = Near(), Moment(NOW, 5)
    for number in range(MOST_NAMES + 1):
        near.keep(f"related.{number}", moment, NEW)
    assert near.value("related.0", moment) is None
    assert near.value(f"related.{MOST_NAMES}", moment) == NEW
