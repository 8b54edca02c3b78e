"""Two workers, and a follower who leaves meanwhile: each mail once, nobody after the last wish."""

import threading
from typing import Any

import pytest
from django.db import connection

from stories.following.announcements import Announcement, SendingLease
from stories.following.posting import Outcome, Post
from stories.following.sending import Run, send_what_is_due
from stories.following.subscriptions import Subscription
from tests.following.conftest import PostOffice
from tests.following.followers import follower, later, report

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.doors]

PATIENCE = 30  # seconds; only a test that fails takes so long
ADDRESSES = [f"reader{number}@example.net" for number in range(6)]


def in_threads(count: int) -> list[Run | None]:
    """So many workers that begin in the same moment."""
    ready, runs = threading.Barrier(count), []

    def work() -> None:
        try:
            ready.wait(PATIENCE)
            runs.append(send_what_is_due())
        finally:
            connection.close()

    threads = [threading.Thread(target=work, daemon=True) for _number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive(), "waits for ever"
    return runs


def told(office: PostOffice) -> list[str]:
    return sorted(letter.to for letter in office.letters)


def test_of_two_workers_one_sends(office: PostOffice) -> None:
    for address in ADDRESSES:
        follower(address)
    report()
    later()
    runs = in_threads(3)
    assert None in runs
    assert told(office) == ADDRESSES
    assert Announcement.objects.get().sent == len(ADDRESSES)


def test_two_who_both_believe_to_hold_the_lease_still_tell_nobody_twice(
    office: PostOffice, monkeypatch: Any
) -> None:
    """The clock of a machine jumped: the lease seems over, and both send."""
    for address in ADDRESSES:
        follower(address)
    report()
    later()
    begun = threading.Event()
    hand_over = Post.hand_over

    def slowly(self: Post, letter: Any) -> Outcome:
        if not begun.is_set():
            begun.set()
            SendingLease.objects.update(until=None)
            other = threading.Thread(target=lambda: (send_what_is_due(), connection.close()))
            other.start()
            other.join(PATIENCE)
        return hand_over(self, letter)

    monkeypatch.setattr(Post, "hand_over", slowly)
    send_what_is_due()
    assert set(told(office)) == set(ADDRESSES)
    assert len(office.letters) <= len(ADDRESSES) + 1, "the one that was in hand, at most"


def test_who_leaves_while_others_are_told_is_not_told(office: PostOffice, monkeypatch: Any) -> None:
    for address in ADDRESSES:
        follower(address)
    report()
    later()
    hand_over = Post.hand_over

    def leaving(self: Post, letter: Any) -> Outcome:
        Subscription.objects.of_address(ADDRESSES[-1]).delete()
        return hand_over(self, letter)

    monkeypatch.setattr(Post, "hand_over", leaving)
    send_what_is_due()
    assert told(office) == ADDRESSES[:-1]
    assert Announcement.objects.get().finished_at
