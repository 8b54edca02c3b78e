"""A second person reviews exactly these words, answers everything, and decides once."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Page

from stories.redaction import guards
from stories.redaction.answering import answer_item, checklist_for, unanswered
from stories.redaction.approval import approve, carry, eyes_given, open_review, send_back
from stories.redaction.checklists import ChecklistAnswer, ChecklistItem
from stories.redaction.deciding import decide_finding
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import findings_of, open_musts
from stories.redaction.tasks import manuscript_of
from tests import desk, factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def words():
    """A draft by Erin that tells a true name, as the reviewer reads it."""
    return manuscript_of(factories.story(body=[("text", "<p>Kwon Mi-rae sang for us.</p>")]))


@pytest.fixture
def opened(words):
    return open_review(words, by=factories.user("ruth"))


def edited(page, **fields):
    """The page after one more edit by Erin."""
    draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=factories.user("erin"))
    return manuscript_of(Page.objects.get(pk=page.pk))


def answer_all(opened, words, value="yes", by="ruth"):
    for item in checklist_for(words):
        answer_item(review=opened, page=words, item=item, value=value, by=factories.user(by))


def test_the_same_words_have_one_review(words, opened):
    assert open_review(words) == opened
    assert str(opened).startswith("open ·")


def test_an_edit_opens_a_new_review_and_keeps_the_old_answers(words, opened):
    answer_all(opened, words)
    later = open_review(edited(words, title="Another title"))
    opened.refresh_from_db()
    assert later != opened
    assert opened.state == "superseded"
    assert opened.answers.exists()
    assert not later.answers.exists()


def test_an_approval_that_was_only_written_does_not_stand_in_the_way(words):
    RedactionReview.objects.create(
        page_id=words.pk, fingerprint=words.fingerprint(), state="approved"
    )
    assert open_review(words).state == "open"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("sami", guards.NEEDS_RIGHT),
        ("ada", guards.NEEDS_RIGHT),
        ("erin", guards.NEEDS_RIGHT),
    ],
)
def test_only_reviewers_review(words, opened, name, reason):
    for act in (
        lambda by: approve(review=opened, page=words, by=by),
        lambda by: send_back(review=opened, page=words, by=by, reason="No."),
        lambda by: answer_all(opened, words, by=by.username),
    ):
        with pytest.raises(PermissionDenied, match=str(reason)):
            act(factories.user(name))


def test_somebody_who_has_left_reviews_no_more(words, opened):
    ruth = factories.user("ruth")
    ruth.is_active = False
    with pytest.raises(PermissionDenied):
        approve(review=opened, page=words, by=ruth)


def test_nobody_approves_own_words_not_even_the_superuser(words):
    draft = Page.objects.get(pk=words.pk).get_latest_revision_as_object()
    draft.title = "By Zoe"
    draft.save_revision(user=desk.zoe())
    words = manuscript_of(Page.objects.get(pk=words.pk))
    with pytest.raises(PermissionDenied, match=str(guards.OWN_WORDS)[:20]):
        approve(review=open_review(words), page=words, by=desk.zoe())


def test_a_decision_settles_the_words_wherever_they_stand(words, opened):
    found = open_musts(words)[0]
    assert found.words
    decision = decide_finding(
        review=opened,
        page=words,
        found=found,
        verdict="keep",
        by=factories.user("ruth"),
        note=" She is known by this name. ",
    )
    assert decision.note == "She is known by this name."
    assert str(decision).startswith("keep it, with a reason")
    assert found.digest not in {item.digest for item in open_musts(words)}
    assert "Kwon" not in f"{decision.words_digest}{decision.note}"


def test_asking_for_a_change_needs_no_reason_and_settles_nothing(words, opened):
    found = open_musts(words)[0]
    decide_finding(
        review=opened, page=words, found=found, verdict="redact", by=factories.user("ruth")
    )
    assert found.digest in {item.digest for item in open_musts(words)}


@pytest.mark.parametrize("verdict", ["keep", "not_a_finding"])
def test_keeping_words_needs_a_reason(words, opened, verdict):
    with pytest.raises(ValidationError, match="Write a reason"):
        decide_finding(
            review=opened,
            page=words,
            found=findings_of(words)[0],
            verdict=verdict,
            by=factories.user("ruth"),
            note="  ",
        )


def test_words_that_changed_under_the_screen_are_not_decided(words, opened):
    later = edited(words, title="Another title")
    with pytest.raises(ValidationError, match="has changed since this screen"):
        answer_all(opened, later)


def test_a_review_of_another_page_is_refused(words, opened):
    other = manuscript_of(factories.article())
    with pytest.raises(ValidationError, match="This review is closed"):
        approve(review=opened, page=other, by=factories.user("ruth"))
    with pytest.raises(ValidationError, match="This review is closed"):
        send_back(review=opened, page=other, by=factories.user("ruth"), reason="No.")


def test_an_answer_is_kept_with_the_question_as_it_was_asked(words, opened):
    item = checklist_for(words)[0]
    asked = item.question
    answer_item(
        review=opened, page=words, item=item, value="yes", by=factories.user("ruth"), note=" ok "
    )
    ChecklistItem.objects.filter(pk=item.pk).update(question="Something else?")
    answer = ChecklistAnswer.objects.get(review=opened)
    assert (answer.question, answer.note, str(answer)) == (asked, "ok", f"{asked} yes")


def test_an_answer_can_be_changed_until_the_end(words, opened):
    item = checklist_for(words)[0]
    for value in ("no", "not_sure", "yes"):
        answer_item(review=opened, page=words, item=item, value=value, by=factories.user("ruth"))
    assert opened.answers.get().value == "yes"


def test_an_unknown_answer_is_none(words, opened):
    with pytest.raises(ValidationError, match="Answer every question"):
        answer_item(
            review=opened,
            page=words,
            item=checklist_for(words)[0],
            value="perhaps",
            by=factories.user("ruth"),
        )


def test_every_question_is_answered_before_the_approval(words, opened):
    assert unanswered(opened, words, factories.user("ruth")) == checklist_for(words)
    with pytest.raises(ValidationError, match="Answer every question"):
        approve(review=opened, page=words, by=factories.user("ruth"))


def test_a_no_is_no_approval(words, opened):
    answer_all(opened, words)
    answer_item(
        review=opened,
        page=words,
        item=checklist_for(words)[0],
        value="no",
        by=factories.user("ruth"),
    )
    with pytest.raises(ValidationError, match="“no” or “not sure”"):
        approve(review=opened, page=words, by=factories.user("ruth"))


def test_answers_of_another_reviewer_do_not_count(words, opened):
    answer_all(opened, words, by="noa")
    with pytest.raises(ValidationError, match="Answer every question"):
        approve(review=opened, page=words, by=factories.user("ruth"))


def test_an_approval_says_who_and_when_under_a_seal(words, opened):
    answer_all(opened, words)
    review = approve(review=opened, page=words, by=factories.user("ruth"))
    review = RedactionReview.objects.get(pk=review.pk)
    assert review.is_approved()
    assert review.decided_by == factories.user("ruth")
    for name, value in (
        ("fingerprint", "0" * 64),
        ("decided_by", factories.user("noa")),
        ("page_id", 1),
        ("state", "open"),
    ):
        forged = RedactionReview.objects.get(pk=review.pk)
        setattr(forged, name, value)
        assert not forged.is_approved(), name


def test_the_second_of_two_reviewers_is_told(words, opened):
    """Both have the screen open; one approves, the other one comes too late."""
    answer_all(opened, words)
    held_by_noa = RedactionReview.objects.get(pk=opened.pk)
    approve(review=opened, page=words, by=factories.user("ruth"))
    with pytest.raises(ValidationError, match="This review is closed"):
        approve(review=held_by_noa, page=words, by=factories.user("noa"))
    with pytest.raises(ValidationError, match="This review is closed"):
        send_back(review=held_by_noa, page=words, by=factories.user("noa"), reason="No.")


def test_sending_back_needs_a_reason(words, opened):
    with pytest.raises(ValidationError, match="Write a reason"):
        send_back(review=opened, page=words, by=factories.user("ruth"), reason=" ")
    sent = send_back(review=opened, page=words, by=factories.user("ruth"), reason=" Too exact. ")
    assert (sent.state, sent.reason) == ("sent_back", "Too exact.")


def test_what_was_sent_back_can_be_reviewed_again(words, opened):
    send_back(review=opened, page=words, by=factories.user("ruth"), reason="Too exact.")
    assert open_review(words) != opened


def test_questions_are_asked_by_page_type():
    story = factories.story()
    meeting = factories.meeting([(factories.consent(factories.storyteller()), "I am well.")])
    assert set(checklist_for(meeting)) - set(checklist_for(story)) == set(
        ChecklistItem.objects.filter(page_type="annualmeetingpage")
    )
    ChecklistItem.objects.update(active=False)
    assert checklist_for(story) == []


def test_a_review_goes_on_with_words_that_were_redacted_within_it(words, opened):
    answer_all(opened, words)
    later = edited(words, teaser="From a table to a shop.")
    carried = carry(opened, later)
    assert carried.fingerprint == later.fingerprint()
    assert open_review(later) == opened
    assert not unanswered(opened, later, factories.user("ruth"))
    assert not eyes_given(opened, later)


def test_a_changed_question_is_asked_again_and_the_earlier_answer_stays(words, opened):
    answer_all(opened, words)
    item = checklist_for(words)[0]
    before = opened.answers.get(item=item)
    item.question = "Asked in other words?"
    item.save()
    assert unanswered(opened, words, factories.user("ruth")) == [item]
    assert opened.answers.get(item=item).question == before.question
    answer_all(opened, words)
    assert not unanswered(opened, words, factories.user("ruth"))


def test_each_reviewer_answers_for_herself(words, opened):
    answer_all(opened, words)
    noa = factories.user("noa")
    assert unanswered(opened, words, noa) == checklist_for(words)
    with pytest.raises(ValidationError, match="Answer every question"):
        approve(review=opened, page=words, by=noa)


def test_there_is_no_other_answer_than_yes_no_and_not_sure(words, opened):
    with pytest.raises(ValidationError):
        answer_all(opened, words, value="perhaps")
