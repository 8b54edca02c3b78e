"""The words that come with the program can be said in every language."""

import pytest
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Task

from stories.redaction.checklists import ChecklistItem
from stories.redaction.standard_words import QUESTIONS, STAGES

pytestmark = pytest.mark.django_db


def test_every_question_that_comes_with_the_program_is_known_to_the_catalogues() -> None:
    items = ChecklistItem.objects.all()
    asked = {text for item in items for text in (item.question, item.help_text) if text}
    assert asked == set(QUESTIONS)


def test_so_is_every_stage_of_the_review() -> None:
    assert set(Task.objects.values_list("name", flat=True)) == set(STAGES)


def test_a_question_is_asked_in_the_language_of_the_reviewer() -> None:
    with translation.override("ja"):
        assert not [words for words in (*QUESTIONS, *STAGES) if gettext(words) == words]
