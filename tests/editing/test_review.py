"""The review screen, over HTTP: who sees what, who may do what, and what a form may not do."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from stories.publishing.editions import Edition
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.answering import checklist_for
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import MEMORY
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

PHONE = "<p>Call me on +81 90-1234-5678 when the shop is open.</p>"


def address(page: Page) -> str:
    return reverse("stories_review", args=[page.pk])


def under_review(**fields):
    """A story by Erin of which Sami said that the text is ready."""
    page = make.story(**fields)
    make.approve_text(page)
    return page


def form(client: Client, page: Page, act: str, **fields: str) -> dict[str, str]:
    """What the open screen would post for this act."""
    context = client.get(address(page)).context
    return {
        "review": str(context["now"].review.pk),
        "fingerprint": context["fingerprint"],
        "act": act,
    } | fields


def all_yes(page: Page, value: str = "yes") -> dict[str, str]:
    return {f"answer-{item.pk}": value for item in checklist_for(manuscript_of(page))}


def post(client: Client, page: Page, given: dict[str, str]):
    return client.post(address(page), given, follow=True)


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def test_ruth_approves_and_readers_have_what_she_approved():
    page = under_review()
    ruth = signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert "Approved by" in response.content.decode()
    edition = Edition.objects.readable().get(page_number=page.pk)
    assert edition.path in response.content.decode()
    assert response.context["proof"].holds
    read = Client().get(edition.path)
    assert read.status_code == 200
    assert "kettle" in read.content.decode()


def test_a_page_that_had_lost_a_consent_is_settled_by_its_new_approval():
    page = under_review()
    back = DeskReturn.objects.create(page_id=page.pk, reference="LF-AAAAA", passages=["title"])
    ruth = signed_in("ruth")
    post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    back.refresh_from_db()
    assert back.settled_at


def test_the_proof_fails_when_somebody_changed_the_edition():
    page, edition = make.published_story()
    Edition.objects.filter(pk=edition.pk).update(fragment="<p>Other words.</p>")
    response = signed_in("ruth").get(address(page))
    assert not response.context["proof"].seal_holds
    assert "Its seal is broken" in response.content.decode()


def test_approve_is_offered_only_when_nothing_but_the_approval_is_missing():
    page = under_review()
    ruth = signed_in("ruth")
    assert not ruth.get(address(page)).context["can_approve"]
    post(ruth, page, form(ruth, page, "save") | all_yes(page))
    screen = ruth.get(address(page))
    assert screen.context["can_approve"]
    assert not screen.context["missing"]


def test_no_question_is_answered_before_ruth_answers_it():
    page = under_review()
    html = signed_in("ruth").get(address(page)).content.decode()
    assert html.count('type="radio"') == 3 * len(checklist_for(page))
    assert " checked" not in html


def test_the_answers_of_one_reviewer_are_not_shown_as_those_of_another():
    page = under_review()
    ruth = signed_in("ruth")
    post(ruth, page, form(ruth, page, "save") | all_yes(page))
    assert " checked" in ruth.get(address(page)).content.decode()
    assert " checked" not in signed_in("noa").get(address(page)).content.decode()


@pytest.mark.parametrize("value", ["no", "not_sure"])
def test_a_doubt_stops_the_approval_and_is_kept(value):
    page = under_review()
    ruth = signed_in("ruth")
    answers = all_yes(page)
    doubted = next(iter(answers))
    given = form(ruth, page, "approve") | answers | {doubted: value}
    response = post(ruth, page, given | {doubted.replace("answer-", "answer-note-"): "the photo"})
    assert "Send the page back instead" in said(response)
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()
    kept = RedactionReview.objects.get(page_id=page.pk, state="open").answers
    assert kept.get(value=value).note == "the photo"
    assert page.current_workflow_task_state.status == "in_progress"


def test_an_unanswered_question_stops_the_approval():
    page = under_review()
    ruth = signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "approve"))
    assert "Answer every question" in said(response)
    assert RedactionReview.objects.get(page_id=page.pk).state == "open"


def test_an_open_must_stops_the_approval_and_says_who_can_help():
    page = under_review(body=[("text", PHONE)])
    ruth = signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert "Findings that must be solved: 1" in said(response)
    assert "a reviewer can decide" in said(response)
    assert RedactionReview.objects.get(page_id=page.pk).state == "open"
    assert page.current_workflow_task_state.status == "in_progress"


def test_keeping_a_finding_needs_a_reason():
    page = under_review(body=[("text", PHONE)])
    ruth = signed_in("ruth")
    key = ruth.get(address(page)).context["to_decide"][0].key
    response = post(ruth, page, form(ruth, page, f"keep|{key}"))
    assert "Write a reason" in said(response)
    assert not FindingDecision.objects.exists()


def test_a_finding_that_ruth_keeps_does_not_stop_her_approval():
    page = under_review(body=[("text", PHONE)])
    ruth = signed_in("ruth")
    key = ruth.get(address(page)).context["to_decide"][0].key
    reason = {f"note|{key}": "the number of the office"}
    screen = post(ruth, page, form(ruth, page, f"keep|{key}") | reason)
    assert not screen.context["to_decide"]
    assert "the number of the office" in screen.content.decode()
    post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()
    noa = signed_in("noa")  # words that had to be solved and were kept: a second pair of eyes
    post(noa, page, form(noa, page, "approve") | all_yes(page))
    assert Edition.objects.readable().filter(page_number=page.pk).exists()


def test_the_same_words_in_two_places_are_one_decision():
    page = under_review(body=[("text", PHONE), ("text", PHONE)])
    cards = signed_in("ruth").get(address(page)).context["to_decide"]
    assert [card.places for card in cards] == [2]


def test_words_that_nobody_found_cannot_be_decided():
    page = under_review(body=[("text", PHONE)])
    ruth = signed_in("ruth")
    given = form(ruth, page, "keep|phone.0000") | {"note|phone.0000": "because"}
    assert "no longer on the page" in said(post(ruth, page, given))
    assert not FindingDecision.objects.exists()


def test_ruth_asks_for_a_change_and_erin_reads_it_beside_the_words():
    page = under_review(body=[("text", PHONE)])
    ruth = signed_in("ruth")
    key = ruth.get(address(page)).context["to_decide"][0].key
    post(ruth, page, form(ruth, page, f"redact|{key}") | {f"note|{key}": "no numbers here"})
    post(ruth, page, form(ruth, page, "send_back", reason="One number too many."))
    editor = signed_in("erin").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "no numbers here" in editor.content.decode()
    assert "One number too many." in editor.content.decode()


def test_erin_sees_the_screen_of_her_own_words_but_cannot_decide():
    page = under_review(body=[("text", PHONE)])
    make.user("erin").groups.add(*make.user("ruth").groups.all())
    erin = signed_in("erin")
    screen = erin.get(address(page))
    assert "Somebody else has to review it" in screen.content.decode()
    assert 'value="approve"' not in screen.content.decode()
    ruth = signed_in("ruth")
    response = post(erin, page, form(ruth, page, "approve") | all_yes(page))
    assert "Somebody else has to review it" in said(response)
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()
    assert not RedactionReview.objects.get(page_id=page.pk).answers.exists()


def test_an_editor_without_the_right_reads_only():
    page = under_review()
    sami, ruth = signed_in("sami"), signed_in("ruth")
    assert "You can read this, but not decide" in sami.get(address(page)).content.decode()
    response = post(sami, page, form(ruth, page, "approve") | all_yes(page))
    assert "Only reviewers decide" in said(response)
    assert RedactionReview.objects.get(page_id=page.pk).state == "open"


def test_a_stranger_is_asked_to_sign_in():
    page = under_review()
    for name in ("stories_review", "stories_review_words"):
        response = Client().get(reverse(name, args=[page.pk]))
        assert response.status_code == 302
        assert "login" in response["Location"]


def test_a_form_that_is_older_than_the_words_is_refused():
    page = under_review()
    ruth = signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)
    changed = manuscript_of(page)
    changed.title = "Another title"
    changed.save_revision(user=make.user("erin"))
    assert "has changed since this screen was opened" in said(post(ruth, page, given))
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_form_with_the_review_of_another_page_is_refused():
    page, other = under_review(), under_review(person=make.storyteller("P. L."))
    ruth = signed_in("ruth")
    given = form(ruth, other, "approve") | all_yes(page)
    assert "belongs to another page" in said(post(ruth, page, given))


@pytest.mark.parametrize("number", ["", "999999", "x", "²"])
def test_a_form_with_an_invented_review_is_refused(number):
    page = under_review()
    ruth = signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page) | {"review": number}
    assert "belongs to another page" in said(post(ruth, page, given))


def test_a_form_with_a_forged_fingerprint_is_refused():
    page = under_review()
    ruth = signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page) | {"fingerprint": "0" * 64}
    assert "has changed since" in said(post(ruth, page, given))


def test_the_second_of_two_approvals_is_told_who_was_first():
    page = under_review()
    ruth, noa = signed_in("ruth"), signed_in("noa")
    hers = form(noa, page, "approve") | all_yes(page)
    post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert "Already approved by ruth" in said(post(noa, page, hers))
    assert Edition.objects.of_page(page.pk).count() == 1


def test_sending_back_needs_a_reason():
    page = under_review()
    ruth = signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "send_back", reason="  "))
    assert "Write a reason" in said(response)
    assert page.current_workflow_task_state.status == "in_progress"


def test_a_page_that_came_back_tells_the_reason_and_cannot_be_approved():
    page = under_review()
    ruth = signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)
    post(ruth, page, form(ruth, page, "send_back", reason="Which year was it?"))
    assert "Which year was it?" in ruth.get(address(page)).content.decode()
    assert "Already sent back by ruth" in said(post(ruth, page, given))


def test_the_text_has_to_be_ready_before_redactions_are_reviewed():
    page = make.story()
    make.user("sami")
    page.get_workflow().start(page, make.user("erin"))
    screen = signed_in("ruth").get(address(page))
    assert "Waiting for the editorial review" in screen.content.decode()
    assert "sami" in screen.content.decode()
    assert 'value="approve"' not in screen.content.decode()


def test_a_page_that_was_not_sent_says_so_and_opens_no_review():
    page = make.story()
    screen = signed_in("ruth").get(address(page))
    assert "Not sent to review yet" in screen.content.decode()
    assert not RedactionReview.objects.filter(page_id=page.pk).exists()


def test_a_page_that_was_deleted_meanwhile_is_told():
    page = under_review()
    ruth = signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)
    page.delete()
    assert "does not exist any more" in said(post(ruth, page, given))
    assert "does not exist any more" in said(ruth.get(address(page), follow=True))


def test_an_unknown_act_records_nothing():
    page = under_review()
    ruth = signed_in("ruth")
    assert "not understood" in said(post(ruth, page, form(ruth, page, "publish_now")))
    assert not mail.outbox


def test_a_check_that_breaks_down_keeps_the_page_from_being_approved(monkeypatch):
    page = under_review()
    ruth = signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)

    def broken(*passages, **options):
        raise RuntimeError("a detector fell over")

    MEMORY.forget()
    monkeypatch.setattr("stories.redaction.scanning.scan", broken)
    assert "broke down" in said(post(ruth, page, given))
    assert "broke down" in ruth.get(address(page)).content.decode()
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_part_that_cannot_be_read_is_told_on_the_screen():
    page = under_review(body=[("text", '<p>See <a href="javascript:go()">this</a>.</p>')])
    screen = signed_in("ruth").get(reverse("stories_review", args=[page.pk]))
    assert screen.status_code == 200
    assert "cannot be checked" in screen.content.decode()


def test_the_words_of_the_author_lie_in_a_frame_in_which_no_script_runs() -> None:
    page = make.story(body=[("text", "<p>Kwon Mi-rae opens the shop.</p>")])
    html = signed_in("ruth").get(reverse("stories_review", args=[page.pk])).content.decode()
    frame = re.search(r"<iframe[^>]*>", html)[0]
    assert 'sandbox="allow-same-origin allow-popups"' in frame
    assert 'name="words"' in frame
    assert re.search(r'#finding-1" target="words" data-review-show', html)
