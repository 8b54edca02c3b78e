"""What the program itself adds to a copy: when a template changes, every page does."""

import hashlib
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from django.conf import settings

from stories.publishing.caches import reading_epoch
from stories.reading.moments import next_change
from stories.reading.static_copy.manifest import State

_ROOT: Final = Path(settings.BASE_DIR)
_FOLDERS: Final = (
    "home",
    "stories/publishing",
    "stories/reading",
    "stories/templatetags",
    "templates",
)
_DRAWING: Final = ("stories/reading/scenes.py", "stories/reading/share_pictures.py")
_ENDINGS: Final = frozenset({".css", ".html", ".js", ".mo", ".po", ".py", ".svg"})
_SETTINGS: Final = ("LANGUAGES", "LANGUAGE_CODE", "MIDDLEWARE", "TIME_ZONE", "SECURE_HSTS_SECONDS")


def present_state(now: datetime) -> State:
    """What a copy made at ``now`` would be made of."""
    until = next_change(now)
    return State(
        site=settings.WAGTAILADMIN_BASE_URL,
        program=program_mark(),
        epoch=reading_epoch(),
        valid_until=until.isoformat() if until else "",
    )


@cache
def drawing_mark() -> str:
    """A fingerprint of what covers are drawn with: an upgrade of the rest draws none anew."""
    mark = hashlib.sha256(version("pillow").encode())
    for name in _DRAWING:
        mark.update((_ROOT / name).read_bytes())
    return mark.hexdigest()[:16]


@cache
def program_mark() -> str:
    """A fingerprint of everything but editions that readers' answers are made of.

    Once for each process, which goes on running what it has read at its start.
    """
    mark = hashlib.sha256(repr([getattr(settings, name) for name in _SETTINGS]).encode())
    mark.update(version("django").encode())
    for folder in _FOLDERS:
        for place in sorted((_ROOT / folder).rglob("*")):
            if place.suffix in _ENDINGS and place.is_file():
                name = place.relative_to(_ROOT).as_posix()
                mark.update(f"\0{name}\0".encode() + place.read_bytes())
    return mark.hexdigest()
