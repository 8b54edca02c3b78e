"""What readers' pages cost: the CPU for one request, from WSGI in to bytes out.

*By the program* means that nothing of the answer was kept; *kept* means that somebody asked for
the same within the minute before. Both are measured without compression, which a browser adds.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.cache import caches
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import close_old_connections

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionPicture, EditionTerm
from stories.publishing.takedown import take_down
from tests import factories

pytestmark = pytest.mark.django_db

SIZES = (100, 1_000, 10_000)
PARAGRAPH = factories.CALM_TEXT * 2
BODY = [("heading", "One more morning"), ("text", PARAGRAPH)] * 14  # about 1,100 words


def request(address: str, status: int = 200) -> Callable[[], bytes]:
    """A call that answers GET ``address`` the way a server does; another status fails."""
    handler = WSGIHandler()
    path, _mark, query = address.partition("?")

    def answer() -> bytes:
        environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query}
        setup_testing_defaults(environ)
        environ["HTTP_HOST"] = "testserver"
        statuses: list[str] = []
        body = handler(environ, lambda status, _headers: statuses.append(status))
        assert [int(each[:3]) for each in statuses] == [status], (address, statuses)
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


@pytest.fixture
def kept(settings: Any) -> Iterator[None]:
    """Answers are kept, as on a site; elsewhere in the tests they are not."""
    memory = {"BACKEND": "stories.reading.bounded_memory.BoundedMemory", "LOCATION": "bench"}
    settings.CACHES = settings.CACHES | {"pages": memory}
    yield
    caches["pages"].clear()


@dataclass(frozen=True)
class Role:
    """A kind of address, and what is promised of it when the program answers."""

    name: str
    address: str
    status: int = 200
    ms: float | None = None
    queries: int = 6
    grows: bool = False


def roles(pattern: Edition, size: int) -> list[Role]:
    """Every kind of address that readers have, on a site with ``size`` stories."""
    meeting = Edition.objects.get(kind="annualmeetingpage")
    gone = Edition.objects.exclude(withdrawn_at=None).first()
    picture = EditionPicture.objects.first()
    assert picture
    assert gone
    return [
        Role("home", "/"),
        Role("story", pattern.path, ms=1.5, queries=2),
        Role("archive, first page", "/stories/", ms=3),
        Role("archive, last page", f"/stories/page/{size // 12}/", ms=3),
        Role("annual meeting", meeting.path),
        Role("feed", "/feed/", ms=3),
        # It names every page. One process makes it once after each change.
        Role("sitemap", "/sitemap.xml", grows=True),
        Role("picture", f"/pictures/{picture.name}"),
        Role("nothing there", "/stories/nothing/", status=404),
        Role("taken down", "/stories/taken-down/", status=410),
    ]


@pytest.fixture
def site(pattern: Edition) -> Edition:
    """A site with one of each: a meeting, a picture, a page that was taken down."""
    person = factories.storyteller("T. R.")
    record = factories.consent(person)
    factories.publish(factories.meeting([(record, "Guest")]))
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"))
    body = [("picture", {"image": image, "alt": "A harbour", "caption": ""})]
    factories.publish(factories.story(slug="with-picture", body=body))
    taken_down = factories.publish(factories.story(slug="taken-down"))
    take_down(taken_down)
    return pattern


def fill(pattern: Edition, count: int, seed: int | None = None) -> None:
    """Bring the number of stories to ``count``; sealed here, as 10,000 reviews would take hours.

    With ``seed`` all have one cover, which is drawn once.
    """
    have = Edition.objects.filter(kind="storypage").count()
    copies = [copy_of(pattern, number, seed) for number in range(have, count)]
    made = Edition.objects.bulk_create(copies, batch_size=500)
    EditionTerm.objects.bulk_create(EditionTerm(edition=edition, theme="work") for edition in made)
    forget_cached()


def copy_of(pattern: Edition, number: int, seed: int | None = None) -> Edition:
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
            "cover_seed": number * 7919 if seed is None else seed,
            "translation_key": str(uuid.UUID(int=number)),
            "earlier_page": None,  # nobody's story has ten thousand sequels
            "listed_on": pattern.listed_on - timedelta(days=number % 3000),
        }
    )
    edition.close_seal()
    return edition


def test_every_page_by_the_program(bench: Any, site: Edition) -> None:
    costs: dict[str, dict[int, float]] = defaultdict(dict)
    for size in SIZES:
        fill(site, size)
        for role in roles(site, size):
            call = request(role.address, role.status)
            rounds = [bench.cpu_ms(call, times=20) for _round in range(3)]
            costs[role.name][size] = spent = min(rounds)  # what else the machine does troubles one
            name = f"{role.name}, {size:,} stories"
            bench.report(name, spent, "ms CPU", limit=role.ms)
            bench.report(name, bench.queries(call), "queries", limit=role.queries)
            bench.report(name, 1000 / spent, "per second")
            bench.report(name, len(call()) / 1000, "kB")
    growing = {role.name for role in roles(site, SIZES[0]) if role.grows}
    for name in costs.keys() - growing:
        ratio = costs[name][SIZES[-1]] / costs[name][SIZES[0]]
        bench.report(f"{name}, 10,000 stories to 100", ratio, "times", limit=1.2)


@pytest.mark.usefixtures("kept")
def test_every_page_that_is_kept(bench: Any, site: Edition) -> None:
    costs: dict[str, dict[int, float]] = defaultdict(dict)
    for size in SIZES:
        fill(site, size)
        for role in (role for role in roles(site, size) if role.status == 200):
            call = request(role.address)
            rounds = [bench.cpu_ms(call, times=50) for _round in range(9)]
            costs[role.name][size] = spent = min(rounds)  # each is as short as five milliseconds
            name = f"{role.name}, kept, {size:,} stories"
            bench.report(name, spent, "ms CPU")
            bench.report(name, bench.queries(call), "queries", limit=1)
            bench.report(name, 1000 / spent, "per second")
            bench.report(name, len(call()) / 1000, "kB")
    for name, by_size in costs.items():
        if name != "sitemap":
            ratio = by_size[SIZES[-1]] / by_size[SIZES[0]]
            bench.report(f"{name}, kept, 10,000 stories to 100", ratio, "times", limit=1.2)


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
