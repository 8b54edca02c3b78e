"""The gate opens for exactly what was approved, and says plainly what is missing otherwise."""

from datetime import timedelta

import pytest
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils import timezone
from wagtail.models import Page

from stories.publishing.blockers import Blocker, PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import (
    PAGE_GONE,
    approved_review,
    find_blockers,
    finish_workflow,
    issue_edition,
    publish_page,
)
from stories.publishing.withdrawals import GateEntry
from stories.redaction.approval import approve
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def approved():
    """A story whose words Ruth has approved, and its review; nothing is issued yet."""
    page = factories.story()
    factories.approve_text(page)
    opened = factories.review(page)
    words = manuscript_of(Page.objects.get(pk=page.pk))
    return page, approve(review=opened, page=words, by=factories.user("ruth"))


def test_an_approved_review_opens_the_gate(approved):
    page, review = approved
    edition = issue_edition(review, by=factories.user("ruth"))
    assert edition.is_sealed()
    assert edition.review_number == review.pk
    assert "put the kettle on" in edition.fragment
    assert Page.objects.get(pk=page.pk).live
    entry = GateEntry.objects.filter(page_number=page.pk).first()
    assert (entry.act, entry.fingerprint, entry.by) == (
        "issued",
        review.fingerprint,
        factories.user("ruth"),
    )
    assert "edition issued" in str(entry)


def test_publishing_twice_replaces_the_edition(approved):
    page, _review = approved
    first = publish_page(page)
    second = publish_page(page)
    assert list(Edition.objects.of_page(page.pk)) == [second]
    assert first.pk != second.pk


def test_publishing_without_approval_is_refused_and_logged_without_the_words():
    page = factories.story(title="The green door")
    with pytest.raises(PublicationBlocked) as refusal:
        publish_page(page, by=factories.user("ada"))
    assert refusal.value.message_dict[NON_FIELD_ERRORS] == [
        "No redaction review of these words is approved. "
        "A reviewer who did not write them can do it."
    ]
    entry = GateEntry.objects.get(page_number=page.pk, act="kept_shut")
    assert entry.blockers == ["not_approved"]
    assert entry.by == factories.user("ada")


def test_an_edit_after_the_approval_shuts_the_gate(approved):
    page, review = approved
    draft = page.get_latest_revision_as_object()
    draft.teaser = "From a kitchen table to a shop!"
    draft.save_revision(user=factories.user("erin"))
    with pytest.raises(PublicationBlocked) as refusal:
        issue_edition(review)
    assert [blocker.code for blocker in refusal.value.blockers] == ["changed"]
    assert not Edition.objects.of_page(page.pk).exists()


def test_going_back_to_the_approved_words_opens_it_again(approved):
    page, review = approved
    approved_words = review.revision.as_object()
    draft = page.get_latest_revision_as_object()
    draft.title = "Something else"
    draft.save_revision()
    approved_words.save_revision(user=factories.user("erin"))
    assert publish_page(page).title == "A shop of our own"


def test_no_review_means_no_page():
    with pytest.raises(PublicationBlocked) as refusal:
        issue_edition(None)
    assert refusal.value.blockers == [Blocker("gone", str(PAGE_GONE))]


def test_a_review_of_an_erased_page_issues_nothing(approved):
    page, review = approved
    Page.objects.get(pk=page.pk).specific.delete()
    with pytest.raises(PublicationBlocked, match="does not exist any more"):
        issue_edition(review)


def test_a_forged_approval_hides_no_real_one(approved):
    page, review = approved
    RedactionReview.objects.create(
        page_id=page.pk, fingerprint=review.fingerprint, state="approved", decided_by=None
    )
    assert approved_review(manuscript_of(page)) == review
    assert publish_page(page).review_number == review.pk


def test_a_workflow_that_ends_without_approval_leaves_the_page_a_draft():
    page = factories.story()
    state = page.get_workflow().start(page, factories.user("erin"))
    finish_workflow(state, user=factories.user("ada"))
    assert GateEntry.objects.get(page_number=page.pk).act == "kept_shut"
    assert not Page.objects.get(pk=page.pk).live


def test_what_is_approved_for_later_goes_out_later(approved):
    page, _review = approved
    draft = page.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(days=2)
    draft.save_revision()
    edition = publish_page(page)
    assert not Edition.objects.readable().filter(pk=edition.pk).exists()
    assert Edition.objects.readable(timezone.now() + timedelta(days=3)).filter(pk=edition.pk)
    assert not Page.objects.get(pk=page.pk).live


def test_blockers_are_told_all_at_once():
    page = factories.story(record=None)
    page.appearances = []
    review = RedactionReview(page=page, fingerprint="0" * 64)
    codes = {blocker.code for blocker in find_blockers(page, review)}
    assert {"not_approved", "changed"} <= codes


def test_a_blocker_says_what_and_who():
    assert str(Blocker("parent", "The page above is missing.", "Publish it.")) == (
        "The page above is missing. Publish it."
    )
    assert str(Blocker("gone", "It is gone.")) == "It is gone."


@pytest.mark.parametrize("slug", ["admin", "feed", "category", "ja"])
def test_an_address_of_the_site_itself_is_refused(slug):
    page = factories.article(slug=slug)
    assert [b.code for b in find_blockers(page) if b.code == "address"] == ["address"]
    assert "belongs to the site itself" in str(find_blockers(page))
