"""What is taken down is gone at once, and its row can never be filled again."""

import pytest
from django.db import transaction
from django.test import Client
from wagtail.models import Page

from stories.publishing.addresses import former_address
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.caches import ReadingEpoch, forget_cached, hold_readers, reading_epoch
from stories.publishing.editions import ARTICLE_FIELDS, CARD_FIELDS, Edition, EditionPicture
from stories.publishing.gate import publish_page
from stories.publishing.search import find_traces
from stories.publishing.takedown import take_down, take_down_page
from stories.publishing.withdrawals import GateEntry
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

# What may remain: which page it was, of which kind, and when.
REMAINS = {
    "page_number",
    "kind",
    "language",
    "issued_at",
    "valid_from",
    "valid_until",
    "withdrawn_at",
    "review_number",
}


@pytest.fixture
def taken():
    _page, edition = factories.published_story(teaser="The lighthouse keeper's shop.")
    take_down(edition, by=factories.user("ada"))
    return Edition.objects.get(pk=edition.pk)


def test_no_word_remains_in_the_row(taken):
    for name in {*CARD_FIELDS, *ARTICLE_FIELDS, "slug"} - REMAINS:
        assert not getattr(taken, name), name
    assert not taken.pictures.exists()
    assert not taken.terms.exists()
    assert not taken.consents.exists()
    assert not any("edition" in trace.place for trace in find_traces("lighthouse keeper"))


def test_the_row_is_sealed_as_withdrawn(taken):
    assert taken.is_sealed()
    Edition.objects.filter(pk=taken.pk).update(withdrawn_at=None, title="Back again")
    assert not Edition.objects.get(pk=taken.pk).is_card_sealed()


def test_its_address_answers_410_without_a_word(taken):
    assert former_address("/stories/shop-1/").withdrawn
    answer = Client().get("/stories/shop-1/")
    assert answer.status_code == 410
    assert b"lighthouse" not in answer.content


def test_the_manuscript_is_a_draft_again(taken):
    page = Page.objects.get(pk=taken.page_number)
    assert not page.live
    assert page.has_unpublished_changes
    entry = GateEntry.objects.filter(page_number=page.pk).first()
    assert (entry.act, entry.by) == ("taken_down", factories.user("ada"))


def test_taking_down_twice_changes_nothing(taken):
    entries = GateEntry.objects.count()
    take_down(taken)
    assert take_down_page(taken.page_number) == 0
    assert GateEntry.objects.count() == entries


def test_earlier_addresses_answer_410_too():
    page, _edition = factories.published_story(slug="old")
    draft = page.get_latest_revision_as_object()
    draft.slug = "new"
    draft.save_revision(user=factories.user("erin"))
    factories.publish(page)
    assert Client().get("/stories/old/").status_code == 301
    take_down_page(page.pk)
    assert Client().get("/stories/old/").status_code == 410
    assert Client().get("/stories/new/").status_code == 410


def test_published_again_the_address_leads_to_the_page_again(taken):
    """Whoever took it down had a reason, so somebody has to approve the words again."""
    page = Page.objects.get(pk=taken.page_number)
    with pytest.raises(PublicationBlocked, match="No redaction review"):
        publish_page(page)
    edition = factories.publish(page)
    assert Client().get(edition.path).status_code == 200


def test_unpublishing_in_the_desk_takes_it_down():
    page, edition = factories.published_story()
    Page.objects.get(pk=page.pk).specific.unpublish(user=factories.user("ada"))
    assert Client().get(edition.path).status_code == 410


def test_deleting_the_page_takes_it_down():
    page, edition = factories.published_story()
    Page.objects.get(pk=page.pk).delete()
    assert Client().get(edition.path).status_code == 410
    assert not EditionPicture.objects.filter(edition=edition).exists()


def test_what_readers_have_cached_is_out_of_date():
    before = reading_epoch()
    take_down(factories.published_story()[1])
    assert reading_epoch() > before


def test_the_first_change_of_all_begins_to_count():
    ReadingEpoch.objects.all().delete()
    assert reading_epoch() == 0
    forget_cached()
    assert reading_epoch() == 1
    assert str(ReadingEpoch.objects.get()) == "1"


def test_also_before_the_first_edition_there_is_something_to_wait_for():
    ReadingEpoch.objects.all().delete()
    with transaction.atomic():
        hold_readers()
    number = reading_epoch()
    assert number > 0
    with transaction.atomic():
        hold_readers()
    assert reading_epoch() == number
