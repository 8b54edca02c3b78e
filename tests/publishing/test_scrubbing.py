"""Taking one person out of a page that others share: every word of hers, and no word of theirs."""

import logging

import pytest
from django.db import DatabaseError
from wagtail.models import Page

from stories.consent.appearances import Appearance
from stories.people.terms import protect
from stories.publishing import residue
from stories.publishing.editions import Edition
from stories.publishing.search import find_traces
from stories.publishing.withdrawal import withdraw_consent
from stories.publishing.withdrawals import DeskReturn
from tests import desk, factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaving():
    return factories.consent(factories.storyteller("S. P."))


@pytest.fixture
def staying():
    return factories.consent(factories.storyteller("T. R."))


def shared(leaving, staying, text):
    """A meeting of two people with this report."""
    people = [(leaving, "She opened a shop."), (staying, "He learns to bake.")]
    return factories.meeting(people, body=[("text", f"<p>{text}</p>")])


def report(page):
    return str(desk.latest(page).body)


@pytest.mark.parametrize(
    ("term", "text", "left"),
    [
        (
            "Pugo-ri",
            "She came from Pugo-ri. T. R. baked.",
            "She came from [withdrawn]. T. R. baked.",
        ),
        ("金美来", "友達の金美来が歌った。", "友達の[withdrawn]が歌った。"),
        ("박미래", "우리는 박미래는 안다.", "우리는 [withdrawn]"),
    ],
)
def test_protected_words_of_who_leaves_are_taken_out(leaving, staying, term, text, left):
    protect(storyteller=leaving.storyteller, kind="other", terms=[term])
    page = shared(leaving, staying, text)
    withdraw_consent(record=leaving, by=factories.user("ruth"))
    assert left in report(page)
    returned = DeskReturn.objects.get(page=page)
    assert returned.passages
    assert str(returned).startswith(leaving.storyteller.reference)


def test_a_page_under_review_leaves_the_workflow(leaving, staying):
    page = shared(leaving, staying, "S. P. sang.")
    page.get_workflow().start(page, factories.user("erin"))
    withdraw_consent(record=leaving, by=factories.user("ruth"))
    fresh = Page.objects.get(pk=page.pk)
    assert not fresh.workflow_in_progress
    assert fresh.revisions.count() == 1


def test_somebody_without_words_of_her_own_is_only_taken_off_the_page(staying):
    nameless = factories.consent(factories.Storyteller.objects.create(shown_name="Al"))
    page = shared(nameless, staying, "All of us sang.")
    withdraw_consent(record=nameless, by=factories.user("ruth"))
    assert "All of us sang." in report(page)
    assert [item.consent for item in desk.latest(page).appearances.all()] == [staying]


def test_who_has_agreed_anew_keeps_her_words(leaving, staying):
    page = shared(leaving, staying, "S. P. sang.")
    renewed = factories.consent(leaving.storyteller)
    draft = desk.latest(page)
    draft.appearances.add(Appearance(storyteller=leaving.storyteller, consent=renewed))
    draft.save_revision(user=factories.user("erin"))
    withdraw_consent(record=leaving, by=factories.user("ruth"))
    assert "S. P. sang." in report(page)


def test_a_consent_that_is_deleted_leaves_nothing_standing(leaving):
    page = factories.story(person=leaving.storyteller, record=leaving)
    edition = factories.publish(page)
    Page.objects.get(pk=page.pk).specific.appearances.all().delete()
    Appearance.objects.filter(consent=leaving).delete()
    leaving.delete()
    assert Edition.objects.get(pk=edition.pk).withdrawn_at


def test_a_database_that_cannot_be_wiped_is_told_in_the_log(monkeypatch, caplog, leaving):
    class Broken:
        vendor = "sqlite"

        def cursor(self):
            raise DatabaseError("The disk is full.")

    monkeypatch.setattr(residue, "connection", Broken())
    with caplog.at_level(logging.ERROR):
        residue.scour()
    assert "run find_traces" in caplog.text


@pytest.mark.doors
@pytest.mark.django_db(transaction=True)
def test_after_a_real_withdrawal_the_database_is_wiped(leaving):
    page = factories.story(
        person=leaving.storyteller, record=leaving, title="The lighthouse keeper's shop"
    )
    factories.publish(page)
    withdraw_consent(record=leaving, by=None)
    assert find_traces("lighthouse keeper") == []
