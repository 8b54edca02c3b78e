"""What a static copy costs: to make, and to make again."""

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.management import call_command

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.reading import share_pictures
from stories.reading.share_pictures import cover_png
from stories.reading.static_copy.exporting import export_site
from tests.benchmarks.test_bench_reading import SIZES, fill, pattern

pytestmark = pytest.mark.django_db
__all__ = ["pattern"]  # a fixture of this module, too


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    """Where the copy goes, with style sheets under hashed names as on a real site."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [Path(project.BASE_DIR) / "home" / "static"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path / "public"


def seconds(call: Callable[[], object]) -> float:
    """Seconds of CPU."""
    start = time.process_time()
    call()
    return time.process_time() - start


def peak() -> float:
    """The most memory that this process ever had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_what_a_copy_costs(
    bench: Any, pattern: Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Covers apart: each is drawn once, and taken over from copy to copy from then on."""
    drawing = bench.cpu_ms(lambda: [cover_png(seed) for seed in range(70)], times=1) / 70
    bench.report("a cover for a new page of a static copy", drawing, "ms CPU")
    picture = cover_png(7)
    monkeypatch.setattr(share_pictures, "cover_png", lambda _seed: picture)
    peaks = {}
    for size in SIZES:
        fill(pattern, size)
        first = seconds(lambda: export_site(folder))
        bench.report(f"static copy of {size:,}, with new pages", first * 1000 / size, "ms CPU each")
        again = seconds(lambda: export_site(folder, anew=True))
        bench.report(f"static copy of {size:,}, all the same", again * 1000 / size, "ms CPU each")
        nothing = seconds(lambda: export_site(folder))
        bench.report(f"static copy of {size:,}, nothing to do", nothing, "s CPU", limit=1)
        peaks[size] = peak()
    grown = peaks[SIZES[-1]] - peaks[SIZES[0]]
    bench.report(f"memory for {SIZES[-1]:,} beside {SIZES[0]:,}", grown, "MiB more", limit=150)


def test_a_withdrawal_leaves_a_large_copy_at_once(
    bench: Any, pattern: Edition, folder: Path
) -> None:
    fill(pattern, 300)
    export_site(folder)
    Edition.objects.filter(slug="copy-200").delete()
    forget_cached()
    bench.report(
        "static copy of 300 after one page went", seconds(lambda: export_site(folder)), "s CPU"
    )
    assert not (folder / "stories" / "copy-200" / "index.html").exists()
