"""The stages of the workflow check who acts, and on whose words, by themselves."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Page, TaskState

from stories.publishing.editions import Edition
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import EditorialReviewTask, RedactionReviewTask, manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def page():
    return factories.story()


@pytest.fixture
def editorial(page):
    """The state of the first stage, after Erin sent the page to review."""
    state = page.get_workflow().start(page, factories.user("erin"))
    return state.current_task_state.specific


@pytest.fixture
def redaction(page):
    """The state of the second stage, after Sami said that the text is ready."""
    factories.approve_text(page)
    return Page.objects.get(pk=page.pk).current_workflow_task_state.specific


def act(task_state, name, action="approve", **kwargs):
    task_state.task.specific.on_action(task_state, factories.user(name), action, **kwargs)


def status(task_state):
    return TaskState.objects.get(pk=task_state.pk).status


def test_colleagues_are_offered_the_first_stage_and_authors_are_not(page, editorial):
    task = EditorialReviewTask.objects.get()
    offered = [name for name, _label, _modal in task.get_actions(page, factories.user("sami"))]
    assert offered == ["reject", "approve"]
    assert task.get_actions(page, factories.user("erin")) == []
    assert task.get_actions(page, factories.user("ruth")) == []


def test_a_colleague_says_that_the_text_is_ready(page, editorial):
    act(editorial, "sami")
    assert status(editorial) == TaskState.STATUS_APPROVED
    assert isinstance(Page.objects.get(pk=page.pk).current_workflow_task, RedactionReviewTask)


@pytest.mark.parametrize("name", ["erin", "ruth", "ada"])
def test_nobody_else_does(editorial, name):
    with pytest.raises(PermissionDenied):
        act(editorial, name)
    assert status(editorial) == TaskState.STATUS_IN_PROGRESS


def test_sending_back_at_the_first_stage_needs_a_reason(editorial):
    with pytest.raises(ValidationError, match="Write a reason"):
        act(editorial, "sami", "reject", comment="  ")
    act(editorial, "sami", "reject", comment="The ending is missing.")
    assert status(editorial) == TaskState.STATUS_REJECTED


def test_the_second_stage_has_no_button_in_wagtails_menus(page, redaction):
    task = RedactionReviewTask.objects.get()
    assert task.get_actions(page, factories.user("ruth")) == []


def test_an_unanswered_checklist_ends_nothing(page, redaction):
    with pytest.raises(ValidationError, match="Answer every question"):
        act(redaction, "ruth")
    assert status(redaction) == TaskState.STATUS_IN_PROGRESS
    assert not Edition.objects.of_page(page.pk).exists()


def test_an_answered_one_ends_review_stage_and_workflow(page, redaction):
    factories.review(page)
    act(redaction, "ruth")
    assert status(redaction) == TaskState.STATUS_APPROVED
    assert RedactionReview.objects.get(page=page).is_approved()
    assert Edition.objects.readable().filter(page_number=page.pk).exists()


@pytest.mark.parametrize("name", ["erin", "sami", "ada"])
def test_who_is_no_reviewer_ends_nothing(redaction, name):
    with pytest.raises(PermissionDenied, match="Only reviewers decide"):
        act(redaction, name)


def test_a_reviewer_sends_back_with_a_reason(page, redaction):
    with pytest.raises(ValidationError, match="Write a reason"):
        act(redaction, "ruth", "reject", comment="")
    act(redaction, "ruth", "reject", comment="The village can be recognised.")
    assert status(redaction) == TaskState.STATUS_REJECTED
    assert RedactionReview.objects.get(page=page).reason == "The village can be recognised."


def test_another_action_ends_no_review(page, redaction):
    act(redaction, "ruth", "unknown")
    assert RedactionReview.objects.get(page=page).state == "open"
    assert status(redaction) == TaskState.STATUS_IN_PROGRESS


def test_the_words_under_review_are_those_of_the_latest_version():
    page = factories.story()
    draft = page.get_latest_revision_as_object()
    draft.title = "Another title"
    draft.save_revision()
    assert manuscript_of(Page.objects.get(pk=page.pk)).title == "Another title"


def test_without_a_version_they_are_those_of_the_row():
    page = factories.story()
    Page.objects.filter(pk=page.pk).update(latest_revision=None)
    page.revisions.all().delete()
    assert manuscript_of(Page.objects.get(pk=page.pk)).title == "A shop of our own"


def test_the_form_for_sending_back_asks_for_a_reason():
    task = EditorialReviewTask.objects.get()
    form = task.get_form_for_action("reject")
    assert not form({"comment": " "}).is_valid()
    assert form({"comment": "The ending is missing."}).is_valid()
    assert task.get_form_for_action("approve") is not form
