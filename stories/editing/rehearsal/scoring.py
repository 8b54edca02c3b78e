"""What a review of a draft was worth, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from stories.editing.rehearsal.deeds import APPROVED, SENT_BACK, Deeds
from stories.editing.rehearsal.shape import Exercise, Fault, Innocent


class Fate(StrEnum):
    """What became of a planted fault."""

    GONE = "gone"
    ASKED = "asked"
    NOTICED = "noticed"
    KEPT = "kept"
    MISSED = "missed"


FATES: dict[Fate, Any] = {
    Fate.GONE: _("Changed. The words are no longer there."),
    Fate.ASKED: _("Found. You asked for other words."),
    Fate.NOTICED: _("Noticed, and sent back."),
    Fate.KEPT: _("Kept, and it must not stay."),
    Fate.MISSED: _("Not noticed."),
}
FOUND = {Fate.GONE, Fate.ASKED, Fate.NOTICED}

APPROVED_CLEAN = _("Approved, and rightly: nothing was wrong with it.")
APPROVED_CHANGED = _("Approved, and rightly: everything that was wrong is changed.")
APPROVED_WRONG = _("Approved, although something was still wrong with it.")
BACK_RIGHT = _("Sent back, and rightly.")
BACK_BLIND = _("Sent back, but without noticing what is wrong. The author cannot know either.")
BACK_CLEAN = _("Sent back, although nothing was wrong. Somebody waits for this story.")


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A planted fault, and what became of it."""

    fault: Fault
    fate: Fate

    @property
    def found(self) -> bool:
        """Whether it was found."""
        return self.fate in FOUND

    @property
    def words(self) -> Any:
        """What became of it, in words."""
        return FATES[self.fate]


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one draft. Every part says what was, none is a mark."""

    exercise: Exercise
    ending: str
    ended_rightly: bool
    ending_words: Any
    faults: tuple[FaultLine, ...]
    touched: tuple[Innocent, ...]
    wrong_yes: tuple[str, ...]
    needless_doubt: tuple[str, ...]
    minutes: int

    @property
    def found(self) -> int:
        """How many of the planted faults were found."""
        return sum(line.found for line in self.faults)

    @property
    def spared(self) -> bool:
        """Whether nothing innocent was changed, doubted or sent back."""
        needless = self.touched or self.needless_doubt
        return not needless and (bool(self.faults) or self.ending == APPROVED)

    @property
    def is_faultless(self) -> bool:
        """Whether there is nothing to learn here any more."""
        everything = self.found == len(self.faults)
        return everything and self.spared and self.ended_rightly and not self.wrong_yes


def score(exercise: Exercise, deeds: Deeds) -> Score:
    """Hold what was done against what was planted."""
    faults = tuple(FaultLine(fault, fate_of(fault, deeds)) for fault in exercise.faults)
    rightly, words = _ending(faults, deeds)
    expected = {evidence for fault in exercise.faults for evidence in fault.doubts}
    return Score(
        exercise=exercise,
        ending=deeds.ending,
        ended_rightly=rightly,
        ending_words=words,
        faults=faults,
        touched=tuple(item for item in exercise.innocents if _touched(item, exercise, deeds)),
        wrong_yes=tuple(_wrong_yes(faults, deeds)),
        needless_doubt=tuple(
            each.question
            for each in deeds.answered
            if not each.yes and each.evidence not in expected
        ),
        minutes=deeds.minutes,
    )


def fate_of(fault: Fault, deeds: Deeds) -> Fate:
    """What became of a fault; what was done last and best counts."""
    gone = [not deeds.tells(words) for words in fault.words]
    if any(gone) and (all(gone) or not fault.each_place):
        return Fate.GONE
    decided = [each for each in deeds.decided if any(each.touches(words) for words in fault.words)]
    if any(each.to_change for each in decided):
        return Fate.ASKED
    if decided:
        return Fate.KEPT
    told = fault.gate_tells or deeds.doubted(fault.doubts)
    return Fate.NOTICED if told and deeds.ending == SENT_BACK else Fate.MISSED


def _ending(faults: tuple[FaultLine, ...], deeds: Deeds) -> tuple[bool, Any]:
    if deeds.ending == APPROVED:
        if not faults:
            return True, APPROVED_CLEAN
        if all(line.fate == Fate.GONE for line in faults):
            return True, APPROVED_CHANGED
        return False, APPROVED_WRONG
    if not faults:
        return False, BACK_CLEAN
    if any(line.found for line in faults):
        return True, BACK_RIGHT
    return False, BACK_BLIND


def _wrong_yes(faults: tuple[FaultLine, ...], deeds: Deeds) -> Iterator[str]:
    """Questions answered with yes, while what they ask for stands on the draft undoubted.

    A site may have several questions without evidence; then nobody can tell which is meant.
    """
    unsolved = {
        line.fault.doubts[0]
        for line in faults
        if line.fate not in {Fate.GONE, Fate.ASKED} and not deeds.doubted(line.fault.doubts)
    }
    if sum(not each.evidence for each in deeds.answered) > 1:
        unsolved.discard("")
    yield from (each.question for each in deeds.answered if each.yes and each.evidence in unsolved)


def _touched(innocent: Innocent, exercise: Exercise, deeds: Deeds) -> bool:
    """Whether innocent words were changed, or asked to be, for no other reason."""
    if not deeds.tells(innocent.words):
        return True
    guilty = [words for fault in exercise.faults for words in fault.words]
    return any(
        each.to_change
        and each.touches(innocent.words)
        and not any(each.touches(words) for words in guilty)
        for each in deeds.decided
    )
