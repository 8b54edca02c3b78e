"""How long a new protected word keeps whoever saves it waiting, with three hundred pages out."""

import random

import pytest
from django.utils import timezone

from stories.people.terms import protect
from stories.publishing.editions import Edition
from stories.publishing.live_search import pages_naming, pages_saying
from tests import factories as make

pytestmark = pytest.mark.django_db

PAGES = 300
WORDS_OF_A_PAGE = 600
PARAGRAPH = (
    "Every morning I open the shop and put the kettle on. The neighbours come in for tea before "
    "work, and I have learned to laugh at my own mistakes in a new language. My teacher says that "
    "Harbour Street was named after a fisherman; nobody remembers which. "
)
MOST_SECONDS = 3.0


@pytest.fixture
def many_pages() -> None:
    """Three hundred editions of six hundred words, each in another order; two say Tolmari."""
    dice, now = random.Random(5), timezone.now()  # noqa: S311
    rows = []
    for number in range(PAGES):
        words = PARAGRAPH.split()
        passages = []
        for _paragraph in range(WORDS_OF_A_PAGE // len(words)):
            dice.shuffle(words)
            passages.append(["prose", " ".join(words)])
        if number in {7, 200}:
            passages.append(["prose", "We took the ferry of Tolmari."])
        rows.append(
            Edition(
                page_number=10_000 + number,
                kind="storypage",
                language="en",
                content={"passages": passages, "names": {}},
                issued_at=now,
                valid_from=now,
            )
        )
    Edition.objects.bulk_create(rows)


def test_a_new_protected_word_is_looked_for_on_three_hundred_pages(bench, many_pages) -> None:
    person = make.storyteller()
    terms = protect(storyteller=person, kind="name", terms=["Kwon Mi-rae", "Tolmari", "권미래"])
    assert pages_saying(terms) == [10_007, 10_200]
    taken = bench.cpu_ms(lambda: pages_saying(terms), times=1)
    bench.report("new protected word, 300 pages", taken / 1000, "s", limit=MOST_SECONDS)


def test_a_retired_exception_is_looked_for_on_three_hundred_pages(bench, many_pages) -> None:
    assert pages_naming(["Tolmari"]) == [10_007, 10_200]
    taken = bench.cpu_ms(lambda: pages_naming(["Tolmari"]), times=1)
    bench.report("retired exception, 300 pages", taken / 1000, "s", limit=MOST_SECONDS)
