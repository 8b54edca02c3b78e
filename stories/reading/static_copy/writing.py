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
NOTHING_KNOWN: Final = File("")
_UNFINISHED: Final = ".new"
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


def packed_form(body: bytes, content_type: str) -> bytes | None:
    """The same words as gzip, where that pays. Without a name and a time inside, the same words
    give the same bytes.
    """
    if not content_type.startswith(COMPRESSIBLE) or len(body) < LEAST_BYTES:
        return None
    small = gzip.compress(body, 9, mtime=0)
    return small if len(small) < len(body) else None


def overwrite(site: Path, name: str, body: bytes, content_type: str) -> dict[str, File]:
    """Put ``body`` in the place of the file ``name`` of a copy that stands, and packed beside it.

    Nobody is sent half a file, nor the packed form of the old words with the new ones.
    """
    packed = f"{name}{PACKED}"
    (site / packed).unlink(missing_ok=True)
    files = {name: _replace(site / name, body)}
    small = packed_form(body, content_type)
    if small:
        files[packed] = _replace(site / packed, small)
    return files


def _replace(place: Path, body: bytes) -> File:
    new = place.with_name(f"{place.name}{_UNFINISHED}")
    changed = time_of_change(place)
    try:
        new.write_bytes(body)
        new.chmod(_FILE_MODE)
        os.utime(new, (changed, changed))
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
    return File(hashlib.sha256(body).hexdigest(), len(body))


def time_of_change(old: Path | None) -> float:
    """The day of the change: readers are told no hour. A second change on one day is a second
    later, so that what a web server makes of time and size is another mark.
    """
    today = datetime.combine(datetime.now(UTC).date(), time.min, UTC).timestamp()
    if old is None or not old.is_file():
        return today
    return max(today, old.stat().st_mtime + 1)


class Writer:
    """Writes the files of the copy in ``new``, and remembers what each of them is.

    A file that the copy in ``old`` has already is not written again: both copies then share it.
    """

    def __init__(self, new: Path, old: Path | None, before: Mapping[str, File]) -> None:
        self.site, self.old, self.before = new / SITE, old / SITE if old else None, before
        self.files: dict[str, File] = {}
        self.written = 0
        self._make(self.site)

    def keep(self, name: str, mark: str) -> bool:
        """Share the file ``name`` with the old copy, if its bytes are known by ``mark``."""
        known = self.before.get(name)
        if not (mark and known and known.mark == mark and self._share(name, known)):
            return False
        packed = f"{name}{PACKED}"
        if packed in self.before and not self._share(packed, self.before[packed]):
            del self.files[name]
            (self.site / name).unlink()
            return False
        return True

    def put(self, name: str, body: bytes, content_type: str, known: File = NOTHING_KNOWN) -> None:
        """Write ``body`` as the file ``name``, and packed beside it where that pays.

        Of ``known``, the page, the mark and the names are kept with it.
        """
        same = self._put(name, body, known)
        packed = f"{name}{PACKED}"
        if same and packed in self.before and self._share(packed, self.before[packed]):
            return
        small = packed_form(body, content_type)
        if small:
            self._put(packed, small, File("", page=known.page))

    def _put(self, name: str, body: bytes, known: File) -> bool:
        """Write or share one file; says whether it is the same as before."""
        file = known._replace(sha256=hashlib.sha256(body).hexdigest(), size=len(body))
        if self._share(name, file):
            return True
        place = self.site / name
        self._make(place.parent)
        with place.open("xb") as stream:
            stream.write(body)
            os.fchmod(stream.fileno(), _FILE_MODE)
        changed = time_of_change(self.old / name if self.old else None)
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

    def _make(self, folder: Path) -> None:
        if folder.is_dir():
            return
        if folder != self.site:
            self._make(folder.parent)
        folder.mkdir()
        folder.chmod(_FOLDER_MODE)
