"""How words lie in the index: as keyed digests, never as words.

A full-text index does not forget what is deleted from it. SQLite marks it as deleted and keeps it
until pieces of the index are merged (its ``secure-delete`` came with 3.42), PostgreSQL never takes
a word out of a GIN index. A digest under the server's key tells nobody what was there.
"""

import hashlib
from functools import lru_cache
from typing import Final

from django.conf import settings

from stories.publishing.index.words import SCHEME

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LENGTH: Final = 6  # 26**6 digests: among 300,000 words one in a thousand shares its digest


def digest(word: str) -> str:
    """Six small letters for ``word``, which every tokenizer takes for one word."""
    return _digest(word, settings.LANDFALL_SEAL_KEY)


@lru_cache(maxsize=8192)
def _digest(word: str, key: str) -> str:
    secret = hashlib.blake2b(key.encode(), digest_size=32, person=b"landfall search").digest()
    data = word.encode("utf-8", "surrogatepass")
    number = int.from_bytes(hashlib.blake2b(data, key=secret, digest_size=8).digest(), "big")
    letters = []
    for _place in range(_LENGTH):
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return "".join(letters)


def mark(name: str, value: str) -> str:
    """The digest of what a page is listed under; no word of a text has the same."""
    return digest(f"\n{name}\n{value}")


def in_title(word: str) -> str:
    """The mark of a title that has the word of this digest."""
    return mark("title", word)


def stamp() -> str:
    """Which rules and which key a row was made by: a row with another stamp is of no use."""
    return mark("scheme", str(SCHEME))
