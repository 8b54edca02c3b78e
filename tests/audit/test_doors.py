"""Every door of the desk, of the commands and of the rooms below enters its line."""

import io
import json
import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.utils import timezone

from stories.audit.lines import AuditLine
from stories.audit.log import Act, fingerprint_code
from stories.audit.verifying import verify_log
from stories.consent.records import ConsentRecord
from stories.people.access import reveal
from stories.people.storytellers import Storyteller
from stories.people.terms import protect, unprotect
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from stories.publishing.takedown import take_down_page
from stories.publishing.withdrawal import withdraw_consent
from stories.redaction.checklists import ChecklistItem
from tests import desk, factories
from tests.architecture.source import modules

pytestmark = pytest.mark.django_db

CONSENT = {
    "given_on": "2020-02-03",
    "method": "spoken",
    "spoken_language": "Korean",
    "interpreter": "",
    "given_by": "",
    "channels": ["site"],
    "languages": ["en", "ja"],
    "name_form": "initials",
    "picture_form": "none",
    "expires_on": "",
}
QUESTION = {
    "question": "Is every number a round one?",
    "help_text": "",
    "page_type": "storypage",  # some other kinds are asked nine already
    "evidence": "",
    "risk": "",
    "sort_order": "90",
    "active": "on",
}


def told(act):
    """The only line of one kind: who, on what, and its codes."""
    line = AuditLine.objects.get(act=act)
    return line, json.loads(line.codes)


def post(name, address, form):
    """Send a form of the desk, which has to be accepted."""
    answer = desk.signed_in(name).post(address, form)
    assert answer.status_code == 302, answer.context and answer.context.get("form").errors


def test_every_kind_of_line_is_entered_by_some_room():
    rooms = [module.text for module in modules("stories") if "log_words" not in module.name]
    entered = set(re.findall(r"\bAct\.([A-Z_]+)\b", "".join(rooms)))
    assert {act.name for act in Act} - entered == set()


def test_a_look_at_an_identity():
    person, ada = factories.storyteller(), factories.user("ada")
    screen = f"/admin/stories/people/identity/{person.pk}/"
    desk.signed_in("ada").post(screen, {"reason": "to call her back"})
    line, _codes = told("identity_seen")
    assert (line.by, line.reference) == (ada.pk, person.reference)


def test_a_look_that_was_refused_is_none():
    person = factories.storyteller()
    with pytest.raises(PermissionDenied):
        reveal(storyteller=person, by=factories.user("erin"))
    assert not AuditLine.objects.filter(act="identity_seen").exists()


def test_words_that_are_protected_and_a_word_that_is_not_any_more():
    person, erin = factories.storyteller(), factories.user("erin")
    AuditLine.objects.all().delete()
    post(
        "erin",
        f"/admin/stories/people/inspect/{person.pk}/",
        {"kind": "school", "terms": "Sunrise High\nSunrise High School"},
    )
    line, codes = told("term_added")
    assert (line.by, line.reference) == (erin.pk, person.reference)
    assert codes == {"kind": "school", "count": 2}
    term = person.terms.filter(kind="home_town").get()
    post("ada", f"/admin/stories/people/words/{term.pk}/remove/", {})
    line, codes = told("term_removed")
    assert (line.by, line.reference) == (factories.user("ada").pk, person.reference)
    assert codes == {"kind": "home_town"}


def test_a_storyteller_who_is_added_changed_and_removed():
    form = {"name_form": "initials", "shown_name": "H. R.", "situation": "settled"}
    post("ada", "/admin/stories/people/new/", form)
    person = Storyteller.objects.get(shown_name="H. R.")
    assert told("person_added")[0].reference == person.reference
    edit = f"/admin/stories/people/edit/{person.pk}/"
    post("ada", edit, form)
    assert not AuditLine.objects.filter(act="person_changed").exists()
    post("ada", edit, form | {"is_minor": "on"})
    line, codes = told("person_changed")
    assert (line.reference, codes) == (person.reference, {"fields": ["is_minor"]})
    line.delete()
    post("ada", edit, form | {"is_minor": "on", "situation": "hiding"})
    person.refresh_from_db()
    assert (person.situation, told("person_changed")[1]) == ("hiding", {"fields": ["situation"]})
    post("ada", f"/admin/stories/people/delete/{person.pk}/", {})
    assert told("person_removed")[0].reference == person.reference


