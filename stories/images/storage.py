"""Where originals and clean copies lie: encrypted, in a folder that no web server hands out."""

import io
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any, cast

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage
from django.urls import reverse
from django.utils.deconstruct import deconstructible

from stories.images.sealing import MAGIC, UnsealedFile, key_number, plain_size, seal_pieces

DESK_ADDRESS = "stories_private_file"  # the desk's view, which asks who is looking
IN_MEMORY = 2 * 1024 * 1024  # a larger file is sealed on its way through the disk, never plain


class PlainFile(File):
    """A stored file, decrypted as it is read. Like Django's own it can be opened again."""

    def __init__(self, storage: "SealedFiles", name: str) -> None:
        super().__init__(cast(IO[bytes], storage.unsealed(name)), name=name)
        self.storage = storage

    def open(self, mode: str | None = None, *args: Any, **kwargs: Any) -> "PlainFile":
        """Back to the start."""
        if self.closed:
            self.file = cast(IO[bytes], self.storage.unsealed(cast(str, self.name)))
        else:
            self.seek(0)
        return self


class SealedFiles:
    """What any storage becomes when nobody but Landfall may read what lies in it.

    Put it before a storage: ``class Bucket(SealedFiles, S3Storage)``. The first of
    ``LANDFALL_IDENTITY_KEYS`` seals, all of them open. Only binary reading is offered.

    Raises:
        SealBroken: on reading a file that is not sealed, was changed, or whose key is not known.
    """

    def _open(self, name: str, mode: str = "rb") -> File:
        return PlainFile(self, name)

    def unsealed(self, name: str) -> io.BufferedReader:
        """The plain bytes, decrypted as they are read."""
        sealed = super()._open(name, "rb")  # type: ignore[misc]
        plain = UnsealedFile(cast(IO[bytes], sealed), settings.LANDFALL_IDENTITY_KEYS)
        return io.BufferedReader(plain)

    def _save(self, name: str, content: Any) -> str:
        content.seek(0)
        with SpooledTemporaryFile(max_size=IN_MEMORY) as sealed:
            for piece in seal_pieces(content, settings.LANDFALL_IDENTITY_KEYS):
                sealed.write(piece)
            sealed.seek(0)
            return cast(str, super()._save(name, File(cast(IO[bytes], sealed))))  # type: ignore[misc]

    def size(self, name: str) -> int:
        """Bytes of the plain file."""
        return plain_size(super().size(name))  # type: ignore[misc]

    def renew(self, name: str) -> bool:
        """Seal a file anew under the first key; one that lies open is sealed. Whether it was so."""
        with super()._open(name, "rb") as file:  # type: ignore[misc]
            head = file.read(len(MAGIC) + 8)
            if head == MAGIC + key_number(settings.LANDFALL_IDENTITY_KEYS[0]):
                return False
            file.seek(0)
            data = file.read() if not head.startswith(MAGIC) else None
        if data is None:
            with self._open(name) as plain:
                data = plain.read()
        self.replace(name, data)
        return True

    def replace(self, name: str, data: bytes) -> None:
        """Put other bytes under the same name."""
        beside = self.save(f"{name}.new", File(io.BytesIO(data)))  # type: ignore[attr-defined]
        try:
            self.move(beside, name)
        finally:
            self.delete(beside)  # type: ignore[attr-defined]

    def move(self, source: str, target: str) -> None:
        """Let ``source`` take the place of ``target``; a storage without files copies it."""
        with self._open(source) as plain:
            self.delete(target)  # type: ignore[attr-defined]
            self._save(target, plain)

    def names(self, folder: str = "") -> Iterator[str]:
        """Every stored file."""
        try:
            folders, files = self.listdir(folder)  # type: ignore[attr-defined]
        except FileNotFoundError:  # nothing was stored yet
            return
        prefix = f"{folder}/" if folder else ""
        yield from (f"{prefix}{name}" for name in sorted(files))
        for name in sorted(folders):
            yield from self.names(f"{prefix}{name}")


@deconstructible
class PrivateStorage(SealedFiles, FileSystemStorage):
    """Files under ``MEDIA_ROOT``; their only address is one of the desk's, behind a sign-in."""

    def url(self, name: str | None) -> str:
        """Where signed-in people who may see pictures find the file."""
        if not name:
            raise ValueError("A file without a name has no address.")
        return reverse(DESK_ADDRESS, args=[name.replace("\\", "/")])

    def move(self, source: str, target: str) -> None:
        """In one step, so that an interruption loses neither."""
        Path(self.path(source)).replace(self.path(target))
