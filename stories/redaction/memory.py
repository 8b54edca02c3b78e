"""Findings of texts that were checked before, so that one screen checks a page only once.

A review screen asks for the findings of a page several times in a request, and again with
every decision; an author saves a page again when one sentence has changed. What is remembered
is places and reasons, never words, under a digest of all that the findings depend on: words,
registry, agreed names, layers.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import blake2b
from threading import Lock

from stories.detection import Finding, Passage

# As many pages as a desk has in hand at a time, with their passages; some kilobytes each.
MOST_PAGES = 256
MOST_PASSAGES = 4096
# Seconds. A suggestion may be the agreed name of somebody who withdraws meanwhile.
LONGEST = 600

Check = Callable[[], list[Finding]]


class ScanMemory:
    """What was found in the pages and passages that were checked last, in the process's memory."""

    def __init__(self, most: int = MOST_PAGES, most_passages: int = MOST_PASSAGES) -> None:
        self._pages = _Shelf(most)
        self._passages = _Shelf(most_passages)

    def findings(self, passages: Iterable[Passage], known: object, check: Check) -> list[Finding]:
        """The findings of ``passages`` under ``known``; ``check`` is called for what is new."""
        return self._pages.findings(_key(passages, known), check)

    def raw_findings(self, passage: Passage, known: bytes, check: Check) -> list[Finding]:
        """The raw findings of one passage, whatever the rest of its page says.

        ``known`` is the :func:`digest_of` all that is known of the page. The same words in
        another place of the page, or after their block was moved, are the same passage.
        """
        key = _key([replace(passage, path="")], known)
        return [replace(each, path=passage.path) for each in self._passages.findings(key, check)]

    def forget(self) -> None:
        """Check everything anew."""
        self._pages.forget()
        self._passages.forget()


class _Shelf:
    """Findings under their keys; the oldest go first, and none stays for long."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._findings: OrderedDict[bytes, tuple[float, tuple[Finding, ...]]] = OrderedDict()
        self._lock = Lock()

    def findings(self, key: bytes, check: Check) -> list[Finding]:
        """What is remembered under a key, or what ``check`` finds now."""
        with self._lock:
            self._drop_the_old()
            if key in self._findings:
                return list(self._findings[key][1])
        found = check()
        with self._lock:
            self._findings[key] = time.monotonic(), tuple(found)
            self._findings.move_to_end(key)  # two may have checked the same at once
            while len(self._findings) > self.most:
                self._findings.popitem(last=False)
        return found

    def _drop_the_old(self) -> None:
        oldest = time.monotonic() - LONGEST
        while self._findings and next(iter(self._findings.values()))[0] < oldest:
            self._findings.popitem(last=False)

    def forget(self) -> None:
        """Remember nothing of all this."""
        with self._lock:
            self._findings.clear()


def digest_of(known: object) -> bytes:
    """A digest of what is known of a page; nothing can be read from it."""
    return blake2b(repr(known).encode("utf-8", "backslashreplace"), digest_size=20).digest()


def _key(passages: Iterable[Passage], known: object) -> bytes:
    """A digest of everything the findings depend on; nothing can be read from it."""
    digest = blake2b(digest_of(known), digest_size=20)
    for passage in passages:
        digest.update(repr(passage).encode("utf-8", "backslashreplace"))
    return digest.digest()
