"""Administrators write the questions that reviewers answer."""

import pytest
from django.urls import reverse

from stories.redaction.answering import answer_item, checklist_for, unanswered
from stories.redaction.approval import open_review
from stories.redaction.checklists import ChecklistItem
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


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


FULL = ["appealpage", "statementpage", "updatepage"]  # on a new site


def test_a_refused_question_names_the_kinds_that_are_full_and_what_to_do(ada):
    refused = ada.post(reverse("checklist:add"), question(page_type="")).content.decode()
    assert "would be the tenth for: appeal, statement, update. Choose these kinds" in refused
    assert 'name="spared"' in refused
    refused = ada.post(reverse("checklist:add"), question(page_type="appealpage"))
    assert "would be the tenth for: appeal." in refused.content.decode()


def test_a_question_is_asked_of_all_kinds_but_those_that_are_full(ada):
    answer = ada.post(reverse("checklist:add"), question(page_type="", spared=FULL))
    assert answer.status_code == 302
    assert asks_of_the_weather(factories.story())
    assert asks_of_the_weather(factories.article())
    assert not asks_of_the_weather(factories.appeal())
    shown = ada.get(reverse("checklist:edit", args=[ChecklistItem.objects.last().pk]))
    assert shown.content.decode().count("checked") >= len(FULL)


def test_what_is_spared_does_not_count_where_it_is_not_asked(ada):
    for number in range(9 - checklist_count("storypage")):
        given = question(page_type="", spared=FULL, question=f"One more? {number}")
        assert ada.post(reverse("checklist:add"), given).status_code == 302
    refused = ada.post(reverse("checklist:add"), question(page_type="", spared=FULL))
    assert "would be the tenth for: annual meeting, article, story." in refused.content.decode()
    assert ada.post(reverse("checklist:add"), question(page_type="appealpage")).status_code == 200


def test_a_question_of_one_kind_spares_none(ada):
    ada.post(reverse("checklist:add"), question(spared=["storypage"]))
    assert asks_of_the_weather(factories.story())


def test_it_is_asked_of_all_once_others_were_retired(ada):
    for kind in FULL:
        last = ChecklistItem.objects.filter(active=True, page_type=kind).last()
        retired = question(question=last.question, page_type=kind)
        del retired["active"]
        assert ada.post(reverse("checklist:edit", args=[last.pk]), retired).status_code == 302
    assert ada.post(reverse("checklist:add"), question(page_type="")).status_code == 302


def checklist_count(kind):
    """How many questions are asked of a kind of page, whatever the risk."""
    return sum(item.is_asked_of(kind) for item in ChecklistItem.objects.filter(active=True))


def asks_of_the_weather(page):
    """Whether the new question is among those for ``page``."""
    return any("Is the weather" in item.question for item in checklist_for(page))


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
