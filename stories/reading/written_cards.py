"""Cards as HTML, written once while the readable set stays what it is.

The row behind a card is read anew for each answer, with its validity and its seal. What is
remembered is only how the words under that very seal are written; with the next change of the
readable set everything is forgotten.
"""

from collections.abc import Callable, Hashable
from typing import Final

from django.utils.safestring import SafeString

from stories.reading.epoch_memory import EpochMemory

MOST_BYTES: Final = 2 * 1024 * 1024  # some five hundred cards
_NAME: Final = 500  # bytes of a key: a seal, and how the card is written


class WrittenCards:
    """Written cards of one epoch, in the memory of the process; as bytes, which are half as large
    as a text with a single “ in it.
    """

    def __init__(self, most: int = MOST_BYTES) -> None:
        self.memory = EpochMemory(most)

    def written(self, epoch: int, key: Hashable, write: Callable[[], SafeString]) -> SafeString:
        """The card under ``key``, by ``write()`` where it is new; 0 is no epoch, and keeps none.

        ``key`` has to name everything that the card is written from: its seal among it.
        """
        if not epoch:
            return write()
        known: bytes | None = self.memory.get(epoch, key)
        if known is not None:
            return SafeString(known.decode())
        card = write()
        packed = card.encode()
        self.memory.keep(epoch, key, packed, len(packed) + _NAME)
        return card


CARDS: Final = WrittenCards()
