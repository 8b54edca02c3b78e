"""What was withdrawn is gone: page, picture, cache, history."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Comment, Page, Revision

from stories.consent.appearances import Appearance
from stories.images.models import StoryImage
from stories.people.storytellers import Storyteller
from stories.publishing.addresses import FormerAddress
from stories.publishing.editions import Edition, EditionPicture
from stories.publishing.gate import publish_page
from stories.publishing.search import find_traces
from stories.publishing.withdrawal import withdraw_consent
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.crawler import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.doors, pytest.mark.usefixtures("readers_site")]

SECRET_WORDS = "the kettle from the blue market"


def test_a_manuscript_that_rests_on_the_consent_alone_is_erased_with_its_edition():
    page = factories.story(body=[("text", f"<p>I still have {SECRET_WORDS}.</p>")])
    edition = factories.send_through_review(page)
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
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
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


def test_traces_of_every_kind_are_erased():
    """Each kind of trace is made as the desk makes it, and none is left."""
    page = factories.story(body=[("text", f"<p>I still have {SECRET_WORDS}.</p>")])
    client = desk.signed_in("erin")
    desk.edit(client, page, title=f"About {SECRET_WORDS}", text=f"<p>{SECRET_WORDS}</p>")
    client.post(
        f"/admin/pages/{page.pk}/edit/preview/",
        desk.story_form(desk.latest(page), text=f"<p>{SECRET_WORDS}, unsaved</p>"),
    )
    fresh = Page.objects.get(pk=page.pk).specific
    Comment.objects.create(page=fresh, user=factories.user("sami"), text=SECRET_WORDS)
    factories.approve_text(fresh)
    factories.review(fresh)
    fresh.create_alias(update_slug="alias", user=desk.zoe())
    fresh.copy(update_attrs={"slug": "copy", "title": f"A copy of {SECRET_WORDS}"})
    assert len(find_traces(SECRET_WORDS)) > 4

    withdraw_consent(record=page.appearances.get().consent, by=None)

    assert find_traces(SECRET_WORDS) == []
    assert not Page.objects.filter(slug__in=["alias", "copy"]).exists()


def test_pictures_go_with_the_last_page_that_shows_them(django_capture_on_commit_callbacks):
    alone, shared = factories.picture(), factories.picture(name="other.jpg")
    for image in (alone, shared):
        factories.clear(image, by=factories.user("ruth"), shows_face=False)
    body = [("picture", {"image": alone, "alt": "A", "caption": ""})]
    both = [*body, ("picture", {"image": shared, "alt": "B", "caption": ""})]
    page, _edition = factories.published_story(body=both)
    factories.article(body=[("picture", {"image": shared, "alt": "B", "caption": ""})])
    file = alone.file.name

    with django_capture_on_commit_callbacks(execute=True):
        receipt = withdraw_consent(record=page.appearances.get().consent, by=None)

    assert list(StoryImage.objects.all()) == [shared]
    assert not alone.file.storage.exists(file)
    assert not EditionPicture.objects.exists()
    assert receipt.traces_erased["pictures"] == 1


def test_scheduled_words_never_go_out():
    page = factories.story()
    draft = page.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(days=1)
    draft.save_revision(user=factories.user("erin"))
    opened = factories.review(page)
    words = manuscript_of(Page.objects.get(pk=page.pk))
    approve(review=opened, page=words, by=factories.user("ruth"))
    edition = publish_page(page)
    withdraw_consent(record=page.appearances.get().consent, by=None)
    later = timezone.now() + timedelta(days=2)
    assert not Edition.objects.readable(later).filter(page_number=page.pk).exists()
    assert Edition.objects.get(pk=edition.pk).withdrawn_at


def test_another_story_that_names_the_person_goes_back_to_the_desk():
    page, _edition = factories.published_story(
        person=factories.storyteller("Mr. I.K.", "title_initials")
    )
    telling = factories.article(body=[("text", "<p>We thank Mr. I.K. for the bread.</p>")])
    factories.publish(telling)

    receipt = withdraw_consent(record=page.appearances.get().consent, by=factories.user("ruth"))

    assert receipt.manuscripts_returned == 1
    assert not Edition.objects.readable().filter(page_number=telling.pk).exists()
    assert DeskReturn.objects.get(page=telling).passages
    assert find_traces("Mr. I.K.") == []


def test_a_pseudonym_of_two_letters_drags_no_other_page_down():
    page, _edition = factories.published_story(person=factories.storyteller("Al", "alias"))
    other = factories.article(body=[("text", "<p>All is well.</p>")])
    factories.publish(other)
    receipt = withdraw_consent(record=page.appearances.get().consent, by=None)
    assert receipt.manuscripts_returned == 0
    assert Edition.objects.readable().filter(page_number=other.pk).exists()


def test_with_a_second_consent_the_shown_name_stays():
    person = factories.storyteller()
    factories.consent(person)
    withdraw_consent(record=factories.consent(person), by=None)
    assert Storyteller.objects.get().shown_name == "K. M."


def test_an_archive_page_is_never_erased_with_a_person():
    """Somebody appears on the page of an archive: the stories below it stay."""
    record = factories.consent(factories.storyteller())
    archive = factories.index()
    draft = archive.get_latest_revision_as_object()
    draft.appearances.add(Appearance(storyteller=record.storyteller, consent=record))
    draft.save_revision(user=factories.user("erin"))
    factories.publish(archive)
    other = factories.story(person=factories.storyteller("S. P."))
    withdraw_consent(record=record, by=factories.user("ruth"))
    assert Page.objects.filter(pk=archive.pk).exists()
    assert Page.objects.filter(pk=other.pk).exists()
    assert not Page.objects.get(pk=archive.pk).specific.appearances.exists()


def test_a_form_that_arrives_after_the_withdrawal_brings_nothing_back():
    page, _edition = factories.published_story(body=[("text", f"<p>{SECRET_WORDS}</p>")])
    client = desk.signed_in("erin")
    form = desk.story_form(desk.latest(page), text=f"<p>{SECRET_WORDS}</p>")
    in_hand = Page.objects.get(pk=page.pk).specific
    withdraw_consent(record=page.appearances.get().consent, by=None)

    for action in ("", "action-publish", "action-submit"):
        sent = form | ({action: "1"} if action else {})
        assert client.post(f"/admin/pages/{page.pk}/edit/", sent).status_code == 404
    autosaved = client.post(
        f"/admin/pages/{page.pk}/edit/", form, headers={"accept": "application/json"}
    )
    assert autosaved.status_code == 404
    for save in (in_hand.save, in_hand.save_revision):
        with pytest.raises(ValidationError):
            save()
    assert find_traces(SECRET_WORDS) == []


def test_a_form_of_a_shared_page_brings_nothing_back_either():
    """The page is still there; what the editor had open is not what may remain."""
    leaving = factories.consent(factories.storyteller("S. P."))
    staying = factories.consent(factories.storyteller("T. R."))
    page = factories.story(
        person=leaving.storyteller, record=leaving, body=[("text", f"<p>{SECRET_WORDS}</p>")]
    )
    draft = page.latest_revision.as_object()
    draft.appearances.add(Appearance(storyteller=staying.storyteller, consent=staying))
    draft.body = [("text", "<p>S. P. sang for us.</p>")]
    loaded = draft.save_revision(user=factories.user("erin"))
    client = desk.signed_in("erin")
    form = desk.story_form(loaded.as_object(), text="<p>S. P. sang for us.</p>")
    form |= {"loaded_revision_id": str(loaded.pk)}
    withdraw_consent(record=leaving, by=None)

    answer = client.post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
    assert "a consent was withdrawn" in answer.content.decode()
    autosaved = client.post(
        f"/admin/pages/{page.pk}/edit/", form, headers={"accept": "application/json"}
    )
    assert autosaved.status_code == 400
    assert "a consent was withdrawn" in autosaved.json()["error_message"]
    assert "[withdrawn] sang for us" in str(desk.latest(page).body)
    assert find_traces("S. P.") == []


def test_a_crawl_after_the_withdrawal_finds_nothing():
    page, edition = factories.published_story(
        title="About the kettle", body=[("text", f"<p>{SECRET_WORDS}</p>")]
    )
    before = crawl()
    assert before.telling(SECRET_WORDS) == [edition.path]
    withdraw_consent(record=page.appearances.get().consent, by=None)
    after = crawl(extra=before.answers)
    assert after.telling(SECRET_WORDS) == []
    assert after.telling("About the kettle") == []
    assert after.telling("K. M.") == []
    assert after.answers[edition.path].status == 410
