"""The registry at the desk: shown names outside, true names encrypted, every look in a log."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from stories.people.access import IdentityAccess, reveal
from stories.people.public_names import PublicName
from stories.people.storytellers import Storyteller
from stories.people.terms import ProtectedTerm
from tests import factories
from tests.desk import signed_in as desk

pytestmark = pytest.mark.django_db


def screen(person: Storyteller) -> str:
    return reverse("storyteller:inspect", args=[person.pk])


def protect_words(client: Client, person: Storyteller, words: str, kind: str = "name"):
    return client.post(screen(person), {"kind": kind, "terms": words})


def test_erin_registers_a_person_and_lands_on_their_screen() -> None:
    erin = desk("erin")
    answer = erin.post(
        reverse("storyteller:add"),
        {"shown_name": "Mrs. T.L.", "name_form": "title_initials", "situation": "settled"},
        follow=True,
    )
    person = Storyteller.objects.get()
    assert answer.redirect_chain[-1][0] == screen(person)
    assert "Now add the words to protect" in answer.content.decode()
    assert person.reference in answer.content.decode()


def test_a_name_that_is_not_of_its_form_is_refused_with_the_form() -> None:
    answer = desk("erin").post(
        reverse("storyteller:add"),
        {"shown_name": "Theresa", "name_form": "title_initials", "situation": "settled"},
    )
    assert not Storyteller.objects.exists()
    assert "is not of the form" in answer.content.decode()


def test_protected_words_are_encrypted_and_never_shown_back() -> None:
    erin, person = desk("erin"), factories.storyteller()
    before = person.terms.count()
    answer = protect_words(erin, person, "Tae Lumi\n태루미")
    assert answer.status_code == 302
    assert person.terms.count() == before + 2
    page = erin.get(screen(person)).content.decode()
    assert "2 words are protected" in page
    assert "Tae Lumi" not in page
    assert "태루미" not in page
    kept = "".join(ProtectedTerm.objects.values_list("token", flat=True))
    assert "Tae Lumi" not in kept
    assert "태루미" not in kept


def test_a_refused_word_is_named_but_not_put_back_into_the_form() -> None:
    answer = protect_words(desk("erin"), factories.storyteller(), "Pugo-ri\nx", "home_town")
    page = answer.content.decode()
    assert "“x” is too short" in page
    assert "Pugo-ri" not in page
    assert "no-store" in answer["Cache-Control"]


def test_a_word_that_readers_see_cannot_be_protected() -> None:
    person = factories.storyteller("Lighthouse", "alias")
    page = protect_words(desk("erin"), person, "Light House", "relative").content.decode()
    assert "is what readers see of this person" in page


def test_the_shown_name_cannot_become_the_true_name() -> None:
    person = factories.storyteller("Lighthouse", "alias")
    answer = desk("erin").post(
        reverse("storyteller:edit", args=[person.pk]),
        {"shown_name": "Mi-rae Kwon", "name_form": "alias", "situation": "settled"},
    )
    assert "same as a true name" in answer.content.decode()
    person.refresh_from_db()
    assert person.shown_name == "Lighthouse"


def test_erin_may_not_see_who_somebody_is() -> None:
    person = factories.storyteller()
    answer = desk("erin").post(
        reverse("storyteller:identity", args=[person.pk]), {"reason": "I am curious"}, follow=True
    )
    assert "Kwon" not in answer.content.decode()
    assert not IdentityAccess.objects.exists()


def test_ada_gives_a_reason_and_sees_the_identity_once() -> None:
    ada, person = desk("ada"), factories.storyteller()
    address = reverse("storyteller:identity", args=[person.pk])
    assert "Kwon" not in ada.get(address).content.decode()
    shown = ada.post(address, {"reason": "to return her call of Tuesday"})
    assert "Kwon Mi-rae" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    look = IdentityAccess.objects.get()
    assert (look.by.username, look.reason) == ("ada", "to return her call of Tuesday")
    assert "Kwon" not in ada.get(address).content.decode()
    assert "to return her call" in ada.get(screen(person)).content.decode()


def test_without_a_reason_nothing_is_shown() -> None:
    person = factories.storyteller()
    answer = desk("ada").post(reverse("storyteller:identity", args=[person.pk]), {"reason": ""})
    assert "Kwon" not in answer.content.decode()
    assert not IdentityAccess.objects.exists()


def test_ada_stops_protecting_a_word_after_a_question() -> None:
    ada, person = desk("ada"), factories.storyteller()
    term = person.terms.get(kind="home_town")
    address = reverse("storyteller:remove_term", args=[term.pk])
    assert "Pugo" not in ada.get(address).content.decode()
    ada.post(address)
    assert [kept.kind for kept in person.terms.all()] == ["name"]


def test_erin_may_not_stop_protecting_a_word() -> None:
    person = factories.storyteller()
    desk("erin").post(reverse("storyteller:remove_term", args=[person.terms.first().pk]))
    assert person.terms.count() == 2


def test_ruth_reads_the_registry_but_changes_nothing() -> None:
    ruth, person = desk("ruth"), factories.storyteller()
    assert "K. M." in ruth.get(reverse("storyteller:index")).content.decode()
    assert ruth.get(screen(person)).status_code == 200
    ruth.post(reverse("storyteller:edit", args=[person.pk]), {"shown_name": "A. B."})
    assert protect_words(ruth, person, "Long Enough").status_code == 302
    person.refresh_from_db()
    assert person.shown_name == "K. M."
    assert person.terms.count() == 2


def test_the_screen_tells_where_the_person_stands_and_what_readers_see() -> None:
    page, _edition = factories.published_story()
    person = page.appearances.get().storyteller
    draft = factories.story(person=person, title="A second part", slug="second-part")
    text = desk("erin").get(screen(person)).content.decode()
    assert page.title in text
    assert draft.title in text
    assert text.index("readers see it") < text.index("not public")


def test_a_person_only_in_a_later_draft_is_found_too() -> None:
    page = factories.article()
    person = factories.storyteller("P. R.")
    newer = page.get_latest_revision_as_object()
    newer.appearances.create(storyteller=person, consent=factories.consent(person))
    newer.save_revision(user=factories.user("erin"))
    assert page.title in desk("erin").get(screen(person)).content.decode()


def test_a_person_with_a_consent_is_not_deleted() -> None:
    person = factories.storyteller()
    factories.consent(person)
    answer = desk("ada").post(reverse("storyteller:delete", args=[person.pk]), follow=True)
    assert Storyteller.objects.filter(pk=person.pk).exists()
    assert answer.status_code == 200


def test_a_person_entered_by_mistake_is_deleted_with_their_words() -> None:
    person = factories.storyteller()
    desk("ada").post(reverse("storyteller:delete", args=[person.pk]))
    assert not Storyteller.objects.exists()
    assert not ProtectedTerm.objects.exists()


def test_the_choosers_offer_people_by_shown_name_and_reference() -> None:
    person = factories.storyteller()
    factories.storyteller("R. S.")
    erin = desk("erin")
    address = reverse("storyteller_chooser:choose_results")
    assert "R. S." in erin.get(address).content.decode()
    found = erin.get(address, {"q": person.reference}).content.decode()
    assert "K. M." in found
    assert "R. S." not in found


def test_a_stranger_is_sent_to_the_sign_in() -> None:
    person = factories.storyteller()
    for name in ("storyteller:index", "storyteller:add"):
        assert Client().get(reverse(name)).status_code == 302
    for name in ("storyteller:inspect", "storyteller:identity", "storyteller:edit"):
        answer = Client().get(reverse(name, args=[person.pk]))
        assert answer.status_code == 302
        assert "login" in answer["Location"]


def test_whoever_may_look_must_still_be_allowed_each_time() -> None:
    """A right that was taken back counts at once."""
    ada, person = factories.user("ada"), factories.storyteller()
    assert reveal(storyteller=person, by=ada, reason="to ask again")
    right = Permission.objects.get(codename="view_identity")
    for group in ada.groups.all():
        group.permissions.remove(right)
    answer = desk("ada").get(reverse("storyteller:identity", args=[person.pk]))
    assert answer.status_code == 302


def test_a_name_that_may_be_told_keeps_who_added_it() -> None:
    ada = desk("ada")
    ada.post(reverse("publicname:add"), {"name": "Mr. Public", "kind": "staff", "reason": "ours"})
    assert "ada" in ada.get(reverse("publicname:index")).content.decode()


def test_who_was_just_entered_stands_on_the_first_page_of_the_chooser() -> None:
    for letter in "ABCDEFGHIJKL":
        factories.storyteller(f"{letter}. Z.")
    newest = factories.storyteller("R. M.")
    erin, address = desk("erin"), reverse("storyteller_chooser:choose_results")
    shown = erin.get(address).content.decode()
    assert shown.index(newest.reference) < shown.index("L. Z.") < shown.index("K. Z.")
    assert "A. Z." not in shown
    for words in ("r. m", newest.reference.lower()):
        found = erin.get(address, {"q": words}).content.decode()
        assert newest.reference in found
        assert "L. Z." not in found


@pytest.mark.parametrize(
    "name",
    [
        "storyteller_chooser:choose_results",
        "consent_chooser:choose_results",
        "storyteller:index",
        "consentrecord:index",
        "publicname:index",
    ],
)
def test_no_list_of_people_calls_a_name_a_title(name) -> None:
    factories.consent(factories.storyteller())
    PublicName.objects.create(name="Harbour Lights", kind="organisation", reason="us")
    shown = desk("erin").get(reverse(name)).content.decode()
    headings = [strip_tags(cell).strip() for cell in re.findall(r"<th\b.*?</th>", shown, re.DOTALL)]
    assert headings
    assert "Title" not in headings
    if "chooser" in name:
        assert headings[0] == "Shown as"
