"""What an edition holds: the approved words, byte for byte, clean pictures, and its hours."""

import io
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image
from wagtail.models import Page

from stories.images.clearable import CopyChanged
from stories.pages.taxonomy import Category, Theme
from stories.publishing.addresses import FormerAddress
from stories.publishing.editions import Edition
from stories.publishing.gate import issue_edition
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.doors, pytest.mark.usefixtures("readers_site")]


def picture_block(image, **words):
    return ("picture", {"image": image, "alt": "A harbour", "caption": "The harbour"} | words)


@pytest.fixture
def cleared():
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    return image


def test_an_edition_holds_what_the_reviewer_saw():
    page = factories.story(teaser="From a table to a shop.")
    seen = manuscript_of(page).fragment()
    edition = factories.publish(page)
    assert edition.fragment == seen
    assert edition.title == "A shop of our own"
    assert edition.teaser == "From a table to a shop."
    assert edition.shown_names == ["K. M."]
    assert edition.date_shown == "April 2019"
    assert edition.path == "/stories/shop-1/"
    assert edition.kind == "storypage"
    assert str(edition).startswith("storypage")
    words = [text for _kind, text in edition.content["passages"]]
    assert "K. M." in words


def test_pictures_are_copied_clean_and_named_without_meaning(cleared):
    _page, edition = factories.published_story(body=[picture_block(cleared)])
    copies = list(edition.pictures.filter(content_type="image/webp").order_by("width"))
    assert [copy.width for copy in copies] == [480, 960]
    for copy in copies:
        with Image.open(io.BytesIO(bytes(copy.data))) as pixels:
            assert pixels.format == "WEBP"
            assert not pixels.getexif()
        assert b"Secret Camera Works" not in bytes(copy.data)
        assert "harbour" not in copy.name
        assert str(copy) == copy.name
    assert edition.cover_picture == copies[-1].name
    assert set(edition.content["pictures"]) == {copy.key for copy in edition.pictures.all()}


def test_the_same_picture_twice_is_copied_once(cleared):
    _page, edition = factories.published_story(
        body=[picture_block(cleared), picture_block(cleared, caption="Again")]
    )
    assert edition.pictures.count() == 4  # two widths in two forms


def test_a_clean_copy_that_was_exchanged_shuts_the_gate(cleared):
    page = factories.story(body=[picture_block(cleared)])
    factories.publish(page)
    default_storage.replace(cleared.clean_file.name, factories.jpeg("purple"))
    words = manuscript_of(Page.objects.get(pk=page.pk))
    with pytest.raises(ValidationError, match="was changed"):
        words.publish(words.latest_revision)


def test_a_new_file_behind_a_picture_shuts_the_gate(cleared):
    page = factories.story(body=[picture_block(cleared)])
    factories.publish(page)
    cleared.file = factories.picture(colour="purple").file
    cleared.save()
    words = manuscript_of(Page.objects.get(pk=page.pk))
    with pytest.raises(ValidationError, match=r"not cleared|No redaction review"):
        words.publish(words.latest_revision)


def test_an_edition_ends_with_the_first_consent_that_ends():
    soon = timezone.localdate() + timedelta(days=10)
    later = timezone.localdate() + timedelta(days=90)
    one = factories.consent(factories.storyteller("S. P."), expires_on=soon)
    other = factories.consent(factories.storyteller("T. R."), expires_on=later)
    endless = factories.consent(factories.storyteller("U. W."))
    page = factories.meeting([(one, "She sings."), (other, "He bakes."), (endless, "They paint.")])
    edition = factories.publish(page)
    assert timezone.localdate(edition.valid_until) == soon + timedelta(days=1)
    assert set(edition.consents.all()) == {one, other, endless}


def test_an_edition_ends_with_its_own_schedule_if_that_is_earlier():
    page = factories.story()
    draft = page.get_latest_revision_as_object()
    draft.expire_at = timezone.now().replace(microsecond=0) + timedelta(days=2)
    draft.save_revision()
    edition = factories.publish(page)
    assert edition.valid_until == draft.expire_at


def test_an_hour_that_has_passed_is_no_schedule():
    page = factories.story()
    draft = page.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() - timedelta(days=2)
    draft.save_revision()
    edition = factories.publish(page)
    assert timezone.now() - timedelta(minutes=5) < edition.valid_from <= timezone.now()


def test_links_are_kept_by_number():
    earlier, _edition = factories.published_story(slug="earlier")
    text = f'<p>See <a linktype="page" id="{earlier.pk}">the first part</a>.</p>'
    _page, edition = factories.published_story(
        slug="later", body=[("text", text)], earlier_page=earlier
    )
    assert edition.links == [earlier.pk]
    assert f'href="landfall:page/{earlier.pk}"' in edition.fragment
    assert edition.earlier_page == earlier.pk


def test_themes_and_category_are_kept_by_address():
    category = Category.objects.create(name="Success stories", slug="success")
    theme = Theme.objects.create(name="Work", slug="work")
    page = factories.story(category=category)
    draft = page.get_latest_revision_as_object()
    draft.themes = [theme]
    draft.save_revision()
    edition = factories.publish(page)
    assert edition.category == "success"
    assert [str(term) for term in edition.terms.all()] == ["work"]


def test_a_new_address_is_remembered_and_leads_on():
    page, _edition = factories.published_story(slug="old")
    draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.slug = "new"
    draft.save_revision(user=factories.user("erin"))
    edition = factories.publish(page)
    assert edition.path == "/stories/new/"
    assert FormerAddress.objects.filter(page_number=page.pk, withdrawn=False).count() == 1


def test_an_archive_with_a_new_address_takes_its_stories_along():
    page, _edition = factories.published_story(slug="shop")
    archive = factories.index()
    draft = archive.get_latest_revision_as_object()
    draft.slug = "voices"
    draft.save_revision(user=factories.user("erin"))
    factories.publish(archive)
    edition = Edition.objects.readable().get(page_number=page.pk)
    assert edition.path == "/voices/shop/"
    assert edition.is_sealed()


@pytest.mark.parametrize(
    "words",
    [
        "landfall:picture/999/960",
        "landfall:picture/{picture}/0",
        "landfall:picture/{picture}/99999",
        "landfall:picture/{picture}/" + "9" * 5000,
        "landfall:attachment/99",
        "landfall:page/" + "9" * 20,
        "landfall:page/" + "9" * 5000,
    ],
)
def test_words_that_look_like_a_reference_are_words(client, cleared, words):
    words = words.format(picture=cleared.pk)
    body = [picture_block(cleared), ("text", f"<p>We write {words} here.</p>")]
    _page, edition = factories.published_story(body=body)
    assert sorted({copy.width for copy in edition.pictures.all()}) == [480, 960]
    answer = client.get(edition.path)
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_a_picture_whose_clearance_ended_a_moment_ago_does_not_go_out(cleared, monkeypatch):
    """The gate has seen it cleared; somebody draws a box before it is copied."""
    page = factories.story(body=[picture_block(cleared)])
    monkeypatch.setattr("stories.publishing.gate.require_open", lambda page, review: None)
    opened = factories.review(page)
    type(cleared).objects.update(cleared_digest="")
    with pytest.raises(CopyChanged, match="not cleared"):
        issue_edition(opened)
    assert not Edition.objects.of_page(page.pk).exists()
