"""Ruth puts offered wording in the place of found words, and stays no author of the page."""

import pytest
from wagtail.models import Comment, Page, Revision

from stories.audit.lines import AuditLine
from stories.redaction.applied import AppliedRedaction
from stories.redaction.contributors import contributors_of
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in
from tests.review_forms import address, all_yes, form, post, said, under_review

pytestmark = pytest.mark.django_db

NAMED = "<p>Kwon Mi-rae lit the tin lantern, and Kwon Mi-rae laughed.</p>"


def words_of(page: Page) -> str:
    return " ".join(
        passage.text for passage in manuscript_of(Page.objects.get(pk=page.pk)).passages()
    )


def open_cards(client, page):
    return client.get(address(page)).context["to_decide"]


def use(client, page, *, card=None, offer=0, part=0, **fields):
    """Press one of the wordings of the first card."""
    card = card or open_cards(client, page)[0]
    chosen = card.parts[part].offers[offer]
    act = f"use|{card.key}|{card.seen}|{card.parts[part].key}|{chosen.code}"
    return post(client, page, form(client, page, act, **fields))


def authors(page: Page) -> set[int]:
    return contributors_of(manuscript_of(Page.objects.get(pk=page.pk)))


def test_a_wording_takes_the_place_of_the_words_wherever_they_stand():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    response = use(ruth, page)
    assert words_of(page).count("K. M. l") == 2
    assert "Kwon" not in words_of(page)
    assert "Now it says: “K. M.”" in said(response)
    assert not response.context["to_decide"]


def test_a_wording_fits_each_place_and_no_sentence_ends_with_two_full_stops():
    text = "<p>Kwon Mi-rae lit the tin lantern, and we all thanked Kwon Mi-rae.</p>"
    page, ruth = under_review(body=[("text", text)]), signed_in("ruth")
    use(ruth, page)
    assert "K. M. lit the tin lantern, and we all thanked K. M." in words_of(page)
    assert ".." not in words_of(page)


def test_the_review_goes_on_with_what_was_answered_and_ruth_is_no_author():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    post(ruth, page, form(ruth, page, "save") | all_yes(page))
    review = RedactionReview.objects.get(page_id=page.pk)
    use(ruth, page)
    after = RedactionReview.objects.get(page_id=page.pk)
    assert (after.pk, after.state) == (review.pk, "open")
    assert after.fingerprint != review.fingerprint
    assert make.user("ruth").pk not in authors(page)
    screen = ruth.get(address(page))
    assert screen.context["can_approve"]
    post(ruth, page, form(ruth, page, "approve"))
    assert RedactionReview.objects.get(pk=review.pk).state == "approved"


def test_the_decision_the_seal_and_the_log_tell_of_it_without_the_words():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    use(ruth, page)
    step = AppliedRedaction.objects.get(page_id=page.pk)
    assert step.is_sealed()
    assert (step.decision.verdict, step.decision.option) == ("redact", "suggestion")
    assert step.decision.by == step.by == make.user("ruth")
    acts = list(AuditLine.objects.order_by("number").values_list("act", flat=True))
    assert acts[-2:] == ["decision_made", "redaction_applied"]
    assert not any("Kwon" in line.codes for line in AuditLine.objects.all())


def test_a_vaguer_wording_is_a_decision_to_say_it_less_exactly():
    page = under_review(body=[("text", "<p>On 14 March 2011 we came.</p>")])
    ruth = signed_in("ruth")
    codes = [offer.code for offer in open_cards(ruth, page)[0].parts[0].offers]
    use(ruth, page, offer=codes.index("year"))
    assert FindingDecision.objects.get().verdict == "generalise"
    assert "14 March" not in words_of(page)
    assert "2011" in words_of(page)


@pytest.mark.parametrize(
    ("part", "code"), [("0" * 32, "suggestion"), ("", "suggestion"), (None, "my own words")]
)
def test_a_wording_that_is_not_offered_for_these_words_changes_nothing(part, code):
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    card = open_cards(ruth, page)[0]
    part = card.parts[0].key if part is None else part
    response = post(ruth, page, form(ruth, page, f"use|{card.key}||{part}|{code}"))
    assert "not offered" in said(response)
    assert "Kwon Mi-rae" in words_of(page)
    assert not FindingDecision.objects.exists()


def test_words_that_moved_meanwhile_are_not_changed():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    card = open_cards(ruth, page)[0]
    given = form(ruth, page, f"use|{card.key}||{card.parts[0].key}|suggestion")
    changed = manuscript_of(page)
    changed.body = [("text", "<p>Well, Kwon Mi-rae lit it.</p>")]
    changed.save_revision(user=make.user("erin"))
    assert "has changed since this screen was opened" in said(post(ruth, page, given))
    assert "Well, Kwon Mi-rae lit it." in words_of(page)
    assert not AppliedRedaction.objects.exists()


