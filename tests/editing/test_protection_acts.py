"""What an author does in the Protection panel, beside using a suggestion."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from stories.audit.lines import AuditLine
from stories.audit.seals import seal
from stories.editing.protection import look_at
from stories.editing.protection_lines import key_of
from stories.publishing.help_requests import HelpRequest
from stories.redaction.applied import AppliedRedaction
from stories.redaction.approval import open_review
from stories.redaction.deciding import decide_finding
from stories.redaction.decisions import FindingDecision
from stories.redaction.proposals import KeepProposal
from stories.redaction.scanning import findings_of, open_musts
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import edit, latest, signed_in, story_form
from tests.editing.test_suggestions import place_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

NAME = "Kwon Mi-rae"
UNDO = "A suggested wording is in its place."
AS_SCRIPT = {"HTTP_ACCEPT": "application/json"}


def told(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def post(client: Client, act: str, page: Page, **form: Any) -> Any:
    return client.post(reverse(f"stories_{act}", args=[page.pk]), form, follow=True)


def scripted(client: Client, act: str, page: Page, **form: Any) -> Any:
    return client.post(reverse(f"stories_{act}", args=[page.pk]), form, **AS_SCRIPT)


def use_form(page: Page, words: str, wording: str = "K. M.") -> dict[str, Any]:
    place = place_of(page, words)
    return {
        "place": [f"{place['path']}|{place['start']}|{place['end']}"],
        "digest": place["digest"],
        "wording": wording,
    }


def key_on(page: Page) -> str:
    return key_of(open_musts(latest(page))[0])


def panel(client: Client, page: Page) -> str:
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


# Use it, by a script


def test_a_script_gets_the_changed_fields_as_the_editor_holds_them():
    page = make.story(title=f"The shop of {NAME}", body=[("text", f"<p>My sister {NAME}.</p>")])
    erin = signed_in("erin")
    answer = scripted(erin, "use_suggestion", page, **use_form(page, NAME)).json()
    (change,) = answer["changes"]
    assert change == {
        "names": ["title"],
        "wording": "K. M.",
        "value": "The shop of K. M.",
        "rich": False,
    }
    assert answer["success"]
    assert answer["revision_id"] == Page.objects.get(pk=page.pk).latest_revision_id
    assert UNDO in answer["html"]
    answer = scripted(erin, "use_suggestion", page, **use_form(page, NAME)).json()
    (change,) = answer["changes"]
    assert change["rich"]
    assert change["names"] == ["body", latest(page).body[0].id]
    assert '"text": "My sister K. M.."' in change["value"]


def test_a_script_finds_the_person_at_a_meeting_by_their_number():
    page = make.meeting([(make.consent(make.storyteller()), f"{NAME} opened a shop.")])
    given = use_form(page, NAME)
    answer = scripted(signed_in("erin"), "use_suggestion", page, **given).json()
    (change,) = answer["changes"]
    number = latest(page).appearances.get().pk
    assert (change["within"], change["number"], change["names"]) == (
        "appearances",
        number,
        ["update"],
    )


def test_a_script_hears_why_nothing_was_changed_and_gets_the_present_list():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    given = use_form(page, NAME) | {"digest": "0" * 32}
    response = scripted(signed_in("erin"), "use_suggestion", page, **given)
    answer = response.json()
    assert response.status_code == 400
    assert not answer["success"]
    assert "have moved" in answer["said"]
    assert "data-protection" in answer["html"]
    assert answer["changes"] == []


def test_without_a_wording_nothing_is_taken_away():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    given = use_form(page, NAME)
    del given["wording"]
    assert "No wording" in told(post(signed_in("erin"), "use_suggestion", page, **given))
    assert NAME in latest(page).body[0].value.source


@pytest.mark.parametrize("act", ["use_suggestion", "undo_suggestion", "propose_keep"])
def test_a_script_of_somebody_without_rights_is_led_away_and_sees_no_word(act):
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    response = scripted(signed_in("noa"), act, page, **use_form(page, NAME))
    assert response.status_code == 400
    assert response.json()["leave"] == reverse("wagtailadmin_home")
    assert NAME not in response.content.decode()


@pytest.mark.parametrize("act", ["use_suggestion", "undo_suggestion", "propose_keep"])
def test_a_page_that_was_deleted_meanwhile_is_told(act):
    page = make.story()
    erin, ask = signed_in("erin"), {"place": ["title|0|1"], "wording": "x", "key": "x"}
    number = page.pk
    Page.objects.get(pk=number).delete()
    address = reverse(f"stories_{act}", args=[number])
    assert "does not exist any more" in told(erin.post(address, ask, follow=True))
    assert erin.post(address, ask, **AS_SCRIPT).json()["leave"]


def test_the_number_of_a_page_that_is_not_of_the_site_is_refused():
    root = Page.objects.get(depth=1)
    response = post(signed_in("zoe"), "use_suggestion", root, wording="x", place=["title|0|4"])
    assert "does not exist any more" in told(response)
    assert Page.objects.get(depth=1).title == root.title


def test_a_form_with_the_number_of_another_page_changes_neither():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    other = make.story(person=make.storyteller("P. L."), body=[("text", make.CALM_TEXT)])
    given = use_form(page, NAME)
    assert "have moved" in told(post(signed_in("erin"), "use_suggestion", other, **given))
    assert NAME in latest(page).body[0].value.source
    assert latest(other).body[0].value.source == make.CALM_TEXT


def test_undo_is_offered_as_long_as_the_words_stand_and_after_other_saves():
    page = make.story(title=f"The shop of {NAME}")
    erin = signed_in("erin")
    post(erin, "use_suggestion", page, **use_form(page, NAME))
    edit(erin, page, teaser="Something else.", title="The shop of K. M.")
    assert UNDO in panel(erin, page)
    assert UNDO not in panel(signed_in("sami"), page)
    edit(erin, page, title="The shop of a friend")
    assert UNDO not in panel(erin, page)


def test_two_presses_are_undone_one_after_the_other():
    page = make.story(title=f"The shop of {NAME}", teaser=f"Told by {NAME}.")
    erin = signed_in("erin")
    first = post(erin, "use_suggestion", page, **use_form(page, NAME))
    second = post(erin, "use_suggestion", page, **use_form(page, NAME))
    for response in (second, first):
        panel_now = next(
            each
            for each in erin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context[
                "side_panels"
            ]
            if each.name == "protection"
        )
        offered = panel_now.undo()
        assert response.status_code == 200
        post(erin, "undo_suggestion", page, path=offered["paths"], made=offered["made"])
    assert latest(page).title == f"The shop of {NAME}"
    assert latest(page).teaser == f"Told by {NAME}."
    assert UNDO not in panel(erin, page)


# Keep, because…


def test_an_author_proposes_to_keep_and_the_panel_says_so():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    erin = signed_in("erin")
    response = post(erin, "propose_keep", page, key=key_on(page), note="It is her stage name.")
    assert "reviewer will read your reason" in told(response)
    html = response.content.decode()
    assert "You propose to keep this:" in html
    assert "It is her stage name." in html
    assert "Change or take back" in html
    assert "erin proposes to keep this:" in panel(signed_in("sami"), page)
    assert KeepProposal.objects.get().by == make.user("erin")
    assert findings_of(latest(page))[0].is_open


def test_a_proposal_is_changed_and_taken_back():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    erin, key = signed_in("erin"), key_on(page)
    for note in ("It is her stage name.", "She sings under it."):
        post(erin, "propose_keep", page, key=key, note=note)
    assert KeepProposal.objects.get().note == "She sings under it."
    answer = scripted(erin, "propose_keep", page, key=key, take_back="yes").json()
    assert answer["said"] == "Your proposal is taken back."
    assert not KeepProposal.objects.exists()


def test_a_proposal_needs_a_reason_and_words_that_are_there():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    erin, key = signed_in("erin"), key_on(page)
    assert "Write a reason" in told(post(erin, "propose_keep", page, key=key, note=" "))
    edit(erin, page, text=make.CALM_TEXT)
    for gone in (key, "", "person_name.x"):
        answer = scripted(erin, "propose_keep", page, key=gone, note="because").json()
        assert "no longer on the page" in answer["said"]
    assert not KeepProposal.objects.exists()


def test_nobody_proposes_while_the_page_is_with_the_reviewers():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    make.approve_text(page)
    given = {"key": key_on(page), "note": "It is her stage name."}
    assert "may not edit this page now" in told(
        post(signed_in("erin"), "propose_keep", page, **given)
    )


# What reviewers decided


def decide(page: Page, verdict: str, note: str) -> None:
    words = manuscript_of(page)
    review = open_review(words, by=make.user("ruth"))
    found = open_musts(words)[0]
    decide_finding(
        review=review, page=words, found=found, verdict=verdict, by=make.user("ruth"), note=note
    )


@pytest.mark.parametrize(
    ("verdict", "told_as"), [("keep", "stays as it is"), ("not_a_finding", "is not a finding")]
)
def test_what_a_reviewer_decided_is_told_with_who_and_why(verdict, told_as):
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    decide(page, verdict, "A public singer.")
    html = panel(signed_in("erin"), page)
    assert "1 decision of a reviewer" in html
    assert told_as in html
    assert "A public singer." in html
    assert "ruth" in html


def test_what_a_reviewer_asks_to_change_comes_before_everything_else():
    page = make.story(body=[("text", f"<p>Call +81 90-1234-5678. I was 27.</p><p>{NAME}</p>")])
    words = manuscript_of(page)
    age = next(item for item in look_at(words).found if item.finding.entity_type == "exact_age")
    review = open_review(words, by=make.user("ruth"))
    ruth = make.user("ruth")
    decide_finding(
        review=review, page=words, found=age, verdict="redact", by=ruth, note="Say “young”."
    )
    html = panel(signed_in("erin"), page)
    assert "ruth asks you to change this." in html
    assert "Say “young”." in html
    assert html.index("Say “young”.") < html.index("+81 90-1234-5678")


# Ask somebody


@pytest.fixture
def unconsented(mailoutbox):
    for name in make.STAFF:
        make.user(name)
    return make.story(title="The lantern", person=make.storyteller(), record=None)


def test_the_panel_offers_to_ask_those_who_can_supply_it(unconsented):
    html = panel(signed_in("erin"), unconsented)
    assert "Ask sami" in html
    assert "Ask ada" in html
    assert "Ask erin" not in html
    assert "Ask ruth" not in html


def test_whoever_is_asked_gets_an_e_mail_with_one_link_and_no_word_of_the_story(
    unconsented, mailoutbox, django_capture_on_commit_callbacks
):
    erin, sami = signed_in("erin"), make.user("sami")
    with django_capture_on_commit_callbacks(execute=True):
        answer = scripted(erin, "ask_for_help", unconsented, ask=f"no_consent|{sami.pk}").json()
    assert answer["said"] == "sami gets an e-mail with a link to this page."
    assert "sami: asked on" in answer["html"]
    (message,) = mailoutbox
    everything = f"{message.subject} {message.body} {message.alternatives[0].content}"
    assert message.to == ["sami@example.org"]
    assert message.body.count("http") == 1
    assert "A consent is missing" in message.body
    for never in ("lantern", "K. M.", "erin"):
        assert never not in everything
    assert HelpRequest.objects.get().code == "no_consent"
    assert AuditLine.objects.filter(act="help_asked").count() == 1


def test_a_second_e_mail_is_not_sent_on_the_same_day(
    unconsented, mailoutbox, django_capture_on_commit_callbacks
):
    erin, sami = signed_in("erin"), make.user("sami")
    with django_capture_on_commit_callbacks(execute=True):
        for _press in range(2):
            response = post(erin, "ask_for_help", unconsented, ask=f"no_consent|{sami.pk}")
    assert "asked today already" in told(response)
    assert len(mailoutbox) == 1
    HelpRequest.objects.update(at=timezone.now() - timedelta(days=2))
    html = panel(erin, unconsented)
    assert "Ask sami" in html
    assert "asked on" in html


@pytest.mark.parametrize("asked", ["", "no_consent", "no_consent|", "no_consent|999999999999999"])
def test_a_forged_request_asks_nobody(unconsented, mailoutbox, asked):
    answer = scripted(signed_in("erin"), "ask_for_help", unconsented, ask=asked).json()
    assert not answer["success"]
    assert not HelpRequest.objects.exists()


def test_what_is_not_missing_is_not_asked_for(unconsented):
    sami = make.user("sami")
    for code in ("consent_over", "nothing"):
        response = post(signed_in("erin"), "ask_for_help", unconsented, ask=f"{code}|{sami.pk}")
        assert "not missing any more" in told(response)
    ruth = make.user("ruth")
    response = post(signed_in("erin"), "ask_for_help", unconsented, ask=f"no_consent|{ruth.pk}")
    assert "cannot supply it" in told(response)


def test_reviewers_are_asked_by_name_once_the_page_was_sent_to_them():
    for name in make.STAFF:
        make.user(name)
    page = make.story()
    assert "Ask ruth" not in panel(signed_in("erin"), page)
    page.get_workflow().start(page, make.user("erin"))
    assert "Ask ruth" in panel(signed_in("sami"), page)


# Send to review


def test_a_page_that_would_surely_come_back_is_saved_and_not_sent(unconsented):
    erin = signed_in("erin")
    response = edit(erin, unconsented, action="action-submit", teaser="A light in the window.")
    assert "it would surely come back" in told(response)
    assert "There is no consent for “K. M.”" in told(response)
    assert "data-protection-open" in response.content.decode()
    assert not Page.objects.get(pk=unconsented.pk).workflow_in_progress
    assert latest(unconsented).teaser == "A light in the window."
    assert "Send to review all the same" in response.content.decode()


def test_it_can_be_sent_all_the_same(unconsented):

    form = story_form(latest(unconsented)) | {"action-submit": "all-the-same"}
    address = reverse("wagtailadmin_pages:edit", args=[unconsented.pk])
    signed_in("erin").post(address, form)
    assert Page.objects.get(pk=unconsented.pk).workflow_in_progress


def test_what_only_a_reviewer_can_do_stops_nobody_from_sending():
    page = make.story(body=[("text", f"<p>{NAME} and a picture.</p>")])
    erin = signed_in("erin")
    assert "It can be sent to review now." in panel(erin, page)
    edit(erin, page, action="action-submit", text=f"<p>{NAME} again.</p>")
    assert Page.objects.get(pk=page.pk).workflow_in_progress


def test_a_fault_that_was_mended_in_the_form_is_not_held_against_it():
    person = make.storyteller()
    page = make.story(person=person, record=None)
    row = page.appearances.get()
    row.consent = make.consent(person)
    mended = latest(page)
    mended.appearances.set([row])

    form = story_form(mended) | {"action-submit": "Send to review"}
    signed_in("erin").post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert Page.objects.get(pk=page.pk).workflow_in_progress


def redacted_in_review(page: Page) -> AppliedRedaction:
    """Ruth put an offered wording in the place of a name, within her review."""
    decide(page, "redact", "The agreed name is shorter.")
    step = AppliedRedaction(
        page_id=page.pk,
        revision_number=page.latest_revision_id,
        decision=FindingDecision.objects.get(page_id=page.pk),
        by=make.user("ruth"),
        at=timezone.now(),
    )
    step.redaction_seal = seal("redaction", step.parts())
    step.save()
    return step


def test_what_was_changed_in_review_is_told_without_the_words():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    step = redacted_in_review(page)
    edit(signed_in("erin"), page, text="<p>K. M.</p>")
    html = panel(signed_in("erin"), page)
    assert "1 decision of a reviewer" in html
    assert "was changed in review" in html
    assert "The agreed name is shorter." in html
    step.undone_at = timezone.now()
    step.save()
    assert "was changed in review" not in panel(signed_in("erin"), page)


def test_a_row_that_only_says_so_tells_of_no_change():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    step = redacted_in_review(page)
    AppliedRedaction.objects.filter(pk=step.pk).update(redaction_seal="", decision=None)
    assert "was changed in review" not in panel(signed_in("erin"), page)


def test_a_letter_that_no_database_keeps_is_refused():
    page = make.story(body=[("text", "<p>Kwon Mi-rae sang for us.</p>")])
    response = post(signed_in("erin"), "propose_keep", page, key=key_on(page), note="Agreed.\0")
    assert "The form was not understood. Nothing was changed." in told(response)
    assert not KeepProposal.objects.exists()
