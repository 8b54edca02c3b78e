"""What the log costs: one line beside the act it tells of, and a walk along a hundred thousand."""

import time

import pytest

from stories.audit.exporting import exported_lines
from stories.audit.log import Act, enter, lines_last
from stories.audit.verifying import verify_log
from stories.people.access import IdentityAccess, reveal
from stories.redaction.answering import answer_item, checklist_for
from stories.redaction.tasks import manuscript_of
from tests import factories

LINES = 100_000


def fill(count):
    """Lines as the desk writes them, a thousand to a transaction."""
    for begun in range(0, count, 1000):
        with lines_last():
            for number in range(begun, begun + 1000):
                enter(
                    Act.DECISION_MADE,
                    page=number % 500,
                    review=number,
                    codes={"verdict": "keep", "kind": "exact_date"},
                )


@pytest.mark.django_db
def test_one_line_beside_its_act(bench, monkeypatch):
    """An answer of the checklist is the smallest act there is."""
    ruth, page = factories.user("ruth"), factories.story()
    opened, words = factories.review(page), manuscript_of(page)
    item = checklist_for(words)[0]

    def answer():
        answer_item(review=opened, page=words, item=item, value="yes", by=ruth)

    fill(1000)
    line = bench.cpu_ms(lambda: enter(Act.ANSWER_GIVEN, by=ruth, page=page.pk), times=200)
    told = bench.cpu_ms(answer, times=50)
    monkeypatch.setattr("stories.redaction.answering.enter", lambda *_args, **_told: None)
    bare = bench.cpu_ms(answer, times=50)
    bench.report("log, one line", line, "ms")
    bench.report("log, an answer with its line against without", told / bare, "times", limit=2)
    bench.report("log, queries for one line", bench.queries(lambda: enter(Act.HOLD_SET)), "queries")


@pytest.mark.django_db
def test_a_look_at_an_identity_beside_its_line(bench, monkeypatch):
    person, ada = factories.storyteller(), factories.user("ada")
    told = bench.cpu_ms(lambda: reveal(storyteller=person, by=ada), times=50)
    monkeypatch.setattr("stories.people.access.enter", lambda *_args, **_told: None)
    bare = bench.cpu_ms(lambda: reveal(storyteller=person, by=ada), times=50)
    bench.report("log, a look with its line against without", told / bare, "times", limit=6)
    assert IdentityAccess.objects.exists()


@pytest.mark.django_db
def test_a_hundred_thousand_lines(bench):
    start = time.process_time()
    fill(LINES)
    entered = time.process_time() - start
    start = time.process_time()
    found = verify_log()
    verified = time.process_time() - start
    assert (found.broken, found.lines) == (None, LINES)
    start = time.process_time()
    count = sum(1 for _line in exported_lines())
    exported = time.process_time() - start
    assert count == LINES + 1
    bench.report("log, 100,000 lines verified", verified, "s", limit=30)
    bench.report("log, one line verified", verified / LINES * 1e6, "µs")
    bench.report("log, one line of many entered together", entered / LINES * 1e6, "µs")
    bench.report("log, 100,000 lines exported", exported, "s")
