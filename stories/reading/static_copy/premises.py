"""Where copies lie, and how one takes the place of another.

``FOLDER`` is what the web server serves. It is a symbolic link, made once, through another one that
is exchanged for each new copy::

    public          -> public.copies/current/site
    public.copies/
        current     -> 12                the one link that changes
        12/site/                         what readers get
        12/manifest.json  12/purge.txt   for the operator alone
        nginx.conf                       what the web server includes

A folder cannot be exchanged for another in one step (``rename`` only replaces an empty one), and
two renames leave a moment with nothing between them, which may last if the power fails just then. A
link can: ``rename`` over ``current`` is one step. Whoever asks meanwhile gets the old copy or the
new one, never a mixture within a file, and never nothing.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stories.reading.static_copy.errors import ExportError

MARK = "made-by-landfall"
CURRENT = "current"
SITE = "site"
_REMOVING = "removing"
_PUBLIC_FOLDER = 0o755  # the web server is another user; what it must not see has its own mode


class Premises:
    """The folder of copies beside ``folder``, and the links that lead to the present one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()  # not resolved: it is a link itself
        self.copies = self.folder.with_name(f"{self.folder.name}.copies")

    @property
    def site(self) -> Path:
        """The files of the present copy, one link nearer than ``folder``."""
        return self.copies / CURRENT / SITE

    def claim(self) -> None:
        """Make what is missing.

        Raises:
            ExportError: something is there that no export made; nothing of it was touched.
        """
        if not self._is_ours_or_free():
            msg = f"{self.folder} is there, and no export made it. Name a new or an empty folder."
            raise ExportError(msg)
        mark = self.copies / MARK
        if self.copies.exists() and not mark.exists() and any(self.copies.iterdir()):
            msg = f"{self.copies} is there, and no export made it. Name another folder."
            raise ExportError(msg)
        self.copies.mkdir(mode=_PUBLIC_FOLDER, parents=True, exist_ok=True)
        self.copies.chmod(_PUBLIC_FOLDER)
        mark.touch()

    def _is_ours_or_free(self) -> bool:
        if self.folder.is_symlink():
            return self.folder.readlink() == self._target()
        return not self.folder.exists() or (self.folder.is_dir() and not any(self.folder.iterdir()))

    def _target(self) -> Path:
        return Path(self.copies.name, CURRENT, SITE)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One export at a time.

        Raises:
            ExportError: another is running.
        """
        with (self.copies / MARK).open() as mark:
            try:
                fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as held:
                msg = "Another export into this folder is running."
                raise ExportError(msg) from held
            yield

    @contextmanager
    def removing(self) -> Iterator[None]:
        """One removal at a time, also while an export is running: each waits for the one before."""
        with (self.copies / _REMOVING).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def current(self) -> Path | None:
        """The folder of the present copy, if there is one."""
        link = self.copies / CURRENT
        return self.copies / link.readlink() if link.is_symlink() and link.exists() else None

    def begin(self) -> Path:
        """An empty folder for the next copy."""
        present = self.current()
        new = self.copies / str(int(present.name) + 1 if present else 1)
        if new.exists():
            shutil.rmtree(new)
        new.mkdir()
        new.chmod(_PUBLIC_FOLDER)
        return new

    def switch(self, new: Path) -> None:
        """From now on readers get ``new``. On the disk first: a link must not outlive its target
        when the power fails.
        """
        os.sync()
        _link(self.copies / CURRENT, Path(new.name))
        if not self.folder.is_symlink():
            if self.folder.exists():
                self.folder.rmdir()  # it is empty, as claim() has seen
            _link(self.folder, self._target())

    def sweep(self) -> None:
        """Delete every copy but the present one: those before it, and what broke off."""
        present = self.current()
        for item in self.copies.iterdir():
            if item.is_symlink() or item == present:
                continue
            if item.is_dir():
                shutil.rmtree(item)
            elif item.name.endswith(".new"):
                item.unlink()


def _link(place: Path, target: Path) -> None:
    """Let ``place`` be a link to ``target``, in one step."""
    new = place.with_name(f"{place.name}.new")
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    new.replace(place)
