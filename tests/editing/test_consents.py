"""Consent records at the desk: what was agreed, its state, and proof that stays."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from stories.consent.records import ConsentRecord
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down_page
from stories.publishing.withdrawal import withdraw_consent
from tests import factories
from tests.desk import signed_in as desk
from tests.publishing.test_translations_of_consent import translated_without_people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

TODAY = timezone.localdate


def form(person, **changed):
    """A consent as an editor fills it in."""
    return {
        "storyteller": person.pk,
        "given_on": "2021-03-04",
        "method": "written",
        "spoken_language": "Korean",
        "interpreter": "",
        "given_by": "",
        "channels": ["site", "press"],
        "languages": ["en", "ko"],
        "name_form": "initials",
        "picture_form": "none",
        "expires_on": "",
    } | changed


def form_of(record, **changed):
    """A record as its form shows it."""
    values = {
        "given_on": record.given_on,
        "channels": list(record.channels),
        "languages": list(record.languages),
        "name_form": record.name_form,
        "picture_form": record.picture_form,
        "expires_on": record.expires_on or "",
    }
    return form(record.storyteller, **values) | changed


def test_erin_records_a_consent_from_the_persons_screen() -> None:
    erin, person = desk("erin"), factories.storyteller()
    screen = erin.get(reverse("storyteller:inspect", args=[person.pk])).content.decode()
    address = f"{reverse('consentrecord:add')}?storyteller={person.pk}"
    assert address in screen
    assert f'value="{person.pk}"' in erin.get(address).content.decode()
    answer = erin.post(address, form(person), follow=True)
    record = ConsentRecord.objects.get()
    assert (record.channels, record.languages) == (("site", "press"), ("en", "ko"))
    text = answer.content.decode()
    assert "This web site, Press" in text
    assert "in force" in text


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"channels": []}, "required"),
        ({"languages": []}, "required"),
        ({"channels": ["television"]}, "television"),
        ({"expires_on": "2020-01-01"}, "would end before it was given"),
        ({"method": ""}, "required"),
    ],
)
def test_a_consent_that_says_nothing_is_refused(changed, complaint) -> None:
    person = factories.storyteller()
    answer = desk("erin").post(reverse("consentrecord:add"), form(person, **changed))
    assert not ConsentRecord.objects.exists()
    assert complaint in answer.content.decode()


def test_a_minor_needs_a_guardian() -> None:
    erin, child = desk("erin"), factories.storyteller(is_minor=True)
    answer = erin.post(reverse("consentrecord:add"), form(child))
    assert "Who gave consent for this minor?" in answer.content.decode()
    erin.post(reverse("consentrecord:add"), form(child, given_by="mother"))
    assert ConsentRecord.objects.get().given_by == "mother"


def test_the_list_tells_the_state_of_each_and_filters_by_it() -> None:
    today = TODAY()
    endless, soon, over = (factories.storyteller(name) for name in ("A. B.", "C. D.", "E. F."))
    factories.consent(endless)
    factories.consent(soon, expires_on=today + timedelta(days=20))
    factories.consent(over, expires_on=today - timedelta(days=1))
    erin = desk("erin")
    everything = erin.get(reverse("consentrecord:index")).content.decode()
    for words in ("in force", "ends soon", "ended on"):
        assert words in everything
    names = {"soon": "C. D.", "over": "E. F."}
    for state, name in names.items():
        text = erin.get(reverse("consentrecord:index_results"), {"state": state}).content.decode()
        assert [other for other in ("A. B.", "C. D.", "E. F.") if other in text] == [name]
    in_force = erin.get(reverse("consentrecord:index_results"), {"state": "in_force"})
    assert "E. F." not in in_force.content.decode()


def test_a_withdrawn_record_cannot_be_changed_or_deleted() -> None:
    record = factories.consent(factories.storyteller())
    withdraw_consent(record=record, by=factories.user("ada"))
    ada = desk("ada")
    for name in ("edit", "delete"):
        address = reverse(f"consentrecord:{name}", args=[record.pk])
        answer = ada.post(address, form_of(record, interpreter="Somebody"), follow=True)
        assert "The record stays as proof" in answer.content.decode()
    record.refresh_from_db()
    assert record.interpreter == ""
    index = ada.get(reverse("consentrecord:index"), {"state": "withdrawn"}).content.decode()
    assert "withdrawn on" in index


def test_a_record_that_a_page_rests_on_is_not_deleted() -> None:
    page = factories.story()
    record = page.appearances.get().consent
    answer = desk("ada").post(reverse("consentrecord:delete", args=[record.pk]), follow=True)
    assert ConsentRecord.objects.filter(pk=record.pk).exists()
    assert answer.status_code == 200


@pytest.mark.parametrize("less", [{"name_form": "alias"}, {"picture_form": "none"}])
def test_what_readers_see_of_a_person_is_not_agreed_away_behind_them(less) -> None:
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    answer = desk("ada").post(
        reverse("consentrecord:edit", args=[record.pk]), form_of(record, **less)
    )
    assert f"Readers have “{edition.title}”" in answer.content.decode()
    old = (record.name_form, record.picture_form)
    record.refresh_from_db()
    assert (record.name_form, record.picture_form) == old


@pytest.mark.parametrize(
    "less", [{"channels": ["press"]}, {"languages": ["ko"]}, {"expires_on": "2022-01-01"}]
)
def test_a_consent_that_covers_less_takes_the_text_from_readers_after_a_second_yes(less) -> None:
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    record.given_on = date(2021, 3, 4)
    record.save()
    ada, address = desk("ada"), reverse("consentrecord:edit", args=[record.pk])
    asked = ada.post(address, form_of(record, **less)).content.decode()
    assert "Readers would lose 1 text(s) at once" in asked
    assert edition.title in asked
    assert Client().get(edition.path).status_code == 200
    ada.post(address, form_of(record, **less, take_down="on"))
    assert Client().get(edition.path).status_code in {404, 410}


def story_with_a_face(**fields):
    """A published story with a face that may be recognised; its consent and its edition."""
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=True)
    person = factories.storyteller()
    record = factories.consent(person, picture_form="full", languages=["en", "ja"])
    body = [("picture", {"image": image, "alt": "A harbour at dawn", "caption": ""})]
    page = factories.story(person=person, record=record, body=body, **fields)
    return record, page, factories.publish(page)


@pytest.mark.parametrize(
    "less",
    [{"picture_form": "obscured"}, {"name_form": "surname_mask"}, {"channels": ["press"]}],
)
def test_what_readers_will_have_is_asked_for_as_well(less) -> None:
    record, _page, edition = story_with_a_face(go_live_at=timezone.now() + timedelta(hours=1))
    ada, address = desk("ada"), reverse("consentrecord:edit", args=[record.pk])
    asked = ada.post(address, form_of(record, **less)).content.decode()
    assert "Readers would lose 1 text(s) at once" in asked
    edition.refresh_from_db()
    assert edition.withdrawn_at is None
    ada.post(address, form_of(record, **less, take_down="on"))
    edition.refresh_from_db()
    assert edition.withdrawn_at


def test_what_tells_of_somebody_without_the_name_is_asked_for_as_well() -> None:
    record, page, english = story_with_a_face()
    japanese = factories.publish(translated_without_people(page))
    take_down_page(english.page_number)
    ada, address = desk("ada"), reverse("consentrecord:edit", args=[record.pk])
    asked = ada.post(address, form_of(record, picture_form="obscured")).content.decode()
    assert f"among them “{japanese.title}”" in asked
    ada.post(address, form_of(record, picture_form="obscured", take_down="on"))
    japanese.refresh_from_db()
    assert japanese.withdrawn_at


def test_another_form_of_the_name_takes_nothing_that_is_told_without_it() -> None:
    record, page, english = story_with_a_face()
    japanese = factories.publish(translated_without_people(page))
    take_down_page(english.page_number)
    address = reverse("consentrecord:edit", args=[record.pk])
    desk("ada").post(address, form_of(record, name_form="alias"))
    record.refresh_from_db()
    japanese.refresh_from_db()
    assert (record.name_form, japanese.withdrawn_at) == ("alias", None)


def test_what_has_ended_already_is_not_asked_for() -> None:
    record, _page, edition = story_with_a_face()
    Edition.objects.filter(pk=edition.pk).update(valid_until=timezone.now() - timedelta(hours=1))
    address = reverse("consentrecord:edit", args=[record.pk])
    desk("ada").post(address, form_of(record, picture_form="obscured"))
    record.refresh_from_db()
    assert record.picture_form == "obscured"


def test_an_earlier_end_is_simply_recorded() -> None:
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    last_day = TODAY() + timedelta(days=3)
    desk("ada").post(
        reverse("consentrecord:edit", args=[record.pk]), form_of(record, expires_on=last_day)
    )
    edition.refresh_from_db()
    assert timezone.localdate(edition.valid_until) == last_day + timedelta(days=1)


def test_a_consent_may_grow_while_readers_have_the_text() -> None:
    page, _edition = factories.published_story()
    record = page.appearances.get().consent
    desk("ada").post(
        reverse("consentrecord:edit", args=[record.pk]),
        form_of(record, channels=["site", "press"], interpreter="Ms. Obi"),
    )
    record.refresh_from_db()
    assert record.channels == ("site", "press")
    assert record.interpreter == "Ms. Obi"


def test_a_record_never_changes_hands() -> None:
    record, other = factories.consent(factories.storyteller()), factories.storyteller("R. S.")
    desk("ada").post(
        reverse("consentrecord:edit", args=[record.pk]), form_of(record, storyteller=other.pk)
    )
    owner = record.storyteller
    record.refresh_from_db()
    assert record.storyteller == owner


def test_the_chooser_offers_only_what_was_not_taken_back() -> None:
    kept = factories.consent(factories.storyteller("A. B."))
    gone = factories.consent(factories.storyteller("C. D."))
    withdraw_consent(record=gone, by=factories.user("ada"))
    text = desk("erin").get(reverse("consent_chooser:choose_results")).content.decode()
    assert kept.storyteller.shown_name in text
    assert gone.storyteller.reference not in text


def test_two_consents_of_one_day_are_told_apart_before_and_after_choosing() -> None:
    person, day = factories.storyteller("R. M."), date(2024, 5, 6)
    narrow = factories.consent(person, given_on=day, picture_form="none")
    wide = factories.consent(
        person, given_on=day, channels=["site", "press"], expires_on=date(2093, 7, 8)
    )
    erin = desk("erin")
    rows = erin.get(reverse("consent_chooser:choose_results")).content.decode().split("<tr")[2:]
    shown = [" ".join(strip_tags(f"<tr{row}").split()) for row in rows]
    for words in ("R. M.", "May 6, 2024", "Spaced initials", "Press", "covered", "July 8, 2093"):
        assert words in shown[0]
    for words in ("R. M.", "May 6, 2024", "No picture", "This web site", "until taken back"):
        assert words in shown[1]
    labels = [
        erin.get(reverse("consent_chooser:chosen", args=[record.pk])).json()["result"]["title"]
        for record in (narrow, wide)
    ]
    assert labels == [
        f"R. M. ({person.reference}) · given on May 6, 2024 · Spaced initials · No picture"
        " · This web site · until taken back",
        f"R. M. ({person.reference}) · given on May 6, 2024 · Spaced initials"
        " · Pictures with the face covered · This web site, Press · until July 8, 2093",
    ]
    page = factories.story(person=person, record=wide)
    editor = erin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert labels[1] in editor


def test_the_list_shows_the_day_and_the_name_of_this_very_person() -> None:
    record = factories.consent(factories.storyteller("R. M."), given_on=date(2024, 5, 6))
    text = strip_tags(desk("erin").get(reverse("consentrecord:index")).content.decode())
    assert "Spaced initials: R. M." in text
    assert "K. M." not in text
    assert "May 6, 2024" in text
    shown = desk("erin").get(reverse("consentrecord:inspect", args=[record.pk])).content.decode()
    assert "<dt>Valid until</dt><dd>until it is taken back</dd>" in shown


def test_the_chooser_shows_the_newest_consent_first_and_finds_by_name_and_reference() -> None:
    people = [factories.storyteller(f"{letter}. Z.") for letter in "ABCDEFGHIJKL"]
    for age, person in enumerate(people):
        factories.consent(person, given_on=TODAY() - timedelta(days=age))
    erin, address = desk("erin"), reverse("consent_chooser:choose_results")
    first_page = erin.get(address).content.decode()
    places = [first_page.index(person.reference) for person in people[:10]]
    assert places == sorted(places)
    assert people[11].reference not in first_page
    for words in ("l. z", people[11].reference.lower()):
        found = erin.get(address, {"q": words}).content.decode()
        assert [one for one in people if one.reference in found] == [people[11]]
