"""What is remembered for readers, and where: one cache for lists and words, one for answers."""

from typing import Any

MEGABYTE = 1024 * 1024
_LOCAL = "django.core.cache.backends.locmem.LocMemCache"
_REDIS = "django.core.cache.backends.redis.RedisCache"


def caches_of(given: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Django's ``CACHES`` for the cache that the environment names.

    Lists and whole answers stay within bounds in the memory of each process: lists in what
    ``stories.reading.moments`` remembers, so they need no cache besides. In a Redis everything is
    sealed: whoever can write there must not be able to hand us words, or a program.
    """
    if given["BACKEND"] == _LOCAL:
        bounded = "stories.reading.bounded_memory.BoundedMemory"
        return {
            "default": given,
            "lists": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
            "pages": {"BACKEND": bounded, "OPTIONS": {"MOST_BYTES": 2 * MEGABYTE}},
        }
    if given["BACKEND"] == _REDIS:
        given |= {"OPTIONS": {"serializer": "stories.reading.sealed_values.SealedValues"}}
    return {
        "default": given,
        "lists": given | {"KEY_PREFIX": "landfall.list"},
        "pages": given | {"KEY_PREFIX": "landfall.page"},
    }