def test_a_consent_that_is_recorded_changed_and_removed():
    person, ada = factories.storyteller(), factories.user("ada")
    post("ada", "/admin/stories/consents/new/", CONSENT | {"storyteller": person.pk})
    record = ConsentRecord.objects.get()
    line, codes = told("consent_recorded")
    assert (line.by, line.reference) == (ada.pk, person.reference)
    assert codes["record"] == record.pk
    assert codes["languages"] == ["en", "ja"]
    changed = CONSENT | {"languages": ["en"]}
    post("ada", f"/admin/stories/consents/edit/{record.pk}/", changed)
    line, codes = told("consent_changed")
    assert codes["fields"] == ["languages"]
    post("ada", f"/admin/stories/consents/delete/{record.pk}/", {})
    line, codes = told("consent_removed")
    assert (line.by, codes["record"]) == (ada.pk, record.pk)


def test_a_consent_that_still_carries_a_page_is_not_removed():
    page = factories.story()
    record = page.appearances.get().consent
    desk.signed_in("ada").post(f"/admin/stories/consents/delete/{record.pk}/")
    assert ConsentRecord.objects.filter(pk=record.pk).exists()
    assert not AuditLine.objects.filter(act="consent_removed").exists()


def test_a_consent_that_ends_earlier_shortens_the_edition_and_one_that_covers_less_ends_it():
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    record.expires_on = timezone.localdate() + timedelta(days=9)
    record.save()
    assert told("edition_shortened")[0].page == page.pk
    record.languages = ["ja"]
    record.save()
    assert told("taken_down")[0].page == edition.page_number


def test_a_question_that_is_added_changed_and_removed():
    post("ada", "/admin/stories/checklist/new/", QUESTION)
    item = ChecklistItem.objects.get(question=QUESTION["question"])
    line, codes = told("checklist_changed")
    assert line.by == factories.user("ada").pk
    assert (codes["item"], codes["done"], codes["version"]) == (item.pk, "added", 1)
    line.delete()
    changed = QUESTION | {"question": "Is no number an exact one?"}
    post("ada", f"/admin/stories/checklist/edit/{item.pk}/", changed)
    line, codes = told("checklist_changed")
    assert (codes["fields"], codes["done"], codes["version"]) == (["question"], "changed", 2)
    line.delete()
    post("ada", f"/admin/stories/checklist/delete/{item.pk}/", {})
    _line, codes = told("checklist_changed")
    assert (codes["item"], codes["done"]) == (item.pk, "removed")


def test_an_exception_that_is_added_and_retired():
    form = {"name": "Harbour Choir", "kind": "organisation", "reason": "on our own letters"}
    post("ada", "/admin/stories/public-names/new/", form)
    line, codes = told("exception_added")
    assert (line.by, codes["kind"]) == (factories.user("ada").pk, "organisation")


def test_a_picture_that_is_cleared():
    image, ruth = factories.picture(), factories.user("ruth")
    factories.clear(image, by=ruth, shows_face=True)
    line, codes = told("picture_cleared")
    assert (line.by, codes) == (ruth.pk, {"image": image.pk, "face": True})
    assert line.fingerprint == fingerprint_code(image.cleared_digest) != image.cleared_digest


def test_a_picture_that_may_not_be_cleared_is_no_line():
    with pytest.raises(PermissionDenied):
        factories.clear(factories.picture(by="ruth"), by=factories.user("ruth"), shows_face=False)
    assert not AuditLine.objects.filter(act="picture_cleared").exists()


