"""What one process remembers of the present state of the readable set, within so many bytes.

Everything in it belongs to one reading epoch. With the first question under a newer number all of
it is dropped at once, and not when the room is needed: what was withdrawn is not told, and does not
wait in the memory of a process either.
"""

import sys
from collections import OrderedDict
from collections.abc import Hashable
from gc import get_referents
from threading import Lock
from types import FunctionType, ModuleType
from typing import Any

KILOBYTE = 1024
ENTRY = 300  # bytes of the memory itself for each thing in it
_SHARED = (type, ModuleType, FunctionType)  # what a value refers to and does not own


class EpochMemory:
    """Things by name, at most ``most`` bytes of them; the longest unused goes first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.lock = Lock()
        self._begin(-1)

    def _begin(self, epoch: int) -> None:
        self.epoch, self.size = epoch, 0
        self.entries: OrderedDict[Hashable, tuple[int, Any]] = OrderedDict()

    def forget(self) -> None:
        """As a process that has just begun."""
        with self.lock:
            self._begin(-1)

    def get(self, epoch: int, name: Hashable) -> Any:
        """What is remembered under ``name`` of this epoch; None for nothing."""
        with self.lock:
            if epoch > self.epoch:
                self._begin(epoch)
            if epoch != self.epoch or name not in self.entries:
                return None
            self.entries.move_to_end(name)
            return self.entries[name][1]

    def keep(self, epoch: int, name: Hashable, value: Any, size: int) -> None:
        """Remember ``value``, which takes ``size`` bytes; not if it is older, or too large."""
        size += ENTRY
        with self.lock:
            if epoch > self.epoch:
                self._begin(epoch)
            if epoch < self.epoch or size > self.most:
                return
            self.size += size - self.entries.pop(name, (0, None))[0]
            self.entries[name] = (size, value)
            while self.size > self.most:
                self.size -= self.entries.popitem(last=False)[1][0]


def weight(value: object) -> int:
    """The bytes of ``value`` and of everything that it is made of."""
    seen, waiting, total = set(), [value], 0
    while waiting:
        each = waiting.pop()
        if id(each) not in seen and not isinstance(each, _SHARED):
            seen.add(id(each))
            total += sys.getsizeof(each)
            waiting.extend(get_referents(each))
    return total
