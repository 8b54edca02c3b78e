"""Administrators write the questions that reviewers answer."""

import pytest
from django.urls import reverse

from stories.redaction.answering import answer_item, checklist_for, unanswered
from stories.redaction.approval import open_review
from stories.redaction.checklists import ChecklistItem
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(client):
    client.force_login(factories.user("ada"))
    return client


def question(**fields):
    return {
        "question": "Is the weather told no more exactly than the season?",
        "help_text": "",
        "page_type": "storypage",
        "evidence": "dates",
        "sort_order": "50",
        "active": "on",
    } | fields


def test_an_administrator_adds_a_question_for_stories(ada):
    answer = ada.post(reverse("checklist:add"), question())
    assert answer.status_code == 302
    asked = checklist_for(factories.story())
    assert "Is the weather told" in asked[-1].question


def test_an_administrator_asks_only_where_a_minor_is_told_about(ada):
    ada.post(reverse("checklist:add"), question(risk="minor"))
    told = factories.story(person=factories.storyteller("N. B.", is_minor=True))
    asked = [item.question for item in checklist_for(told)]
    assert any("Is the weather told" in words for words in asked)
    others = [item.question for item in checklist_for(factories.story())]
    assert not any("Is the weather told" in words for words in others)


def test_a_new_site_leaves_room_for_a_question_of_its_own():
    child = factories.storyteller("N. B.", is_minor=True, situation="hiding")
    record = factories.consent(child)
    assert len(checklist_for(factories.story(person=child, record=record))) == 8
    assert len(checklist_for(factories.meeting([(record, "I am well.")]))) == 8


def test_a_tenth_question_is_refused(ada):
    while ChecklistItem.objects.filter(active=True, page_type="").count() < 9:
        ChecklistItem.objects.create(question="One more?")
    answer = ada.post(reverse("checklist:add"), question())
    assert "at most nine questions" in answer.content.decode()


def test_a_refused_question_names_the_kinds_that_are_full_and_is_asked_of_another(ada):
    """Of appeals two more things are asked than of stories."""
    while ChecklistItem.objects.filter(active=True, page_type="appealpage").count() < 4:
        ChecklistItem.objects.create(question="One more?", page_type="appealpage")
    while checklist_count("appealpage") < 9:
        ChecklistItem.objects.create(question="One for all?")
    refused = ada.post(reverse("checklist:add"), question(page_type="")).content.decode()
    assert "this would be the tenth for: appeal. Retire a question that is asked there" in refused
    assert "story" not in refused.partition("tenth for: ")[2].partition(".")[0]
    assert (
        "tenth for: appeal."
        in ada.post(reverse("checklist:add"), question(page_type="appealpage")).content.decode()
    )
    assert ada.post(reverse("checklist:add"), question()).status_code == 302


def test_it_is_asked_of_all_once_another_was_retired(ada):
    while checklist_count("appealpage") < 9:
        ChecklistItem.objects.create(question="One more?", page_type="appealpage")
    last = ChecklistItem.objects.filter(active=True, page_type="appealpage").last()
    retired = question(question=last.question, page_type="appealpage")
    del retired["active"]
    assert ada.post(reverse("checklist:edit", args=[last.pk]), retired).status_code == 302
    assert ada.post(reverse("checklist:add"), question(page_type="")).status_code == 302


def checklist_count(kind):
    """How many questions are asked of a kind of page, whatever the risk."""
    return ChecklistItem.objects.filter(active=True, page_type__in=["", kind]).count()


def test_a_page_type_that_does_not_exist_is_refused(ada):
    answer = ada.post(reverse("checklist:add"), question(page_type="poem"))
    assert answer.status_code == 200
    assert "Select a valid choice" in answer.content.decode()


@pytest.mark.parametrize("name", ["erin", "ruth"])
def test_nobody_else_changes_the_checklist(client, name):
    client.force_login(factories.user(name))
    client.post(reverse("checklist:add"), question())
    assert not ChecklistItem.objects.filter(question__contains="weather").exists()


def test_a_question_that_was_reworded_is_asked_again():
    page, ruth = factories.story(), factories.user("ruth")
    review = open_review(page, by=ruth)
    for item in checklist_for(page):
        answer_item(review=review, page=page, item=item, value="yes", by=ruth)
    assert unanswered(review, page, ruth) == []
    item = checklist_for(page)[0]
    item.question = "Is every name what was agreed, also in pictures?"
    item.save()
    assert unanswered(review, page, ruth) == [item]
    assert review.answers.get(item=item).question != item.question