def test_an_edition_that_is_issued_rendered_anew_and_taken_down():
    page, edition = factories.published_story()
    ruth = factories.user("ruth")
    line = AuditLine.objects.get(act="edition_issued", page=page.pk)
    assert (line.by, line.review) == (ruth.pk, edition.review_number)
    assert line.fingerprint == fingerprint_code(edition.fingerprint)
    call_command("reissue", stdout=io.StringIO(), stderr=io.StringIO())
    assert AuditLine.objects.filter(act="edition_reissued", page=page.pk).count() == 1
    take_down_page(page.pk, by=ruth)
    line, _codes = told("taken_down")
    assert (line.by, line.page) == (ruth.pk, page.pk)
    take_down_page(page.pk, by=ruth)
    assert AuditLine.objects.filter(act="taken_down").count() == 1


def test_a_gate_that_stays_shut():
    page, ada = factories.story(), factories.user("ada")
    with pytest.raises(PublicationBlocked):
        publish_page(page, by=ada)
    line, codes = told("kept_shut")
    assert (line.by, line.page) == (ada.pk, page.pk)
    assert "not_approved" in codes["missing"]


@pytest.mark.parametrize("way", ["desk", "command", "room"])
def test_a_withdrawal(way):
    page, _edition = factories.published_story()
    record, ruth = page.appearances.get().consent, factories.user("ruth")
    reference = record.storyteller.reference
    if way == "desk":
        form = {"reason": "safety", "sure": "on"}
        post("ruth", f"/admin/stories/withdraw/{record.pk}/", form)
    elif way == "command":
        call_command("withdraw", reference, "--by", "ruth", stdout=io.StringIO())
    else:
        withdraw_consent(record=record, by=ruth)
    line, codes = told("consent_withdrawn")
    assert (line.by, line.reference) == (ruth.pk, reference)
    assert (codes["record"], codes["editions"], codes["erased"]) == (record.pk, 1, 1)
    assert AuditLine.objects.order_by("number").last() == line
    assert told("taken_down")[0].page == page.pk
    assert verify_log().broken is None


def test_a_withdrawal_that_was_made_before_is_no_line():
    record = factories.consent(factories.storyteller())
    withdraw_consent(record=record, by=None)
    with pytest.raises(ValidationError):
        withdraw_consent(record=record, by=None)
    assert AuditLine.objects.filter(act="consent_withdrawn").count() == 1


@pytest.mark.parametrize("way", ["unpublish", "delete"])
def test_unpublishing_and_deleting_take_down(way):
    page, _edition = factories.published_story()
    zoe = desk.zoe()
    post("zoe", f"/admin/pages/{page.pk}/{way}/", {})
    line, _codes = told("taken_down")
    assert (line.by, line.page) == (zoe.pk, page.pk)
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_key_that_is_rotated():
    factories.storyteller()
    call_command("rotate_identity_key", stdout=io.StringIO())
    assert told("key_rotated")[1] == {"terms": 2, "files": 0, "readings": 0}


def test_words_that_were_refused_are_no_line():
    person = factories.storyteller()
    before = AuditLine.objects.count()
    with pytest.raises(ValidationError):
        protect(storyteller=person, kind="name", terms=["Kwon Mi-ran", "!"])
    assert AuditLine.objects.count() == before


def test_a_review_from_its_opening_to_its_approval():
    page = factories.story()
    factories.publish(page)
    acts = list(AuditLine.objects.filter(page=page.pk).values_list("act", flat=True))
    assert acts[0] == "review_opened"
    assert acts[-2:] == ["approved", "edition_issued"]


def test_a_word_taken_away_by_hand_is_told_by_the_room():
    person, ada = factories.storyteller(), factories.user("ada")
    unprotect(term=person.terms.first(), by=ada)
    assert told("term_removed")[0].by == ada.pk
