"""What is remembered for readers, and where."""

from typing import Any

import pytest
from django_cache_url import parse

from home.caches import caches_of


@pytest.mark.parametrize(
    ("address", "sealed"), [("redis://127.0.0.1:6379/0", True), ("dummy://", False)]
)
def test_lists_and_answers_lie_in_one_place_under_names_of_their_own(
    address: str, sealed: bool
) -> None:
    caches = caches_of(parse(address))
    assert len({each["BACKEND"] for each in caches.values()}) == 1
    assert len({each.get("KEY_PREFIX", "") for each in caches.values()}) == len(caches) == 3
    for each in caches.values():
        assert ("SealedValues" in str(each.get("OPTIONS", {}))) == sealed


def test_in_the_memory_of_a_process_answers_stay_within_bounds() -> None:
    pages: dict[str, Any] = caches_of(parse("locmem://"))["pages"]
    assert pages["BACKEND"] == "stories.reading.bounded_memory.BoundedMemory"
    assert pages["OPTIONS"]["MOST_BYTES"] <= 8 * 1024 * 1024


def test_in_the_memory_of_a_process_lists_are_not_kept_twice() -> None:
    """What is remembered under a number stands in the process already, and goes with its number."""
    lists: dict[str, Any] = caches_of(parse("locmem://"))["lists"]
    assert lists["BACKEND"] == "django.core.cache.backends.dummy.DummyCache"
