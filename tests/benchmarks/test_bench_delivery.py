"""Pages of the static copy behind nginx, beside what the same nginx does with plain files.

The bar is nginx's own CPU for one answer: it does not depend on who else keeps the cores busy. How
many pages a second arrived is told as well; there the readers take part of the machine.
"""

from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import pytest
from django.utils import timezone

from stories.publishing.editions import Edition
from stories.reading.static_copy import places
from stories.reading.static_copy.addresses import Address
from stories.reading.static_copy.copying import Copying
from stories.reading.static_copy.manifest import Manifest
from stories.reading.static_copy.nginx import configuration
from stories.reading.static_copy.premises import SITE
from stories.reading.static_copy.program import present_state
from stories.reading.static_copy.writing import file_of
from tests.benchmarks.load import generator, load
from tests.benchmarks.test_bench_reading import SIZES, Role, fill, pattern, roles, site
from tests.nginx_server import Nginx, free_address, serving

pytestmark = pytest.mark.django_db
__all__ = ["pattern", "site"]  # fixtures of this module, too

ROUNDS: Final = 4
MOST_ROUNDS: Final = 16
SLOWEST: Final = 1 / 0.9  # times what plain files cost: nine pages where nginx sends ten
Turn = tuple[float, float]
_KINDS: Final = {"feed": places.ATOM, "sitemap": places.SITEMAP, "picture": places.PICTURES}


def copy_of_roles(folder: Path, wanted: list[Role]) -> str:
    """Write the files of these addresses as an export does; the words for nginx."""
    copying = Copying(present_state(timezone.now()), folder, None, None, lambda _words: None)
    for role in wanted:
        copying.taking.take(Address(role.address, _KINDS.get(role.name, places.PAGES)))
    copying._take_errors()
    assert copying.left_out == []
    manifest = Manifest(copying.state, copying.writer.files)
    return configuration(folder / SITE, manifest, copying.headers)


def delivered(nginx: Nginx, path: str, encoding: str) -> Turn:
    """Microseconds of nginx's CPU for one answer, and answers a second."""
    start = nginx.cpu_seconds()
    found = load(nginx.listen, path, encoding)
    spent = nginx.cpu_seconds() - start
    return spent * 1_000_000 / found.answers, found.answers / found.seconds


def by_turns(copy: Nginx, path: str, bare: Nginx, name: str) -> tuple[list[Turn], list[Turn]]:
    """Rounds of both, one after the other: what else the machine does troubles both.

    The cheapest of each counts. Where they differ too much a few rounds more are made, of both.
    """
    mine: list[Turn] = []
    its: list[Turn] = []
    while len(mine) < ROUNDS or (
        len(mine) < MOST_ROUNDS and cheapest(mine) > SLOWEST * cheapest(its)
    ):
        mine.append(delivered(copy, path, "gzip"))
        its.append(delivered(bare, name, "gzip"))
    return mine, its


def cheapest(turns: list[Turn]) -> float:
    """The least that an answer cost."""
    return min(cost for cost, _per_second in turns)


@pytest.mark.parametrize("size", SIZES)
def test_the_copy_is_delivered_as_fast_as_plain_files(
    bench: Any, site: Edition, tmp_path: Path, size: int
) -> None:
    """nginx with the copy's configuration beside nginx with none, for the same packed files."""
    fill(site, size, seed=7)
    wanted = [role for role in roles(site, size) if role.status == 200]
    plain = f"root {tmp_path / SITE}; access_log off; gzip_static on;"
    with ExitStack() as stack:
        words = copy_of_roles(tmp_path, wanted)
        copy = stack.enter_context(serving(words, listen=free_address()))
        bare = stack.enter_context(serving(plain, listen=free_address()))
        for role in wanted:
            name = f"/{file_of(role.address)}"
            mine, its = by_turns(copy, role.address, bare, name)
            told = f"{role.name}, {size:,}, by nginx"
            bench.report(f"{told}, {generator()}", max(per for _cost, per in mine), "per second")
            bench.report(f"{told}, plain files", max(per for _cost, per in its), "per second")
            cost, limit = cheapest(mine), cheapest(its)
            bench.report(told, cost, "µs CPU")
            bench.report(told, cost / limit, "times plain", limit=SLOWEST)
            packed = tmp_path / SITE / f"{name[1:]}.gz"
            file = packed if packed.exists() else tmp_path / SITE / name[1:]
            bench.report(told, file.stat().st_size / 1000, "kB")
