"""A real nginx that serves one static copy, for as long as a test lasts.

It listens on a socket in a temporary folder and on no port, unless it is asked for one.
"""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

NO_NGINX = "There is no nginx to serve the copy. On Debian and Ubuntu: apt-get install nginx-light"
_CONFIGURATION = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/errors warn;
events {{ worker_connections 256; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    keepalive_requests 1000000;
    {http}
    server {{
        listen {listen};
        server_name testserver;
        {server}
    }}
}}
"""


@dataclass(frozen=True, slots=True)
class Response:
    """What nginx answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


class _Connection(http.client.HTTPConnection):
    """HTTP over a socket that is a file."""

    def __init__(self, path: str) -> None:
        super().__init__("testserver", timeout=10)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(10)
        self.sock.connect(self.path)


class Nginx:
    """A running nginx."""

    def __init__(self, listen: str, errors: Path, process: int) -> None:
        self.listen, self.errors, self.process = listen, errors, process

    def cpu_seconds(self) -> float:
        """What it has cost until now: its one process's time on a core, which Linux counts."""
        return int(Path(f"/proc/{self.process}/schedstat").read_text().split()[0]) / 1e9

    def get(self, path: str, *, method: str = "GET", **headers: str) -> Response:
        """What it answers to a request for ``path``; a header is named ``If_None_Match``."""
        connection = _Connection(self.listen.removeprefix("unix:"))
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=names)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Response(answer.status, answer.headers, body)


def nginx_program() -> str:
    """The program; the test is skipped without it, or fails where nothing may be skipped."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not found:
        complain = pytest.fail if os.environ.get("LANDFALL_ALL_TESTS") else pytest.skip
        complain(NO_NGINX)
    return str(found)


def free_address() -> str:
    """An address of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return f"127.0.0.1:{probe.getsockname()[1]}"


@contextmanager
def serving(server: str, *, http: str = "", listen: str = "") -> Iterator[Nginx]:
    """Run nginx with these words in its ``server`` block."""
    program = nginx_program()
    with tempfile.TemporaryDirectory(prefix="landfall-nginx-") as folder:
        where = listen or f"unix:{folder}/socket"
        place = Path(folder, "nginx.conf")
        place.write_text(
            _CONFIGURATION.format(folder=folder, http=http, listen=where, server=server)
        )
        running = subprocess.Popen(  # noqa: S603
            [program, "-p", folder, "-c", place, "-e", f"{folder}/errors"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            _wait(running, where)
            yield Nginx(where, Path(folder, "errors"), running.pid)
        finally:
            running.terminate()
            running.communicate(timeout=10)


def _wait(running: "subprocess.Popen[bytes]", where: str) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if running.poll() is not None:
            assert running.stderr
            pytest.fail(f"nginx did not start: {running.stderr.read().decode()}")
        try:
            if where.startswith("unix:"):
                with socket.socket(socket.AF_UNIX) as probe:
                    probe.connect(where.removeprefix("unix:"))
            else:
                host, _colon, port = where.rpartition(":")
                socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    pytest.fail("nginx did not listen within ten seconds")
