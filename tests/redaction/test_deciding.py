"""Decisions tell what was decided and how; proposals of authors decide nothing."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from stories.audit.lines import AuditLine
from stories.redaction.approval import open_review
from stories.redaction.deciding import decide_finding, propose_keep, take_back_proposal
from stories.redaction.proposals import KeepProposal
from stories.redaction.scanning import findings_of, open_musts
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def words():
    return manuscript_of(factories.story(body=[("text", "<p>Kwon Mi-rae sang for us.</p>")]))


def test_a_decision_keeps_kind_weight_and_option_but_no_words(words):
    found = open_musts(words)[0]
    made = decide_finding(
        review=open_review(words),
        page=words,
        found=found,
        verdict="generalise",
        by=factories.user("ruth"),
        option="initials",
    )
    assert (made.severity, made.option, made.around_digest) == (
        "must",
        "initials",
        found.around_digest,
    )
    line = AuditLine.objects.get(act="decision_made")
    assert "generalise" in line.codes
    assert "Kwon" not in line.codes


def test_there_is_no_other_verdict(words):
    with pytest.raises(ValidationError, match="This is no decision"):
        decide_finding(
            review=open_review(words),
            page=words,
            found=open_musts(words)[0],
            verdict="ignore",
            by=factories.user("ruth"),
            note="because",
        )


def test_erin_proposes_to_keep_words_and_changes_her_mind_about_why(words):
    found = open_musts(words)[0]
    erin = factories.user("erin")
    propose_keep(page=words, found=found, note="A public singer.", by=erin)
    propose_keep(page=words, found=found, note=" Her stage name. ", by=erin)
    proposal = KeepProposal.objects.get()
    assert proposal.note == "Her stage name."
    assert str(proposal).startswith(found.finding.entity_type)
    again = next(item for item in findings_of(words) if item.digest == found.digest)
    assert again.is_open
    assert again.proposal == proposal
    assert AuditLine.objects.filter(act="proposed_to_keep").count() == 2


def test_a_proposal_needs_a_reason_and_somebody_who_may_edit(words):
    found = open_musts(words)[0]
    with pytest.raises(ValidationError, match="Write a reason"):
        propose_keep(page=words, found=found, note="  ", by=factories.user("erin"))
    with pytest.raises(PermissionDenied):
        propose_keep(page=words, found=found, note="because", by=factories.user("ruth"))


def test_a_proposal_is_taken_back_by_whoever_may_edit_and_once(words):
    found = open_musts(words)[0]
    erin = factories.user("erin")
    propose_keep(page=words, found=found, note="Her stage name.", by=erin)
    with pytest.raises(PermissionDenied):
        take_back_proposal(page=words, found=found, by=factories.user("ruth"))
    take_back_proposal(page=words, found=found, by=erin)
    take_back_proposal(page=words, found=found, by=erin)
    assert not KeepProposal.objects.exists()
    lines = AuditLine.objects.filter(act="proposed_to_keep")
    assert ["taken_back" in line.codes for line in lines.order_by("number")] == [False, True]
