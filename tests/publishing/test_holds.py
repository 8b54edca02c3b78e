"""A hold keeps an approved page back; it is a wait, and it ends."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from stories.audit.lines import AuditLine
from stories.publishing import holding
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import find_blockers, finish_approved, issue_edition
from stories.publishing.holding import copy_holds, lift_hold, release_due_holds, set_hold
from stories.publishing.holds import Hold, holds_on
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import desk, factories

pytestmark = pytest.mark.django_db


def readable(page):
    return Edition.objects.readable().filter(page_number=page.pk).exists()


def approved(page, by="ruth"):
    words = manuscript_of(Page.objects.get(pk=page.pk))
    return approve(review=factories.review(page, by=by), page=words, by=factories.user(by))


@pytest.fixture
def page():
    return factories.story()


@pytest.fixture
def hold(page):
    return set_hold(page=page, kind="relatives", by=factories.user("ruth"))


def test_an_approved_page_waits_and_goes_out_when_the_hold_is_lifted(page, hold):
    review = approved(page)
    assert finish_approved(review, by=factories.user("ruth")) is None
    assert not readable(page)
    with pytest.raises(PublicationBlocked, match="until the relatives are safe"):
        issue_edition(review, by=factories.user("ruth"))
    assert lift_hold(hold=hold, by=factories.user("noa")) is True
    assert readable(page)
    assert str(hold).startswith("until the relatives are safe")


def test_the_wait_is_told_as_a_wait(page, hold):
    blockers = find_blockers(manuscript_of(page), approved(page))
    assert [(blocker.code, blocker.waiting) for blocker in blockers] == [("on_hold", True)]


def test_two_holds_both_have_to_end(page, hold):
    other = set_hold(page=page, kind="journey", by=factories.user("ruth"))
    approved(page)
    assert lift_hold(hold=hold, by=factories.user("ruth")) is False
    assert not readable(page)
    assert lift_hold(hold=other, by=factories.user("ruth")) is True


def test_the_end_of_a_hold_publishes_nothing_that_is_not_approved(page, hold):
    assert lift_hold(hold=hold, by=factories.user("ruth")) is False
    assert not readable(page)


def test_the_gate_asks_everything_again_when_a_hold_ends(page, hold):
    approved(page)
    person = page.appearances.first().storyteller
    person.situation = "hiding"
    person.save()
    assert lift_hold(hold=hold, by=factories.user("ruth")) is False
    assert not readable(page)


def test_a_hold_is_lifted_once(page, hold):
    lift_hold(hold=hold, by=factories.user("ruth"))
    with pytest.raises(ValidationError, match="lifted already"):
        lift_hold(hold=hold, by=factories.user("ruth"))


def test_only_reviewers_set_and_lift(page, hold):
    with pytest.raises(PermissionDenied):
        set_hold(page=page, kind="journey", by=factories.user("erin"))
    with pytest.raises(PermissionDenied):
        lift_hold(hold=hold, by=factories.user("erin"))
    assert holds_on(page.pk)


def test_an_author_who_reviews_too_does_not_end_the_wait_of_these_words(page, hold):
    erin = factories.user("erin")
    erin.groups.add(Group.objects.get(name="Reviewers"))
    erin = get_user_model().objects.get(pk=erin.pk)
    with pytest.raises(PermissionDenied, match="You wrote"):
        lift_hold(hold=hold, by=erin)
    approved(page)
    with pytest.raises(PermissionDenied, match="You wrote"):
        lift_hold(hold=hold, by=erin)
    assert not readable(page)


def test_an_administrator_who_is_asked_can_end_the_wait(page, hold):
    assert not lift_hold(hold=hold, by=factories.user("ada"))
    assert not holds_on(page.pk)


@pytest.mark.parametrize(
    ("kind", "days", "message"),
    [
        ("date", None, "Choose the day"),
        ("date", 0, "Choose the day"),
        ("journey", 3, "Only a wait for a day"),
        ("for ever", None, "no kind of wait"),
    ],
)
def test_a_hold_that_makes_no_sense_is_refused(page, kind, days, message):
    until = None if days is None else timezone.localdate() + timedelta(days=days)
    with pytest.raises(ValidationError, match=message):
        set_hold(page=page, kind=kind, until=until, by=factories.user("ruth"))
    assert not Hold.objects.exists()


def test_a_day_that_comes_ends_the_hold_and_the_page_goes_out(page, capsys):
    tomorrow = timezone.localdate() + timedelta(days=1)
    set_hold(page=page, kind="date", until=tomorrow, by=factories.user("ruth"))
    assert finish_approved(approved(page)) is None
    assert release_due_holds() == 0
    Hold.objects.update(until=timezone.localdate())
    assert not holds_on(page.pk)
    call_command("publish_scheduled")
    assert "1 holds are over" in capsys.readouterr().out
    assert readable(page)
    assert Hold.objects.get().lifted_by is None


def test_what_readers_have_stays_while_a_new_version_waits(page):
    factories.publish(page)
    set_hold(page=page, kind="journey", by=factories.user("ruth"))
    assert readable(page)


def test_a_copy_made_at_the_desk_waits_as_its_original_does(page, hold):
    tomorrow = timezone.localdate() + timedelta(days=1)
    set_hold(page=page, kind="date", until=tomorrow, by=factories.user("noa"))
    answer = desk.signed_in("erin").post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "A shop again",
            "new_slug": "shop-again",
            "new_parent_page": page.get_parent().pk,
        },
    )
    assert answer.status_code == 302
    copy = Page.objects.get(slug="shop-again")
    told = [(each.kind, each.until, each.set_by.username) for each in holds_on(copy.pk)]
    assert told == [("relatives", None, "ruth"), ("date", tomorrow, "noa")]
    lines = AuditLine.objects.filter(act="hold_set", page=copy.pk)
    assert {line.by for line in lines} == {factories.user("erin").pk}
    assert all(f'"copied_from":{page.pk}' in line.codes for line in lines)
    approved(copy)
    assert release_due_holds() == 0
    assert not readable(copy)


def test_copies_of_pages_below_wait_too_and_a_wait_that_is_over_does_not_come_back(page, hold):
    below = factories.story(parent=factories.index())
    over = set_hold(page=below, kind="journey", by=factories.user("ruth"))
    lift_hold(hold=over, by=factories.user("noa"))
    archive = factories.index()
    copy = archive.copy(recursive=True, update_attrs={"slug": "again", "title": "Again"})
    made = copy_holds(page=archive, copy=copy, by=factories.user("erin"))
    first = copy.get_children().order_by("path").first()
    assert [(each.page_id, each.kind) for each in made] == [(first.pk, "relatives")]


def test_where_not_all_pages_below_were_copied_none_of_them_is_taken_for_another(page, hold):
    archive = factories.index()
    copy = archive.copy(recursive=False, update_attrs={"slug": "again", "title": "Again"})
    set_hold(page=archive, kind="journey", by=factories.user("ruth"))
    made = copy_holds(page=archive, copy=copy, by=factories.user("erin"))
    assert [(each.page_id, each.kind) for each in made] == [(copy.pk, "journey")]


def test_a_page_that_breaks_down_keeps_no_other_one_waiting(page, monkeypatch, caplog):
    other = factories.story(slug="other")
    for each in (page, other):
        set_hold(
            page=each,
            kind="date",
            until=timezone.localdate() + timedelta(days=1),
            by=factories.user("ruth"),
        )
        approved(each)
    Hold.objects.update(until=timezone.localdate())
    truly = holding.publish_page

    def broken_for_one(row, by):
        if row.pk == page.pk:
            raise RuntimeError("the secret words of the story")
        return truly(row, by=by)

    monkeypatch.setattr(holding, "publish_page", broken_for_one)
    assert release_due_holds() == 1
    assert readable(other)
    assert not readable(page)
    assert f"The wait of page {page.pk} ended in RuntimeError" in caplog.text
    assert "secret words" not in caplog.text
