"""The rehearsal: ten drafts for Ruth, what she makes of them, and what she is told about it."""

import pytest
from django.core.management import CommandError, call_command

from stories.consent.records import ConsentRecord
from stories.editing.rehearsal.exercises import EXERCISES
from stories.editing.rehearsal.making import make_rehearsal, remove_rehearsal
from stories.editing.rehearsal.people import AUTHOR
from stories.editing.rehearsal.shelf import drafts_on, shelf_of
from stories.images.models import StoryImage
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.people.storytellers import REHEARSAL_MARK, Storyteller
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = pytest.mark.django_db

by_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.key)


def rehearsal_of(name: str) -> dict[str, RehearsalPage]:
    """The drafts of one of the staff, by their exercise."""
    factories.home()
    shelf = make_rehearsal(reviewer=factories.user(name))
    return {page.exercise: page for page in drafts_on(shelf)}


def test_the_command_makes_ten_drafts_and_says_so(capsys):
    factories.home()
    factories.user("ruth")
    call_command("rehearse", "--for", "ruth")
    told = capsys.readouterr().out
    assert "Draft 10 of 10" in told
    assert "Ready. ruth finds it under Rehearsal" in told
    assert RehearsalPage.objects.count() == len(EXERCISES) == 10
    assert {page.live for page in RehearsalPage.objects.all()} == {False}
