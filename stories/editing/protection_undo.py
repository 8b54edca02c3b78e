"""The suggestions somebody used, remembered with their session so that each can be undone.

What is remembered is numbers, places and digests, no words. Two presses can be undone after
each other, the last first; whoever writes over the words has undone in another way.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from stories.editing.suggestions_spots import find_spot
from stories.redaction.scanning import words_digest

SESSION = "stories_suggestions_used"
MOST = 10


def remember_use(request: Any, draft: Any, made: int, paths: Iterable[str]) -> None:
    """Remember that the version ``made`` came of a suggestion; ``draft`` is that version."""
    entry = {"made": made, "paths": {path: _digest(draft, path) for path in paths}}
    _write(request, draft, [*_read(request, draft), entry][-MOST:])


def forget_use(request: Any, page: Any, made: int) -> None:
    """Forget what was undone, and whatever was used after it."""
    entries = _read(request, page)
    numbers = [entry["made"] for entry in entries]
    if made in numbers:
        _write(request, page, entries[: numbers.index(made)])


def offered_undo(request: Any, draft: Any) -> dict[str, Any] | None:
    """The last use that can be undone on ``draft``: its version and the places it changed."""
    entries = _read(request, draft)
    if not entries:
        return None
    last = entries[-1]
    if any(_digest(draft, path) != digest for path, digest in last["paths"].items()):
        return None
    return {"made": last["made"], "paths": sorted(last["paths"])}


def _digest(draft: Any, path: str) -> str:
    try:
        return words_digest(find_spot(draft, path).source)
    except (LookupError, ValueError, ValidationError):
        return ""


def _read(request: Any, page: Any) -> list[dict[str, Any]]:
    return list(request.session.get(SESSION, {}).get(str(page.pk), []))


def _write(request: Any, page: Any, entries: list[dict[str, Any]]) -> None:
    used = dict(request.session.get(SESSION, {}))
    used[str(page.pk)] = entries
    request.session[SESSION] = {number: kept for number, kept in used.items() if kept}
