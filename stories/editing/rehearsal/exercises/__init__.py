"""The ten exercises, in the order in which they are read."""

from stories.editing.rehearsal.exercises.beginning import BEGINNING
from stories.editing.rehearsal.exercises.ending import ENDING
from stories.editing.rehearsal.exercises.later import LATER
from stories.editing.rehearsal.exercises.middle import MIDDLE
from stories.editing.rehearsal.shape import Exercise

EXERCISES: tuple[Exercise, ...] = (*BEGINNING, *MIDDLE, *LATER, *ENDING)


def exercise_called(key: str) -> Exercise | None:
    """The exercise with this key; None where a later version has it no more."""
    return next((exercise for exercise in EXERCISES if exercise.key == key), None)
