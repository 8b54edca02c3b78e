"""``export_site``: a new copy beside the old one, looked over, and then in its place."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from django.utils import timezone

from stories.reading.static_copy.copying import Copying, Tell
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.former import to_purge
from stories.reading.static_copy.manifest import PURGE, Manifest, State, write_private
from stories.reading.static_copy.nginx import NAME as NGINX
from stories.reading.static_copy.nginx import configuration
from stories.reading.static_copy.premises import Premises
from stories.reading.static_copy.program import present_state
from stories.reading.static_copy.removing import purge_list, take_out

ATTEMPTS: Final = 5  # while somebody publishes or withdraws; each takes as long as a whole export


@dataclass(slots=True)
class Outcome:
    """What an export did."""

    state: State
    is_new: bool = False
    files: int = 0
    written: int = 0
    removed: int = 0
    left_out: list[str] = field(default_factory=list)


def export_site(folder: Path, *, tell: Tell = lambda _words: None, anew: bool = False) -> Outcome:
    """Let ``folder`` hold what readers have now; ``anew`` even where nothing has changed.

    Raises:
        ExportError: with what is in the way. The copy that stands is whole, but for what was
            taken down meanwhile.
    """
    premises = Premises(folder)
    try:
        premises.claim()
        with premises.locked():
            return _export(premises, tell, anew)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        msg = f"{reason}: {fault.filename or folder}. The copy before stands as it was."
        raise ExportError(msg) from fault


def _export(premises: Premises, tell: Tell, anew: bool) -> Outcome:
    premises.sweep()
    removed = 0
    for _attempt in range(ATTEMPTS):
        gone = take_out(premises)
        removed += gone.files
        if gone.missing:
            tell(f"{gone.missing} files that led to what went could not be written; they went too.")
        old = premises.current()
        before = Manifest.read(old) if old else None
        if old and not before:
            tell("The manifest of the present copy cannot be read; everything is written anew.")
        state = present_state(timezone.now())
        if old and before and before.holds(state, timezone.now()) and not removed and not anew:
            _configure(premises, old)
            return Outcome(before.state, files=len(before.files))
        outcome = _make(premises, state, before, tell, anew)
        if outcome:
            outcome.removed = removed
            return outcome
        tell("The site has changed meanwhile; once more.")
    msg = f"The site changed during each of {ATTEMPTS} attempts. The copy before stands."
    raise ExportError(msg)


def _make(
    premises: Premises, state: State, before: Manifest | None, tell: Tell, anew: bool
) -> Outcome | None:
    """One new copy, put in the place of the old one; None if the site changed meanwhile.

    Whoever takes something down empties the copy that stands then. So it is asked once more after
    the switch: what was taken down just before would be in the new copy otherwise.
    """
    new = premises.begin()
    try:
        copying = Copying(state, new, premises.current(), before, tell, anew)
        manifest = copying.make()
        manifest.write(new)
        write_private(new / PURGE, purge_list(state.site, to_purge(before, manifest)))
        write_private(new / NGINX, configuration(premises.site, manifest, copying.headers))
        now = timezone.now()
        if manifest.holds(present_state(now), now):
            premises.switch(new)
    finally:
        if premises.current() != new:
            shutil.rmtree(new, ignore_errors=True)
    if premises.current() != new:
        return None
    _configure(premises, new)
    premises.sweep()
    if not manifest.holds(present_state(now := timezone.now()), now):
        return None
    written = copying.writer.written
    return Outcome(state, True, len(manifest.files), written, left_out=copying.left_out)


def _configure(premises: Premises, copy: Path) -> None:
    """Put the configuration of ``copy`` where the web server includes it, if it is another."""
    words = (copy / NGINX).read_text(encoding="utf-8")
    place = premises.copies / NGINX
    if not place.exists() or place.read_text(encoding="utf-8") != words:
        write_private(place, words)
