"""Whose words a page holds: whoever wrote since the last approval does not approve."""

import pytest
from wagtail.models import Page

from stories.redaction.approval import approve
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import desk, factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def people(page, **options):
    found = contributors_of(Page.objects.get(pk=page.pk).specific, **options)
    return {factories.get_user_model().objects.get(pk=number).username for number in found}


def test_owner_and_editors_of_a_new_page_count():
    page = factories.story()
    desk.edit(desk.signed_in("sami"), page, title="By both")
    assert people(page) == {"erin", "sami"}


def test_a_page_of_nobody_has_no_contributors():
    page = factories.index().get_children().first() or factories.story()
    Page.objects.filter(pk=page.pk).update(owner=None)
    page.revisions.update(user=None)
    assert people(page) - {"erin"} == set()


def test_after_an_approval_only_what_was_written_since_counts():
    page = factories.story()
    factories.publish(page)
    assert people(page) == set()
    desk.edit(desk.signed_in("sami"), page, title="By Sami")
    assert people(page) == {"sami"}


def test_an_approval_is_held_against_who_wrote_before_it():
    page = factories.story()
    edition = factories.publish(page)
    review = RedactionReview.objects.get(pk=edition.review_number)
    assert people(page, before=review) == {"erin"}
    desk.edit(desk.signed_in("sami"), page, title="By Sami")
    opened = factories.review(Page.objects.get(pk=page.pk), by="noa")
    words = manuscript_of(Page.objects.get(pk=page.pk))
    later = approve(review=opened, page=words, by=factories.user("noa"))
    assert "sami" in people(page, before=later)
    assert "noa" not in people(page, before=later)


def test_an_edit_that_was_undone_still_counts():
    """A revert writes a version of its own; the log remembers who wrote in between."""
    page = factories.story()
    first = page.latest_revision
    desk.edit(desk.signed_in("sami"), page, title="By Sami")
    form = desk.story_form(first.as_object())
    desk.signed_in("ada").post(f"/admin/pages/{page.pk}/revisions/{first.pk}/revert/", form)
    assert people(page) == {"erin", "sami", "ada"}


def test_versions_that_were_deleted_are_remembered_by_the_log():
    page = factories.story()
    desk.edit(desk.signed_in("sami"), page, title="By Sami")
    page.revisions.filter(user=factories.user("sami")).delete()
    assert "sami" in people(page)


def test_a_forged_approval_makes_nobody_a_stranger_to_the_text():
    page = factories.story()
    RedactionReview.objects.create(
        page_id=page.pk,
        fingerprint="0" * 64,
        state="approved",
        decided_at=page.latest_revision_created_at,
        decided_by=factories.user("noa"),
    )
    assert people(page) == {"erin"}
