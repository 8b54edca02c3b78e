"""Offered wording makes nobody an author; a word of one's own does."""

import pytest
from django.utils import timezone
from wagtail.models import Page, Revision

from stories.audit.seals import seal
from stories.redaction.applied import AppliedRedaction, content_digest
from stories.redaction.contributors import contributors_of, words_of_version
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def page():
    return factories.story(body=[("text", "<p>Kwon Mi-rae sang for us.</p>")])


def changed_by_ruth(page, text="<p>K. M. sang for us.</p>"):
    """The version before, and the one that Ruth saved."""
    before = Page.objects.get(pk=page.pk).get_latest_revision()
    draft = before.as_object()
    draft.body = [("text", text)]
    return before, draft.save_revision(user=factories.user("ruth"))


def covered(page, before, after, *, sealed=True):
    row = AppliedRedaction(
        page_id=page.pk,
        revision_number=after.pk,
        before_digest=content_digest(words_of_version(before.content)),
        after_digest=content_digest(words_of_version(after.content)),
        by=factories.user("ruth"),
        at=timezone.now(),
    )
    row.redaction_seal = seal("redaction", row.parts()) if sealed else "0" * 64
    row.save()
    return row


def authors(page):
    return contributors_of(manuscript_of(Page.objects.get(pk=page.pk)))


def test_ruth_is_no_author_of_wording_that_was_offered(page):
    row = covered(page, *changed_by_ruth(page))
    assert factories.user("ruth").pk not in authors(page)
    assert str(row).startswith(str(row.revision_number))


def test_ruth_is_the_author_of_what_she_wrote_without(page):
    changed_by_ruth(page)
    assert factories.user("ruth").pk in authors(page)


def test_a_row_that_was_only_written_covers_nothing(page):
    covered(page, *changed_by_ruth(page), sealed=False)
    assert factories.user("ruth").pk in authors(page)


def test_who_writes_over_an_offered_version_is_an_author(page):
    """An autosave overwrites the last version in place."""
    before, after = changed_by_ruth(page)
    covered(page, before, after)
    content = after.content | {"title": "Ruth's own title"}
    Revision.objects.filter(pk=after.pk).update(content=content)
    assert factories.user("ruth").pk in authors(page)


def test_a_version_put_in_between_is_somebodys(page):
    before, after = changed_by_ruth(page)
    covered(page, before, after)
    content = before.content | {"title": "Put in between"}
    Revision.objects.filter(pk=before.pk).update(content=content)
    assert factories.user("ruth").pk in authors(page)
