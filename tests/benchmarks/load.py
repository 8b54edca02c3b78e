"""Readers who ask for one address again and again, in processes of their own.

``wrk`` is taken where it is installed (apt-get install wrk): a Python program that asks is slower
than nginx that answers. Without it several of them ask. ``ab`` is not used: it speaks HTTP/1.0,
in which nginx sends nothing packed.
"""

import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import Final, NamedTuple

READERS: Final = 32  # on connections that are kept
SECONDS: Final = 1
_PROCESSES: Final = 2


class Load(NamedTuple):
    """How many answers there were, and in how many seconds."""

    answers: int
    seconds: float


def generator() -> str:
    """What asks, in words."""
    return "wrk" if shutil.which("wrk") else f"{_PROCESSES} processes of Python"


def load(where: str, path: str, encoding: str) -> Load:
    """Ask ``where`` (127.0.0.1:8000) for ``path`` for a while; every answer has to be 200."""
    wrk = shutil.which("wrk")
    return _with_wrk(wrk, where, path, encoding) if wrk else _with_python(where, path, encoding)


def _with_wrk(wrk: str, where: str, path: str, encoding: str) -> Load:
    headers = ["-H", "Host: testserver", "-H", f"Accept-Encoding: {encoding}"]
    command = [wrk, "-t", "1", "-c", str(READERS), "-d", f"{SECONDS}s", *headers]
    told = subprocess.run(  # noqa: S603
        [*command, f"http://{where}{path}"], check=True, capture_output=True, text=True
    ).stdout
    assert "Non-2xx" not in told, told
    assert "Socket errors" not in told, told
    found = re.search(r"(\d+) requests in ([\d.]+)s", told)
    assert found, told
    return Load(int(found[1]), float(found[2]))


def _with_python(where: str, path: str, encoding: str) -> Load:
    command = [sys.executable, __file__, where, path, encoding]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
        for _process in range(_PROCESSES)
    ]
    told = [each.communicate()[0].split() for each in running]
    return Load(sum(int(answers) for answers, _time in told), max(float(time) for _, time in told))


def ask(where: str, path: str, encoding: str) -> Load:
    """Let ``READERS`` ask, each when it has its answer."""
    words = f"GET {path} HTTP/1.1\r\nHost: testserver\r\nAccept-Encoding: {encoding}\r\n\r\n"
    question, (host, _colon, port) = words.encode(), where.rpartition(":")
    answers, begun = 0, time.monotonic()
    with ExitStack() as stack:
        readers = [
            stack.enter_context(socket.create_connection((host, int(port))))
            for _reader in range(READERS)
        ]
        whole = length_of_answer(readers[0], question)
        while time.monotonic() - begun < SECONDS:
            for reader in readers:
                reader.sendall(question)
            for reader in readers:
                _read(reader, whole)
            answers += READERS
    return Load(answers, time.monotonic() - begun)


def length_of_answer(reader: socket.socket, question: bytes) -> int:
    """Bytes of one answer, head and body."""
    reader.sendall(question)
    begun = reader.recv(1 << 16)
    head = begun.partition(b"\r\n\r\n")[0]
    assert head.startswith(b"HTTP/1.1 200 OK"), head
    length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    whole = len(head) + 4 + length
    _read(reader, whole - len(begun))
    return whole


def _read(reader: socket.socket, count: int) -> None:
    while count > 0:
        count -= len(reader.recv(1 << 18))
    assert count == 0


if __name__ == "__main__":
    found = ask(*sys.argv[1:4])
    sys.stdout.write(f"{found.answers} {found.seconds}\n")
