"""No public address reads the whole table of editions: each of its questions names an index.

Which index SQLite takes does not depend on how many rows there are; PostgreSQL is told not to read
a table from one end to the other where any other way is open, and so takes that way among few rows
as it would among ten thousand.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from stories.consent.appearances import Appearance
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionPicture
from stories.publishing.nearby import editions_near
from stories.publishing.takedown import take_down
from stories.reading.archives import ARCHIVES, below, newest, numbers_of
from stories.reading.moments import NEAR, Moment
from tests import factories

pytestmark = [pytest.mark.doors, pytest.mark.django_db]
EDITIONS = "stories_edition"
ADDRESSES = (
    "/",
    "/stories/",
    "/archive/",
    "/category/work/",
    "/category/work/feed/",
    "/theme/sea/",
    "/series/crossing/",
    "/kind/stories/",
    "/2019/",
    "/2019/05/",
    "/ja/",
    "/ja/archive/",
    "/feed/",
    "/feed/rss/",
    "/search/",
    "/search/?q=kettle",
    "/search/?q=kettel&year=2019",
    "/follow/",
    "/robots.txt",
    "/pictures/nothing.webp",
    "/attachments/0123456789abcdef.pdf",
    "/covers/1.png",
    "/story/1/",
    "/nothing/at-all/",
)
Question = tuple[str, Any]


@pytest.fixture
def site() -> Edition:
    """A site with a story of each archive, one with a picture, one that was taken down."""
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"))
    body = [("picture", {"image": image, "alt": "A harbour", "caption": ""})]
    factories.publish(factories.story(slug="with-picture", body=body))
    _page, gone = factories.published_story(slug="gone", person=factories.storyteller("T. R."))
    take_down(gone)
    _page, edition = factories.published_story(person=factories.storyteller("Y. H."))
    return edition


def questions(act: Callable[[], Any]) -> list[Question]:
    """Every question to the tables of editions that ``act`` asks, with nothing remembered."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    NEAR.forget()
    asked: list[Question] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip("( ").startswith(("SELECT", "WITH")) and "stories_" in sql:
            asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        act()
    return asked


def whole_reads(question: Question) -> list[str]:
    """The steps in which the database would read every row of editions; none is well."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {question[0]}", question[1])
            return [step for *_numbers, step in cursor.fetchall() if _is_whole(step)]
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN (FORMAT JSON) {question[0]}", question[1])
        (plan,) = cursor.fetchone()
        cursor.execute("RESET enable_seqscan")
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return [
        f"{step['Node Type']} {step['Relation Name']}"
        for step in _steps(plan[0]["Plan"])
        if step.get("Relation Name") == EDITIONS and step["Node Type"] == "Seq Scan"
    ]


def _is_whole(step: str) -> bool:
    """An index that has all that is asked for may be read as a whole; it is short."""
    of_editions = re.match(rf"SCAN (TABLE )?({EDITIONS}|e|U\d)\b", step)
    return bool(of_editions) and "COVERING INDEX" not in step


def _steps(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for step in plan.get("Plans", []):
        yield from _steps(step)


def test_public_addresses_read_editions_by_an_index(site: Edition) -> None:
    picture = EditionPicture.objects.first()
    assert picture
    read_whole, silent = [], []
    for address in (*ADDRESSES, site.path, f"/pictures/{picture.name}", "/stories/gone/"):
        asked = questions(lambda address=address: Client().get(address))  # type: ignore[misc]
        read_whole += [(address, step) for each in asked for step in whole_reads(each)]
        silent += [] if asked else [address]
    assert read_whole == []
    assert silent == ["/robots.txt"]


def test_every_archive_is_put_in_order_by_an_index(site: Edition) -> None:
    slugs = {"kind": "stories", "year": "2019", "month": "2019-05"}
    index = Edition.objects.get(kind="storyindexpage", withdrawn_at=None)
    lists = [make("en", slugs.get(by, "anything")) for by, make in ARCHIVES.items()]
    for archive in (*lists, newest("en"), below(index)):
        asked = questions(lambda archive=archive: numbers_of(archive, Moment.present()))  # type: ignore[misc]
        assert [sql for sql, _params in asked if EDITIONS in sql], archive.name
        assert [step for each in asked for step in whole_reads(each)] == [], archive.name


def test_the_desk_finds_what_concerns_a_page_by_an_index(site: Edition) -> None:
    page = Appearance.objects.first().page.specific
    asked = questions(lambda: editions_near(page))
    assert [step for question in asked for step in whole_reads(question)] == []
    asked = questions(lambda: take_down(site))
    assert [step for question in asked for step in whole_reads(question)] == []


def test_a_question_without_an_index_would_be_seen(site: Edition) -> None:
    forget_cached()
    asked = questions(lambda: list(Edition.objects.filter(byline="Nobody")))
    assert [step for question in asked for step in whole_reads(question)]
