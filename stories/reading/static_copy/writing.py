"""Files of a new copy: what is the same as before keeps its bytes and its time."""

import gzip
import hashlib
import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path, PurePosixPath
from typing import Final

from stories.reading.encodings import COMPRESSIBLE, LEAST_BYTES
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.manifest import File
from stories.reading.static_copy.premises import SITE

INDEX: Final = "index.html"  # what every web server looks for in a folder
PACKED: Final = ".gz"
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755
_LONGEST = 255 - len(PACKED.encode())  # bytes in the name of a file: ext4, XFS, Btrfs, ZFS


def file_of(path: str) -> str:
    """The file that a web server looks for when it is asked for ``path``.

    Raises:
        ExportError: no file can have this name.
    """
    name = f"{path}{INDEX}" if path.endswith("/") else path
    parts = PurePosixPath(name).parts[1:]
    fits = all(len(part.encode()) <= _LONGEST and part != ".." for part in parts)
    if not name.startswith("/") or "\0" in name or not fits:
        msg = f"No file can have the name that belongs to {path}"
        raise ExportError(msg)
    return "/".join(parts)


class Writer:
    """Writes the files of the copy in ``new``, and remembers what each of them is.

    A file that the copy in ``old`` has already is not written again: both copies then share it.
    """

    def __init__(self, new: Path, old: Path | None, before: Mapping[str, File]) -> None:
        self.site, self.old, self.before = new / SITE, old / SITE if old else None, before
        self.files: dict[str, File] = {}
        self.written = 0
        self.midnight = datetime.combine(datetime.now(UTC).date(), time.min, UTC).timestamp()
        self._make(self.site)

    def keep(self, name: str, mark: str) -> bool:
        """Share the file ``name`` with the old copy, if its bytes are known by ``mark``."""
        known = self.before.get(name)
        return bool(mark and known and known.mark == mark and self._share(name, known))

    def put(self, name: str, body: bytes, content_type: str, page: int = 0, mark: str = "") -> None:
        """Write ``body`` as the file ``name``, and packed beside it where that pays."""
        same = self._put(name, body, page, mark)
        if not content_type.startswith(COMPRESSIBLE) or len(body) < LEAST_BYTES:
            return
        packed = f"{name}{PACKED}"
        if not (same and packed in self.before and self._share(packed, self.before[packed])):
            # Without a name and a time inside, the same words give the same bytes.
            small = gzip.compress(body, 9, mtime=0)
            if len(small) < len(body):
                self._put(packed, small, page)

    def _put(self, name: str, body: bytes, page: int, mark: str = "") -> bool:
        """Write or share one file; says whether it is the same as before."""
        file = File(hashlib.sha256(body).hexdigest(), len(body), page, mark)
        if self._share(name, file):
            return True
        place = self.site / name
        self._make(place.parent)
        with place.open("xb") as stream:
            stream.write(body)
            os.fchmod(stream.fileno(), _FILE_MODE)
        changed = self._time_of_change(name)
        os.utime(place, (changed, changed))
        self.files[name] = file
        self.written += 1
        return False

    def _share(self, name: str, file: File) -> bool:
        """Let both copies have one file, if the old one's bytes are still those."""
        old = self.old / name if self.old else None
        known = self.before.get(name)
        if old is None or known is None or known.sha256 != file.sha256 or not old.is_file():
            return False
        if hashlib.sha256(old.read_bytes()).hexdigest() != file.sha256:
            return False
        place = self.site / name
        self._make(place.parent)
        try:
            place.hardlink_to(old)
        except OSError:  # a file system without such links
            shutil.copy2(old, place)
        self.files[name] = file
        return True

    def _time_of_change(self, name: str) -> float:
        """The day of the change: readers are told no hour. A second change on one day is a second
        later, so that what a web server makes of time and size is another mark.
        """
        old = self.old / name if self.old else None
        if old is None or not old.is_file():
            return self.midnight
        return max(self.midnight, old.stat().st_mtime + 1)

    def _make(self, folder: Path) -> None:
        if folder.is_dir():
            return
        if folder != self.site:
            self._make(folder.parent)
        folder.mkdir()
        folder.chmod(_FOLDER_MODE)
