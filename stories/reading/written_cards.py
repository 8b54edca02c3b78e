"""Cards as HTML, written once while the readable set stays what it is.

The row behind a card is read anew for each answer, with its validity and its seal. What is
remembered is only how the words under that very seal are written; with the next change of the
readable set everything is forgotten.
"""

from collections.abc import Callable, Hashable
from threading import Lock

from django.utils.safestring import SafeString

MOST = 2_000  # cards of about two kilobytes


class WrittenCards:
    """Written cards of one epoch, in the memory of the process."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._epoch = 0
        self._written: dict[Hashable, SafeString] = {}
        self._lock = Lock()

    def written(self, epoch: int, key: Hashable, write: Callable[[], SafeString]) -> SafeString:
        """The card under ``key``, by ``write()`` where it is new; 0 is no epoch, and keeps none.

        ``key`` has to name everything that the card is written from: its seal among it.
        """
        if not epoch:
            return write()
        with self._lock:
            if epoch != self._epoch or len(self._written) >= self._most:
                self._epoch, self._written = epoch, {}
            known = self._written.get(key)
        if known is None:
            known = write()
            with self._lock:
                if epoch == self._epoch:
                    self._written[key] = known
        return known


CARDS = WrittenCards()
