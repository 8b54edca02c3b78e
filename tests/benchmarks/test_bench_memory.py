"""How much memory the processes for readers take together, as gunicorn.conf.py starts them."""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from stories.publishing.caches import forget_cached
from tests import factories
from tests.benchmarks.test_bench_reading import fill
from tests.production import ROOT, production_environment
from tests.reader import database_address

MOST = 150  # MiB, all processes together
STORIES = 10_000
ASKED = (
    "/",
    "/stories/",
    "/stories/page/{last}/",
    "/archive/",
    "/feed/",
    "/sitemap.xml",
    "/search/?q=harbour",
    "/nothing/",
)
PAGES = range(5000, 5200)  # the numbers of stories that are asked for,
COVERS = range(5000, 5020)  # and of those whose cover is shared
PUBLICATIONS = 3
GUNICORN = Path(sys.executable).with_name("gunicorn")

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server() -> Iterator[tuple[int, int]]:
    """The number and the port of gunicorn's first process, which serves this test's database."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="landfall-memory-") as folder:
        environment = production_environment(folder) | {
            "DJANGO_SETTINGS_MODULE": "home.reading_settings",
            "LANDFALL_ALLOWED_HOSTS": "127.0.0.1",
            "LANDFALL_BIND": f"127.0.0.1:{port}",
            "LANDFALL_DATABASE_URL": database_address(),
            "LANDFALL_DEBUG": "yes",  # static files need not be collected
            "LANDFALL_HTTPS": "no",
            "LANDFALL_SEAL_KEY": settings.LANDFALL_SEAL_KEY,
        }
        process = subprocess.Popen(  # noqa: S603
            [GUNICORN, "--config", "gunicorn.conf.py", "home.reading_wsgi"],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield process.pid, port
        finally:
            process.terminate()
            process.wait()


def ask(port: int, address: str, form: str) -> int:
    """The status of an answer in this form (as in ``Accept-Encoding``), as soon as there is one."""
    question = urllib.request.Request(
        f"http://127.0.0.1:{port}{address}", headers={"Accept-Encoding": form}
    )
    for _time in range(200):
        try:
            with urllib.request.urlopen(question) as answer:  # noqa: S310
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    raise AssertionError("nobody answers")


def shares(pid: int) -> dict[int, float]:
    """MiB of each process, what is shared divided among those who share it."""
    pgrep = shutil.which("pgrep")
    assert pgrep
    children = subprocess.run(  # noqa: S603
        [pgrep, "-P", str(pid)], check=True, capture_output=True, text=True
    ).stdout.split()
    found = {}
    for each in (pid, *map(int, children)):
        text = Path(f"/proc/{each}/smaps_rollup").read_text()
        found[each] = int(re.findall(r"^Pss:\s+(\d+)", text, re.MULTILINE)[0]) / 1024
    return found


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="Linux tells it")
def test_all_processes_for_readers(bench: Any, request: pytest.FixtureRequest) -> None:
    _page, edition = factories.published_story()
    fill(edition, STORIES)
    pid, port = request.getfixturevalue("server")
    addresses = [address.format(last=STORIES // 12) for address in ASKED]
    addresses += [f"/stories/copy-{number}/" for number in PAGES]
    addresses += [f"/covers/{1_000_000 + number}.png" for number in COVERS]
    with ThreadPoolExecutor(8) as readers:
        for _time in range(PUBLICATIONS):
            forget_cached()
            for form in ("identity", "br", "br"):
                statuses = set(
                    readers.map(lambda each, form=form: ask(port, each, form), addresses)
                )
                assert statuses == {200, 404}
    found = shares(pid)
    bench.report("processes for readers", len(found), "processes")
    bench.report("largest of them, its share", max(found.values()), "MiB")
    bench.report("all of them together", sum(found.values()), "MiB", limit=MOST)
