"""Asking to follow: nobody learns who follows, nobody fills a mailbox, nothing hostile gets in."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.utils import timezone

from stories.following import asking, limits
from stories.following.addresses import NO_ADDRESS, NOT_REACHED, NOT_WRITABLE, masked
from stories.following.links import Purpose, link, token_for
from stories.following.subscriptions import Subscription
from stories.following.wanted import send_wanted
from tests import factories
from tests.following.followers import MIRA, ask, follower

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _home(django_capture_on_commit_callbacks: Any) -> Any:
    """A home page, and what is to happen after a commit happens."""
    factories.home()
    with django_capture_on_commit_callbacks(execute=True):
        yield


def asked(address: str = MIRA, **more: Any) -> tuple[int, bytes]:
    """The answer to the form, as a stranger sees it."""
    response = ask(address, **more)
    return response.status_code, response.content


def test_the_form_stands_in_the_frame_of_the_site() -> None:
    page = Client().get("/follow/")
    assert page.status_code == 200
    assert "Harbour Lights" in page.content.decode()
    assert page.cookies == {}
    assert "csrf" not in page.content.decode().lower()


def test_there_is_no_form_in_a_language_without_approved_words() -> None:
    assert Client().get("/ja/follow/").status_code == 404


def test_the_answer_is_the_same_whoever_asks_for_whomever() -> None:
    follower("ola@example.net")
    follower("pia@example.net", confirmed_at=None)
    new = asked("niko@example.net")
    assert new == asked("ola@example.net") == asked("pia@example.net")
    assert new == asked("niko@example.net"), "asked twice at once"
    assert new == asked("trap@example.net", website="https://spam.example")
    assert new[0] == 200


def test_who_follows_keeps_what_was_chosen_whatever_a_stranger_types() -> None:
    mira = follower(categories=["work"], rhythm="weekly")
    Subscription.objects.update(asked_at=timezone.now() - timedelta(days=1))
    ask(categories=[], rhythm="at_once")
    mira.refresh_from_db()
    assert (mira.categories, mira.rhythm, mira.wanted) == (["work"], "weekly", "manage")


def test_one_address_is_one_follower_however_it_is_spelled() -> None:
    ask("Mira.Okafor@Example.net")
    Subscription.objects.update(asked_at=timezone.now() - timedelta(days=1))
    ask(" mira.okafor@example.NET ")
    assert Subscription.objects.count() == 1


def test_a_program_that_fills_in_everything_is_answered_and_forgotten() -> None:
    ask(website="https://spam.example")
    assert not Subscription.objects.exists()


def test_an_address_gets_three_mails_at_most_until_it_is_confirmed() -> None:
    for _time in range(6):
        ask()
        cache.clear()
        Subscription.objects.update(asked_at=timezone.now() - timedelta(hours=1), wanted="")
    assert Subscription.objects.get().asked == 3


def test_two_wishes_within_minutes_are_one_mail() -> None:
    ask()
    Subscription.objects.update(wanted="")
    ask()
    assert Subscription.objects.get().wanted == ""


def test_the_same_address_from_many_networks_is_asked_three_times_an_hour() -> None:
    for _time in range(6):
        ask()
        Subscription.objects.all().delete()
    assert asked()[0] == 200
    assert not Subscription.objects.exists()


def test_two_who_ask_in_the_same_moment_are_answered_alike(monkeypatch: Any) -> None:
    follower(confirmed_at=None)
    monkeypatch.setattr(asking, "_found", lambda _address: None)
    assert asked()[0] == 200
    assert Subscription.objects.count() == 1


def test_a_network_asks_twenty_times_an_hour() -> None:
    answers = [
        Client()
        .post(
            "/follow/",
            {"address": f"reader{number}@example.net", "languages": "en", "rhythm": "at_once"},
            headers={"x-forwarded-for": f"forged, 203.0.113.{number}"},
        )
        .status_code
        for number in range(limits.MOST_FROM_A_NETWORK + 1)
    ]
    assert set(answers[:-1]) == {200}
    assert answers[-1] == 429
    elsewhere = {"x-forwarded-for": "198.51.100.7"}
    assert Client().post("/follow/", {}, headers=elsewhere).status_code == 422


@pytest.mark.parametrize(
    ("seen", "told", "network"),
    [
        ("203.0.113.9", "", "203.0.113.0/24"),
        ("203.0.113.9", "198.51.100.7", "203.0.113.0/24"),
        ("127.0.0.1", "10.0.0.1, 198.51.100.7", "198.51.100.0/24"),
        ("127.0.0.1", "", ""),
        ("::1", "2001:db8:1:2::3", "2001:db8:1::/48"),
        ("", "nonsense", ""),
    ],
)
def test_a_stranger_cannot_choose_a_network(seen: str, told: str, network: str) -> None:
    request = RequestFactory().post("/follow/", REMOTE_ADDR=seen, HTTP_X_FORWARDED_FOR=told)
    assert limits.network_of(request) == network


def test_of_a_network_nothing_readable_is_kept(monkeypatch: Any) -> None:
    kept: list[str] = []
    monkeypatch.setattr(cache, "add", lambda key, *rest: kept.append(key))
    monkeypatch.setattr(cache, "incr", lambda key: 1)
    ask()
    assert kept
    assert not [key for key in kept if "127.0.0" in key or "mira" in key.lower()]


@pytest.mark.parametrize(
    "address",
    [
        "mira@example.net\nBcc: everybody@example.net",
        "mira@example.net\r\nSubject: hello",
        "mira@example.net, ola@example.net",
        "Mira <mira@example.net>",
        "mira@example.net\x00",
        "@example.net",
        "mira@",
        "mira",
        "mira@exa mple.net",
        "m" * 250 + "@example.net",
        "mira@" + "ü" * 300 + ".net",
        "<script>alert(1)</script>@example.net",
    ],
)
def test_what_is_no_address_is_not_taken(address: str) -> None:
    status, page = asked(address)
    assert status == 422
    assert str(NO_ADDRESS).encode() in page or b"254" in page
    assert b"<script>alert" not in page
    assert not Subscription.objects.exists()


def test_a_domain_in_any_script_is_written_to_in_its_own_spelling() -> None:
    ask("mira@bücher.example.net")
    assert Subscription.objects.get().address() == "mira@xn--bcher-kva.example.net"


def test_letters_before_the_at_that_no_server_may_take_are_told() -> None:
    status, page = asked("미라@example.net")
    assert status == 422
    assert str(NOT_WRITABLE) in page.decode()


@pytest.mark.parametrize(
    "domain",
    [
        "localhost",
        "LOCALHOST",
        "mail.localhost",
        "box.local",
        "harbour.test",
        "harbour.example",
        "harbour.invalid",
        "desk.internal",
        "printer.home.arpa",
        "abcdefghijklmnop.onion",
        "[127.0.0.1]",
        "[2001:db8::1]",
        "192.0.2.17",
    ],
)
def test_where_no_mail_can_be_sent_is_told(domain: str) -> None:
    status, page = asked(f"mira@{domain}")
    assert status == 422
    assert str(NOT_REACHED) in page.decode() or str(NO_ADDRESS) in page.decode()
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("domain", ["example.org", "mail.contest", "localhost.example.org"])
def test_names_that_only_resemble_those_are_taken(domain: str) -> None:
    assert asked(f"mira@{domain}")[0] == 200
    assert Subscription.objects.count() == 1


@pytest.mark.parametrize(
    "chosen",
    [
        {"languages": ["tlh"]},
        {"languages": []},
        {"rhythm": "every second"},
        {"categories": ["no-such-category"]},
    ],
)
def test_what_was_not_offered_cannot_be_chosen(chosen: dict[str, Any]) -> None:
    assert asked(**chosen)[0] == 422
    assert not Subscription.objects.exists()


def test_no_page_of_following_is_kept_or_listed() -> None:
    mira = follower()
    for purpose in Purpose:
        page = Client().get(link(mira, purpose).removeprefix("http://testserver"))
        assert page.status_code == 200
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Robots-Tag"] == "noindex"
        assert page.cookies == {}
        assert MIRA not in page.content.decode()


@pytest.mark.parametrize("purpose", Purpose)
def test_a_token_opens_only_what_it_was_made_for(purpose: Purpose) -> None:
    token = token_for(follower(), purpose)
    for other in set(Purpose) - {purpose}:
        assert Client().post(f"/follow/{other}/{token}/").status_code == 410
    assert Subscription.objects.exists()


@pytest.mark.parametrize("token", ["1-0000000000000000.x.y", "a" * 60, "1-2.3.4" * 9])
@pytest.mark.parametrize("purpose", Purpose)
def test_a_forged_token_opens_nothing(token: str, purpose: Purpose) -> None:
    follower()
    assert Client().post(f"/follow/{purpose}/{token}/").status_code == 410
    assert Subscription.objects.confirmed().count() == 1


def test_a_link_to_confirm_ends_with_the_week(monkeypatch: Any) -> None:
    niko = follower("niko@example.net", confirmed_at=None)
    address = link(niko, Purpose.CONFIRM).removeprefix("http://testserver")
    now = timezone.now().timestamp()
    monkeypatch.setattr("time.time", lambda: now + 7 * 24 * 3600 + 60)
    assert Client().post(address).status_code == 410
    assert not Subscription.objects.confirmed().exists()


def test_a_link_to_leave_works_for_ever(monkeypatch: Any) -> None:
    address = link(follower(), Purpose.UNSUBSCRIBE).removeprefix("http://testserver")
    now = timezone.now().timestamp()
    monkeypatch.setattr("time.time", lambda: now + 10 * 365 * 24 * 3600)
    assert Client().get(address).status_code == 200
    assert Subscription.objects.exists(), "a link that is opened changes nothing"
    assert Client().post(address).status_code == 200
    assert not Subscription.objects.exists()


def test_a_link_of_somebody_who_left_is_not_good_for_who_comes_after() -> None:
    old = follower()
    leave, manage = token_for(old, Purpose.UNSUBSCRIBE), token_for(old, Purpose.MANAGE)
    old.delete()
    follower()
    assert Client().post(f"/follow/unsubscribe/{leave}/").status_code == 200
    assert Client().get(f"/follow/manage/{manage}/").status_code == 410
    assert Subscription.objects.exists()


def test_what_was_chosen_is_changed_by_the_link_alone() -> None:
    mira = follower()
    address = link(mira, Purpose.MANAGE).removeprefix("http://testserver")
    assert masked(MIRA) in Client().get(address).content.decode()
    answer = Client().post(address, {"languages": ["en"], "rhythm": "weekly"})
    mira.refresh_from_db()
    assert answer.status_code == 200
    assert mira.rhythm == "weekly"


def test_a_choice_of_nothing_is_not_kept() -> None:
    mira = follower(languages=("en",))
    answer = Client().post(f"/follow/manage/{token_for(mira, Purpose.MANAGE)}/", {})
    assert answer.status_code == 422
    mira.refresh_from_db()
    assert mira.languages == ("en",)


def test_confirming_twice_is_confirming_once() -> None:
    niko = follower("niko@example.net", confirmed_at=None)
    address = f"/follow/confirm/{token_for(niko, Purpose.CONFIRM)}/"
    assert Client().post(address).status_code == 200
    first = Subscription.objects.get().confirmed_at
    assert Client().post(address).status_code == 200
    assert Subscription.objects.get().confirmed_at == first


def test_a_link_to_confirm_opened_again_says_so_and_leads_to_the_choices() -> None:
    niko = follower("niko@example.net", confirmed_at=None)
    address = f"/follow/confirm/{token_for(niko, Purpose.CONFIRM)}/"
    Client().post(address)
    shown = Client().get(address).content.decode()
    assert "<h1>You follow already</h1>" in shown
    assert "One press more" not in shown
    assert "seven days" not in shown
    change = re.search(r'href="(/follow/manage/[^"]+)"', shown)
    assert change is not None
    assert "What you receive" in Client().get(change[1]).content.decode()


def test_who_confirmed_and_asks_again_within_minutes_gets_the_mail_that_is_spoken_of() -> None:
    first = ask().content
    Subscription.objects.update(wanted="", confirmed_at=timezone.now())
    assert ask().content == first, "a stranger learns nothing"
    assert Subscription.objects.get().wanted == "manage"
    Subscription.objects.update(wanted="")
    again = ask().content.decode()
    assert Subscription.objects.get().wanted == "", "one mail is enough"
    assert "the first one still holds" in again


def test_the_mail_to_confirm_says_nothing_to_programs_but_that_it_is_one() -> None:
    ask()
    send_wanted()
    (letter,) = mail.outbox
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert re.search(r"/follow/confirm/\S+", letter.body)
    assert "unsubscribe" not in letter.body
