"""Risk decides how many eyes: a minor, somebody underway, a face, a must that was kept."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from stories.audit.seals import seal
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import find_blockers, issue_edition
from stories.redaction.answering import checklist_for
from stories.redaction.approval import approve, eyes_given, open_review
from stories.redaction.approvals import ReviewApproval
from stories.redaction.checklists import RISKS, ChecklistItem
from stories.redaction.deciding import decide_finding
from stories.redaction.reviews import RedactionReview
from stories.redaction.risk import RISK_RULES, eyes_needed, risks_of
from stories.redaction.scanning import MEMORY, open_musts
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def words_of(page):
    return manuscript_of(Page.objects.get(pk=page.pk))


def with_picture(said):
    image = factories.picture()
    if said is not None:
        factories.clear(image, by=factories.user("ruth"), shows_face=said)
    return factories.story(body=[("picture", {"image": image, "alt": "A harbour", "caption": ""})])


def child():
    return factories.story(person=factories.storyteller("N. B.", is_minor=True), record=None)


def codes_of(page):
    return [rule.code for rule in risks_of(words_of(page))]


def test_a_calm_story_needs_one_pair_of_eyes():
    page = factories.story()
    assert codes_of(page) == []
    assert eyes_needed(words_of(page)) == 1


def test_a_minor_asks_for_two():
    assert codes_of(child()) == ["minor"]
    assert eyes_needed(words_of(child())) == 2


@pytest.mark.parametrize("situation", ["underway", "hiding", "unknown"])
def test_somebody_who_has_not_arrived_asks_for_two(situation):
    person = factories.storyteller("R. T.", situation=situation)
    assert codes_of(factories.story(person=person)) == ["underway"]


@pytest.mark.parametrize(("said", "codes"), [(False, []), (True, ["face"]), (None, ["face"])])
def test_a_face_asks_for_two_and_so_does_a_picture_of_which_nobody_has_said(said, codes):
    assert codes_of(with_picture(said)) == codes


@pytest.mark.parametrize(
    ("verdict", "text", "codes"),
    [
        ("keep", "Kwon Mi-rae sang.", ["kept_must"]),
        ("not_a_finding", "Kwon Mi-rae sang.", ["kept_must"]),
        ("keep", "Write to anna@example.org.", ["kept_must"]),
        ("not_a_finding", "Write to anna@example.org.", []),
    ],
)
def test_a_must_that_was_kept_asks_for_two(verdict, text, codes):
    page = words_of(factories.story(body=[("text", f"<p>{text}</p>")]))
    opened = open_review(page)
    for found in open_musts(page):
        decide_finding(
            review=opened,
            page=page,
            found=found,
            verdict=verdict,
            by=factories.user("ruth"),
            note="Agreed with her.",
        )
    assert codes_of(page) == codes


def test_what_cannot_be_told_counts_as_a_risk(monkeypatch):
    page = words_of(factories.story())

    def broken(*passages, **options):
        raise RuntimeError("a detector fell over")

    MEMORY.forget()
    monkeypatch.setattr("stories.redaction.scanning.scan", broken)
    assert codes_of(page) == ["kept_must"]


def test_every_risk_can_be_asked_about_in_the_checklist():
    assert [rule.code for rule in RISK_RULES] == [code for code, _words in RISKS]


def test_a_question_for_a_risk_is_asked_only_where_the_risk_is():
    question = ChecklistItem.objects.create(question="Did the guardian read it?", risk="minor")
    assert question in checklist_for(words_of(child()))
    assert question not in checklist_for(words_of(factories.story()))


@pytest.fixture
def risky():
    """A story with a minor, reviewed by Ruth but not approved."""
    person = factories.storyteller("N. B.", is_minor=True)
    return factories.story(person=person, record=factories.consent(person, given_by="mother"))


def given(page, by):
    words = words_of(page)
    return approve(review=factories.review(words, by=by), page=words, by=factories.user(by))


def test_the_first_approval_leaves_the_review_open_and_the_second_closes_it(risky):
    first = given(risky, "ruth")
    assert first.state == "open"
    with pytest.raises(PublicationBlocked):
        issue_edition(first, by=factories.user("ruth"))
    with pytest.raises(ValidationError, match="You have approved these words"):
        approve(review=first, page=words_of(risky), by=factories.user("ruth"))
    second = given(risky, "noa")
    assert second.state == "approved"
    assert [each.by.username for each in eyes_given(second, words_of(risky))] == ["ruth", "noa"]
    assert issue_edition(second, by=factories.user("noa")).is_sealed()


def test_an_edit_between_the_two_voids_the_first(risky):
    given(risky, "ruth")
    draft = Page.objects.get(pk=risky.pk).get_latest_revision_as_object()
    draft.title = "A shop of their own"
    draft.save_revision(user=factories.user("erin"))
    assert given(risky, "noa").state == "open"


def test_a_row_without_a_seal_is_no_pair_of_eyes(risky):
    opened = given(risky, "ruth")
    forged = ReviewApproval.objects.create(
        review=opened,
        fingerprint=opened.fingerprint,
        by=factories.user("noa"),
        at=opened.opened_at,
    )
    assert [each.by.username for each in eyes_given(opened, words_of(risky))] == ["ruth"]
    assert str(forged).startswith("noa ")
    RedactionReview.objects.filter(pk=opened.pk).update(
        state="approved", decided_by=factories.user("noa"), decided_at=opened.opened_at
    )
    opened.refresh_from_db()
    opened.approval_seal = seal("approval", opened.approval_parts())
    forged.delete()
    # Even with a true seal on the review, the gate counts: Noa as its decider, Ruth by her row.
    opened.approvals.all().delete()
    codes = {blocker.code for blocker in find_blockers(words_of(risky), opened)}
    assert "eyes" in codes


def test_a_risk_that_arises_after_the_approval_shuts_the_gate():
    page = factories.story()
    approved = given(page, "ruth")
    assert approved.state == "approved"
    person = page.appearances.first().storyteller
    person.situation = "hiding"
    person.save()
    with pytest.raises(PublicationBlocked, match="Two reviewers"):
        issue_edition(approved, by=factories.user("ruth"))
    assert not Edition.objects.of_page(page.pk).exists()


def test_eyes_of_somebody_who_left_do_not_count(risky):
    opened = given(risky, "ruth")
    ruth = factories.user("ruth")
    ruth.is_active = False
    ruth.save()
    assert eyes_given(opened, words_of(risky)) == []


def test_eyes_of_somebody_who_may_not_review_any_more_do_not_count(risky):
    given(risky, "ruth")
    factories.user("ruth").groups.clear()
    assert given(risky, "noa").state == "open"


def test_an_approval_stands_when_a_reviewer_takes_up_other_work(risky):
    given(risky, "ruth")
    approved = given(risky, "noa")
    factories.user("ruth").groups.clear()
    assert issue_edition(approved, by=factories.user("noa")).is_sealed()


def test_whoever_has_approved_closes_the_review_when_the_risk_is_over():
    page = factories.story()
    person = page.appearances.first().storyteller
    person.situation = "hiding"
    person.save()
    assert given(page, "ruth").state == "open"
    person.situation = "settled"
    person.save()
    opened = RedactionReview.objects.get(page_id=page.pk)
    words, ruth = words_of(page), factories.user("ruth")
    closed = approve(review=opened, page=words, by=ruth)
    assert closed.state == "approved"
    assert len(eyes_given(closed, words)) == 1
    assert issue_edition(closed, by=ruth).is_sealed()