def test_a_page_that_somebody_locked_is_not_changed():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=make.user("erin"))
    assert "locked" in said(use(ruth, page))
    assert "Kwon Mi-rae" in words_of(page)
    assert not FindingDecision.objects.exists()


def test_who_wrote_the_words_applies_nothing_to_them():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    make.user("erin").groups.add(*make.user("ruth").groups.all())
    card = open_cards(ruth, page)[0]
    act = f"use|{card.key}||{card.parts[0].key}|suggestion"
    given = form(ruth, page, act)
    assert "Somebody else has to review it" in said(post(signed_in("erin"), page, given))
    assert "Kwon Mi-rae" in words_of(page)


def test_undo_restores_the_words_and_asks_again():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    before = words_of(page)
    use(ruth, page)
    response = post(ruth, page, form(ruth, page, "undo"))
    assert words_of(page) == before
    assert len(response.context["to_decide"]) == 1
    assert response.context["to_decide"][0].decision is None
    assert response.context["undo"] is None
    assert make.user("ruth").pk not in authors(page)
    assert AuditLine.objects.order_by("-number").first().act == "redaction_undone"


def test_redactions_are_undone_one_after_the_other():
    text = "<p>Kwon Mi-rae came on 14 March 2011.</p>"
    page, ruth = under_review(body=[("text", text)]), signed_in("ruth")
    before = words_of(page)
    use(ruth, page)
    use(ruth, page)
    assert AppliedRedaction.objects.filter(undone_at=None).count() == 2
    post(ruth, page, form(ruth, page, "undo"))
    assert "Kwon Mi-rae" not in words_of(page)
    post(ruth, page, form(ruth, page, "undo"))
    assert words_of(page) == before
    assert "no redaction to undo" in said(post(ruth, page, form(ruth, page, "undo")))
    assert make.user("ruth").pk not in authors(page)


def test_what_was_written_after_a_redaction_is_not_undone():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    use(ruth, page)
    changed = manuscript_of(Page.objects.get(pk=page.pk))
    changed.title = "Erin's new title"
    changed.save_revision(user=make.user("erin"))
    assert ruth.get(address(page)).context["undo"] is None
    assert "no redaction to undo" in said(post(ruth, page, form(ruth, page, "undo")))
    assert manuscript_of(Page.objects.get(pk=page.pk)).title == "Erin's new title"


def test_who_writes_over_a_redaction_is_an_author_again():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    use(ruth, page)
    latest = Page.objects.get(pk=page.pk).get_latest_revision()
    content = latest.content | {"title": "Words of Ruth's own"}
    Revision.objects.filter(pk=latest.pk).update(content=content)  # an autosave that overwrites
    assert make.user("ruth").pk in authors(page)


def test_a_forged_row_makes_nobody_a_stranger_to_the_words():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    use(ruth, page)
    AppliedRedaction.objects.update(by=make.user("noa"))
    assert make.user("ruth").pk in authors(page)


def test_words_of_ones_own_are_a_request_and_change_nothing():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    card = open_cards(ruth, page)[0]
    note = {f"note|{card.key}": "write: the youngest of us"}
    response = post(ruth, page, form(ruth, page, f"redact|{card.key}") | note)
    assert "Kwon Mi-rae" in words_of(page)
    assert "asks the author to change this" in response.content.decode()
    assert "write: the youngest of us" in response.content.decode()


def test_words_that_come_back_after_a_redaction_are_asked_again_and_it_is_told():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    use(ruth, page)
    changed = manuscript_of(Page.objects.get(pk=page.pk))
    changed.body = [("text", NAMED)]
    changed.save_revision(user=make.user("erin"))
    html = ruth.get(address(page)).content.decode()
    assert "had these words changed; they are here again" in html


def test_comments_survive_an_undo():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    Comment.objects.create(
        page=page, user=make.user("erin"), text="Is this right?", contentpath="title"
    )
    use(ruth, page)
    post(ruth, page, form(ruth, page, "undo"))
    assert Comment.objects.get(page=page).text == "Is this right?"


def test_the_workflow_stays_where_it_was():
    page, ruth = under_review(body=[("text", NAMED)]), signed_in("ruth")
    use(ruth, page)
    assert page.current_workflow_task_state.status == "in_progress"


def test_a_redaction_after_the_first_approval_is_told_to_the_one_who_gave_it():
    person = make.storyteller("R. T.", situation="hiding")
    page = under_review(person=person, body=[("text", "<p>On 3 March 2011 we came.</p>")])
    ruth, noa = signed_in("ruth"), signed_in("noa")
    post(ruth, page, form(ruth, page, "approve") | all_yes(page))
    assert "ruth approved these words" in noa.get(address(page)).content.decode()
    use(noa, page)
    screen = ruth.get(address(page)).content.decode()
    assert "ruth approved before the last redaction" in screen
    assert "ruth approved these words" not in screen
