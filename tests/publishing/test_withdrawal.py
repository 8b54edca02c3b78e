"""What was withdrawn is gone: page, picture, cache, history."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from wagtail.models import Page, Revision

from stories.consent.appearances import Appearance
from stories.images.models import StoryImage, clear_image
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition, EditionPicture, FormerAddress
from stories.publishing.search import find_traces
from stories.publishing.withdrawal import withdraw_consent
from stories.publishing.withdrawals import DeskReturn
from tests import factories

pytestmark = pytest.mark.django_db

SECRET_WORDS = "the kettle from the blue market"


def test_a_manuscript_that_rests_on_the_consent_alone_is_erased_with_its_edition():
    page, edition = factories.published_story(
        body=[("text", f"<p>I still have {SECRET_WORDS}.</p>")]
    )
    record = page.appearances.get().consent
    assert find_traces(SECRET_WORDS)

    receipt = withdraw_consent(record=record, by=factories.user("ruth"))

    assert find_traces(SECRET_WORDS) == []
    assert not Page.objects.filter(pk=page.pk).exists()
    assert not Edition.objects.readable().filter(pk=edition.pk).exists()
    assert FormerAddress.objects.filter(withdrawn=True, page_number=page.pk).exists()
    assert receipt.editions == 1
    assert receipt.manuscripts_erased == 1


@pytest.fixture
def picture():
    image = factories.picture()
    clear_image(image=image, by=factories.user("ruth"))
    return image


def with_picture(image):
    return [("picture", {"image": image, "alt": "A harbour at dawn", "caption": ""})]


@pytest.mark.django_db(transaction=True)
def test_a_picture_that_nobody_else_shows_goes_with_its_file(picture):
    page, _edition = factories.published_story(body=with_picture(picture))
    storage, name = picture.file.storage, picture.file.name
    assert EditionPicture.objects.exists()

    receipt = withdraw_consent(record=page.appearances.get().consent, by=None)

    assert receipt.traces_erased["pictures"] == 1
    assert not StoryImage.objects.exists()
    assert not EditionPicture.objects.exists()
    assert not storage.exists(name)


def test_a_picture_that_another_page_shows_stays(picture):
    page, _edition = factories.published_story(body=with_picture(picture))
    factories.publish(factories.article(body=with_picture(picture)))
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert StoryImage.objects.exists()


def test_the_receipt_names_nobody_and_the_shown_name_is_forgotten():
    page, _edition = factories.published_story()
    record = page.appearances.get().consent
    withdraw_consent(record=record, by=None)
    assert Storyteller.objects.get().shown_name == ""
    assert find_traces("K. M.") == []


def test_a_shared_manuscript_loses_the_person_and_goes_back_to_the_desk():
    leaving = factories.consent(factories.storyteller("S. P.", "initials"))
    staying = factories.consent(factories.storyteller("T. R.", "initials"))
    page = factories.meeting(
        [(leaving, "She opened a shop in the harbour."), (staying, "He learns to bake.")],
        body=[("text", "<p>S. P. sang for us. T. R. baked the bread.</p>")],
    )
    factories.publish(page)

    receipt = withdraw_consent(record=leaving, by=factories.user("ruth"))

    page = Page.objects.get(pk=page.pk).specific
    assert receipt.manuscripts_returned == 1
    assert [item.storyteller for item in page.appearances.all()] == [staying.storyteller]
    assert "[withdrawn] sang for us. T. R. baked" in str(page.body)
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()
    assert Revision.page_revisions.filter(object_id=str(page.pk)).count() == 1
    assert DeskReturn.objects.get(page=page).passages
    assert find_traces("opened a shop in the harbour") == []
    assert find_traces("S. P.") == []


def test_a_consent_is_withdrawn_once():
    record = factories.consent(factories.storyteller())
    withdraw_consent(record=record, by=None)
    with pytest.raises(ValidationError, match="was withdrawn on"):
        withdraw_consent(record=record, by=None)


def test_the_command_withdraws_everything_of_a_person(capsys):
    page, _edition = factories.published_story()
    reference = page.appearances.get().storyteller.reference
    call_command("withdraw", reference.lower())
    assert "1 editions taken down, 1 manuscripts erased" in capsys.readouterr().out
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_page_that_was_renewed_by_a_newer_consent_keeps_its_words():
    person = factories.storyteller()
    old, new = factories.consent(person), factories.consent(person)
    page, _edition = factories.published_story(person=person, record=old)
    draft = Page.objects.get(pk=page.pk).specific
    draft.appearances = [Appearance(storyteller=person, consent=new)]
    draft.save_revision(user=factories.user("erin"))

    receipt = withdraw_consent(record=old, by=None)

    assert receipt.manuscripts_returned == 1
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()
    page = Page.objects.get(pk=page.pk).specific
    assert page.title == "A shop of our own"
    assert [item.consent for item in page.appearances.all()] == [new]


def test_another_page_that_tells_the_masked_name_goes_back_to_the_desk():
    page, _edition = factories.published_story()
    other = factories.article(body=[("text", "<p>We still laugh about the tea of K. M.</p>")])
    factories.publish(other)
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert not Edition.objects.readable().filter(page_number=other.pk).exists()
    assert "the tea of [withdrawn]" in str(Page.objects.get(pk=other.pk).specific.body)


def test_a_page_about_somebody_else_with_the_same_initials_stays():
    page, _edition = factories.published_story()
    namesake = factories.storyteller("K. M.")
    _other, edition = factories.published_story(person=namesake)
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert Edition.objects.readable().filter(pk=edition.pk).exists()


def test_an_ordinary_word_that_was_a_chosen_name_is_marked_and_stays():
    person = factories.storyteller("Willow", "alias")
    page, _edition = factories.published_story(person=person)
    other = factories.article(body=[("text", "<p>Willow trees grow along the canal.</p>")])
    edition = factories.publish(other)
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert Edition.objects.readable().filter(pk=edition.pk).exists()
    assert DeskReturn.objects.get(page=other).passages
