"""One labelled text with everything in it: marks found, marks missed, alerts in vain."""

from collections.abc import Iterator
from dataclasses import dataclass

from stories.detection import Passage
from tests.evaluation.marks import AGREED, DISMISSABLE
from tests.evaluation.scoring import Score, Verdict

COLOURS = {"+": "\033[32m", "-": "\033[1;31m", "!": "\033[33m", "!!": "\033[1;35m", "=": "\033[2m"}
PLAIN = "\033[0m"


@dataclass(frozen=True, slots=True)
class Note:
    """A piece of a passage and the sign that stands before it."""

    start: int
    end: int
    sign: str
    label: str


def inspect(score: Score, *, colours: bool) -> Iterator[str]:
    """The text, passage by passage, with signs, and what the signs mean before it."""
    yield "[+kind found] [-kind missed] [=agreed or dismissable] [!alert in vain] [!!on agreed]"
    for passage in score.twin.passages:
        yield ""
        yield f"{passage.path}: {annotated(passage, notes(score, passage), colours=colours)}"


def notes(score: Score, passage: Passage) -> list[Note]:
    """What is to be said about one passage, in order."""
    found = [
        Note(one.mark.start, one.mark.end, "+" if one.found else "-", one.mark.kind)
        for one in score.outcomes
        if one.mark.path == passage.path
    ]
    quiet = [
        Note(mark.start, mark.end, "=", mark.kind)
        for mark in score.twin.marks
        if mark.path == passage.path and mark.kind in {AGREED, DISMISSABLE}
    ]
    cried = [
        Note(each.start, each.end, "!!" if verdict is Verdict.ERROR else "!", finding.entity_type)
        for finding, verdict in score.verdicts
        if verdict is not Verdict.USEFUL
        for each in finding.occurrences
        if each.path == passage.path
    ]
    return sorted([*found, *quiet, *cried], key=lambda note: (note.start, -note.end))


def annotated(passage: Passage, noted: list[Note], *, colours: bool) -> str:
    """A passage with a sign and brackets around each piece; pieces may overlap."""
    edges: list[tuple[int, int, str]] = []
    for note in noted:
        colour, plain = (COLOURS[note.sign], PLAIN) if colours else ("", "")
        edges.append((note.start, 1, f"{colour}[{note.sign}{note.label} "))
        edges.append((note.end, 0, f"]{plain}"))
    pieces, at = [], 0
    for position, _, sign in sorted(edges, key=lambda edge: edge[:2]):
        pieces += [passage.text[at:position], sign]
        at = position
    return "".join([*pieces, passage.text[at:]])
