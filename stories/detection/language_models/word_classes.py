"""Classes of words that are used alike, in a table that holds no word.

A word is looked up by four bytes of its digest. Two words in a hundred thousand share them: a
wrong class now and then is a weak hint among dozens.
"""

import lzma
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

KEY_BYTES: Final = 4
# Bytes of a row: its key, two of the near class and one of the wide one.
COLUMNS: Final = KEY_BYTES + 2 + 1


class WordClasses:
    """A table in a file: for each word two small numbers, its near and its wide class."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def of(self, word: str) -> tuple[int, int] | None:
        """The near and the wide class of a word, None when the table does not hold it."""
        keys, near, wide = self._columns
        key = key_of(word)
        place = bisect_left(keys, key)
        if place == len(keys) or keys[place] != key:
            return None
        return near[place], wide[place]

    def labels(self, word: str, instead: str) -> tuple[str, str]:
        """The same as short texts, with other ones for a word that the table does not hold."""
        found = self.of(word)
        return (str(found[0]), str(found[1])) if found else (instead, instead)

    @cached_property
    def _columns(self) -> tuple["array[int]", "array[int]", "array[int]"]:
        content = lzma.decompress(self.path.read_bytes())
        count = len(content) // COLUMNS
        parts = [content[start : start + count] for start in range(0, len(content), count)]
        gaps = array("I", _joined(parts[:KEY_BYTES]))
        near = array("H", _joined(parts[KEY_BYTES:-1]))
        return array("I", accumulate(gaps)), near, array("B", parts[-1])


def _joined(planes: list[bytes]) -> bytes:
    """Numbers whose first bytes stand in the first plane, whose second bytes in the second."""
    whole = bytearray(len(planes) * len(planes[0]))
    for number, plane in enumerate(planes):
        whole[number :: len(planes)] = plane
    return bytes(whole)


def key_of(word: str) -> int:
    """The key under which a table holds a word."""
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()
    return int.from_bytes(digest, "little")


def written(classes: Mapping[str, tuple[int, int]]) -> bytes:
    """The content of a table's file for words and their near and wide classes.

    Seven columns of bytes: four of the gaps from key to key, two of the near class, one of the
    wide one. So most of them are nearly empty, and the file is small.
    """
    rows = {key_of(word): pair for word, pair in sorted(classes.items())}
    keys = sorted(rows)
    gaps = array("I", (key - last for last, key in pairwise([0, *keys])))
    near = array("H", (rows[key][0] for key in keys))
    wide = array("B", (rows[key][1] for key in keys))
    columns = [gaps.tobytes()[plane::KEY_BYTES] for plane in range(KEY_BYTES)]
    columns += [near.tobytes()[plane::2] for plane in range(2)]
    return lzma.compress(b"".join([*columns, wide.tobytes()]), preset=9)
