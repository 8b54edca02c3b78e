"""The figures as tables for docs/detection.md."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tests.evaluation.layers import ALL, LAYERS
from tests.evaluation.marks import IDENTIFYING
from tests.evaluation.measuring import Measurement
from tests.evaluation.printing import missed, percent
from tests.evaluation.scoring import NARROWING, Verdict

SET_WORDS: Final = {
    "familiar": "familiar",
    "set_aside": "set aside",
    "last": "last",
    "later": "later",
    "fresh": "fresh",
    "final": "final",
    "unread": "unread",
}
LANGUAGE_WORDS: Final = {"en": "English", "ko": "Korean", "ja": "Japanese"}
NOTHING: Final = "Nothing was measured."


@dataclass(frozen=True)
class Reading:
    """One set in one language, read by every layer; `presidio` where it was there to read."""

    name: str
    language: str
    layers: dict[str, Measurement]
    presidio: Measurement | None = None

    @property
    def cells(self) -> tuple[str, str]:
        """The set and its language in words."""
        return SET_WORDS[self.name], LANGUAGE_WORDS[self.language]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first column reads from the left, figures from the right."""
    body = [list(row) for row in rows]
    if not body:
        return NOTHING
    lines = [list(head), ["---" if column == 0 else "---:" for column in range(len(head))], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def figures(readings: Sequence[Reading]) -> str:
    """All layers together: one row a set and language."""
    head = (
        "Set", "Language", "Pages", "Words", "Found", "Names", "Must", "Dates, ages, places",
        "Dismissed", "of them noise", "On agreed words", "Leaks", "To decide",
    )  # fmt: skip
    return table(head, (_figures(reading) for reading in readings))


def _figures(reading: Reading) -> Iterator[str]:
    tally = reading.layers[ALL].tally
    yield from reading.cells
    yield str(tally.pages)
    yield f"{tally.words:,.0f}"
    yield from map(
        percent,
        (tally.recall(), tally.recall(["name"]), tally.must_recall, tally.recall(NARROWING)),
    )
    yield f"{tally.dismissed:.1f}"
    yield f"{tally.per_thousand(Verdict.NOISE):.1f}"
    yield str(tally.verdicts[Verdict.ERROR])
    yield f"{tally.leaks_per_page:.0f}"
    yield "{:.0f}, {:.0f}".format(*tally.findings_per_page)


def layers(readings: Sequence[Reading]) -> str:
    """What each layer does alone, and how long it takes."""
    head = (
        "Layer", "Set", "Language", "Found", "Names", "of names right", "Dismissed", "Milliseconds",
    )  # fmt: skip
    rows = [
        [
            words,
            *reading.cells,
            percent(measured.tally.recall()),
            percent(measured.tally.recall(["name"])),
            percent(measured.tally.name_precision),
            f"{measured.tally.dismissed:.1f}",
            f"{measured.milliseconds:.0f}",
        ]
        for layer, words in LAYERS.items()
        for reading in readings
        for measured in [reading.layers[layer]]
    ]
    return table(head, rows)


def kinds(readings: Sequence[Reading]) -> str:
    """What was found of each kind, by set, all languages together."""
    names = list(dict.fromkeys(reading.name for reading in readings))
    found: dict[str, Counter[str]] = {name: Counter() for name in names}
    marked: dict[str, Counter[str]] = {name: Counter() for name in names}
    for reading in readings:
        found[reading.name] += reading.layers[ALL].tally.found
        marked[reading.name] += reading.layers[ALL].tally.marked
    rows = [
        [kind, *(f"{found[name][kind]} of {marked[name][kind]}" for name in names)]
        for kind in IDENTIFYING
        if any(marked[name][kind] for name in names)
    ]
    return table(["Kind", *(SET_WORDS[name] for name in names)], rows)


def beside_presidio(readings: Sequence[Reading], why_missing: str) -> str:
    """Ours and Presidio's on every English set."""
    if why_missing:
        return f"Presidio was not measured: {why_missing}."
    head = (
        "Set", "Who", "Must", "Found", "Names", "Dismissed", "On agreed words", "Milliseconds",
    )  # fmt: skip
    rows = [
        [
            SET_WORDS[reading.name],
            who,
            percent(measured.tally.must_recall),
            percent(measured.tally.recall()),
            percent(measured.tally.recall(["name"])),
            f"{measured.tally.dismissed:.1f}",
            str(measured.tally.verdicts[Verdict.ERROR]),
            f"{measured.milliseconds:.0f}",
        ]
        for reading in readings
        if reading.presidio
        for who, measured in (("Landfall", reading.layers[ALL]), ("Presidio", reading.presidio))
    ]
    return table(head, rows)


def misses(readings: Sequence[Reading], *, hidden: frozenset[str]) -> str:
    """What nobody found: by page, kind and words, or by kind only for the hidden sets."""
    parts = []
    for reading in readings:
        lost = list(missed(reading.layers[ALL].scores))
        heading = f"**{', '.join(reading.cells)}** ({len(lost)})"
        if reading.name in hidden:
            counts = Counter(outcome.mark.kind for _, outcome in lost)
            told = ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()))
            parts.append(f"{heading}: {told or 'none'}.")
            continue
        rows = [
            f"- {name}, {outcome.mark.kind}: “{' '.join(outcome.words.split())}”"
            for name, outcome in lost
        ]
        parts.append("\n".join([f"{heading}:", "", *rows]) if rows else f"{heading}.")
    return "\n\n".join(parts) or NOTHING
