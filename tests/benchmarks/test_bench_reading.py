"""What readers' pages cost: the CPU of the program for one request, from WSGI in to bytes out."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import close_old_connections

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionTerm
from tests import factories

pytestmark = pytest.mark.django_db

SIZES = (100, 1_000, 10_000)
PARAGRAPH = factories.CALM_TEXT * 2
BODY = [("heading", "One more morning"), ("text", PARAGRAPH)] * 14  # about 1,100 words


def request(address: str) -> Callable[[], bytes]:
    """A call that answers GET ``address`` the way a server does; anything but 200 fails."""
    handler = WSGIHandler()
    path, _mark, query = address.partition("?")

    def answer() -> bytes:
        environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query}
        setup_testing_defaults(environ)
        environ["HTTP_HOST"] = "testserver"
        statuses: list[str] = []
        body = handler(environ, lambda status, _headers: statuses.append(status))
        assert statuses == ["200 OK"], (address, statuses)
        return b"".join(body)

    return answer


@pytest.fixture(autouse=True)
def _kept_connection() -> Iterator[None]:
    """The database stays connected from request to request, as with CONN_MAX_AGE."""
    request_started.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)


@pytest.fixture
def pattern() -> Edition:
    """A story that went the whole way; the others are its copies under other addresses."""
    first = factories.story(slug="first")
    factories.publish(first)
    page = factories.story(
        slug="pattern", body=BODY, earlier_page=first, person=factories.storyteller("Y. H.")
    )
    return factories.publish(page)


def calmest(bench: Any, *calls: Callable[[], bytes]) -> list[float]:
    """Milliseconds per call, by turns: what else the machine does then troubles all of them."""
    rounds = [[bench.cpu_ms(call, times=20) for call in calls] for _ in range(3)]
    return [min(figures) for figures in zip(*rounds, strict=True)]


def fill(pattern: Edition, count: int) -> None:
    """Bring the number of stories to ``count``; sealed here, as 10,000 reviews would take hours."""
    have = Edition.objects.filter(kind="storypage").count()
    copies = [copy_of(pattern, number) for number in range(have, count)]
    made = Edition.objects.bulk_create(copies, batch_size=500)
    EditionTerm.objects.bulk_create(EditionTerm(edition=edition, theme="work") for edition in made)
    forget_cached()


def copy_of(pattern: Edition, number: int) -> Edition:
    """The same words once more, as another page of another day."""
    values = {field.attname: getattr(pattern, field.attname) for field in Edition._meta.fields}
    edition = Edition(
        **values
        | {
            "id": None,
            "page_number": 1_000_000 + number,
            "path": f"/stories/copy-{number}/",
            "slug": f"copy-{number}",
            "title": f"{pattern.title}, {number}",
            "cover_seed": number * 7919,
            "listed_on": pattern.listed_on - timedelta(days=number % 3000),
        }
    )
    edition.close_seal()
    return edition


def test_a_story_costs_the_same_among_ten_thousand(bench: Any, pattern: Edition) -> None:
    costs = {}
    for size in SIZES:
        fill(pattern, size)
        call = request(pattern.path)
        costs[size] = bench.cpu_ms(call, times=100)
        bench.report(f"story page among {size:,}", costs[size], "ms CPU", limit=1.5)
        bench.report(f"story page among {size:,}", 1000 / costs[size], "per second")
        bench.report(f"story page among {size:,}", bench.queries(call), "queries", limit=2)
    ratio = costs[10_000] / costs[100]
    bench.report("story page, 10,000 stories to 100", ratio, "times", limit=1.2)


def test_an_archive_costs_the_same_on_its_last_page(bench: Any, pattern: Edition) -> None:
    costs = {}
    for size in SIZES:
        fill(pattern, size)
        first, last = request("/stories/"), request(f"/stories/page/{size // 12}/")
        costs[size], of_last = calmest(bench, first, last)
        bench.report(f"archive page of {size:,}", costs[size], "ms CPU")
        bench.report(f"archive page of {size:,}", 1000 / costs[size], "per second")
        bench.report(f"archive page of {size:,}", bench.queries(first), "queries", limit=6)
        bench.report(f"last archive page of {size:,}", bench.queries(last), "queries", limit=6)
        ratio = of_last / costs[size]
        bench.report(f"last archive page to first, {size:,}", ratio, "times", limit=1.2)
    ratio = costs[10_000] / costs[100]
    bench.report("archive page, 10,000 stories to 100", ratio, "times", limit=1.2)


def test_what_a_publication_costs_the_next_reader(bench: Any, pattern: Edition) -> None:
    """After each publication the order of an archive is found anew, once."""
    fill(pattern, 10_000)
    archive, story = request("/stories/"), request(pattern.path)

    def after_a_publication(call: Callable[[], bytes]) -> Callable[[], None]:
        def both() -> None:
            forget_cached()
            call()

        return both

    bench.report(
        "first archive page after a publication",
        bench.cpu_ms(after_a_publication(archive), times=5),
        "ms CPU",
    )
    bench.report(
        "first story page after a publication",
        bench.cpu_ms(after_a_publication(story), times=5),
        "ms CPU",
    )
