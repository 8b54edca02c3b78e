"""What a static copy costs: to make, to make again, and to be served by nginx."""

import resource
import socket
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.management import call_command

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.reading import share_pictures
from stories.reading.share_pictures import cover_png
from stories.reading.static_copy.exporting import NGINX, export_site
from tests.benchmarks.test_bench_reading import SIZES, fill, pattern
from tests.nginx_server import Nginx, free_address, serving

pytestmark = pytest.mark.django_db
__all__ = ["pattern"]  # a fixture of this module, too

READERS = 32  # on connections that are kept
REQUESTS = 20_000


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


def fill_apart(pattern: Edition, size: int, seed: int | None = None) -> None:
    """Bring the number of stories to ``size``; none of them translates or follows another.

    With ``seed`` all have one cover.
    """
    fill(pattern, size)
    copies = list(Edition.objects.filter(slug__startswith="copy-", earlier_page__isnull=False))
    for edition in copies:
        edition.earlier_page, edition.translation_key = None, f"copy {edition.page_number}"
        edition.cover_seed = edition.cover_seed if seed is None else seed
        edition.close_seal()
    fields = ["earlier_page", "translation_key", "cover_seed", "card_seal", "article_seal"]
    Edition.objects.bulk_update(copies, fields, batch_size=100)
    forget_cached()


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
        fill_apart(pattern, size)
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
    fill_apart(pattern, 300)
    export_site(folder)
    Edition.objects.filter(slug="copy-200").delete()
    forget_cached()
    bench.report(
        "static copy of 300 after one page went", seconds(lambda: export_site(folder)), "s CPU"
    )
    assert not (folder / "stories" / "copy-200" / "index.html").exists()


def ask(nginx: Nginx, path: str, encoding: str) -> None:
    """Let ``READERS`` ask for ``path`` again and again, each when it has its answer."""
    words = f"GET {path} HTTP/1.1\r\nHost: testserver\r\nAccept-Encoding: {encoding}\r\n\r\n"
    question, where = words.encode(), nginx.listen.rpartition(":")
    with ExitStack() as stack:
        readers = [
            stack.enter_context(socket.create_connection((where[0], int(where[2]))))
            for _reader in range(READERS)
        ]
        whole = length_of_answer(readers[0], question)
        for _round in range(REQUESTS // READERS):
            for reader in readers:
                reader.sendall(question)
            for reader in readers:
                waiting = whole
                while waiting > 0:
                    waiting -= len(reader.recv(1 << 18))
                assert waiting == 0


def length_of_answer(reader: socket.socket, question: bytes) -> int:
    """Bytes of one answer, head and body."""
    reader.sendall(question)
    begun = reader.recv(1 << 16)
    head = begun.partition(b"\r\n\r\n")[0]
    assert head.startswith(b"HTTP/1.1 200 OK"), head
    length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    whole = waiting = len(head) + 4 + length
    waiting -= len(begun)
    while waiting > 0:
        waiting -= len(reader.recv(1 << 16))
    return whole


def microseconds(nginx: Nginx, path: str, encoding: str) -> float:
    """What one answer costs nginx."""
    start = nginx.cpu_seconds()
    ask(nginx, path, encoding)
    return (nginx.cpu_seconds() - start) * 1_000_000 / REQUESTS


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_the_copy_is_served_as_fast_as_plain_files(
    bench: Any, pattern: Edition, folder: Path, encoding: str
) -> None:
    """nginx with the copy's configuration beside nginx with none, for the same files."""
    fill_apart(pattern, 100)
    export_site(folder)
    roles = {"story": pattern.path, "archive": "/stories/", "home": "/", "feed": "/feed/"}
    with ExitStack() as stack:
        ours = f"include {folder}.copies/{NGINX};"
        theirs = f"root {folder.resolve()}; access_log off; gzip_static on;"
        copy = stack.enter_context(serving(ours, listen=free_address()))
        bare = stack.enter_context(serving(theirs, listen=free_address()))
        for name, path in roles.items():
            rounds = [
                (
                    microseconds(copy, path, encoding),
                    microseconds(bare, f"{path}index.html", encoding),
                )
                for _round in range(7)
            ]
            cost, limit = (min(each) for each in zip(*rounds, strict=True))
            label = f"{name} of the copy by nginx, {encoding}"
            bench.report(label, 1_000_000 / cost, "per second")
            bench.report("the same file without a configuration", 1_000_000 / limit, "per second")
            bench.report("the copy's cost to the plain file's", cost / limit, "times", limit=1.11)
