"""The checklist is data, short, and asked by page type."""

import pytest
from django.core.exceptions import ValidationError

from stories.redaction.checklists import EVIDENCE, MOST_ITEMS, ChecklistItem

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_checklist():
    ChecklistItem.objects.all().delete()


def ask(number, **fields):
    return [
        ChecklistItem.objects.create(question=f"Question {index}?", **fields)
        for index in range(number)
    ]


def test_a_tenth_question_is_refused():
    ask(MOST_ITEMS)
    with pytest.raises(ValidationError, match="at most nine"):
        ChecklistItem(question="One more?").full_clean()


def test_a_retired_question_does_not_count():
    ask(MOST_ITEMS - 1)
    ask(3, active=False)
    ChecklistItem(question="The ninth?").full_clean()
    ChecklistItem(question="A retired one?", active=False).full_clean()


def test_questions_of_another_page_type_do_not_count():
    ask(MOST_ITEMS - 1, page_type="annualmeetingpage")
    ask(1)
    ChecklistItem(question="For stories?", page_type="storypage").full_clean()
    with pytest.raises(ValidationError, match="at most nine"):
        ChecklistItem(question="For meetings?", page_type="annualmeetingpage").full_clean()


def test_a_kind_of_page_that_is_no_more_is_named_as_it_was():
    ask(MOST_ITEMS, page_type="newsletterpage")
    with pytest.raises(ValidationError, match="newsletterpage"):
        ChecklistItem(question="One more?", page_type="newsletterpage").clean()


def test_a_question_can_be_edited_when_the_list_is_full():
    item = ask(MOST_ITEMS)[0]
    item.question = "Better said?"
    item.full_clean()
    assert str(item) == "Better said?"


def test_every_kind_of_evidence_is_said_in_words():
    assert all(str(label) for _key, label in EVIDENCE)


def test_a_question_that_asks_for_something_else_is_a_new_version():
    [item] = ask(1)
    item.question = "Is every name agreed?"
    item.save()
    assert item.version == 2
    item.sort_order = 4
    item.save(update_fields=["sort_order"])
    assert item.version == 2
    item.help_text = "Look at captions too."
    item.save(update_fields=["help_text"])
    item.refresh_from_db()
    assert (item.version, item.help_text) == (3, "Look at captions too.")
