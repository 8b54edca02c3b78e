"""An approval that is not enough any more although no letter changed: the screen says why."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from stories.people.terms import ProtectedTerm, protect
from stories.publishing.live_checking import check_terms
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in

pytestmark = pytest.mark.django_db

HEADING = "These words were approved, and that is not enough any more"


@pytest.fixture
def page():
    return make.story(body=[("text", "<p>Every spring we went to Lake View.</p>")])


def approved(page):
    approve(review=make.review(page), page=manuscript_of(page), by=make.user("ruth"))
    return Page.objects.get(pk=page.pk).specific


def screen(page, name="noa"):
    return signed_in(name).get(reverse("stories_review", args=[page.pk])).content.decode()


def test_an_approval_that_is_enough_is_not_talked_about(page):
    assert HEADING not in screen(page)
    assert HEADING not in screen(approved(page))


def test_a_risk_that_rose_is_named_with_the_eyes_it_asks_for(page):
    approved(page)
    person = page.appearances.get().storyteller
    person.situation = "underway"
    person.save()
    html = screen(page)
    assert HEADING in html
    assert "ruth approved them on" in html
    assert "No letter has changed since." in html
    assert "in hiding or on the way, or nobody knows. That asks for 2 reviewers." in html


def test_a_word_that_is_protected_now_is_told_as_a_change_of_rule(page):
    make.publish(page)
    assert HEADING not in screen(page)
    person = page.appearances.get().storyteller
    protect(storyteller=person, kind="relative", terms=["Lake View"])
    check_terms(ProtectedTerm.objects.filter(storyteller=person))
    html = screen(page)
    assert HEADING in html
    assert "1 finding that must be decided is new: a rule, a protected word" in html


def test_an_approver_who_left_is_told(page):
    approved(page)
    ruth = make.user("ruth")
    ruth.is_active = False
    ruth.save()
    assert "The person who approved has no account any more." in screen(page)
