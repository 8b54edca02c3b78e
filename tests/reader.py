"""A process for readers as production runs it, which a test asks line by line.

with Reader(database) as reader:
    assert reader.get("/").status == 200
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.db import connection

from tests.production import ROOT, production_environment

SCRIPT = """
import json, os, sys
from wsgiref.util import setup_testing_defaults
from home.reading_wsgi import application
for line in sys.stdin:
    environ = {"HTTP_HOST": "localhost", "QUERY_STRING": "", **json.loads(line)}
    setup_testing_defaults(environ)
    told = []
    body = b"".join(application(environ, lambda status, headers: told.extend((status, headers))))
    answer = {
        "status": int(told[0][:3]),
        "headers": dict(told[1]),
        "body": body.decode("utf-8", "replace"),
        "modules": sorted(sys.modules),
    }
    print(json.dumps(answer), flush=True)
"""


@dataclass(frozen=True)
class Answer:
    """What the process answered, and what it has loaded by then."""

    status: int
    headers: dict[str, str]
    body: str
    modules: list[str]


class Reader:
    """One process; it ends with the block. ``variables`` change its environment."""

    def __init__(self, **variables: str) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="landfall-reader-")
        self.variables = variables

    def __enter__(self) -> Self:
        environment = production_environment(self.folder.name) | {
            "LANDFALL_ALLOWED_HOSTS": "localhost",
            "LANDFALL_BASE_URL": settings.WAGTAILADMIN_BASE_URL,
            "LANDFALL_DATABASE_URL": database_address(),
            "LANDFALL_DEBUG": "yes",  # static files need not be collected
            "LANDFALL_HTTPS": "no",
            "LANDFALL_SEAL_KEY": settings.LANDFALL_SEAL_KEY,
            **self.variables,
        }
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-W", "ignore", "-c", SCRIPT],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def get(self, address: str, **environ: str) -> Answer:
        """What a stranger gets."""
        assert self.process.stdin
        assert self.process.stdout
        question: dict[str, Any] = {"PATH_INFO": address, **environ}
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return Answer(**json.loads(self.process.stdout.readline()))

    def __exit__(self, *_trouble: object) -> None:
        self.process.communicate(timeout=20)
        self.folder.cleanup()


def database_address() -> str:
    """The database of this test, for another process."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{Path(name)}"
    host = str(connection.settings_dict["HOST"]).replace("/", "%2F")
    return f"postgres://{connection.settings_dict['USER']}@{host}/{name}"
