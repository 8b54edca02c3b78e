"""Several at once: each waits for the other, and no number is given twice or left out."""

import threading

import pytest
from django.db import transaction
from wagtail.models import Page

from stories.audit.lines import AuditLine
from stories.audit.log import Act, enter, lines_last
from stories.audit.verifying import verify_log
from tests import factories
from tests.publishing.test_at_once import PATIENCE, Person, one_during_the_other

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.doors]

PEOPLE, ACTS = 4, 15


def test_of_two_lines_at_once_the_second_waits_and_follows():
    first, second = one_during_the_other(
        lambda: enter(Act.HOLD_SET, page=1), lambda: enter(Act.HOLD_LIFTED, page=1)
    )
    assert (first.result.number, second.result.number) == (1, 2)
    assert second.result.before == first.result.digest
    assert verify_log().broken is None


def test_the_line_of_an_act_that_failed_leaves_no_gap_for_the_one_that_waited():
    begun, go_on = threading.Event(), threading.Event()

    def failing() -> None:
        with transaction.atomic():
            enter(Act.HOLD_SET, page=1)
            begun.set()
            go_on.wait(PATIENCE)
            transaction.set_rollback(True)

    failed = Person(failing)
    assert begun.wait(PATIENCE)
    waited = Person(lambda: enter(Act.HOLD_LIFTED, page=2))
    go_on.set()
    failed.done()
    assert waited.done().result.number == 1
    assert [line.page for line in AuditLine.objects.all()] == [2]
    assert verify_log().broken is None


def test_many_at_once_make_one_chain():
    barrier = threading.Barrier(PEOPLE)

    def busy(number: int) -> None:
        barrier.wait(PATIENCE)
        for _act in range(ACTS):
            with lines_last():
                enter(Act.ANSWER_GIVEN, page=number)
                enter(Act.DECISION_MADE, page=number)

    people = [Person(lambda number=number: busy(number)) for number in range(PEOPLE)]
    for person in people:
        person.done()
    found = verify_log()
    assert found.broken is None
    assert found.lines == PEOPLE * ACTS * 2


def test_the_log_is_verified_while_lines_are_entered():
    enter(Act.ANSWER_GIVEN)
    go_on = threading.Event()

    def busy() -> None:
        while not go_on.is_set():
            enter(Act.ANSWER_GIVEN)

    writer = Person(busy)
    found = [verify_log() for _time in range(20)]
    go_on.set()
    writer.done()
    assert [chain.broken for chain in found] == [None] * 20
    assert verify_log().lines == AuditLine.objects.count() > 1


def test_an_act_of_several_keeps_nobody_waiting_before_it_needs_the_page():
    """With the head locked early, one would wait for the page and the other for the head."""
    here, there = factories.home(published=False), Page.objects.get(depth=1)
    holds_page, has_told = threading.Event(), threading.Event()

    def lock(page: Page) -> None:
        Page.objects.select_for_update().get(pk=page.pk)

    def tells_then_needs_the_page() -> None:
        holds_page.wait(PATIENCE if on_postgres() else 0)
        with lines_last():
            lock(there)
            enter(Act.TAKEN_DOWN, page=there.pk)
            has_told.set()
            lock(here)
            enter(Act.TAKEN_DOWN, page=here.pk)

    def has_the_page_then_tells() -> None:
        with transaction.atomic():
            lock(here)
            holds_page.set()
            has_told.wait(PATIENCE if on_postgres() else 0)
            enter(Act.HOLD_SET, page=here.pk)

    people = [Person(has_the_page_then_tells), Person(tells_then_needs_the_page)]
    for person in people:
        person.done()
    assert sorted(AuditLine.objects.values_list("act", flat=True)) == [
        "hold_set",
        "taken_down",
        "taken_down",
    ]
    assert verify_log().broken is None


def on_postgres() -> bool:
    """SQLite lets one transaction begin after the other, so nobody can wait for nobody."""
    return transaction.get_connection().vendor == "postgresql"
