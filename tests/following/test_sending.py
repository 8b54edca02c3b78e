"""What is told, when, to whom, and what stops it at the last moment."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page

from stories.consent.records import ConsentRecord
from stories.following import sending
from stories.following.announcements import Announcement, Delivery, SendingLease
from stories.following.posting import Outcome, Post
from stories.following.queueing import next_digest
from stories.following.sending import send_what_is_due
from stories.following.stopping import send_now, stop
from stories.following.subscriptions import Subscription
from stories.pages.taxonomy import Category
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.publishing.withdrawal import withdraw_consent
from tests import factories
from tests.following.conftest import PostOffice
from tests.following.followers import follower, issue_again, later, report, send

pytestmark = [pytest.mark.django_db, pytest.mark.doors, pytest.mark.usefixtures("readers_site")]

NIKO, OLA, PIA = "niko@example.net", "ola@example.net", "pia@example.net"


def three_followers() -> None:
    for address in (NIKO, OLA, PIA):
        follower(address)


def told(office: PostOffice) -> list[str]:
    return sorted(letter.to for letter in office.letters)


def test_a_stopped_mail_never_goes(office: PostOffice) -> None:
    three_followers()
    edition = report()
    later(11)
    stop(page_number=edition.page_number, by=factories.user("ruth"))
    later(40)
    send()
    assert office.letters == []
    assert Announcement.objects.get().stopped_by == factories.user("ruth")


def test_a_later_edition_waits_anew(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    later(11)
    issue_again(edition)
    later(2)
    send()
    assert office.letters == [], "the clock began again with the corrected page"
    later(11)
    send()
    assert told(office) == [NIKO]


def test_a_page_is_told_once_however_often_it_is_issued(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    later()
    send()
    issue_again(edition)
    later()
    send()
    assert told(office) == [NIKO]


def test_a_page_that_was_told_is_not_told_again_after_a_takedown(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    later()
    send()
    take_down(Edition.objects.get(page_number=edition.page_number))
    factories.publish(Page.objects.get(pk=edition.page_number).specific)
    later()
    send()
    assert told(office) == [NIKO]


def test_send_now_needs_no_cooling_off(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    send_now(page_number=edition.page_number, by=factories.user("ada"))
    send()
    assert told(office) == [NIKO]


def test_send_now_is_said_of_one_edition_alone(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    send_now(page_number=edition.page_number, by=factories.user("ada"))
    issue_again(edition)
    send()
    assert office.letters == []


@pytest.mark.parametrize(
    ("channels", "languages"), [(["site"], ["en"]), (["site", "email"], ["ja"])]
)
def test_a_consent_that_does_not_cover_mail_keeps_it_back(
    office: PostOffice, channels: list[str], languages: list[str]
) -> None:
    follower(NIKO)
    edition = report()
    # Behind the program's back: saving it would take the page down where the language is gone.
    edition.consents.all().update(channels=channels, languages=languages)
    later()
    send()
    assert office.letters == []


def test_an_edition_that_does_not_say_what_it_rests_on_is_not_told(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    edition.consents.clear()
    later()
    send()
    assert office.letters == []


def test_a_page_about_nobody_needs_no_consent(office: PostOffice) -> None:
    follower(NIKO)
    factories.publish(factories.article(date=date(2026, 3, 1)))
    later()
    send()
    assert told(office) == [NIKO]


def test_a_page_that_is_always_there_is_no_news(office: PostOffice) -> None:
    follower(NIKO)
    factories.publish(factories.article(title="About us"))
    later()
    send()
    assert office.letters == []


def test_a_consent_withdrawn_in_the_cooling_off_stops_the_mail(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    later(11)
    withdraw_consent(record=edition.consents.get(), by=None)
    later()
    send()
    assert office.letters == []


def test_a_widened_consent_sends_no_old_news(office: PostOffice) -> None:
    follower(NIKO)
    edition = report(channels=("site",))
    later(24 * 20)
    edition.consents.all().update(channels=["site", "email"])
    send()
    assert office.letters == []


def interrupted(monkeypatch: Any, after: int, act: Any) -> None:
    """Let ``act`` happen as soon as ``after`` mails were handed over."""
    count = [0]
    hand_over = Post.hand_over

    def counted(self: Post, letter: Any) -> Outcome:
        outcome = hand_over(self, letter)
        count[0] += 1
        if count[0] == after:
            act()
        return outcome

    monkeypatch.setattr(Post, "hand_over", counted)


def test_a_takedown_between_two_followers_stops_the_rest(
    office: PostOffice, monkeypatch: Any
) -> None:
    three_followers()
    edition = report()
    later()
    standing = Edition.objects.filter(page_number=edition.page_number)
    interrupted(monkeypatch, 1, lambda: take_down(standing.get()))
    send()
    send()
    assert told(office) == [NIKO]
    assert not Delivery.objects.exists()


def test_a_consent_narrowed_between_two_followers_stops_the_rest(
    office: PostOffice, monkeypatch: Any
) -> None:
    three_followers()
    edition = report()
    later()
    records = ConsentRecord.objects.filter(editions=edition.pk)
    interrupted(monkeypatch, 2, lambda: records.update(channels=["site"]))
    send()
    send()
    assert told(office) == [NIKO, OLA]


def test_a_mail_stopped_between_two_followers_reaches_no_more_of_them(
    office: PostOffice, monkeypatch: Any
) -> None:
    three_followers()
    number = report().page_number
    later()
    interrupted(monkeypatch, 1, lambda: stop(page_number=number, by=factories.user("ruth")))
    send()
    assert told(office) == [NIKO]
    send_now(page_number=number, by=factories.user("ruth"))
    send()
    assert told(office) == [NIKO, OLA, PIA], "and nobody gets it twice afterwards"


class PowerCut(BaseException):
    """The machine goes dark: nothing of ours may catch it."""


def test_a_crash_in_the_middle_tells_nobody_twice_and_forgets_nobody(
    office: PostOffice, monkeypatch: Any
) -> None:
    three_followers()
    report()
    later()
    with monkeypatch.context() as patch:
        patch.setattr(Post, "hand_over", _dark_at_the_second())
        with pytest.raises(PowerCut):
            send_what_is_due()
    SendingLease.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert told(office) == [NIKO]
    send()
    assert told(office) == [NIKO, OLA, PIA]


def _dark_at_the_second() -> Any:
    hand_over, count = Post.hand_over, [0]

    def dark(self: Post, letter: Any) -> Outcome:
        count[0] += 1
        if count[0] == 2:
            raise PowerCut
        return hand_over(self, letter)

    return dark


def test_a_mail_that_was_in_hand_when_the_lights_went_out_keeps_its_name(
    office: PostOffice, monkeypatch: Any
) -> None:
    """Whether the server had taken it nobody can know; a mailbox that has it knows the name."""
    follower(NIKO)
    report()
    later()
    with monkeypatch.context() as patch:
        patch.setattr(sending, "_note", _dark)
        with pytest.raises(PowerCut):
            send_what_is_due()
    send()
    first, second = office.to(NIKO)
    assert first.mail["Message-ID"] == second.mail["Message-ID"]


def _dark(*_arguments: Any) -> None:
    raise PowerCut


def test_a_second_worker_goes_home(office: PostOffice) -> None:
    follower(NIKO)
    report()
    later()
    lease = SendingLease.objects.create(
        pk=1, holder="somebody else", until=timezone.now() + timedelta(minutes=5)
    )
    assert send_what_is_due() is None
    assert office.letters == []
    lease.until = timezone.now() - timedelta(seconds=1)  # it died meanwhile
    lease.save()
    assert send_what_is_due()
    assert told(office) == [NIKO]


def test_a_follower_gets_chosen_languages_and_categories_only(office: PostOffice) -> None:
    work = Category.objects.create(name="Work", slug="work")
    follower(NIKO, categories=["work"])
    follower(OLA, categories=["school"])
    follower(PIA, languages=("ja",))
    report(category=work)
    later()
    send()
    assert told(office) == [NIKO]


def test_the_digest_gathers_a_week_into_one_mail(office: PostOffice) -> None:
    follower(NIKO, rhythm="weekly")
    report(title="A shop of our own")
    report(title="A garden on the roof")
    later()
    send()
    assert office.letters == []
    Delivery.objects.update(next_at=timezone.now())
    send()
    (letter,) = office.letters
    assert letter.mail["Subject"] == "Harbour Lights: 2 new reports"
    assert "A shop of our own" in letter.text()
    assert "A garden on the roof" in letter.text("html")
    assert not Delivery.objects.exists()


def test_what_was_taken_down_during_the_week_is_not_in_the_digest(office: PostOffice) -> None:
    follower(NIKO, rhythm="weekly")
    report(title="A shop of our own")
    gone = report(title="A garden on the roof")
    later()
    send()
    take_down(Edition.objects.get(page_number=gone.page_number))
    Delivery.objects.update(next_at=timezone.now())
    send()
    (letter,) = office.letters
    assert "A garden on the roof" not in letter.raw.decode()
    assert letter.mail["Subject"] == "Harbour Lights: A shop of our own"


def test_the_digest_goes_on_monday_mornings(settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Seoul"
    wednesday = timezone.datetime(2026, 11, 25, 12, tzinfo=timezone.get_fixed_timezone(0))
    timezone.get_default_timezone.cache_clear()
    monday = timezone.localtime(next_digest(wednesday))
    timezone.get_default_timezone.cache_clear()
    assert (monday.weekday(), monday.hour) == (0, 7)
    assert next_digest(monday) == monday
    assert next_digest(monday + timedelta(seconds=1)) == monday + timedelta(days=7)


def test_what_the_server_does_not_take_now_is_tried_again_later(office: PostOffice) -> None:
    follower(NIKO)
    report()
    later()
    office.answers[NIKO] = "450 4.2.1 Greylisted, try again"
    send()
    send()
    delivery = Delivery.objects.get()
    assert (delivery.tries, delivery.in_hand) == (1, False)
    office.answers.clear()
    later(1)
    send()
    assert told(office) == [NIKO]


def test_a_server_that_is_away_loses_nothing(office: PostOffice, settings: Any) -> None:
    three_followers()
    report()
    later()
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    send()
    assert Delivery.objects.filter(sent_at=None, tries=0).count() == 3
    settings.EMAIL_PORT = port
    later(1)
    send()
    assert told(office) == [NIKO, OLA, PIA]


def test_a_mailbox_that_does_not_exist_is_forgotten_at_once(office: PostOffice) -> None:
    three_followers()
    report()
    later()
    office.answers[OLA] = "550 5.1.1 No such user here"
    send()
    assert told(office) == [NIKO, PIA]
    assert not Subscription.objects.of_address(OLA).exists()
    assert Announcement.objects.get().finished_at


def test_a_refusal_that_may_be_about_us_forgets_nobody(office: PostOffice) -> None:
    follower(NIKO)
    report()
    later()
    office.answers[NIKO] = "554 5.7.1 Relay access denied"
    for _time in range(sending.MOST_TRIES):
        send()
        later(24 * 8)
    assert Subscription.objects.get().bounces == 0
    assert not Delivery.objects.exists()


def test_a_refusal_without_a_reason_is_counted(office: PostOffice) -> None:
    follower(NIKO)
    report()
    later()
    office.answers[NIKO] = "550 Not here"
    send()
    assert Subscription.objects.get().bounces == 1


def test_who_comes_later_is_not_told_what_went_before(office: PostOffice) -> None:
    report()
    later()
    send()
    follower(NIKO)
    send()
    assert office.letters == []


def test_what_came_out_before_somebody_followed_is_no_news(office: PostOffice) -> None:
    old = report(title="A shop of our own")
    follower(NIKO)
    new = report(title="The first winter")
    later()
    send()
    assert [str(each.mail["Subject"]) for each in office.letters] == [
        f"Harbour Lights: {new.title}"
    ]
    assert Announcement.objects.get(page_number=old.page_number).sent == 0


def test_what_was_issued_before_but_comes_out_after_somebody_followed_is_news(
    office: PostOffice,
) -> None:
    edition = report()
    Edition.objects.update(valid_from=timezone.now() + timedelta(hours=20))
    edition.refresh_from_db()
    edition.close_seal()
    edition.save()
    follower(NIKO)
    later(hours=21)
    send()
    assert len(office.to(NIKO)) == 1


def test_who_never_confirms_is_forgotten_after_a_week(office: PostOffice) -> None:
    follower(NIKO, confirmed_at=None)
    Subscription.objects.update(asked_at=timezone.now() - timedelta(days=6, hours=23))
    send()
    assert Subscription.objects.exists()
    Subscription.objects.update(asked_at=timezone.now() - timedelta(days=7, minutes=1))
    send()
    assert not Subscription.objects.exists()


def test_a_page_that_comes_out_anew_while_it_is_told_waits_for_the_rest(
    office: PostOffice, monkeypatch: Any
) -> None:
    three_followers()
    edition = report()
    later()
    interrupted(monkeypatch, 1, lambda: issue_again(edition))
    send()
    send()
    assert told(office) == [NIKO]
    later()
    send()
    assert told(office) == [NIKO, OLA, PIA]


def test_an_edition_with_a_broken_seal_is_told_to_nobody(office: PostOffice) -> None:
    follower(NIKO)
    edition = report()
    later()
    Edition.objects.filter(pk=edition.pk).update(teaser="Words that nobody approved.")
    send()
    assert office.letters == []


def test_a_page_with_a_day_of_its_own_is_not_told_before_it(office: PostOffice) -> None:
    follower(NIKO)
    edition = Edition.objects.get(pk=report().pk)
    edition.valid_from = timezone.now() + timedelta(days=2)
    edition.close_seal()
    edition.save()
    send_now(page_number=edition.page_number, by=factories.user("ada"))
    send()
    assert office.letters == []
    later(24 * 3)
    send()
    assert told(office) == [NIKO]


def test_an_edition_that_has_run_out_is_told_to_nobody_else(
    office: PostOffice, monkeypatch: Any
) -> None:
    three_followers()
    report()
    later()
    interrupted(monkeypatch, 1, _run_out)
    send()
    send()
    assert told(office) == [NIKO]


def _run_out() -> None:
    edition = Edition.objects.get(kind="storypage")
    edition.valid_until = timezone.now() - timedelta(seconds=1)
    edition.close_seal()
    edition.save()
