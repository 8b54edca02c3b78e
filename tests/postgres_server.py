"""Run a command beside a PostgreSQL server of its own, which ends when the command ends.

    python tests/postgres_server.py python -m pytest -m "doors or postgres"

The server listens on a socket in a temporary folder and on no port. Its address is handed
on as LANDFALL_TEST_DATABASE. Where there is no PostgreSQL, a word says so and all is well,
unless LANDFALL_ALL_TESTS is set.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

NO_SERVER = (
    "Skipped: the tests on PostgreSQL, for there is no server to start. "
    "On Debian and Ubuntu: apt-get install postgresql"
)
FAST_AND_FORGETFUL = {
    "autovacuum": "off",
    "fsync": "off",
    "full_page_writes": "off",
    "jit": "off",
    "listen_addresses": "",
    "max_connections": "100",
    "max_wal_senders": "0",
    "synchronous_commit": "off",
    "wal_level": "minimal",
}


def server_binaries() -> Path | None:
    """Where initdb and pg_ctl are: Debian keeps each version apart and off the path."""
    versions = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[4])
    )
    found = versions[-1] if versions else shutil.which("pg_ctl")
    return Path(found).parent if found else None


def as_postgres(*command: str | Path) -> None:
    """Run a command of the server, which refuses to run as root."""
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    result = subprocess.run(  # noqa: S603
        [*user, *command],
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        raise SystemExit(f"PostgreSQL did not start.\n{result.stdout}")


@contextlib.contextmanager
def server(binaries: Path) -> Iterator[str]:
    """A new cluster in a temporary folder; its address inside, nothing of it afterwards."""
    with tempfile.TemporaryDirectory(prefix="landfall-postgres-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data = Path(folder) / "data"
        options = " ".join(f"-c {name}='{value}'" for name, value in FAST_AND_FORGETFUL.items())
        as_postgres(
            binaries / "initdb",
            *("--pgdata", data, "--username", "landfall", "--auth", "trust"),
            *("--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
        )
        pg_ctl = (binaries / "pg_ctl", "--pgdata", data, "--wait", "--silent")
        as_postgres(*pg_ctl, "-l", Path(folder) / "log", "-o", f"-k {folder} {options}", "start")
        try:
            yield f"postgres://landfall@{quote(folder, safe='')}/postgres"
        finally:
            as_postgres(*pg_ctl, "--mode", "immediate", "stop")


def main(command: list[str]) -> int:
    """Run the command beside a server, or say why there is none."""
    binaries = server_binaries()
    if binaries is None:
        print(NO_SERVER)  # noqa: T201
        return 1 if os.environ.get("LANDFALL_ALL_TESTS") else 0
    # Ended from outside, the server ends too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server(binaries) as address:
        variables = os.environ | {"LANDFALL_TEST_DATABASE": address}
        return subprocess.run(command, env=variables, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
