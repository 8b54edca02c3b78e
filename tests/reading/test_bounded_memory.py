"""A cache in the memory of one process that never grows beyond what it was given."""

import time
from collections.abc import Iterator

import pytest

from stories.reading.bounded_memory import SWEEP_EVERY, BoundedMemory


@pytest.fixture
def memory(request: pytest.FixtureRequest) -> Iterator[BoundedMemory]:
    """Room for sixteen thousand bytes, of this test alone."""
    made = BoundedMemory(request.node.name, {"OPTIONS": {"MOST_BYTES": 16_000}})
    yield made
    made.clear()


def forward(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Put the clock of the machine forward."""
    now = time.monotonic() + seconds
    monkeypatch.setattr("time.monotonic", lambda: now)


def test_what_is_kept_comes_back_as_a_copy(memory: BoundedMemory) -> None:
    words = ["quiet"]
    memory.set("harbour", words)
    words.append("changed")
    assert memory.get("harbour") == ["quiet"]
    assert memory.get("elsewhere", "nothing") == "nothing"


def test_the_longest_unused_goes_first_when_there_is_no_room(memory: BoundedMemory) -> None:
    for number in range(10):
        memory.set(str(number), b"x" * 1500)
        memory.get("0")
    assert memory.shelf.size <= 16_000
    memory.set("more", b"x" * 1500)
    assert memory.get("0")
    assert memory.get("1") is None
    assert memory.get("more")


def test_what_is_too_large_is_not_kept_and_evicts_nothing(memory: BoundedMemory) -> None:
    memory.set("small", b"x")
    memory.set("large", b"x" * 2001)
    assert memory.get("large") is None
    assert memory.get("small") == b"x"


def test_what_has_run_out_is_nothing(
    memory: BoundedMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.set("page", "words", timeout=60)
    memory.set("for-ever", "words", timeout=None)
    forward(monkeypatch, 61)
    assert memory.get("page") is None
    assert memory.get("for-ever") == "words"


def test_words_that_have_run_out_do_not_wait_until_somebody_asks(
    memory: BoundedMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.set("withdrawn", "words", timeout=1)
    forward(monkeypatch, SWEEP_EVERY + 1)
    memory.get("another")
    assert not memory.shelf.entries
    assert memory.shelf.size == 0


def test_with_a_newer_number_of_changes_everything_older_goes_at_once(
    memory: BoundedMemory,
) -> None:
    memory.begin(5)
    memory.set("page", "words that are withdrawn")
    memory.begin(5)
    assert memory.get("page")
    memory.begin(6)
    assert (len(memory.shelf.entries), memory.shelf.size) == (0, 0)
    memory.set("page", "words")
    memory.begin(5)  # of an answer that took long
    assert memory.get("page") == "words"


def test_threads_of_a_process_share_it_and_other_places_do_not(
    memory: BoundedMemory, request: pytest.FixtureRequest
) -> None:
    memory.set("page", "words")
    assert BoundedMemory(request.node.name, {}).get("page") == "words"
    assert BoundedMemory("another", {}).get("page") is None


def test_it_does_what_every_cache_of_django_does(memory: BoundedMemory) -> None:
    assert memory.add("page", 1)
    assert not memory.add("page", 2)
    assert memory.get("page") == 1
    assert memory.touch("page", 60)
    assert not memory.touch("elsewhere")
    assert memory.delete("page")
    assert not memory.delete("page")
    memory.set_many({"a": 1, "b": 2})
    assert memory.get_many(["a", "b", "c"]) == {"a": 1, "b": 2}
    assert memory.incr("a") == 2
    memory.clear()
    assert memory.get("a") is None
    assert memory.shelf.size == 0
