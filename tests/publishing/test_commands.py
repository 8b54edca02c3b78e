"""The command line of the gate: schedules, and withdrawals by reference."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition
from stories.publishing.withdrawals import GateEntry, Withdrawal
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = pytest.mark.django_db


def schedule(page):
    """Set the hour of the latest version, an hour ago."""
    revision = Page.objects.get(pk=page.pk).latest_revision
    revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    revision.save()


def approved(**fields):
    page = factories.story(**fields)
    opened = factories.review(page)
    approve(review=opened, page=manuscript_of(page), by=factories.user("ruth"))
    return page


def test_one_page_that_stays_shut_does_not_starve_the_next(capsys):
    shut, approved_page = factories.story(slug="shut"), approved(slug="open")
    schedule(shut)
    schedule(approved_page)
    call_command("publish_scheduled")
    assert Client().get("/stories/shut/").status_code == 404
    assert Client().get("/stories/open/").status_code == 200
    told = capsys.readouterr().err
    assert f"Page {shut.pk} stays a draft:\n  not_approved" in told


def test_a_rehearsal_changes_nothing(capsys):
    page = approved()
    schedule(page)
    call_command("publish_scheduled", dryrun=True)
    assert capsys.readouterr().out == "0 to take down, 1 to publish.\n"
    assert not Edition.objects.of_page(page.pk).exists()


def test_what_has_expired_is_taken_down():
    page, edition = factories.published_story()
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled")
    assert Page.objects.get(pk=page.pk).expired
    assert Client().get(edition.path).status_code == 410


def test_nobody_is_named_by_an_unknown_reference():
    with pytest.raises(CommandError, match="Nobody has the reference code LF-00000"):
        call_command("withdraw", "LF-00000")


def test_who_enters_a_withdrawal_must_be_known():
    person = factories.storyteller()
    with pytest.raises(CommandError, match="There is no user nobody"):
        call_command("withdraw", person.reference, by="nobody")


def test_without_a_consent_there_is_nothing_to_withdraw():
    person = factories.storyteller()
    with pytest.raises(CommandError, match="has no consent that could be withdrawn"):
        call_command("withdraw", person.reference)


def test_the_receipt_of_a_withdrawal_by_command(capsys):
    page, _edition = factories.published_story()
    person = Storyteller.objects.get()
    factories.user("ada")
    call_command("withdraw", person.reference, by="ada", reason="by letter")
    receipt = Withdrawal.objects.get()
    assert (receipt.reference, receipt.reason) == (person.reference, "by letter")
    assert receipt.by == factories.user("ada")
    assert str(receipt).startswith(person.reference)
    told = capsys.readouterr().out
    assert f"{person.reference}: 1 editions taken down, 1 manuscripts erased, 0 returned" in told
    assert " × drafts and versions" in told
    assert GateEntry.objects.filter(act="withdrawn", page_number=None).exists()
    assert not Page.objects.filter(pk=page.pk).exists()
