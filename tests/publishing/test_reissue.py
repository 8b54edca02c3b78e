"""A later design: the same words in another dress, or nothing."""

import pytest
from django.core.management import call_command
from wagtail.models import Page

from stories.pages.gated import GatedPage
from stories.publishing.caches import reading_epoch
from stories.publishing.editions import Edition
from stories.publishing.index.rows import SearchRow
from stories.publishing.reissuing import approved_manuscript, reissue
from stories.publishing.takedown import take_down
from stories.redaction.reviews import RedactionReview
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def redesigned(monkeypatch):
    """Tomorrow's templates: another element around the same words."""
    today = GatedPage.fragment
    monkeypatch.setattr(GatedPage, "fragment", lambda page: f"<section>{today(page)}</section>")


@pytest.fixture
def published():
    return factories.published_story()


def test_the_same_words_are_dressed_anew(published, redesigned):
    page, edition = published
    before = reading_epoch()
    assert reissue(edition, page)
    edition = Edition.objects.get(pk=edition.pk)
    assert edition.fragment.startswith("<section>")
    assert edition.is_sealed()
    assert reading_epoch() > before


def test_a_draft_beside_it_does_not_matter(published, redesigned):
    page, edition = published
    draft = page.get_latest_revision_as_object()
    draft.title = "Another title"
    draft.save_revision()
    assert reissue(edition, page)
    assert "Another title" not in Edition.objects.get(pk=edition.pk).fragment


def test_an_edition_that_was_tampered_with_is_not_made_good(published, redesigned):
    page, edition = published
    Edition.objects.filter(pk=edition.pk).update(title="Another title")
    assert not reissue(edition, page)


def test_what_was_taken_down_since_it_was_read_stays_empty(published, redesigned):
    page, edition = published
    take_down(Edition.objects.get(pk=edition.pk))
    assert not reissue(edition, page)
    edition = Edition.objects.get(pk=edition.pk)
    assert (edition.fragment, edition.content) == ("", {})
    assert not SearchRow.objects.filter(edition_id=edition.pk).exists()


def test_a_version_that_was_changed_in_place_is_not_dressed(published, redesigned):
    page, edition = published
    revision = RedactionReview.objects.get(pk=edition.review_number).revision
    revision.content["title"] = "Another title"
    revision.save()
    assert not reissue(edition, page)
    assert not Edition.objects.get(pk=edition.pk).fragment.startswith("<section>")


def test_without_its_version_nothing_is_dressed(published, redesigned):
    page, edition = published
    review = RedactionReview.objects.get(pk=edition.review_number)
    review.revision = None
    assert approved_manuscript(page, review) is None
    assert approved_manuscript(page, None) is None


def test_templates_that_say_something_else_are_refused(published, monkeypatch):
    page, edition = published
    said = GatedPage.sealed_content
    monkeypatch.setattr(
        GatedPage,
        "sealed_content",
        lambda page: said(page) | {"passages": [["prose", "Something else"]]},
    )
    assert not reissue(edition, page)


def test_the_command_says_what_it_did(published, redesigned, capsys):
    _page, edition = published
    gone = Edition.objects.get(kind="storyindexpage")
    Edition.objects.filter(pk=gone.pk).update(title="Another title")
    call_command("reissue")
    output = capsys.readouterr()
    assert "2 rendered anew, 1 left as they were." in output.out
    assert f"Page {gone.page_number} keeps its edition" in output.err
    assert Edition.objects.get(pk=edition.pk).fragment.startswith("<section>")


def test_the_command_leaves_editions_of_erased_pages(published, redesigned, capsys):
    page, _edition = published
    Page.objects.filter(pk=page.pk).update(path="0009", depth=1)
    Edition.objects.filter(page_number=page.pk).update(page_number=999999)
    call_command("reissue")
    assert "Page 999999 keeps its edition" in capsys.readouterr().err


def test_pictures_of_an_earlier_version_are_copied_in_the_forms_of_today():
    shop = factories.picture()
    factories.clear(shop, by=factories.user("ruth"))
    body = [("picture", {"image": shop, "alt": "A harbour", "caption": ""})]
    page, edition = factories.published_story(body=body)
    for number, picture in enumerate(edition.pictures.order_by("pk")):
        if picture.key.endswith("avif"):
            picture.delete()
            continue
        picture.name = f"of_old{number}.webp"
        picture.save()
        edition.content["pictures"][picture.key][0] = picture.name
    edition.content["pictures"] = {
        key: named for key, named in edition.content["pictures"].items() if "avif" not in key
    }
    edition.close_seal()
    edition.save()
    assert reissue(edition, page)
    edition = Edition.objects.get(pk=edition.pk)
    assert edition.is_sealed()
    names = {picture.name for picture in edition.pictures.all()}
    assert names == {named[0] for named in edition.content["pictures"].values()}
    assert len(names) == 4
    assert edition.cover_picture in names
    before = edition.cover_picture
    assert reissue(edition, page)
    assert Edition.objects.get(pk=edition.pk).cover_picture == before
