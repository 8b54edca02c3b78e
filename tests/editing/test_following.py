"""E-mails to followers at the desk: seen before they go, stopped, sent, counted."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stories.audit.lines import AuditLine
from stories.editing.following.lines import waiting_lines
from stories.editing.home.following import MailsThatWait
from stories.following.announcements import Announcement
from stories.following.sending import send_what_is_due
from tests import factories
from tests.following.followers import follower, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

SCREEN = "/admin/stories/following/"


def desk(name: str = "ruth") -> Client:
    client = Client()
    client.force_login(factories.user(name))
    return client


def words(client: Client) -> str:
    return client.get(SCREEN).content.decode()


def act(client: Client, act: str, page: Any) -> str:
    """Press a button, and read the screen that follows."""
    return client.post(SCREEN, {"act": act, "page": page}, follow=True).content.decode()


def test_reviewers_and_administrators_see_what_waits() -> None:
    report(title="A shop of our own")
    for name in ("ruth", "ada"):
        assert "A shop of our own" in words(desk(name))


@pytest.mark.parametrize("method", ["get", "post"])
def test_editors_stop_and_send_nothing(method: str) -> None:
    assert getattr(desk("erin"), method)(SCREEN).status_code in {302, 403}
    assert SCREEN not in desk("erin").get("/admin/").content.decode()


def test_the_screen_says_to_how_many_and_never_to_whom() -> None:
    follower("niko@example.net")
    follower("pia@example.net", languages=("ja",))
    report()
    page = words(desk())
    assert "2 people get e-mails" in page
    assert "niko" not in page
    assert "example.net" not in page


def test_a_mail_is_stopped_and_let_go_again(mailoutbox: Any) -> None:
    follower("niko@example.net")
    number = report().page_number
    ruth = desk()
    assert "Nobody gets this e-mail" in act(ruth, "stop", number)
    assert Announcement.objects.get().stopped_by == factories.user("ruth")
    assert "stopped already" in act(ruth, "stop", number)
    assert "It goes with the next run" in act(ruth, "send", number)
    send_what_is_due()
    assert len(mailoutbox) == 1
    assert "sent already" in act(ruth, "stop", number)


def test_many_old_pages_are_stopped_at_once(mailoutbox: Any) -> None:
    follower("niko@example.net")
    for number in range(3):
        report(title=f"Report {number}")
    assert "Stopped: 3 e-mails." in act(desk(), "stop_all", "")
    assert Announcement.objects.exclude(stopped_at=None).count() == 3


def test_stopping_and_sending_are_in_the_log() -> None:
    number = report().page_number
    act(desk("ruth"), "stop", number)
    act(desk("ada"), "send", number)
    lines = AuditLine.objects.filter(act__startswith="announcement").order_by("number")
    told = list(lines.values_list("act", "by", "page"))
    assert told == [
        ("announcement_stopped", factories.user("ruth").pk, number),
        ("announcement_released", factories.user("ada").pk, number),
    ]


@pytest.mark.parametrize(
    ("verb", "page"),
    [("stop", "x"), ("stop", ""), ("dance", "1"), ("stop", "9" * 30), ("send", "0")],
)
def test_what_is_not_understood_changes_nothing(verb: str, page: str) -> None:
    report()
    answer = act(desk(), verb, page)
    assert "Nothing" in answer
    assert not Announcement.objects.exists()


def test_a_page_without_consent_to_mail_is_told_as_such_and_cannot_be_sent() -> None:
    report(channels=("site",))
    page = words(desk())
    assert "not everybody on the page agreed to e-mail" in page
    assert "Send now" not in page


def test_the_home_screen_lists_what_somebody_will_get(rf: Any) -> None:
    report(title="A shop of our own")
    request = rf.get("/admin/")
    request.user = factories.user("ruth")
    assert list(MailsThatWait(request).lines()) == []
    follower("niko@example.net", confirmed_at=timezone.now() - timedelta(days=1))
    (line,) = MailsThatWait(request).lines()
    assert line.words == "A shop of our own"
    assert line.link == SCREEN
    request.user = factories.user("erin")
    assert list(MailsThatWait(request).lines()) == []


def test_the_screen_asks_the_same_however_much_waits() -> None:
    for number in range(3):
        report(title=f"Report {number}")
    follower("niko@example.net")
    ruth = desk()
    words(ruth)
    with CaptureQueriesContext(connection) as three:
        words(ruth)
    for number in range(3):
        report(title=f"Another {number}")
    words(ruth)
    with CaptureQueriesContext(connection) as six:
        words(ruth)
    assert len(six) == len(three)


def test_what_went_out_is_listed_with_its_number(mailoutbox: Any) -> None:
    follower("niko@example.net")
    edition = report(title="A shop of our own")
    act(desk(), "send", edition.page_number)
    send_what_is_due()
    page = words(desk())
    assert "Sent lately" in page
    assert "Nothing waits to be sent" in page
    assert Announcement.objects.get().finished_at <= timezone.now()


def test_who_followed_only_afterwards_is_not_counted_among_those_who_get_it() -> None:
    report(title="A shop of our own")
    follower("niko@example.net")
    (line,) = waiting_lines()
    assert line.reaches == 0
    report(title="The first winter")
    assert [each.reaches for each in waiting_lines()] == [0, 1]
