"""Findings of texts that were checked before, so that one screen checks a page only once.

A review screen asks for the findings of a page several times in a request, and again with
every decision. What is remembered is places and reasons, never words, under a digest of all
that the findings depend on: words, registry, agreed names, layers.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from hashlib import blake2b
from threading import Lock

from stories.detection import Finding, Passage

# As many pages as a desk has in hand at a time; some kilobytes each.
MOST_PAGES = 256
# Seconds. A suggestion may be the agreed name of somebody who withdraws meanwhile.
LONGEST = 600


class ScanMemory:
    """The findings of the pages that were checked last, in the memory of the process."""

    def __init__(self, most: int = MOST_PAGES) -> None:
        self.most = most
        self._findings: OrderedDict[bytes, tuple[float, tuple[Finding, ...]]] = OrderedDict()
        self._lock = Lock()

    def findings(
        self, passages: Iterable[Passage], known: object, check: Callable[[], list[Finding]]
    ) -> list[Finding]:
        """The findings of ``passages`` under ``known``; ``check`` is called for what is new."""
        key = _key(passages, known)
        with self._lock:
            self._drop_the_old()
            if key in self._findings:
                return list(self._findings[key][1])
        found = check()
        with self._lock:
            self._findings[key] = time.monotonic(), tuple(found)
            while len(self._findings) > self.most:
                self._findings.popitem(last=False)
        return found

    def _drop_the_old(self) -> None:
        oldest = time.monotonic() - LONGEST
        while self._findings and next(iter(self._findings.values()))[0] < oldest:
            self._findings.popitem(last=False)

    def forget(self) -> None:
        """Check everything anew."""
        with self._lock:
            self._findings.clear()


def _key(passages: Iterable[Passage], known: object) -> bytes:
    """A digest of everything the findings depend on; nothing can be read from it."""
    digest = blake2b(repr(known).encode("utf-8", "backslashreplace"), digest_size=20)
    for passage in passages:
        digest.update(repr(passage).encode("utf-8", "backslashreplace"))
    return digest.digest()
