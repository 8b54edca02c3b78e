"""What loading a model took goes back to the system, and nothing is lost by it."""

import mmap
import sys
from pathlib import Path

import pytest

from stories.detection.language_models import loading
from stories.detection.language_models.loading import give_back, give_back_file

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked")
WORDS = b"The ferry leaves at dawn. " * 4_000


@pytest.fixture
def path(tmp_path):
    """A file of some pages of memory."""
    made = tmp_path / "words-of-the-ferry.dic"
    made.write_bytes(WORDS)
    return made


def in_memory(path):
    """How many bytes of a mapped file are in memory, as Linux counts."""
    lines = iter(Path("/proc/self/smaps").read_text("utf-8").splitlines())
    sizes = [
        int(next(line for line in lines if line.startswith("Rss:")).split()[1])
        for line in lines
        if line.endswith(path.name)
    ]
    return sum(sizes) * 1024


@on_linux
def test_what_was_read_of_a_mapped_file_is_let_go_and_can_be_read_again(path):
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert mapped[:] == WORDS
        before = in_memory(path)
        assert give_back_file(path.name) >= len(WORDS)
        assert in_memory(path) < before
        assert mapped[:] == WORDS


@on_linux
def test_what_somebody_may_write_to_is_left_alone(path):
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as mapped:
        mapped[:5] = b"Their"
        assert give_back_file(path.name) == 0
        assert mapped[:5] == b"Their"


def test_a_file_that_is_not_mapped_is_nothing_to_let_go():
    assert give_back_file("no-such-ferry.dic") == 0


def test_free_memory_is_given_back_without_a_word():
    assert give_back() is None


def test_elsewhere_nothing_is_done(monkeypatch):
    monkeypatch.setattr(loading.sys, "platform", "darwin")
    assert give_back() is None
    assert give_back_file("system.dic") == 0
