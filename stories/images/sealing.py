"""Files encrypted in pieces: readable from any place in them, in little memory, and unchangeable.

A sealed file is ``MAGIC``, the number of the key (8 bytes), a salt (32 bytes), and pieces of
``PIECE`` bytes encrypted with AES-256-GCM (NIST SP 800-38D). The key of a file is derived by
HKDF-SHA256 (RFC 5869) from an identity key and the salt, so that pieces can be counted from zero.
The nonce of a piece is its number and a mark on the last one (the STREAM construction of Hoang,
Reyhanitabar, Rogaway and Vizár, 2015): a piece that is missing, moved or cut off shows.
"""

import hmac
import io
import os
from collections.abc import Iterator, Sequence
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"LANDFALL\x01"
PIECE = 64 * 1024
TAG = 16
SALT, NUMBER = 32, 8
HEAD = len(MAGIC) + NUMBER + SALT
UNREADABLE = (
    "A stored file cannot be opened with any key of LANDFALL_IDENTITY_KEYS: it was changed, or "
    "sealed with a key that is not in the list. Add the old key at the end of the list."
)
NOT_SEALED = (
    "A stored file is not encrypted. Run `manage.py rotate_identity_key`, which seals every file."
)


class SealBroken(OSError):
    """A stored file is not sealed, was changed, or was sealed with a key that is not known."""


def seal_pieces(file: IO[bytes], keys: Sequence[str]) -> Iterator[bytes]:
    """The sealed form of ``file`` in pieces, under the first of ``keys``."""
    salt = os.urandom(SALT)
    cipher = _cipher(keys[0], salt)
    yield MAGIC + key_number(keys[0]) + salt
    piece, count = file.read(PIECE), 0
    while True:
        following = file.read(PIECE) if len(piece) == PIECE else b""
        yield cipher.encrypt(_nonce(count, is_last=not following), piece, None)
        if not following:
            return
        piece, count = following, count + 1


def key_number(key: str) -> bytes:
    """Eight bytes that tell which key a file was sealed with, and nothing about the key."""
    return hmac.digest(key.encode(), b"landfall/file/number", "sha256")[:NUMBER]


def plain_size(sealed_size: int) -> int:
    """Bytes that a sealed file of ``sealed_size`` bytes holds."""
    body = max(sealed_size - HEAD, 0)
    pieces = -(-body // (PIECE + TAG))
    return body - pieces * TAG


class UnsealedFile(io.RawIOBase):
    """A sealed file as if it were not: seekable, one piece in memory at a time.

    Raises:
        SealBroken: not sealed, changed, cut off, or no key fits.
    """

    def __init__(self, file: IO[bytes], keys: Sequence[str]) -> None:
        self._file = file
        head = file.read(HEAD)
        if not head.startswith(MAGIC):
            file.close()
            raise SealBroken(NOT_SEALED)
        number, salt = head[len(MAGIC) : len(MAGIC) + NUMBER], head[-SALT:]
        key = next((key for key in keys if key_number(key) == number), None)
        if key is None or len(head) < HEAD:
            file.close()
            raise SealBroken(UNREADABLE)
        self._cipher = _cipher(key, salt)
        self._size = plain_size(file.seek(0, io.SEEK_END))
        self._place, self._piece, self._data = 0, -1, b""

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to ``offset`` from the start, from here or from the end."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(start + offset, 0)
        return self._place

    def tell(self) -> int:
        """Where the next byte comes from."""
        return self._place

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill ``buffer`` from one piece; the number of bytes, 0 at the end."""
        number, offset = divmod(self._place, PIECE)
        if self._place >= self._size and not (self._size == 0 and self._piece < 0):
            return 0
        if number != self._piece:
            self._open(number)
        part = self._data[offset : offset + len(buffer)]
        buffer[: len(part)] = part
        self._place += len(part)
        return len(part)

    def _open(self, number: int) -> None:
        last = max(self._size - 1, 0) // PIECE
        self._file.seek(HEAD + number * (PIECE + TAG))
        sealed = self._file.read(PIECE + TAG)
        try:
            self._data = self._cipher.decrypt(_nonce(number, is_last=number == last), sealed, None)
        except (InvalidTag, ValueError) as error:
            raise SealBroken(UNREADABLE) from error
        self._piece = number

    def close(self) -> None:
        """Close the sealed file too."""
        self._file.close()
        super().close()


def _cipher(key: str, salt: bytes) -> AESGCM:
    derive = HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"landfall/file/v1")
    return AESGCM(derive.derive(key.encode()))


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])
