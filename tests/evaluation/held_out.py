"""Pages that no model learned from: by them the bounds of the models of details were chosen.

They are written one paragraph a line, like the passages that the models do learn from. Nothing is
agreed on them: what is marked as agreed would be known at the desk, so that an alert on it counts
neither for a name nor against one.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from stories.detection import EntityType, Passage
from stories.detection.language_models.labelled import Labelled, passages_in
from tests.evaluation.layers import ALL
from tests.evaluation.marks import Mark
from tests.evaluation.measuring import Measurement, measure, reader_of
from tests.evaluation.printing import percent
from tests.evaluation.scoring import NARROWING, Verdict, share
from tests.evaluation.tables import LANGUAGE_WORDS, table
from tests.evaluation.twins import LANGUAGES, Twin

FOLDER: Final = Path(__file__).with_suffix("")
COLUMNS: Final = (
    "Language",
    "Pages",
    "Words",
    "Found",
    "Names",
    "of names right",
    "Must",
    "Dates, ages, places",
    "Dismissed",
    "of them noise",
)


def held_out(language: str, *, folder: Path = FOLDER) -> list[Twin]:
    """The pages of a language, in the order of their files."""
    return [
        _page(path, language, list(paragraphs))
        for path in sorted(folder.glob(f"{language}-*.txt"))
        for _title, paragraphs in groupby(passages_in(path), key=lambda each: each.page)
    ]


def _page(path: Path, language: str, paragraphs: Sequence[Labelled]) -> Twin:
    places = {f"body.{number}": each for number, each in enumerate(paragraphs)}
    return Twin(
        path=path,
        kind="report",
        language=language,
        shapes=(),
        shown={},
        minors=frozenset(),
        public=(),
        protected=(),
        passages=tuple(Passage(place, each.text, language) for place, each in places.items()),
        marks=tuple(
            Mark(mark.kind, place, mark.start, mark.end)
            for place, each in places.items()
            for mark in each.marks
        ),
    )


def table_of_held_out() -> str:
    """What is found on these pages, language by language."""
    return table(COLUMNS, rows())


def rows() -> Iterator[list[str]]:
    """A row for each language."""
    for language in LANGUAGES:
        measured = measure(held_out(language), reader_of(ALL), rounds=0)
        tally = measured.tally
        vain = tally.per_thousand(Verdict.DISMISSABLE, Verdict.NOISE)
        yield [
            LANGUAGE_WORDS[language],
            f"{tally.pages}",
            f"{tally.words:,.0f}",
            percent(tally.recall()),
            percent(tally.recall(["name"])),
            percent(share(*names_right(measured))),
            percent(tally.must_recall),
            percent(tally.recall(NARROWING)),
            f"{vain:.1f}",
            f"{tally.per_thousand(Verdict.NOISE):.1f}",
        ]


def names_right(measured: Measurement) -> tuple[int, int]:
    """How many findings of names are right, of those that are not on agreed words."""
    said = [
        verdict
        for scored in measured.scores
        for finding, verdict in scored.verdicts
        if finding.entity_type is EntityType.PERSON_NAME and verdict is not Verdict.ERROR
    ]
    return said.count(Verdict.USEFUL), len(said)
