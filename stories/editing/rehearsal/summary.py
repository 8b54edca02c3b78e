"""The ten drafts taken together: how far somebody is, and what to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from stories.editing.rehearsal.deeds import SENT_BACK, deeds_of, ending_of
from stories.editing.rehearsal.exercises import exercise_called
from stories.editing.rehearsal.scoring import Score, score
from stories.editing.rehearsal.shelf import drafts_on, shelf_of
from stories.pages.rehearsal import RehearsalPage

READY, NEARLY = 0.8, 0.5  # the least share in the weakest of the four counts

# Headings of docs/reviewers-guide.md.
ON_DECISIONS = "What to do with a finding"
ON_SENDING_BACK = "Sending back"
ON_APPROVING = "Approving"
ON_QUESTIONS = "What the questions mean"


class Level(StrEnum):
    """How far somebody is: as far as in what they are weakest at."""

    READY = "ready"
    NEARLY = "nearly"
    AGAIN = "again"


LEVELS: dict[Level, Any] = {
    Level.READY: _("You are ready for true pages."),
    Level.NEARLY: _("Nearly. Read what is named below, and try a fresh set."),
    Level.AGAIN: _("Not yet. Read the guide in peace, and try a fresh set."),
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many of how many, and of what."""

    label: Any
    right: int
    of: int

    @property
    def share(self) -> float:
        """Between 0 and 1; of nothing, everything is right."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One draft of the rehearsal; without a score it is not done yet."""

    page: RehearsalPage
    score: Score | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The rehearsal of one person as it stands."""

    lines: tuple[DraftLine, ...]

    @property
    def scores(self) -> list[Score]:
        """The drafts that are done."""
        return [line.score for line in self.lines if line.score is not None]

    @property
    def is_done(self) -> bool:
        """Whether all of them are."""
        return bool(self.lines) and len(self.scores) == len(self.lines)

    @property
    def counts(self) -> list[Count]:
        """Four things that are told apart, because one does not make good for another."""
        done = self.scores
        faults = sum(len(each.faults) for each in done)
        return [
            Count(_("planted faults found"), sum(each.found for each in done), faults),
            Count(
                _("drafts in which nothing innocent was changed, doubted or sent back"),
                sum(each.spared for each in done),
                len(done),
            ),
            Count(
                _("drafts that ended rightly"), sum(each.ended_rightly for each in done), len(done)
            ),
            Count(
                _("drafts without a “yes” that was wrong"),
                sum(not each.wrong_yes for each in done),
                len(done),
            ),
        ]

    @property
    def minutes(self) -> int:
        """The time taken for all that are done."""
        return sum(each.minutes for each in self.scores)

    @property
    def level(self) -> Level:
        """By the weakest count: whoever sends everything back has spared nobody."""
        weakest = min(count.share for count in self.counts)
        if weakest >= READY:
            return Level.READY
        return Level.NEARLY if weakest >= NEARLY else Level.AGAIN

    @property
    def level_words(self) -> Any:
        """How far somebody is, in words."""
        return LEVELS[self.level]

    @property
    def to_read(self) -> list[str]:
        """Headings and questions of the reviewers' guide, each once."""
        return to_read(self.scores)


def to_read(scores: Iterable[Score]) -> list[str]:
    """What in the reviewers' guide helps with what went wrong, each once."""
    wanted: dict[str, None] = {}
    for each in scores:
        if each.touched:
            wanted[ON_DECISIONS] = None
        if each.wrong_yes or each.needless_doubt:
            wanted[ON_QUESTIONS] = None
        if not each.ended_rightly:
            wanted[ON_SENDING_BACK if each.ending == SENT_BACK else ON_APPROVING] = None
        for line in each.faults:
            if not line.found:
                wanted[line.fault.kind.guide] = None
    return list(wanted)


def score_of(page: RehearsalPage, reviewer: Any) -> Score | None:
    """The score of a draft; None while it is not done, or of an exercise that is no more."""
    exercise = exercise_called(page.exercise)
    if exercise is None or not ending_of(page, reviewer)[0]:
        return None
    return score(exercise, deeds_of(page, reviewer))


def summary_for(reviewer: Any) -> Summary | None:
    """The rehearsal of ``reviewer``; None where none was made."""
    shelf = shelf_of(reviewer)
    if shelf is None:
        return None
    return Summary(tuple(DraftLine(page, score_of(page, reviewer)) for page in drafts_on(shelf)))
