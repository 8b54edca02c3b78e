"""A process that answers readers and knows no desk; several of them forget in the same moment."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from tests import factories
from tests.reader import Answer, Reader

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.doors]

NEVER = (
    "django.contrib.auth",
    "django.contrib.sessions",
    "kiwipiepy",
    "numpy",
    "spacy",
    "stories.consent",
    "stories.detection",
    "stories.editing",
    "stories.pages",
    "stories.people",
    "stories.redaction",
    "wagtail",
)
NO_REDIS = "There is no redis-server. On Debian and Ubuntu: apt-get install redis-server"


@pytest.fixture
def edition() -> Edition:
    """A story that readers have."""
    return factories.published_story()[1]


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    """A Redis of this test alone, which listens on no port and writes nothing down."""
    server = shutil.which("redis-server")
    if server is None:
        if os.environ.get("LANDFALL_ALL_TESTS"):
            pytest.fail(NO_REDIS)
        pytest.skip(NO_REDIS)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    process = subprocess.Popen(  # noqa: S603
        [server, "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
    )
    while not answers(port):
        assert process.poll() is None, "Redis did not start"
        time.sleep(0.05)
    yield port
    process.terminate()
    process.wait()


def answers(port: str) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", int(port))) == 0


def links(answer: Answer) -> set[str]:
    """Addresses on a page that begin at our own root."""
    return set(re.findall(r'(?:href|src)="(/[^"#?]*)', answer.body))


def test_it_answers_everything_that_readers_have_without_knowing_the_desk(
    edition: Edition,
) -> None:
    with Reader() as reader:
        seen = {"/", edition.path, "/sitemap.xml", "/robots.txt", "/feed/rss/"}
        for _round in range(2):
            seen |= {link for address in seen for link in links(reader.get(address))}
        pages = {
            each for each in seen if not each.startswith(("/static/", "/follow/", "/ja/", "/ko/"))
        }
        statuses = {address: reader.get(address).status for address in sorted(pages)}
        last = reader.get("/nothing-here/")
    assert statuses == dict.fromkeys(statuses, 200)
    assert {edition.path, "/stories/", "/feed/", "/leave/"} <= statuses.keys()
    assert last.status == 404
    never = tuple(f"{name}." for name in NEVER)
    assert [name for name in last.modules if f"{name}.".startswith(never)] == []


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/follow/"])
def test_it_has_no_desk_and_writes_nothing(edition: Edition, address: str) -> None:
    with Reader() as reader:
        assert reader.get(address).status == 404
        for each in (address, edition.path):
            assert reader.get(each, REQUEST_METHOD="POST").status == 405


def test_what_another_process_takes_down_is_gone_with_the_next_request(edition: Edition) -> None:
    path = edition.path
    with Reader() as reader:
        for _time in range(2):  # made, and then kept
            assert reader.get(path).status == 200
            assert path in reader.get("/stories/").body
        take_down(edition)
        assert reader.get(path).status == 410
        assert path not in reader.get("/stories/").body


def test_processes_that_share_a_redis_forget_together(edition: Edition, redis: str) -> None:
    path = edition.path
    shared = f"redis://127.0.0.1:{redis}/0"
    with Reader(LANDFALL_CACHE_URL=shared) as one, Reader(LANDFALL_CACHE_URL=shared) as other:
        made = one.get(path)
        # Of what the first has made the second takes the bytes, also where a row says otherwise.
        Edition.objects.filter(pk=edition.pk).update(title="Somebody else's words")
        assert other.get(path).body == made.body
        Edition.objects.filter(pk=edition.pk).update(title=edition.title)
        take_down(edition)
        for reader in (one, other):
            assert reader.get(path).status == 410
            assert path not in reader.get("/stories/").body


def test_what_somebody_wrote_into_redis_is_not_read(edition: Edition, redis: str) -> None:
    with Reader(LANDFALL_CACHE_URL=f"redis://127.0.0.1:{redis}/0") as reader:
        honest = reader.get(edition.path)
        keys = tell(redis, "KEYS", "*").split()
        assert any(edition.path in key for key in keys)
        for key in keys:
            tell(redis, "SET", key, "cos\nsystem\n(S'true'\ntR.")
        assert reader.get(edition.path).body == honest.body


def tell(port: str, *words: str) -> str:
    """What Redis says to a command."""
    client = shutil.which("redis-cli")
    assert client
    return subprocess.run(  # noqa: S603
        [client, "-p", port, *words], check=True, capture_output=True, text=True
    ).stdout
