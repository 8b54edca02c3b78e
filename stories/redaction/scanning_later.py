"""Names that are read a moment later, so that whoever saves a draft has an answer at once.

The language models need about half a second for a new draft of two thousand words. The editor
shows what the rules and the protected terms found, says that names are still being read, and
asks again at once; that second answer waits for everything. Nothing else ever comes here: the
gate, *Send to review* and the review screen always wait.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from django.conf import settings

from stories.detection import UnscannableContent, unread_by_models

# Bytes. What the models read in about 60 ms: some 300 words by two of them.
AT_ONCE: Final = 4_000

_SOMEBODY_WAITS: ContextVar[bool] = ContextVar("somebody waits", default=False)


@contextmanager
def names_may_wait() -> Iterator[None]:
    """While somebody waits for the answer to a save; whoever uses it has to ask for the rest."""
    before = _SOMEBODY_WAITS.set(True)
    try:
        yield
    finally:
        _SOMEBODY_WAITS.reset(before)


def names_wait(page: Any) -> bool:
    """Whether the names of a page are read later: somebody waits, and there is much to read."""
    if not (_SOMEBODY_WAITS.get() and settings.LANDFALL_LANGUAGE_MODELS):
        return False
    try:
        return unread_by_models(page.passages()) > AT_ONCE
    except UnscannableContent:
        return False
