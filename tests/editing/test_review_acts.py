"""Claims, waits, eyes, doubts and bad input on the review screen: clear answers, nothing lost."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, Page

from stories.people.public_names import PublicName
from stories.publishing.editions import Edition
from stories.publishing.holds import Hold
from stories.redaction.approvals import ReviewApproval
from stories.redaction.checklists import ChecklistItem
from stories.redaction.deciding import propose_keep
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in
from tests.review_forms import address, all_yes, fetch, form, post, said, under_review

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

PHONE = "<p>Call me on +81 90-1234-5678 when the shop is open.</p>"
DAY = "<p>On 14 March 2011 we came with two bags and a list of words.</p>"
TWO_PLACES = "<p>She studied at Hanul High School and worked at the Seongbuk Lantern Company.</p>"


def review_of(page: Page) -> RedactionReview:
    return RedactionReview.objects.filter(page_id=page.pk).first()


def first_card(client, page):
    return client.get(address(page)).context["to_decide"][0]


def keep(client, page, note="Everybody knows.", **fields):
    card = first_card(client, page)
    act = f"keep|{card.key}|{card.seen}"
    return post(client, page, form(client, page, act) | {f"note|{card.key}": note} | fields)


# Claims


def test_ruth_is_on_a_review_and_releases_it():
    page, ruth = under_review(), signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "claim"))
    assert "You are on this review." in response.content.decode()
    assert review_of(page).claimed_by == make.user("ruth")
    post(ruth, page, form(ruth, page, "release"))
    assert review_of(page).claimed_by is None


def test_noa_decides_nothing_while_ruth_is_on_it_and_can_take_it_over():
    page = under_review(body=[("text", PHONE)])
    ruth, noa = signed_in("ruth"), signed_in("noa")
    post(ruth, page, form(ruth, page, "claim"))
    assert "ruth is on this review" in said(keep(noa, page))
    assert not FindingDecision.objects.exists()
    assert "Take it over" in noa.get(address(page)).content.decode()
    post(noa, page, form(noa, page, "claim"))
    keep(noa, page)
    assert FindingDecision.objects.get().by == make.user("noa")


def test_ruth_hands_a_review_over_to_noa():
    page, ruth = under_review(), signed_in("ruth")
    noa = make.user("noa")
    post(ruth, page, form(ruth, page, "claim"))
    screen = ruth.get(address(page))
    assert list(screen.context["bar"].others) == [noa]
    post(ruth, page, form(ruth, page, "hand_over", hand_to=str(noa.pk)))
    assert review_of(page).claimed_by == noa


def test_what_noa_should_know_goes_along_in_the_mail(django_capture_on_commit_callbacks):
    page, ruth = under_review(), signed_in("ruth")
    noa, mail.outbox = make.user("noa"), []
    note = "The checklist is half done; the rest is yours."
    with django_capture_on_commit_callbacks(execute=True):
        post(ruth, page, form(ruth, page, "hand_over", hand_to=str(noa.pk), hand_note=note))
    (told,) = [each for each in mail.outbox if each.to == [noa.email]]
    assert note in told.body
    assert review_of(page).claimed_by == noa


@pytest.mark.parametrize(
    ("note", "why"),
    [("Mind “A shop of our own”.", "must not carry this note"), ("x" * 1001, "at most 1,000")],
)
def test_a_note_that_no_mail_may_carry_keeps_the_review_where_it_is(note, why):
    page, ruth = under_review(), signed_in("ruth")
    to = str(make.user("noa").pk)
    given = form(ruth, page, "hand_over", hand_to=to, hand_note=note)
    assert why in said(post(ruth, page, given))
    assert review_of(page).claimed_by is None


def test_ruth_only_comments_on_found_words_from_their_card():
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    screen = ruth.get(address(page))
    (card,) = screen.context["to_decide"]
    assert f'value="comment|{card.key}"' in screen.content.decode()
    note = {f"note|{card.key}": "Whose number is it?"}
    post(ruth, page, form(ruth, page, f"comment|{card.key}") | note)
    comment = Comment.objects.get(page_id=page.pk)
    assert (comment.text, comment.user.username) == ("Whose number is it?", "ruth")
    assert comment.contentpath.startswith("body.")
    assert not FindingDecision.objects.exists()


@pytest.mark.parametrize("to", ["", "x", "²", "999999"])
def test_a_review_is_handed_over_to_somebody(to):
    page, ruth = under_review(), signed_in("ruth")
    assert "Choose who" in said(post(ruth, page, form(ruth, page, "hand_over", hand_to=to)))


def test_a_review_is_not_handed_over_to_an_author():
    page, ruth = under_review(), signed_in("ruth")
    erin = str(make.user("erin").pk)
    response = post(ruth, page, form(ruth, page, "hand_over", hand_to=erin))
    assert "may not review this page" in said(response)


def test_a_claim_of_somebody_who_lost_the_right_is_none():
    page = under_review(body=[("text", PHONE)])
    ruth, noa = signed_in("ruth"), signed_in("noa")
    post(ruth, page, form(ruth, page, "claim"))
    given = form(ruth, page, "save") | all_yes(page)
    make.user("ruth").groups.clear()
    assert "Nobody is on this review yet" in noa.get(address(page)).content.decode()
    keep(noa, page)
    assert FindingDecision.objects.count() == 1
    answer = post(ruth, page, given)
    assert "permission" in answer.content.decode()
    assert not review_of(page).answers.exists()


def test_a_day_is_set_and_shown_when_it_is_over():
    page, ruth = under_review(), signed_in("ruth")
    tomorrow = timezone.localdate() + timedelta(days=1)
    post(ruth, page, form(ruth, page, "due", due_on=tomorrow.isoformat()))
    assert review_of(page).due_on == tomorrow
    yesterday = tomorrow - timedelta(days=2)
    RedactionReview.objects.update(due_on=yesterday)
    assert "overdue" in ruth.get(address(page)).content.decode()
    post(ruth, page, form(ruth, page, "due", due_on=""))
    assert review_of(page).due_on is None


@pytest.mark.parametrize("day", ["soon", "2027-02-30", "2001-01-01"])
def test_a_day_that_is_none_is_not_set(day):
    page, ruth = under_review(), signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "due", due_on=day))
    assert "day" in said(response)
    assert review_of(page).due_on is None


# Waits


def test_an_approved_page_waits_and_goes_out_when_the_wait_is_lifted():
    page, ruth = under_review(), signed_in("ruth")
    post(ruth, page, form(ruth, page, "hold", hold_kind="journey"))
    screen = ruth.get(address(page))
    assert [blocker.code for blocker in screen.context["waits"]] == ["on_hold"]
    assert not screen.context["missing"]
    post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert review_of(page).is_approved()
    assert not Edition.objects.of_page(page.pk).exists()
    assert "Waiting" in ruth.get(address(page)).content.decode()
    hold = Hold.objects.get()
    response = post(ruth, page, form(ruth, page, f"lift|{hold.pk}"))
    assert "has gone out" in said(response)
    assert Edition.objects.readable().filter(page_number=page.pk).exists()


@pytest.mark.parametrize("number", ["", "x", "999999"])
def test_a_wait_that_is_not_there_is_not_lifted(number):
    page, ruth = under_review(), signed_in("ruth")
    response = post(ruth, page, form(ruth, page, f"lift|{number}"))
    assert "not in force any more" in said(response)


def test_a_wait_for_a_day_needs_one():
    page, ruth = under_review(), signed_in("ruth")
    response = post(ruth, page, form(ruth, page, "hold", hold_kind="date", hold_until=""))
    assert "Choose the day" in said(response)
    assert not Hold.objects.exists()


# Two pairs of eyes


def test_a_page_about_a_minor_is_approved_by_two_and_the_screen_says_why():
    page = under_review(person=make.storyteller("K. M.", is_minor=True))
    ruth, noa = signed_in("ruth"), signed_in("noa")
    assert "A minor is on this page." in ruth.get(address(page)).content.decode()
    response = post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert "A second reviewer has to approve too" in said(response)
    assert not response.context["can_approve"]
    assert "ruth approved these words" in noa.get(address(page)).content.decode()
    post(noa, page, form(noa, page, "approve") | all_yes(page))
    assert review_of(page).is_approved()


def test_a_forged_approval_is_no_pair_of_eyes():
    page = under_review(person=make.storyteller("K. M.", is_minor=True))
    ruth, noa = signed_in("ruth"), signed_in("noa")
    noa.get(address(page))
    review = review_of(page)
    ReviewApproval.objects.create(
        review=review,
        fingerprint=review.fingerprint,
        by=make.user("noa"),
        at=timezone.now(),
        approval_seal="0" * 64,
    )
    response = post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert "A second reviewer has to approve too" in said(response)
    assert review_of(page).state == "open"


def test_an_approval_that_is_sent_again_approves_nothing_else():
    page, ruth = under_review(), signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)
    post(ruth, page, given)
    assert "Already approved by ruth" in said(post(ruth, page, given))
    changed = manuscript_of(Page.objects.get(pk=page.pk))
    changed.title = "Other words"
    changed.save_revision(user=make.user("erin"))
    assert "Already approved by ruth" in said(post(ruth, page, given))
    assert Edition.objects.of_page(page.pk).count() == 1


# Decisions


def test_the_second_of_two_who_decide_the_same_is_told_of_the_first():
    page = under_review(body=[("text", PHONE)])
    ruth, noa = signed_in("ruth"), signed_in("noa")
    card = first_card(noa, page)
    act = f"not_a_finding|{card.key}|{card.seen}"
    hers = form(noa, page, act) | {f"note|{card.key}": "No number."}
    keep(ruth, page)
    assert "ruth has decided this meanwhile: keep it" in said(post(noa, page, hers))
    assert FindingDecision.objects.get().by == make.user("ruth")


def test_ruth_agrees_with_what_the_author_proposed():
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    found = findings_of(manuscript_of(page))[0]
    propose_keep(page=page, found=found, note="It is the shop's.", by=make.user("erin"))
    card = first_card(ruth, page)
    assert "erin proposes to keep it" in ruth.get(address(page)).content.decode()
    act = f"agree|{card.key}|{card.seen}|{card.proposed_at}"
    post(ruth, page, form(ruth, page, act))
    decision = FindingDecision.objects.get()
    assert (decision.verdict, decision.note) == ("keep", "It is the shop's.")


def test_nobody_agrees_with_a_proposal_they_have_not_read():
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    found = findings_of(manuscript_of(page))[0]
    propose_keep(page=page, found=found, note="It is the shop's.", by=make.user("erin"))
    card = first_card(ruth, page)
    given = form(ruth, page, f"agree|{card.key}|{card.seen}|{card.proposed_at}")
    propose_keep(page=page, found=found, note="It is mine.", by=make.user("erin"))
    assert "changed this proposal" in said(post(ruth, page, given))
    assert not FindingDecision.objects.exists()


def test_what_was_kept_is_asked_again_when_the_words_around_it_change():
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    keep(ruth, page, note="It is the shop's.")
    changed = manuscript_of(Page.objects.get(pk=page.pk))
    changed.body = [("text", PHONE.replace("Call me", "Ring my sister"))]
    changed.save_revision(user=make.user("erin"))
    card = first_card(ruth, page)
    assert "The words around it have changed since" in ruth.get(address(page)).content.decode()
    post(ruth, page, form(ruth, page, f"still|{card.key}|{card.seen}|{card.was_kept.pk}"))
    assert not ruth.get(address(page)).context["to_decide"]
    assert FindingDecision.objects.last().note == "It is the shop's."


@pytest.mark.parametrize("act", ["still|{key}||999", "agree|{key}||0", "keep|{key}||nobody"])
def test_a_decision_that_is_not_offered_is_not_made(act):
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    key = first_card(ruth, page).key
    response = post(ruth, page, form(ruth, page, act.format(key=key)))
    assert said(response)
    assert not FindingDecision.objects.exists()


def test_words_decided_together_can_be_decided_apart():
    page, ruth = under_review(body=[("text", TWO_PLACES)]), signed_in("ruth")
    card = first_card(ruth, page)
    part, other = card.parts
    act = f"keep|{card.key}|{card.seen}|{part.key}"
    note = {f"note|{card.key}|{part.key}": "Ten thousand went there."}
    post(ruth, page, form(ruth, page, act) | note)
    screen = ruth.get(address(page))
    assert [card.line.words for card in screen.context["to_decide"]] == [other.words]
    assert [card.line.words for card in screen.context["decided"]] == [part.words]


def test_an_administrator_makes_a_rule_for_the_whole_site():
    page, ada = under_review(body=[("text", TWO_PLACES)]), signed_in("ada")
    make.user("ada").groups.add(*make.user("ruth").groups.all())
    card = first_card(ada, page)
    note = {f"note|{card.key}": "Both have shut long ago.", f"site|{card.key}": "yes"}
    act = f"not_a_finding|{card.key}|{card.seen}"
    post(ada, page, form(ada, page, act) | note | {f"kind|{card.key}": "place"})
    assert {name.reason for name in PublicName.objects.all()} == {"Both have shut long ago."}
    assert not ada.get(address(page)).context["to_decide"]


def test_a_reviewer_makes_no_rule_for_the_whole_site():
    page, ruth = under_review(body=[("text", TWO_PLACES)]), signed_in("ruth")
    card = first_card(ruth, page)
    assert f"site|{card.key}" not in ruth.get(address(page)).content.decode()
    note = {f"note|{card.key}": "No.", f"site|{card.key}": "yes", f"kind|{card.key}": "place"}
    post(ruth, page, form(ruth, page, f"not_a_finding|{card.key}|{card.seen}") | note)
    assert not PublicName.objects.exists()
    assert not FindingDecision.objects.exists()


# The checklist


def test_a_doubt_without_words_is_kept_and_ends_nothing():
    page, ruth = under_review(), signed_in("ruth")
    answers = all_yes(page)
    doubted = next(iter(answers))
    response = post(ruth, page, form(ruth, page, "approve") | answers | {doubted: "not_sure"})
    assert "Say what is in doubt" in said(response)
    assert review_of(page).answers.filter(value="not_sure").count() == 1
    assert review_of(page).state == "open"


def test_a_checklist_without_questions_says_so_and_approves_nothing():
    page, ruth = under_review(), signed_in("ruth")
    ChecklistItem.objects.all().delete()
    assert "There is no question for this kind of page" in ruth.get(address(page)).content.decode()
    refused = post(ruth, page, form(ruth, page, "approve"))
    assert "so nothing was checked" in said(refused)
    assert not refused.context["can_approve"]
    assert review_of(page).state == "open"


# Without page change


def test_a_form_that_was_fetched_brings_the_parts_and_the_next_focus():
    page, ruth = under_review(body=[("text", DAY), ("text", PHONE)]), signed_in("ruth")
    card = first_card(ruth, page)
    act = f"keep|{card.key}|{card.seen}"
    answer = fetch(ruth, page, form(ruth, page, act) | {f"note|{card.key}": "The shop's."}).json()
    assert answer["refused"] == []
    assert answer["done"] == "Decision 1 is recorded."
    assert f'id="{answer["focus"]}"' in answer["parts"]["decisions"]
    assert "1 decision made" in answer["parts"]["decisions"]


def test_a_fetched_form_that_is_refused_says_why_and_brings_the_new_words():
    page, ruth = under_review(body=[("text", DAY)]), signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)
    changed = manuscript_of(page)
    changed.title = "Another title"
    changed.save_revision(user=make.user("erin"))
    answer = fetch(ruth, page, given).json()
    assert "has changed since this screen was opened" in answer["refused"][0]
    assert changed.fingerprint() in answer["parts"]["bar"]
    assert not Edition.objects.of_page(page.pk).exists()


def test_an_approval_that_was_fetched_leads_to_the_proof():
    page, ruth = under_review(), signed_in("ruth")
    answer = fetch(ruth, page, form(ruth, page, "approve") | all_yes(page)).json()
    assert answer["go"] == f"{address(page)}#approved"


def test_a_fetched_form_of_a_page_that_was_deleted_leads_home():
    page, ruth = under_review(), signed_in("ruth")
    given = form(ruth, page, "approve") | all_yes(page)
    page.delete()
    answer = fetch(ruth, page, given).json()
    assert answer["go"] == reverse("wagtailadmin_home")
    assert "does not exist any more" in answer["refused"][0]


def test_a_session_that_ended_answers_forbidden_and_records_nothing():
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    card = first_card(ruth, page)
    given = form(ruth, page, f"keep|{card.key}|") | {f"note|{card.key}": "The shop's."}
    ruth.logout()
    assert fetch(ruth, page, given).status_code == 403
    assert fetch(Client(), page, given).status_code == 403
    assert not FindingDecision.objects.exists()


def test_the_screen_offers_to_sign_in_in_a_new_tab():
    html = signed_in("ruth").get(address(under_review())).content.decode()
    assert "Sign in in a new tab" in html
    assert 'target="_blank"' in html.partition("data-review-signed-out")[2][:200]


# The changed letter


def test_one_changed_letter_voids_the_approval_and_the_screen_says_which():
    page, _edition = make.published_story(title="The lamp")
    draft = manuscript_of(Page.objects.get(pk=page.pk))
    draft.title = "The lamb"
    draft.save_revision(user=make.user("erin"))
    make.approve_text(Page.objects.get(pk=page.pk))
    screen = signed_in("ruth").get(address(page))
    assert screen.context["stage"] == "open"
    html = screen.content.decode()
    assert "That approval holds for the older words only" in html
    voided = screen.context["voided"]
    assert voided.was_approved
    letters = [
        (str(piece.kind), piece.text)
        for change in voided.changes
        for piece in change.pieces
        if piece.kind in {"added", "removed"}
    ]
    assert ("removed", "p") in letters
    assert ("added", "b") in letters


def test_saving_without_a_change_opening_and_previewing_void_nothing():
    page, edition = make.published_story()
    erin = signed_in("erin")
    for _time in range(2):
        manuscript_of(Page.objects.get(pk=page.pk)).save_revision(user=make.user("erin"))
        erin.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        signed_in("ruth").get(address(page))
    latest = Page.objects.get(pk=page.pk).get_latest_revision()
    again = latest.as_object()
    again.save_revision(user=make.user("erin"), overwrite_revision=latest)  # as an autosave does
    screen = signed_in("ruth").get(address(page))
    assert screen.context["stage"] == "approved"
    assert screen.context["proof"].holds
    assert Edition.objects.readable().get(page_number=page.pk) == edition


# Who may not see a page


def test_an_answer_to_an_act_shows_nothing_to_whoever_may_not_see_the_page():
    page = under_review(body=[("text", PHONE)])
    stan = make.user("stan")  # signs in, and has no page to edit
    stan.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(stan)
    for act in ("comment", "approve", "nonsense", ""):
        refused = fetch(client, page, {"act": act})
        assert refused.status_code == 403
        assert "1234" not in refused.content.decode()
        assert client.post(address(page), {"act": act}).status_code == 302


def test_a_form_sent_to_a_page_that_is_never_reviewed_is_led_home():
    ruth = signed_in("ruth")
    root = Page.objects.get(depth=1)
    for act in ("comment", "hold", "approve"):
        answer = post(ruth, root, {"act": act, "hold_kind": "journey"})
        assert "Only pages of the site are reviewed." in said(answer)
    assert not Hold.objects.exists()


@pytest.mark.parametrize(
    "given",
    [
        {"review": "9" * 5000},
        {"act": "hand_over", "hand_to": "9" * 5000},
        {"act": "lift|" + "9" * 5000},
    ],
    ids=["review", "person", "hold"],
)
def test_a_number_longer_than_any_is_nobodys(given):
    page, ruth = under_review(), signed_in("ruth")
    answer = fetch(ruth, page, form(ruth, page, "approve") | all_yes(page) | given)
    assert answer.json()["refused"]
    assert not Edition.objects.filter(page_number=page.pk).exists()


# An approval that is not enough any more


def test_when_the_risk_rises_after_the_approval_two_reviewers_approve_anew():
    person = make.storyteller("N. B.")
    page = under_review(person=person)
    Hold.objects.create(page_id=page.pk, kind="journey", set_by=make.user("ruth"))
    ruth, noa = signed_in("ruth"), signed_in("noa")
    post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    person.is_minor = True
    person.save()
    Hold.objects.all().delete()
    assert "Two reviewers have to approve this page." in noa.get(address(page)).content.decode()
    make.approve_text(Page.objects.get(pk=page.pk))  # sent to review again, as it is
    for client in (noa, ruth):
        assert not Edition.objects.filter(page_number=page.pk).exists()
        post(client, page, form(client, page, "approve") | all_yes(page))
    assert Edition.objects.readable().get(page_number=page.pk).review_number == review_of(page).pk


def test_when_the_reviewer_has_left_another_approves_the_same_words():
    page, _edition = make.published_story()
    ruth, noa = make.user("ruth"), signed_in("noa")
    ruth.is_active = False
    ruth.save()
    make.approve_text(Page.objects.get(pk=page.pk))
    post(noa, page, form(noa, page, "approve") | all_yes(page))
    assert review_of(page).decided_by == make.user("noa")
    assert Edition.objects.readable().get(page_number=page.pk).review_number == review_of(page).pk


def test_an_answer_to_a_question_that_changed_under_the_form_is_no_answer():
    page, ruth = under_review(), signed_in("ruth")
    html = ruth.get(address(page)).content.decode()
    item = ChecklistItem.objects.filter(active=True).first()
    given = form(ruth, page, "approve") | all_yes(page) | {f"asked-{item.pk}": str(item.version)}
    assert f'name="asked-{item.pk}" value="{item.version}"' in html
    item.question = "Is every name shown, and every other one left out?"
    item.save()
    answer = fetch(ruth, page, given).json()
    assert "A question has changed meanwhile" in answer["refused"][0]
    assert "every other one left out" in answer["parts"]["checklist"]
    assert not Edition.objects.filter(page_number=page.pk).exists()


def test_a_letter_that_no_database_keeps_is_refused():
    page, ruth = under_review(body=[("text", PHONE)]), signed_in("ruth")
    card = first_card(ruth, page)
    given = form(ruth, page, f"keep|{card.key}|") | {f"note|{card.key}": "The shop's.\0"}
    assert "not understood" in fetch(ruth, page, given).json()["refused"][0]
    assert not FindingDecision.objects.exists()
