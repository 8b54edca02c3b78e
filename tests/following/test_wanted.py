"""The mails that somebody asks for: sent at once, tried again, and never to where nobody is."""

import base64
import threading
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks.base import TaskResult

from stories.following import limits, working
from stories.following.announcements import Announcement, Delivery, SendingLease
from stories.following.links import Purpose, link
from stories.following.posting import Outcome, Post, meaning_of
from stories.following.queueing import queue_what_is_due
from stories.following.subscriptions import Subscription
from stories.following.wanted import send_wanted
from tests import factories
from tests.following.conftest import PostOffice
from tests.following.followers import MIRA, follower, later, report, send

pytestmark = pytest.mark.django_db

ANOTHER_KEY = base64.urlsafe_b64encode(b"another key for tests, 32 bytes!").decode()


def asking(address: str = MIRA, **more: Any) -> Subscription:
    """Somebody who asked, and whose mail is not sent yet."""
    return follower(address, confirmed_at=None, wanted="confirm", **more)


def test_a_mail_that_the_server_does_not_take_now_is_wanted_again(office: PostOffice) -> None:
    factories.home()
    asking()
    office.answers[MIRA] = "450 4.2.1 Greylisted"
    assert send_wanted() == 0
    assert Subscription.objects.get().wanted == "confirm"
    office.answers.clear()
    send()
    assert [letter.to for letter in office.letters] == [MIRA]
    assert Subscription.objects.get().wanted == ""


def test_who_has_no_mailbox_and_never_confirmed_is_forgotten(office: PostOffice) -> None:
    factories.home()
    asking()
    office.answers[MIRA] = "550 5.1.1 No such user"
    send_wanted()
    assert not Subscription.objects.exists()


def test_while_no_words_are_approved_the_mail_waits(office: PostOffice) -> None:
    asking()
    assert send_wanted() == 0
    assert Subscription.objects.get().wanted == "confirm"


def test_who_follows_and_asks_again_gets_the_link_to_change_it(office: PostOffice) -> None:
    factories.home()
    follower(wanted="manage")
    send_wanted()
    assert "/follow/manage/" in office.last(MIRA).text()


def test_what_another_took_meanwhile_is_not_sent_twice(
    office: PostOffice, monkeypatch: Any
) -> None:
    factories.home()
    asking()
    asking("niko@example.net")
    hand_over = Post.hand_over

    def both(self: Post, letter: Any) -> Outcome:
        monkeypatch.undo()
        send_wanted()
        return hand_over(self, letter)

    monkeypatch.setattr(Post, "hand_over", both)
    send_wanted()
    assert sorted(letter.to for letter in office.letters) == sorted([MIRA, "niko@example.net"])


def test_an_address_that_no_key_opens_stops_nobody_else(
    office: PostOffice, settings: Any, caplog: Any
) -> None:
    factories.home()
    kept = settings.LANDFALL_IDENTITY_KEYS
    settings.LANDFALL_IDENTITY_KEYS = [ANOTHER_KEY]
    lost = asking()
    closed = follower("pia@example.net")
    settings.LANDFALL_IDENTITY_KEYS = kept
    follower("niko@example.net")
    report()
    later()
    send()
    assert [letter.to for letter in office.letters] == ["niko@example.net"]
    assert f"The address of follower {lost.pk} cannot be read." in caplog.text
    assert Delivery.objects.filter(subscription=closed, sent_at=None).count() == 1
    page = Client().get(link(closed, Purpose.MANAGE).removeprefix("http://testserver"))
    assert page.status_code == 200


def test_mails_are_sent_in_a_thread_beside_the_request(monkeypatch: Any) -> None:
    ran = threading.Event()
    backend = working.ThreadBackend("mails", {})
    monkeypatch.setattr(backend, "_run", lambda _result: ran.set())
    backend._execute_task(object.__new__(TaskResult))
    assert ran.wait(20)


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (ValueError("a provider's own"), Outcome.LATER),
        (ConnectionResetError(), Outcome.BROKEN),
        (TimeoutError(), Outcome.BROKEN),
    ],
)
def test_every_trouble_has_a_meaning(trouble: Exception, outcome: Outcome) -> None:
    assert meaning_of(trouble) is outcome


def test_a_count_that_runs_out_between_two_questions_begins_anew(monkeypatch: Any) -> None:
    monkeypatch.setattr(limits.cache, "add", lambda *_arguments: True)
    assert limits.address_may_be_asked("a digest")


def test_what_was_stopped_in_the_moment_of_queueing_is_not_queued() -> None:
    follower()
    edition = report()
    later()
    Announcement.objects.create(page_number=edition.page_number, started_at=timezone.now())
    assert queue_what_is_due(timezone.now()) == 0
    assert not Delivery.objects.exists()


def test_what_the_tables_print_says_nothing_of_anybody() -> None:
    announcement = Announcement.objects.create(page_number=7)
    delivery = Delivery(announcement=announcement, subscription=follower())
    assert str(announcement) == "e-mail to followers 7"
    assert str(delivery) == f"{announcement.pk} · {delivery.subscription_id}"
    assert str(SendingLease(holder="abc")) == "abc"
