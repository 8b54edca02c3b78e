"""A cache in the memory of one process that never grows beyond what it was given."""

import pickle
import time
from collections import OrderedDict
from threading import Lock
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

SWEEP_EVERY = 10  # seconds
_MISSING = object()
# One for each location, for all threads of the process: Django makes a backend for each thread.
_SHELVES: "dict[str, Shelf]" = {}


class Shelf:
    """What is kept: for each key until when, and the bytes; the longest unused in front."""

    def __init__(self) -> None:
        self.entries: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self.size = 0
        self.swept = 0.0
        self.epoch = 0
        self.lock = Lock()

    def drop(self, key: str) -> bool:
        """Take one entry out; says whether there was one."""
        entry = self.entries.pop(key, None)
        self.size -= len(entry[1]) if entry else 0
        return entry is not None

    def clear(self) -> None:
        """Forget everything."""
        self.entries.clear()
        self.size = self.epoch = 0

    def sweep(self, now: float) -> None:
        """Drop what has run out, so that no withdrawn word waits here for somebody to ask."""
        if now - self.swept >= SWEEP_EVERY:
            self.swept = now
            for key in [key for key, (until, _bytes) in self.entries.items() if until <= now]:
                self.drop(key)


class BoundedMemory(BaseCache):
    """``OPTIONS["MOST_BYTES"]`` for all entries; one may take an eighth of it.

    The longest unused goes first. Values are pickled, so that nobody changes what is kept.
    """

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.most: int = params.get("OPTIONS", {}).get("MOST_BYTES", 4 * 1024 * 1024)
        self.shelf = _SHELVES.setdefault(name, Shelf())

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """The value under ``key``, or ``default``."""
        key, now = self.make_and_validate_key(key, version=version), time.monotonic()
        with self.shelf.lock:
            self.shelf.sweep(now)
            until, packed = self.shelf.entries.get(key, (0.0, b""))
            if until <= now:
                self.shelf.drop(key)
                return default
            self.shelf.entries.move_to_end(key)
        return pickle.loads(packed)  # noqa: S301  packed below, in this process

    def set(
        self,
        key: str,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> None:
        """Keep ``value``; what is too large is not kept, and not an error."""
        key = self.make_and_validate_key(key, version=version)
        packed, now = pickle.dumps(value, pickle.HIGHEST_PROTOCOL), time.monotonic()
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        with self.shelf.lock:
            self.shelf.drop(key)
            if len(packed) > self.most // 8:
                return
            until = float("inf") if seconds is None else now + seconds
            self.shelf.entries[key] = (until, packed)
            self.shelf.size += len(packed)
            self.shelf.sweep(now)
            while self.shelf.size > self.most:
                self.shelf.drop(next(iter(self.shelf.entries)))

    def add(
        self,
        key: str,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        """Keep ``value`` where nothing is kept; says whether it did."""
        if self.get(key, _MISSING, version=version) is not _MISSING:
            return False
        self.set(key, value, timeout=timeout, version=version)
        return True

    def touch(
        self,
        key: str,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        """Keep what is there from now on for ``timeout``; says whether it is there."""
        value = self.get(key, _MISSING, version=version)
        if value is _MISSING:
            return False
        self.set(key, value, timeout=timeout, version=version)
        return True

    def delete(self, key: str, version: int | None = None) -> bool:
        """Forget one entry; says whether there was one."""
        key = self.make_and_validate_key(key, version=version)
        with self.shelf.lock:
            return self.shelf.drop(key)

    def clear(self) -> None:
        """Forget everything."""
        with self.shelf.lock:
            self.shelf.clear()

    def begin(self, epoch: int) -> None:
        """Forget everything that was kept under a smaller number of changes than this."""
        with self.shelf.lock:
            if epoch > self.shelf.epoch:
                self.shelf.clear()
                self.shelf.epoch = epoch
