"""What is kept in Redis is sealed."""

import pickle
from pathlib import Path
from typing import Any

import pytest

from stories.reading.sealed_values import SealedValues

VALUES = SealedValues()


@pytest.mark.parametrize("value", [None, 7, 0, -3, True, "words", ("key", None, b"page"), {"a": 1}])
def test_a_value_comes_back(value: Any) -> None:
    data = VALUES.dumps(value)
    assert VALUES.loads(data if isinstance(data, bytes) else str(data).encode()) == value


def test_one_changed_bit_makes_it_nothing() -> None:
    data = bytearray(VALUES.dumps("words"))
    data[-2] ^= 1
    assert VALUES.loads(bytes(data)) is None
    assert VALUES.loads(b"") is None


def test_another_key_makes_it_nothing(settings: Any) -> None:
    data = VALUES.dumps("words")
    settings.LANDFALL_SEAL_KEY = "another"
    assert VALUES.loads(data) is None


def test_a_program_that_somebody_put_there_is_not_run(tmp_path: Path) -> None:
    class Program:
        def __reduce__(self) -> tuple[Any, ...]:
            return Path.touch, (tmp_path / "ran",)

    packed = pickle.dumps(Program())
    assert VALUES.loads(packed) is None
    assert VALUES.loads(b"x" * 32 + packed) is None
    assert not (tmp_path / "ran").exists()
