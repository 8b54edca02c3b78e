"""I am on it: one reviewer at a time, nobody locked out for long."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from stories.audit.lines import AuditLine
from stories.redaction import claims
from stories.redaction.answering import checklist_for
from stories.redaction.approval import approve, open_review, send_back
from stories.redaction.claims import claim, hand_over, holder_of, release, set_due
from stories.redaction.deciding import decide_finding
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def words():
    return manuscript_of(factories.story(body=[("text", "<p>Kwon Mi-rae sang for us.</p>")]))


@pytest.fixture
def opened(words):
    return open_review(words, by=factories.user("ruth"))


def test_ruth_takes_a_review_on_and_lets_it_go(words, opened):
    ruth = factories.user("ruth")
    assert holder_of(opened, words) is None
    claim(review=opened, page=words, by=ruth)
    assert holder_of(opened, words) == ruth
    release(review=opened, by=ruth)
    assert holder_of(opened, words) is None
    acts = list(AuditLine.objects.values_list("act", flat=True))
    assert acts[-2:] == ["review_claimed", "review_released"]


def test_what_ruth_is_on_noa_takes_over_before_she_acts(words, opened):
    ruth, noa = factories.user("ruth"), factories.user("noa")
    claim(review=opened, page=words, by=ruth)
    found = findings_of(words)[0]
    with pytest.raises(ValidationError, match="Take it over first"):
        decide_finding(review=opened, page=words, found=found, verdict="redact", by=noa)
    with pytest.raises(ValidationError, match="ruth is on this review"):
        approve(review=opened, page=words, by=noa)
    with pytest.raises(ValidationError, match="ruth is on this review"):
        send_back(review=opened, page=words, by=noa, reason="No.")
    with pytest.raises(PermissionDenied):
        release(review=opened, by=noa)
    claim(review=opened, page=words, by=noa)
    assert decide_finding(review=opened, page=words, found=found, verdict="redact", by=noa)


def test_a_claim_lapses(words, opened, settings):
    claim(review=opened, page=words, by=factories.user("ruth"))
    lasts = timedelta(hours=settings.LANDFALL_CLAIM_HOURS)
    assert holder_of(opened, words, at=timezone.now() + lasts) is None


def test_the_claim_of_somebody_who_lost_the_right_is_void(words, opened):
    ruth = factories.user("ruth")
    claim(review=opened, page=words, by=ruth)
    ruth.groups.remove(Group.objects.get(name="Reviewers"))
    opened.claimed_by = get_user_model().objects.get(pk=ruth.pk)
    assert holder_of(opened, words) is None


def test_the_claim_of_somebody_who_became_an_author_is_void(words, opened):
    claim(review=opened, page=words, by=factories.user("ruth"))
    words.title = "Ruth's title"
    words.save_revision(user=factories.user("ruth"))
    assert holder_of(opened, words) is None


@pytest.mark.parametrize("name", ["erin", "sami"])
def test_whoever_may_not_review_takes_nothing_on(words, opened, name):
    with pytest.raises(PermissionDenied, match=str(claims.MAY_NOT_REVIEW)[:20]):
        claim(review=opened, page=words, by=factories.user(name))
    with pytest.raises(PermissionDenied):
        hand_over(review=opened, page=words, to=factories.user(name), by=factories.user("ruth"))
    with pytest.raises(PermissionDenied):
        hand_over(review=opened, page=words, to=factories.user("ruth"), by=factories.user(name))


def test_ruth_hands_a_review_over_to_noa(words, opened):
    noa = factories.user("noa")
    hand_over(review=opened, page=words, to=noa, by=factories.user("ruth"))
    assert holder_of(opened, words) == noa


def test_a_closed_review_or_one_of_another_page_is_not_taken_on(words, opened):
    ruth = factories.user("ruth")
    other = manuscript_of(factories.story())
    with pytest.raises(ValidationError, match="closed"):
        claim(review=opened, page=other, by=ruth)
    send_back(review=opened, page=words, by=ruth, reason="Too much of her is told.")
    opened.refresh_from_db()
    with pytest.raises(ValidationError, match="closed"):
        claim(review=opened, page=words, by=ruth)
    with pytest.raises(ValidationError, match="closed"):
        set_due(review=opened, due_on=None, by=ruth)


def test_a_day_is_set_and_taken_away_but_never_in_the_past(words, opened):
    ruth, today = factories.user("ruth"), timezone.localdate()
    assert set_due(review=opened, due_on=today, by=ruth).due_on == today
    with pytest.raises(ValidationError, match="This day is over"):
        set_due(review=opened, due_on=today - timedelta(days=1), by=ruth)
    assert set_due(review=opened, due_on=None, by=ruth).due_on is None


def test_claim_and_day_go_over_to_the_review_of_later_words(words, opened):
    ruth = factories.user("ruth")
    claim(review=opened, page=words, by=ruth)
    set_due(review=opened, due_on=timezone.localdate(), by=ruth)
    words.title = "Another title"
    words.save_revision(user=factories.user("erin"))
    later = open_review(manuscript_of(words))
    assert later != opened
    assert holder_of(later, words) == ruth
    assert later.due_on == timezone.localdate()
    assert checklist_for(words)
