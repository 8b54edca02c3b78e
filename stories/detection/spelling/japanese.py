"""How Japanese kanji are read in a name, where a dictionary for it is installed.

Kanji tell no reading by themselves: without SudachiPy and its dictionary a name that is kept
in kanji is met in kanji only, and its reading has to be kept as a term of its own.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

PARTS: Final = ("sudachipy", "sudachidict_core")
NOT_READ: Final = "キゴウ"


def readings_of(words: Sequence[str]) -> list[list[str]]:
    """The likeliest reading of a name in kanji, in katakana word by word; empty without one."""
    read = _reader()
    if read is None:
        return []
    parts = [part for word in words for part in read(word)]
    return [parts] if len(parts) > 1 and all(parts) and NOT_READ not in parts else []


@cache
def _reader() -> Callable[[str], list[str]] | None:
    if not all(find_spec(part) for part in PARTS):
        return None
    sudachi: Any = import_module("sudachipy")
    tokenizer = sudachi.Dictionary().tokenizer()
    mode = sudachi.SplitMode.A

    def read(word: str) -> list[str]:
        return [morpheme.reading_form() for morpheme in tokenizer.tokenize(word, mode)]

    return read
