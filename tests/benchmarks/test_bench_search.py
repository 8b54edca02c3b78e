"""What readers' search costs among 100, 1,000 and 10,000 stories, and what an edition's row costs.

The texts are drawn from invented words as often as words of a language are (Zipf), so the most
common one stands in every story and the rarest in a few.
"""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import request_started
from django.db import close_old_connections, connection
from django.utils import timezone

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.index.rows import SearchRow, SearchWord
from stories.publishing.index.sealing import facts_of, seal_of
from stories.publishing.index.tables import ROWS
from stories.publishing.index.writing import index_edition, row_of
from stories.reading.moments import Moment
from stories.reading.search.related import related
from tests import factories
from tests.benchmarks.test_bench_reading import request

pytestmark = pytest.mark.django_db

SIZES = (100, 1_000, 10_000)
CHANCE = random.Random(20_261_122)  # noqa: S311 - the same texts each time
PATTERNS = 200  # different texts; the rest repeats them under other numbers and days
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
VOCABULARY = [
    "".join(CHANCE.choice(CONSONANTS) + CHANCE.choice(VOWELS) for _ in range(2 + n % 3))
    for n in range(12_000)
]
OFTEN = list(accumulate(1 / (place + 2.7) for place in range(len(VOCABULARY))))
COMMON, USUAL, RARE = VOCABULARY[0], VOCABULARY[200], VOCABULARY[6_000]


@pytest.fixture(autouse=True)
def _kept_connection() -> Iterator[None]:
    """The database stays connected from request to request, as with CONN_MAX_AGE."""
    request_started.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)


def text(length: int) -> str:
    """A text of so many words."""
    return " ".join(CHANCE.choices(VOCABULARY, cum_weights=OFTEN, k=length))


def day_of(number: int) -> date:
    """One of eleven years, however few stories there are."""
    return date(2015, 1, 1) + timedelta(days=number * 1237 % 4000)


def edition(number: int) -> Edition:
    """A sealed story of about 1,100 words in eleven passages."""
    title, teaser = text(6), text(18)
    passages = [["title", title], ["prose", teaser], *(["prose", text(100)] for _ in range(11))]
    made = Edition(
        page_number=1_000_000 + number,
        path=f"/stories/search-{number}/",
        slug=f"search-{number}",
        kind="storypage",
        language="en",
        title=title,
        teaser=teaser,
        content={"passages": passages, "pictures": {}},
        fragment="".join(f"<p>{passage}</p>" for _kind, passage in passages),
        listed_on=day_of(number),
        date_told=str(day_of(number).year),
        issued_at=timezone.now(),
        valid_from=timezone.now() - timedelta(hours=1),
    )
    made.close_seal()
    return made


def fill(count: int) -> None:
    """Bring the number of stories that can be found to ``count``."""
    have = SearchRow.objects.count()
    patterns = [edition(number) for number in range(PATTERNS)]
    editions = []
    for number in range(have, count):
        pattern = patterns[number % PATTERNS]
        values = {field.attname: getattr(pattern, field.attname) for field in Edition._meta.fields}
        made = edition_under(Edition(**values | {"id": None}), number)
        editions.append(made)
    Edition.objects.bulk_create(editions, batch_size=500)
    rows = [row_of(each) for each in editions[:PATTERNS]]
    SearchRow.objects.bulk_create(
        (_row(rows[place % PATTERNS], each) for place, each in enumerate(editions)), batch_size=500
    )
    forget_cached()


def edition_under(made: Edition, number: int) -> Edition:
    """The same words under another number and another day."""
    made.page_number = 1_000_000 + number
    made.path = f"/stories/search-{number}/"
    made.listed_on = day_of(number)
    made.date_told = str(made.listed_on.year)
    made.close_seal()
    return made


def _row(pattern: SearchRow, made: Edition) -> SearchRow:
    values = {field.attname: getattr(pattern, field.attname) for field in SearchRow._meta.fields}
    changed = {
        "id": None,
        "edition_id": made.pk,
        "page_number": made.page_number,
        "listed_on": made.listed_on,
        "year": made.date_told,
        "meant": b"",
    }
    row = SearchRow(**values | changed)
    row.seal = seal_of(facts_of(row))
    return row


