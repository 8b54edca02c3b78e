"""What a process took to load a model and needs no longer goes back to the system.

Unpacking leaves room that the C library keeps for later, and a dictionary that is mapped into
memory is read from end to end when it is opened, of which a text needs a few pages. Both are
given back on Linux; elsewhere nothing is done.
"""

import ctypes
import re
import sys
from pathlib import Path
from typing import Final

MAPS: Final = Path("/proc/self/maps")
# A mapping of a file that nobody writes to: what is dropped is read again from the file.
READ_ONLY: Final = re.compile(
    r"(?P<start>[0-9a-f]+)-(?P<end>[0-9a-f]+) r--[ps] \S+ \S+ \S+ +(?P<path>.+)"
)
# Of <sys/mman.h>: the pages are not needed soon.
NOT_NEEDED: Final = 4


def give_back() -> None:
    """Let go of memory that is free, but that the C library of Linux (glibc) still holds."""
    trim = getattr(_library(), "malloc_trim", None)
    if trim is not None:
        trim(0)


def give_back_file(name: str) -> int:
    """Let go of what was read of mapped files with this name; the number of bytes they span."""
    advise = getattr(_library(), "madvise", None)
    if advise is None:
        return 0
    spans = [
        (int(match["start"], 16), int(match["end"], 16))
        for match in map(READ_ONLY.fullmatch, MAPS.read_text("utf-8").splitlines())
        if match and Path(match["path"]).name == name
    ]
    for start, end in spans:
        advise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), NOT_NEEDED)
    return sum(end - start for start, end in spans)


def _library() -> ctypes.CDLL | None:
    """The C library of this process, where there is one that is known to do this."""
    return ctypes.CDLL(None) if sys.platform == "linux" and MAPS.exists() else None
