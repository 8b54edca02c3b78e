"""Real pages, where they lie beside the checkout, and our labels for them.

A label file has the sha256 of its text, the language, and labels as [start, end, kind]: offsets
only, no words. `public` stands for who is told by name on purpose: staff, partners, officials;
`shown` for a name that the desk would have as agreed.
"""

import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from stories.detection import Passage
from stories.detection.files import paragraphs
from tests.evaluation import presidio, tables
from tests.evaluation.layers import ALL
from tests.evaluation.marks import AGREED, KINDS, Mark
from tests.evaluation.measuring import Measurement, measure, reader_of
from tests.evaluation.printing import missed, percent
from tests.evaluation.scoring import Verdict
from tests.evaluation.twins import Twin

LABELS: Final = Path(__file__).parent / "corpus"
TEXTS: Final = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PUBLIC: Final = "public"
SHOWN: Final = "shown"
SILENT: Final = frozenset({PUBLIC, SHOWN})


class MalformedLabels(ValueError):
    """Labels that do not fit their text, with the file."""


def pages(labels: Path = LABELS, texts: Path = TEXTS) -> list[Twin]:
    """Every labelled page whose text is there, as a twin."""
    return [
        page_of(path, texts / f"{path.stem}.txt")
        for path in sorted(labels.glob("*.json"))
        if (texts / f"{path.stem}.txt").is_file()
    ]


def page_of(path: Path, source: Path) -> Twin:
    """A text with its labels; `MalformedLabels` when they belong to another text."""
    known = json.loads(path.read_text("utf-8"))
    content = source.read_bytes()
    if hashlib.sha256(content).hexdigest() != known["sha256"]:
        raise MalformedLabels(f"{path}: these labels belong to another text than {source.name}")
    text = content.decode("utf-8")
    passages = tuple(paragraphs(text, known["language"]))

    def words_of(kind: str) -> list[str]:
        return sorted({text[start:end] for start, end, label in known["labels"] if label == kind})

    return Twin(
        path=source,
        kind="story",
        language=known["language"],
        shapes=(),
        shown={name: f"LF-{number}" for number, name in enumerate(words_of(SHOWN), start=1)},
        minors=frozenset(),
        public=tuple(words_of(PUBLIC)),
        protected=(),
        passages=passages,
        marks=tuple(_marks(path, known["labels"], passages)),
    )


def _marks(path: Path, labels: list[Any], passages: tuple[Passage, ...]) -> Iterator[Mark]:
    """The labels with offsets in their paragraphs."""
    begins = [int(passage.path) for passage in passages]
    for start, end, kind in labels:
        passage = passages[max(0, bisect_right(begins, start) - 1)]
        first, last = start - int(passage.path), end - int(passage.path)
        if kind not in KINDS | SILENT or not 0 <= first < last <= len(passage.text):
            raise MalformedLabels(f"{path}: {start} to {end} is no {kind!r} in one paragraph")
        yield Mark(AGREED if kind in SILENT else kind, passage.path, first, last)


def table_of(found: list[Twin]) -> str:
    """How the real pages were read; nothing is told of their words."""
    english = [page for page in found if page.language == "en"]
    rows = [_row("Landfall", len(found), ours := measure(found, reader_of(ALL)))]
    if english and not presidio.why_missing():
        theirs = measure(english, presidio.read)
        if len(english) < len(found):
            rows.append(_row("Landfall", len(english), measure(english, reader_of(ALL))))
        rows.append(_row("Presidio", len(english), theirs))
    head = (
        "Who", "Pages", "Words", "Found", "Must", "Dismissed", "of them noise", "On agreed words",
        "To decide",
    )  # fmt: skip
    lost = Counter(outcome.mark.kind for _, outcome in missed(ours.scores))
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(lost.items())) or "none"
    return f"{tables.table(head, rows)}\n\nMissed: {told}."


def _row(who: str, count: int, measured: Measurement) -> list[str]:
    tally = measured.tally
    return [
        who,
        str(count),
        f"{tally.words:,.0f}",
        percent(tally.recall()),
        percent(tally.must_recall),
        f"{tally.dismissed:.1f}",
        f"{tally.per_thousand(Verdict.NOISE):.1f}",
        str(tally.verdicts[Verdict.ERROR]),
        "{:.0f}, {:.0f}".format(*tally.findings_per_page),
    ]