def p99(call: Callable[[], Any], clock: Callable[[], float], times: int = 200) -> float:
    """Milliseconds that one in a hundred calls takes longer than."""
    call()
    taken = []
    for _turn in range(times):
        start = clock()
        call()
        taken.append(clock() - start)
    return sorted(taken)[int(times * 0.99) - 1] * 1000


def spent() -> float:
    """Seconds of CPU: of this process, and on PostgreSQL of the one there that answers it.

    The clock on the wall would count whatever else the machine does.
    """
    if connection.vendor == "sqlite":
        return time.process_time()
    connection.ensure_connection()
    there = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return time.process_time() + int(there.read_text().split()[0]) / 1e9


def typical(call: Callable[[], Any], times: int = 50) -> float:
    """Milliseconds of CPU of a call among the calmer half of many."""
    call()
    taken = []
    for _turn in range(times):
        start = spent()
        call()
        taken.append(spent() - start)
    return sorted(taken)[times // 4] * 1000


ASKED = {
    "a word of every story": COMMON,
    "a usual word": USUAL,
    "a rare word": RARE,
    "three words": f"{COMMON} {USUAL} {VOCABULARY[40]}",
    "a phrase": f'"{COMMON} {VOCABULARY[1]}"',
    "a word with a slip": f"{RARE[:2]}x{RARE[2:]}",
}
FULL_PAGES = ("a word of every story", "a usual word", "three words", "a phrase")


def test_a_search_among_ten_thousand(bench: Any) -> None:
    factories.home()
    costs: dict[str, dict[int, float]] = defaultdict(dict)
    for size in SIZES:
        fill(size)
        if connection.vendor == "postgresql":  # as its own upkeep does, which is off in tests
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        for name, asked in ASKED.items():
            call = request(f"/search/?q={asked.replace(' ', '+')}")
            costs[name][size] = typical(call)
            bench.report(f"{name} among {size:,}", costs[name][size], "ms CPU")
            limit = 50 if size == SIZES[-1] and name == "a word of every story" else None
            bench.report(f"{name} among {size:,}", p99(call, spent), "ms p99", limit=limit)
        call = request(f"/search/?q={COMMON}")
        bench.report(f"queries among {size:,}", bench.queries(call), "queries", limit=6)
    bench.report("the index", index_bytes() / SIZES[-1] / 1000, "kB a story")
    for name in FULL_PAGES:  # among a hundred the others find less than a page
        ratio = costs[name][SIZES[-1]] / costs[name][SIZES[0]]
        limit = 1.2 if name == "a word of every story" else None
        bench.report(f"{name}, 10,000 stories to 100", ratio, "times", limit=limit)


def test_an_editions_row(bench: Any) -> None:
    fill(SIZES[1])
    waiting = [edition(number) for number in range(50_000, 50_200)]
    Edition.objects.bulk_create(waiting)
    turns = iter(waiting)
    bench.report(
        "row of an edition", bench.cpu_ms(lambda: index_edition(next(turns)), times=20), "ms CPU"
    )
    first = waiting[0]
    bench.report("words for “did you mean”", SearchWord.objects.count(), "rows")
    forget_cached()
    bench.report(
        "related stories, once after each change",
        bench.cpu_ms(lambda: (forget_cached(), related(first, Moment.present())), times=5),
        "ms CPU",
    )
    moment = Moment.present()
    call = lambda: related(first, moment)  # noqa: E731
    bench.report("related stories, remembered", bench.queries(call), "queries", limit=1)


def index_bytes() -> int:
    """Bytes of rows and full text on the disk."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_total_relation_size(%s)", [ROWS])
        else:
            cursor.execute("SELECT SUM(pgsize) FROM dbstat WHERE name LIKE %s", [f"{ROWS}%"])
        return int(cursor.fetchone()[0])
