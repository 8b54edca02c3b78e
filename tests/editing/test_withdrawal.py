"""Taking a consent back at the desk: it says what will go, and then it is gone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from stories.pages.stories import StoryPage
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition
from stories.publishing.search import find_traces
from stories.publishing.withdrawals import REASONS, Withdrawal
from tests import factories
from tests.desk import signed_in as desk

pytestmark = pytest.mark.django_db

YES = {"reason": "asked by the person", "sure": "on"}


def test_ruth_reads_what_will_disappear_before_anything_happens() -> None:
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    text = desk("ruth").get(reverse("stories_withdraw", args=[record.pk])).content.decode()
    readers, erased = text.index("Readers lose"), text.index("Erased at the desk")
    assert text.index(edition.title, readers) < erased < text.rindex(page.title)
    assert "cannot be brought back" in text
    assert Edition.objects.readable().filter(pk=edition.pk).exists()


def test_ruth_withdraws_and_gets_a_receipt_that_names_nobody() -> None:
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    name = record.storyteller.shown_name
    address = reverse("stories_withdraw", args=[record.pk])
    answer = desk("ruth").post(address, YES, follow=True)
    receipt = Withdrawal.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("story_withdrawals:receipt", args=[receipt.pk])
    assert receipt.reference in answer.content.decode()
    assert str(dict(REASONS)[YES["reason"]]) in answer.content.decode()
    assert name not in answer.content.decode()
    assert not StoryPage.objects.filter(pk=page.pk).exists()
    assert not Edition.objects.readable().filter(pk=edition.pk).exists()


def test_a_shared_page_is_announced_as_coming_back() -> None:
    first, second = (factories.consent(factories.storyteller(name)) for name in ("A. B.", "C. D."))
    page = factories.meeting([(first, "I have a garden now."), (second, "I drive a bus.")])
    text = desk("ruth").get(reverse("stories_withdraw", args=[first.pk])).content.decode()
    assert text.index("Back to the desk") < text.index(page.title)
    desk("ruth").post(reverse("stories_withdraw", args=[first.pk]), YES)
    page = type(page).objects.get(pk=page.pk)
    assert [item.storyteller for item in page.appearances.all()] == [second.storyteller]


@pytest.mark.parametrize(
    "answers", [{}, {"reason": "safety"}, {"sure": "on"}, YES | {"reason": "x"}]
)
def test_nothing_happens_without_a_reason_and_a_yes(answers) -> None:
    record = factories.story().appearances.get().consent
    desk("ruth").post(reverse("stories_withdraw", args=[record.pk]), answers)
    record.refresh_from_db()
    assert record.withdrawn_at is None


def test_a_second_withdrawal_says_when_the_first_was() -> None:
    record = factories.consent(factories.storyteller())
    ruth, address = desk("ruth"), reverse("stories_withdraw", args=[record.pk])
    ruth.post(address, YES)
    for answer in (ruth.get(address, follow=True), ruth.post(address, YES, follow=True)):
        assert "Nothing of it is left to erase" in answer.content.decode()
    assert Withdrawal.objects.count() == 1


def test_erin_is_not_offered_it_and_may_not_do_it() -> None:
    record = factories.story().appearances.get().consent
    erin = desk("erin")
    screen = erin.get(reverse("storyteller:inspect", args=[record.storyteller_id]))
    address = reverse("stories_withdraw", args=[record.pk])
    assert address not in screen.content.decode()
    assert erin.post(address, YES).status_code == 302
    record.refresh_from_db()
    assert record.withdrawn_at is None


def test_the_page_leads_to_the_consents_of_everybody_on_it() -> None:
    first, second = (factories.consent(factories.storyteller(name)) for name in ("A. B.", "C. D."))
    page = factories.meeting([(first, "I have a garden now."), (second, "I drive a bus.")])
    ruth = desk("ruth")
    address = reverse("stories_page_consents", args=[page.pk])
    text = ruth.get(address).content.decode()
    for record in (first, second):
        assert reverse("stories_withdraw", args=[record.pk]) in text
    assert desk("erin").get(address).status_code == 302


def test_receipts_are_read_and_never_changed() -> None:
    record = factories.consent(factories.storyteller())
    desk("ruth").post(reverse("stories_withdraw", args=[record.pk]), YES)
    receipt = Withdrawal.objects.get()
    ada = desk("ada")
    assert receipt.reference in ada.get(reverse("story_withdrawals:index")).content.decode()
    answer = ada.post(reverse("story_withdrawals:receipt", args=[receipt.pk]), {"reference": "x"})
    assert answer.status_code == 405
    assert desk("erin").get(reverse("story_withdrawals:index")).status_code == 302


def test_what_the_desk_noted_about_the_person_forgets_the_shown_name_too() -> None:
    """Ada enters a person and a consent; both acts are logged under a label."""
    ada = desk("ada")
    somebody = {"shown_name": "Marigold", "name_form": "alias", "situation": "settled"}
    ada.post(reverse("storyteller:add"), somebody)
    person = Storyteller.objects.get()
    consent = {
        "storyteller": person.pk,
        "given_on": "2021-03-04",
        "method": "written",
        "spoken_language": "Korean",
        "channels": ["site"],
        "languages": ["en"],
        "name_form": "alias",
        "picture_form": "none",
    }
    ada.post(reverse("consentrecord:add"), consent)
    assert list(find_traces("Marigold"))
    ada.post(reverse("stories_withdraw", args=[person.consents.get().pk]), YES)
    assert not list(find_traces("Marigold"))


def test_who_stays_by_another_consent_is_not_announced_as_lost() -> None:
    """The page rests on an old and on a new consent of one person; only the old one goes."""
    person = factories.storyteller("A. B.")
    old, new = factories.consent(person), factories.consent(person)
    page = factories.meeting([(old, "I have a garden now."), (new, "I have two.")])
    text = desk("ruth").get(reverse("stories_withdraw", args=[old.pk])).content.decode()
    assert text.index("Back to the desk") < text.index(page.title)
    assert text.index(page.title) < text.index("This person stays on these pages")
    assert "They lose this person" not in text
    assert "No page is shared with others" not in text
    desk("ruth").post(reverse("stories_withdraw", args=[old.pk]), YES)
    assert person.appearances.filter(page=page, consent=new).exists()


def test_a_consent_that_has_ended_keeps_nobody_on_a_page() -> None:
    person, other = factories.storyteller("A. B."), factories.storyteller("C. D.")
    old, over = (
        factories.consent(person),
        factories.consent(person, expires_on=timezone.localdate() - timedelta(days=1)),
    )
    factories.meeting([(old, "One."), (over, "Two."), (factories.consent(other), "Three.")])
    text = desk("ruth").get(reverse("stories_withdraw", args=[old.pk])).content.decode()
    assert "They lose this person" in text
    assert "This person stays" not in text


def test_a_page_that_links_to_what_goes_is_announced_as_one_to_look_at() -> None:
    page, _edition = factories.published_story()
    link = f'<p><a linktype="page" id="{page.pk}">How it went on</a></p>'
    factories.publish(factories.article(title="Another year", body=[("text", link)]))
    record = page.appearances.get().consent
    screen = desk("ruth").get(reverse("stories_withdraw", args=[record.pk])).content.decode()
    assert "These pages stay with readers" in screen
    assert "Another year" in screen
