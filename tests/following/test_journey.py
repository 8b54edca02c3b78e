"""A follower's whole way, over a real mail server: asked, confirmed, told, gone without a trace."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from stories.following.announcements import Announcement, Delivery
from stories.following.links import Purpose, link
from stories.following.subscriptions import Subscription
from stories.publishing.search import find_traces
from tests import factories
from tests.following.conftest import PostOffice
from tests.following.followers import MIRA, ask, later, link_in, report, send

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.doors]


def stored_bytes() -> bytes:
    """Everything that the database has written down."""
    if connection.vendor == "sqlite":
        name = Path(connection.settings_dict["NAME"])
        return b"".join(each.read_bytes() for each in name.parent.glob(f"{name.name}*"))
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        return b"".join(_rows(cursor, table) for table in tables)


def _rows(cursor: Any, table: str) -> bytes:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
    return repr(cursor.fetchall()).encode()


def test_from_the_first_wish_to_the_last_mail(office: PostOffice) -> None:
    factories.index()
    asked = ask()
    assert asked.status_code == 200
    assert asked.cookies == {}
    invitation = office.last(MIRA)
    assert "List-Unsubscribe" not in invitation.mail
    send()
    assert len(office.letters) == 1

    confirm = link_in(invitation, "confirm")
    assert Client().get(confirm).status_code == 200
    assert not Subscription.objects.confirmed().exists(), "a link that is opened confirms nothing"
    assert Client().post(confirm).status_code == 200
    assert Subscription.objects.confirmed().count() == 1

    edition = report(title="A shop of our own")
    send()
    assert len(office.letters) == 1, "nothing goes out before the cooling-off is over"
    later()
    send()
    send()
    letter = office.last(MIRA)
    assert len(office.letters) == 2
    assert letter.mail["Subject"] == "Harbour Lights: A shop of our own"
    assert f"http://testserver{edition.path}" in letter.text()
    assert "I have learned to laugh" not in letter.raw.decode()
    assert Announcement.objects.get(page_number=edition.page_number).sent == 1
    assert not Delivery.objects.exists(), "to whom it was sent is not kept"

    one_click = letter.mail["List-Unsubscribe"].strip(" <>").removeprefix("http://testserver")
    assert letter.mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    gone = Client(enforce_csrf_checks=True).post(one_click, {"List-Unsubscribe": "One-Click"})
    assert (gone.status_code, gone.cookies) == (200, {})
    assert not Subscription.objects.exists()
    assert Client().post(one_click).status_code == 200, "gone already is no error"
    no_trace_of(MIRA)


def no_trace_of(address: str) -> None:
    """Neither a table nor a file has the address, or the part of it before the @."""
    kept = stored_bytes().lower()
    for word in (address, address.partition("@")[0]):
        assert word.lower().encode() not in kept
        assert find_traces(word) == []


def test_what_is_kept_of_a_follower_is_nothing_that_can_be_read(office: PostOffice) -> None:
    factories.home()
    ask()
    no_trace_of(MIRA)
    assert Subscription.objects.get().address() == MIRA


def test_the_log_of_the_server_and_the_commands_name_nobody(
    office: PostOffice, capsys: Any, caplog: Any
) -> None:
    factories.index()
    office.answers[MIRA] = f"550 5.7.1 <{MIRA}> is not welcome"
    ask()
    report()
    Client().post(link_in_the_air())
    later()
    call_command("send_announcements")
    told = capsys.readouterr()
    logged = [each.getMessage() for each in caplog.records if each.name != "mail.log"]
    everything = "\n".join([*logged, told.out, told.err])
    assert "SMTPRecipientsRefused" in everything
    assert MIRA.lower() not in everything.lower()


def link_in_the_air() -> str:
    """The link of a mail that never arrived."""
    return link(Subscription.objects.get(), Purpose.CONFIRM).removeprefix("http://testserver")
