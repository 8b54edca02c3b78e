"""Mails that come back: who has no mailbox is forgotten, and nobody can forge it."""

import io
import mailbox
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import Parser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from anymail.signals import AnymailTrackingEvent
from django.core.management import CommandError, call_command
from django.utils import timezone

from stories.following.bounces import Back, take_back
from stories.following.providers import mail_was_tracked
from stories.following.returning import REMEMBERED, return_address, return_token
from stories.following.subscriptions import Subscription
from tests.following.followers import MIRA, follower

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _returns(settings: Any) -> None:
    settings.LANDFALL_BOUNCE_ADDRESS = "returns@example.org"


def notification(to: str, *, status: str = "5.1.1", action: str = "failed") -> Any:
    """What a mail server writes back, after RFC 3464."""
    message = MIMEMultipart("report", **{"report-type": "delivery-status"})
    message["From"], message["To"] = "MAILER-DAEMON@example.net", to
    message.attach(MIMEText("Your mail could not be delivered."))
    groups = "Reporting-MTA: dns; mx.example.net\n\n"
    groups += f"Final-Recipient: rfc822; someone@example.net\nAction: {action}\nStatus: {status}\n"
    message.attach(Parser().parsestr(f"Content-Type: message/delivery-status\n\n{groups}"))
    return message


def test_a_mailbox_that_does_not_exist_is_forgotten() -> None:
    assert take_back(notification(return_address(follower()))) is Back.FORGOTTEN
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("status", ["5.2.2", "4.2.2", "5.3.4"])
def test_the_third_trouble_of_another_kind_forgets(status: str) -> None:
    mira = follower()
    backs = [take_back(notification(return_address(mira), status=status)) for _time in range(3)]
    assert backs == [Back.COUNTED, Back.COUNTED, Back.FORGOTTEN]
    assert not Subscription.objects.exists()


def test_what_is_held_against_us_is_no_trouble_of_the_follower() -> None:
    mira = follower()
    back = take_back(notification(return_address(mira), status="5.7.26"))
    assert back is Back.PASSED_OVER
    assert Subscription.objects.get().bounces == 0


def test_a_trouble_of_long_ago_does_not_count() -> None:
    mira = follower(bounces=2, bounced_at=timezone.now() - REMEMBERED)
    assert take_back(notification(return_address(mira), status="5.2.2")) is Back.COUNTED
    assert Subscription.objects.get().bounces == 1


def test_a_report_of_delay_is_passed_over() -> None:
    mira = follower()
    late = notification(return_address(mira), status="4.4.1", action="delayed")
    assert take_back(late) is Back.PASSED_OVER
    assert Subscription.objects.get().bounces == 0


def test_an_answer_to_holidays_is_passed_over() -> None:
    mira = follower()
    answer = EmailMessage()
    answer["To"] = return_address(mira)
    answer.set_content("I am away. Action: failed. Status: 5.1.1")
    assert take_back(answer) is Back.PASSED_OVER


def test_a_server_that_writes_addresses_in_capitals_is_understood() -> None:
    assert take_back(notification(return_address(follower()).upper())) is Back.FORGOTTEN


@pytest.mark.parametrize(
    "to",
    [
        "returns+1-00000000000000000000@example.org",
        "returns+99-0123456789abcdef0123@example.org",
        "returns+1@example.org",
        "returns@example.org",
        "somebody+{token}@example.org",
        "returns+{token}@elsewhere.example",
        "returns+{token}x@example.org",
    ],
)
def test_nobody_can_forge_a_return(to: str) -> None:
    mira = follower()
    assert take_back(notification(to.format(token=return_token(mira)))) is Back.PASSED_OVER
    assert Subscription.objects.get().bounces == 0


def test_a_return_for_somebody_who_left_harms_nobody_else() -> None:
    mira = follower()
    address = return_address(mira)
    mira.delete()
    follower()
    assert take_back(notification(address)) is Back.PASSED_OVER
    assert Subscription.objects.exists()


def test_without_an_address_for_returns_nothing_is_understood(settings: Any) -> None:
    address = return_address(follower())
    settings.LANDFALL_BOUNCE_ADDRESS = ""
    assert take_back(notification(address)) is Back.PASSED_OVER


def test_the_command_reads_an_mbox_and_empties_it(tmp_path: Path, capsys: Any) -> None:
    box = mailbox.mbox(tmp_path / "returns")
    box.add(notification(return_address(follower())))
    box.add(notification("returns@example.org"))
    box.close()
    call_command("process_bounces", tmp_path / "returns", "--remove")
    assert capsys.readouterr().out == "1 forgotten, 0 counted, 1 passed over.\n"
    left = mailbox.mbox(tmp_path / "returns")
    assert len(left) == 0
    left.close()


def test_the_command_reads_a_folder(tmp_path: Path, capsys: Any) -> None:
    box = mailbox.Maildir(tmp_path / "returns")
    box.add(notification(return_address(follower()), status="5.2.2"))
    call_command("process_bounces", tmp_path / "returns")
    assert capsys.readouterr().out == "0 forgotten, 1 counted, 0 passed over.\n"
    assert len(box) == 1


def test_the_command_reads_its_input(monkeypatch: Any, capsys: Any) -> None:
    mail = notification(return_address(follower())).as_bytes()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(mail)))
    call_command("process_bounces")
    assert capsys.readouterr().out.startswith("1 forgotten")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is nothing at"):
        call_command("process_bounces", tmp_path / "nothing")


def event(kind: str, *, reason: str | None = None, **more: Any) -> AnymailTrackingEvent:
    return AnymailTrackingEvent(event_type=kind, reject_reason=reason, **more)


def test_a_provider_tells_of_a_mailbox_that_does_not_exist() -> None:
    token = {"return": return_token(follower())}
    mail_was_tracked(None, event("bounced", reason="bounced", metadata=token))
    assert not Subscription.objects.exists()


def test_a_complaint_forgets_at_once_also_by_the_address_alone() -> None:
    follower()
    mail_was_tracked(None, event("complained", reason="spam", recipient=MIRA.upper()))
    assert not Subscription.objects.exists()


@pytest.mark.parametrize(
    "told",
    [
        {"event_type": "opened", "metadata": {}},
        {"event_type": "bounced", "reject_reason": "bounced", "metadata": {"return": "1-forged"}},
        {"event_type": "bounced", "reject_reason": "bounced", "recipient": "not an address"},
        {"event_type": "bounced", "reject_reason": "bounced"},
    ],
)
def test_what_a_provider_cannot_prove_forgets_nobody(told: dict[str, Any]) -> None:
    follower()
    mail_was_tracked(None, AnymailTrackingEvent(**told))
    assert Subscription.objects.get().bounces == 0


def test_a_provider_that_keeps_back_a_mail_is_counted() -> None:
    token = {"return": return_token(follower())}
    mail_was_tracked(None, event("rejected", reason="blocked", metadata=token))
    assert Subscription.objects.get().bounces == 1
