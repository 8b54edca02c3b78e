"""What a process remembers belongs to one state of the readable set, and has its bounds."""

import sys
import threading
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

import pytest

from stories.reading.epoch_memory import ENTRY, EpochMemory, weight
from stories.reading.frame_words import Frame, Label

OLD = "the list with the page that was withdrawn"
NEW = "the list without it"


@pytest.fixture
def memory() -> EpochMemory:
    """Room for ten things of a thousand bytes."""
    return EpochMemory(10 * (1000 + ENTRY))


def test_what_is_remembered_is_told_again_under_its_number_alone(memory: EpochMemory) -> None:
    memory.keep(5, "counts", NEW, 100)
    assert memory.get(5, "counts") == NEW
    assert memory.get(4, "counts") is None
    assert memory.get(5, "frames") is None


def test_with_a_newer_number_nothing_older_stays_in_memory(memory: EpochMemory) -> None:
    memory.keep(5, "counts", OLD, 100)
    assert memory.get(6, "frames") is None  # whatever is asked for
    assert (memory.entries, memory.size) == ({}, 0)
    memory.keep(6, "counts", NEW, 100)
    memory.keep(7, "frames", NEW, 100)
    assert list(memory.entries) == ["frames"]


def test_what_began_before_a_change_is_not_remembered_after_it(memory: EpochMemory) -> None:
    memory.keep(6, "counts", NEW, 100)
    memory.keep(5, "counts", OLD, 100)
    memory.keep(5, "sitemap", OLD, 100)
    assert memory.get(6, "counts") == NEW
    assert OLD not in repr(memory.entries)


def test_the_longest_unused_goes_first_when_there_is_no_room(memory: EpochMemory) -> None:
    for number in range(10):
        memory.keep(1, number, b"card", 1000)
    assert memory.get(1, 0)
    memory.keep(1, "more", b"card", 1000)
    assert memory.get(1, 1) is None
    assert memory.get(1, 0)
    assert memory.get(1, "more")
    assert memory.size <= memory.most


def test_what_is_replaced_counts_once(memory: EpochMemory) -> None:
    for _time in range(3):
        memory.keep(1, "counts", NEW, 1000)
    assert memory.size == 1000 + ENTRY


def test_what_is_larger_than_the_memory_evicts_nothing(memory: EpochMemory) -> None:
    memory.keep(1, "small", b"card", 1000)
    memory.keep(1, "large", b"list", memory.most)
    assert memory.get(1, "large") is None
    assert memory.get(1, "small")


def test_a_process_that_forgets_is_as_new(memory: EpochMemory) -> None:
    memory.keep(9, "counts", OLD, 100)
    memory.forget()
    assert (memory.entries, memory.size) == ({}, 0)
    memory.keep(1, "counts", NEW, 100)
    assert memory.get(1, "counts") == NEW


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


@pytest.mark.parametrize("place", range(1, 90, 2))
def test_an_answer_that_began_before_a_withdrawal_puts_nothing_under_its_number(
    place: int, memory: EpochMemory
) -> None:
    """Two threads, and every second place at which the other may come between."""
    memory.keep(5, "sitemap", OLD, 100)
    late = threading.Thread(target=lambda: memory.keep(5, "sitemap", OLD, 100))

    def other() -> None:
        late.start()
        late.join(0.005)  # it may have to wait until the first is done

    tracing = sys.gettrace()
    sys.settrace(between(EpochMemory.keep.__code__, place, other))
    try:
        memory.keep(6, "counts", NEW, 100)
    finally:
        sys.settrace(tracing)
    if late.ident:
        late.join()
    assert memory.get(6, "sitemap") is None
    assert memory.get(6, "counts") == NEW


def test_a_weight_counts_everything_that_a_value_is_made_of_and_that_once() -> None:
    words = "quiet harbour " * 100
    label = Label("work", "Work", words, "/theme/work/")
    frame = Frame(labels={"theme": {"work": label}}, navigation=(), foot=words)
    assert len(words) < weight(frame) < len(words) + 4000
    assert weight([bytes(5000), bytes(7000)]) > 12_000


def test_a_weight_leaves_out_what_is_shared_with_everybody() -> None:
    assert weight(Label) == weight(sys) == 0
