"""A static copy of ten thousand pages, by the command as it runs on a server."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.conf import settings

from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from tests import factories
from tests.benchmarks.test_bench_reading import fill, pattern
from tests.production import ROOT, production_environment
from tests.reader import database_address

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["pattern"]  # a fixture of this module, too

SMALL, LARGE = 100, 10_000
MOST = 150  # MiB more for the large copy: what is remembered of each page, and never its words


class Run(NamedTuple):
    """What one run of the command took."""

    cpu: float  # seconds
    mib: float  # at its peak
    told: str


class Exporter:
    """Runs ``manage.py export_site`` in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = production_environment(str(folder)) | {
            "LANDFALL_ALLOWED_HOSTS": "stories.example.org",
            "LANDFALL_BASE_URL": "https://stories.example.org",
            "LANDFALL_DATABASE_URL": database_address(),
            "LANDFALL_SEAL_KEY": settings.LANDFALL_SEAL_KEY,
        }
        self.run("collectstatic", "--no-input", "--verbosity", "0")

    def __call__(self) -> Run:
        """Export; whatever it takes."""
        return self.run("export_site", str(self.folder / "public"))

    def run(self, *command: str) -> Run:
        """What a command of manage.py takes."""
        with tempfile.TemporaryFile("w+") as told:
            process = subprocess.Popen(  # noqa: S603
                [sys.executable, "manage.py", *command],
                cwd=ROOT,
                env=self.environment,
                stdout=told,
                stderr=subprocess.STDOUT,
            )
            _pid, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            told.seek(0)
            words = told.read()
        assert process.returncode == 0, words
        return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, words)


@pytest.fixture
def export() -> Iterator[Exporter]:
    """The command, with a folder that goes afterwards: there are a hundred thousand files in it."""
    with tempfile.TemporaryDirectory(prefix="landfall-copy-") as folder:
        yield Exporter(Path(folder))


def test_a_copy_of_ten_thousand_pages(bench: Any, pattern: Edition, export: Exporter) -> None:
    """All pages have one cover here: drawing each of them is measured apart."""
    peaks = {}
    for size in (SMALL, LARGE):
        fill(pattern, size, seed=7)
        first = export()
        bench.report(f"copy of {size:,}: made", first.cpu * 1000 / size, "ms CPU each")
        factories.published_story(slug=f"more-{size}")
        another = export()
        bench.report(f"copy of {size:,}: one page more", another.cpu, "s CPU")
        take_down(Edition.objects.get(slug=f"more-{size}"))
        fewer = export()
        bench.report(f"copy of {size:,}: one page less", fewer.cpu, "s CPU")
        nothing = export()
        assert "Nothing has changed" in nothing.told
        bench.report(f"copy of {size:,}: nothing to do", nothing.cpu, "s CPU")
        peaks[size] = max(first.mib, another.mib, fewer.mib)
        bench.report(f"copy of {size:,}: the whole process at its peak", peaks[size], "MiB")
    bench.report(f"{LARGE:,} beside {SMALL:,}", peaks[LARGE] - peaks[SMALL], "MiB more", limit=MOST)
